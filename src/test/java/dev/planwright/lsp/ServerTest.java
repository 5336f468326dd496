package dev.planwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server from its start to its end, and the findings in what an editor holds. */
class ServerTest {

  private static final String SHOP =
      """
      planwright 1
      kind farm { machines : machine+ }
      kind machine in farm.machines { state busy : bool = false }
      farm EAST { machine M1 }
      """;

  @TempDir Path folder;

  @Test
  void saysWhatItIs() {
    try (EditorClient editor = new EditorClient(folder)) {
      assertEquals("planwright", editor.started.getServerInfo().getName());
    }
  }

  @Test
  void findsMistakesInTheTextOfTheEditor() throws IOException {
    Files.writeString(folder.resolve("shop.plan"), "planwright 1\nnonsense\n");
    try (EditorClient editor = new EditorClient(folder)) {
      String uri = editor.open("shop.plan", SHOP);
      assertEquals(List.of(), editor.findings(uri, 1));
      editor.change(uri, 2, SHOP.replace("machine M1", "machne M1"));
      assertEquals(
          List.of(
              "3:5-3:9 PW0307 farm `EAST` has no machine",
              "3:12-3:18 PW0104 farm has no member `machne`"),
          editor.findings(uri, 2));
    }
  }

  @Test
  void takesChangesOfParts() {
    try (EditorClient editor = new EditorClient(folder)) {
      String uri = editor.open("shop.plan", SHOP);
      editor.change(
          uri,
          2,
          List.of(
              new TextDocumentContentChangeEvent(
                  new Range(new Position(3, 12), new Position(3, 19)), "machne"),
              new TextDocumentContentChangeEvent(
                  new Range(new Position(99, 0), new Position(99, 9)),
                  "farm EAST { machine M2 }\n"),
              new TextDocumentContentChangeEvent(
                  new Range(new Position(3, 16), new Position(3, 18)), "ine")));
      assertEquals(
          List.of("4:5-4:9 PW0105 there are two farms named `EAST`"), editor.findings(uri, 2));
    }
  }

  @Test
  void judgesByTheTextsOfAllOpenDocuments() throws IOException {
    Files.writeString(folder.resolve("shop.plan"), SHOP);
    try (EditorClient editor = new EditorClient(folder)) {
      String plan =
          editor.open("east.plan", "planwright 1\nuse \"shop.plan\"\nfarm WEST { machine M2 }\n");
      assertEquals(List.of(), editor.findings(plan, 1));
      editor.open("shop.plan", SHOP.replace("EAST", "WEST"));
      editor.change(plan, 2, "planwright 1\nuse \"shop.plan\"\n\nfarm NORTH { machine M2 }\n");
      assertEquals(List.of(), editor.findings(plan, 2));
    }
  }

  @Test
  void judgesWhatWasNeverSaved() {
    try (EditorClient editor = new EditorClient(folder)) {
      String uri = "untitled:Untitled-1";
      editor
          .server
          .getTextDocumentService()
          .didOpen(
              new DidOpenTextDocumentParams(
                  new TextDocumentItem(uri, "planwright", 7, "planwright 1\nfrm X {}\n")));
      assertEquals(List.of("1:0-1:3 PW0107 there is no kind `frm`"), editor.findings(uri, 7));
    }
  }

  @Test
  void takesTheFindingsOfAClosedDocumentAway() {
    try (EditorClient editor = new EditorClient(folder)) {
      String uri = editor.open("shop.plan", "planwright 1\nfrm X {}\n");
      assertEquals(1, editor.findings(uri, 1).size());
      editor
          .server
          .getTextDocumentService()
          .didClose(new DidCloseTextDocumentParams(EditorClient.id(uri)));
      String other = editor.open("other.plan", SHOP);
      assertEquals(List.of(), editor.findings(other, 1));
      assertTrue(
          editor.published().stream()
              .anyMatch(each -> each.getUri().equals(uri) && each.getDiagnostics().isEmpty()));
    }
  }

  @Test
  void aBrokenConfigurationIsAFinding() throws IOException {
    Files.writeString(
        folder.resolve("planwright.plan"), "planwright 1\nproject { fail-on = never }\n");
    EditorClient editor = new EditorClient(folder);
    String uri = editor.open("shop.plan", SHOP);
    assertEquals(1, editor.diagnostics(uri, 1).size());
    assertTrue(
        editor.diagnostics(uri, 1).getFirst().getMessage().getLeft().contains("configuration"));
    assertEquals(1, editor.crash());
  }

  @Test
  void endsWhenTheEditorIsGone() {
    assertEquals(1, new EditorClient(folder).crash());
  }
}
