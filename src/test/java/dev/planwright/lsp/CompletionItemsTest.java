package dev.planwright.lsp;

import static dev.planwright.lsp.EditorClient.get;
import static dev.planwright.lsp.EditorClient.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come at a place of a text that is not finished. The place is where {@code @} stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionItemsTest {

  private static final String HEAD =
      """
      planwright 1
      use mscs.ntop
      cluster C {
        node A { systemroot = "C:\\WINNT" has nt 4.0, nt-sp 4, mscs 1.0 }
        node B { systemroot = "C:\\WINNT" has nt 4.0, nt-sp 4, mscs 1.0 }
        group G { disk "S:" address 10.5.5.2 network-name N }
      }
      """;

  @TempDir static Path folder;
  private EditorClient editor;
  private int number;

  @BeforeAll
  void open() {
    editor = new EditorClient(folder);
  }

  @AfterAll
  void close() {
    editor.close();
  }

  private List<CompletionItem> items(String marked) {
    int offset = marked.indexOf('@');
    String before = marked.substring(0, offset);
    String uri = editor.open("c" + number++ + ".plan", before + marked.substring(offset + 1));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    Position position = new Position(line, offset - (before.lastIndexOf('\n') + 1));
    return get(editor
            .server
            .getTextDocumentService()
            .completion(new CompletionParams(id(uri), position)))
        .getLeft();
  }

  private List<String> labels(String marked) {
    return items(marked).stream().map(CompletionItem::getLabel).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "modules           | use mscs.@                                  | ntop, sql, ftp",
        "modules from none | use @                                       | mscs.ntop,"
            + " kubernetes.kubeadm",
        "statements        | @                                           | plan, use, kind, test,"
            + " cluster, site",
        "half a statement  | pl@                                         | plan",
        "unfinished object | cluster D { no@                             | node",
        "object members    | cluster D { @ }                             | node, group, sql-group,"
            + " has",
        "nested members    | cluster D { node E { @ } }                  | systemroot, ntop, has",
        "values of states  | cluster D { node E { ntop = @ } }           | failed",
        "installed         | cluster D { node E { has @ } }              | nt, nt-sp, ntop, ie",
        "second installed  | cluster D { node E { has nt 4.0, n@ } }     | nt-sp, ntop",
        "levels            | cluster D { node E { has nt-sp @ } }        | 3, 4, 5",
        "plan clauses      | plan p \"P\" { @ }                          | on, install, never,"
            + " limit",
        "targets           | plan p \"P\" { on @ }                       | C",
        "items             | plan p \"P\" { on C install { @ } }         | ntop, nt-sp, sql",
        "unclosed items    | plan p \"P\" { on C install { nt@           | ntop, nt-sp",
        "item options      | plan p \"P\" { on C install { ntop { @ } } } | dtc-group, dtc-log,"
            + " first",
        "option values     | plan p \"P\" { on C install { ntop { dtc-group = @ } } } | G",
        "limits            | plan p \"P\" { on C limit @ }               | restarts, duration,"
            + " nodes, any, not",
        "members of paths  | plan p \"P\" { on C never any n in nodes : n.@ } | cluster-service,"
            + " ntop, name",
        "calls             | plan p \"P\" { on C steps { @ } }           | restart,"
            + " move-all-groups, phase, for",
        "arguments         | plan p \"P\" { on C steps { restart(@) } }  | A, B",
        "facts             | plan p \"P\" { on C steps { restart(A) from @ } } | Q223258-step-10",
        "facts, half       | plan p \"P\" { on C steps { restart(A) from Q223258-step-1@ } } |"
            + " Q223258-step-10",
        "accepted rules    | plan p \"P\" { on C accept @ }              | setup-type-differs",
        "types             | kind x { a : @ }                            | text, bool, node,"
            + " cluster",
        "container         | kind x in @                                 | cluster, node",
        "shown values      | define d(n : node) : text = \"x ${n.@}\"    | systemroot",
        "predicates        | plan p \"P\" { on C never both nodes @ }    | down",
      })
  void knowsWhatMayCome(String name, String text, String wanted) {
    List<String> labels = labels(HEAD + text);
    List<String> missing = new ArrayList<>(List.of(wanted.split(", ")));
    missing.removeAll(labels);
    assertEquals(List.of(), missing, () -> name + ": " + new TreeSet<>(labels));
  }

  @Test
  void factsSayTheirSentence() {
    CompletionItem fact =
        items(HEAD + "plan p \"P\" { on C steps { restart(A) from @ } }").stream()
            .filter(item -> item.getLabel().equals("Q223258-step-10"))
            .findFirst()
            .orElseThrow();
    assertTrue(fact.getDetail().contains(" "), fact.getDetail());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"# a comment @", "plan p \"a text @\" { }", "plan p \"a text@"})
  void saysNothingWhereTextIsWritten(String text) {
    assertEquals(List.of(), labels(HEAD + text));
  }
}
