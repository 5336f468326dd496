package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.cli.Examples;
import dev.planwright.cli.PagesTest;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.PlanFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fix that is offered with a finding, applied to its failing case, takes the finding away,
 * brings no other, and leaves all other lines as they were.
 */
class OfferedFixesTest {

  private static final Path TESTS = Path.of("plans", "library");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```planwright\\n(.*?)^```$");

  private final Compilers compilers = new Compilers();
  private int offered;

  static Stream<Path> libraries() {
    return PlanFiles.below(TESTS).stream().filter(file -> file.toString().contains("tests"));
  }

  static Stream<Path> pages() {
    return PagesTest.pages().filter(page -> BLOCK.matcher(example(page)).find());
  }

  static Stream<Path> examples() {
    return Stream.concat(
        Examples.all(), PlanFiles.below(PlanFiles.CORPUS.resolve("compile")).stream());
  }

  private static String example(Path page) {
    String text = PlanFiles.text(page);
    int start = text.indexOf("\n## Example\n");
    int end = text.indexOf("\n## Corrected\n");
    return start < 0 || end < start ? "" : text.substring(start, end);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void theFixesOfRulesInTheTestsOfTheLibraries(Path file) {
    cases(compilers.open(file)).forEach((title, text) -> check(file, title, text));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thoseOfTheCompilerInItsPages(Path page) {
    Matcher block = BLOCK.matcher(example(page));
    while (block.find()) {
      check(Path.of("plans", "examples", "ftp-only.plan"), page.toString(), block.group(1));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void thoseOfExamplesAndOfTheCorpus(Path file) {
    check(file, file.toString(), PlanFiles.text(file));
  }

  @Test
  void thereAreFixesToCheck() {
    libraries().forEach(this::theFixesOfRulesInTheTestsOfTheLibraries);
    assertTrue(offered >= 8, () -> "only " + offered + " fixes are offered in the tests");
  }

  /** Returns the plans in the tests of a file, each as a file of its own. */
  private static Map<String, String> cases(SourceFile file) {
    PlanFile tree = PlanParser.parse(file).value();
    StringBuilder head = new StringBuilder();
    int done = 0;
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Test test) {
        head.append(file.text(), done, test.span().start());
        done = test.span().end();
      }
    }
    head.append(file.text().substring(done)).append('\n');
    Map<String, String> cases = new LinkedHashMap<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Test test) {
        StringBuilder text = new StringBuilder(head);
        Span span = test.span();
        String body = span.text().substring(span.text().indexOf('{') + 1);
        body.substring(0, body.lastIndexOf('}'))
            .lines()
            .filter(line -> !line.strip().startsWith("expects "))
            .forEach(line -> text.append(line).append('\n'));
        cases.put(file.name() + ": " + test.title(), text.toString());
      }
    }
    return cases;
  }

  private void check(Path place, String title, String text) {
    SourceFile source = compilers.stand(compilers.open(place), text);
    List<Diagnostic> before = compilers.compiler().compile(source).diagnostics();
    for (Diagnostic finding : before) {
      for (Fix fix : finding.fixes()) {
        boolean here = fix.edits().stream().allMatch(edit -> edit.span().file() == source);
        if (fix.isApplicable() && here) {
          offered++;
          String mended = TextEdit.apply(text, fix.edits());
          String said = title + ": " + fix.title() + "\n" + mended;
          onlyTheLinesOfTheEdits(text, mended, fix, said);
          SourceFile after = compilers.stand(source, mended);
          List<String> left = keys(compilers.compiler().compile(after).diagnostics());
          List<String> most = keys(before);
          most.remove(key(finding));
          assertTrue(!left.contains(key(finding)) || most.contains(key(finding)), said);
          if (finding.code().indexOf('/') >= 0) {
            List<String> more = new ArrayList<>(left);
            most.forEach(more::remove);
            assertEquals(List.of(), more, said);
          }
        }
      }
    }
  }

  /** Lines that no edit touches are there afterwards, in their order. */
  private static void onlyTheLinesOfTheEdits(String text, String mended, Fix fix, String said) {
    SourceFile file = fix.edits().getFirst().span().file();
    List<String> untouched = new ArrayList<>(text.lines().toList());
    for (TextEdit edit : fix.edits()) {
      if (edit.span().start() < edit.span().end()) {
        int last = file.lineOf(edit.span().end() - 1);
        for (int line = edit.span().line(); line <= last; line++) {
          untouched.set(line - 1, "");
        }
      }
    }
    List<String> rest = mended.lines().toList();
    int at = 0;
    for (String line : untouched) {
      if (!line.isBlank() && fix.edits().size() > 1) {
        while (at < rest.size() && !rest.get(at).equals(line)) {
          at++;
        }
        assertTrue(at < rest.size(), () -> "lost: " + line + "\n" + said);
      }
    }
  }

  private static List<String> keys(List<Diagnostic> findings) {
    return new ArrayList<>(findings.stream().map(OfferedFixesTest::key).toList());
  }

  private static String key(Diagnostic finding) {
    return finding.code() + ": " + finding.message();
  }
}
