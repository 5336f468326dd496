package dev.planwright.lsp;

import static dev.planwright.lsp.EditorClient.get;
import static dev.planwright.lsp.EditorClient.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers about names, fixes, layout and derived order. */
class FeaturesTest {

  private static final Path PLANS = Path.of("src/test/resources/editors");
  private static final String SHOP = PlanFiles.text(PLANS.resolve("shop.plan"));

  private static final String PLAN = PlanFiles.text(PLANS.resolve("east.plan"));

  @TempDir Path folder;
  private EditorClient editor;
  private TextDocumentService documents;
  private String shop;
  private String plan;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("shop.plan"), SHOP);
    Files.writeString(folder.resolve("east.plan"), PLAN);
    editor = new EditorClient(folder);
    documents = editor.server.getTextDocumentService();
    shop = editor.open("shop.plan", SHOP);
    plan = editor.open("east.plan", PLAN);
  }

  @AfterEach
  void close() {
    editor.close();
  }

  /** Returns where a part of a text begins, or its n-th occurrence. */
  private static Position at(String text, String part, int occurrence) {
    int offset = -1;
    for (int i = 0; i < occurrence; i++) {
      offset = text.indexOf(part, offset + 1);
    }
    assertTrue(offset >= 0, part);
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
  }

  private static Position at(String text, String part) {
    return at(text, part, 1);
  }

  private static List<String> shown(List<? extends Location> locations) {
    List<String> all = new ArrayList<>();
    for (Location location : locations) {
      String uri = location.getUri();
      all.add(
          uri.substring(uri.lastIndexOf('/') + 1) + " " + EditorClient.shown(location.getRange()));
    }
    return all;
  }

  @Test
  void theExampleIsSound() {
    assertEquals(List.of(), editor.findings(shop, 1));
    assertEquals(List.of(), editor.findings(plan, 1));
  }

  /** Returns the edit of the one fix that an editor is offered for a misspelt kind. */
  private WorkspaceEdit offered(EditorClient client, String uri) {
    client.change(uri, 2, PLAN.replace("machine M1", "machne M1"));
    CodeActionParams params =
        new CodeActionParams(
            id(uri), new Range(new Position(2, 13), new Position(2, 13)), new CodeActionContext());
    var actions = get(client.server.getTextDocumentService().codeAction(params));
    assertEquals(1, actions.size());
    assertEquals("did you mean `machine`?", actions.getFirst().getRight().getTitle());
    return actions.getFirst().getRight().getEdit();
  }

  @Test
  void offersTheFixesOfFindings() {
    WorkspaceEdit edit = offered(editor, plan);
    assertEquals(List.of(plan), List.copyOf(edit.getChanges().keySet()));
    assertEquals("machine", edit.getChanges().get(plan).getFirst().getNewText());
    assertNull(edit.getDocumentChanges());
  }

  @Test
  void offersFixesOfTheVersionToAnEditorThatTakesThem() {
    WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
    edits.setDocumentChanges(true);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceEdit(edits);
    ClientCapabilities can = new ClientCapabilities();
    can.setWorkspace(workspace);
    editor.close();
    editor = new EditorClient(folder, can);
    WorkspaceEdit edit = offered(editor, editor.open("east.plan", PLAN));
    assertEquals(Map.of(), edit.getChanges());
    var change = edit.getDocumentChanges().getFirst().getLeft();
    assertEquals(2, change.getTextDocument().getVersion());
    assertEquals("machine", change.getEdits().getFirst().getLeft().getNewText());
  }

  @Test
  void formats() {
    String text = "planwright 1\n\nuse \"shop.plan\"\n\nfarm NORTH {\n  machine M1\n}\n";
    editor.change(plan, 2, text.replace("machine", "    machine"));
    var edits =
        get(
            documents.formatting(
                new DocumentFormattingParams(id(plan), new FormattingOptions(2, true))));
    assertEquals(1, edits.size());
    assertEquals("", edits.getFirst().getNewText());
    assertEquals("5:2-5:6", EditorClient.shown(edits.getFirst().getRange()));
    editor.change(plan, 3, PLAN + "}");
    assertEquals(
        List.of(),
        get(
            documents.formatting(
                new DocumentFormattingParams(id(plan), new FormattingOptions(2, true)))));
  }

  private String hover(String uri, Position position) {
    Hover hover = get(documents.hover(new HoverParams(id(uri), position)));
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }

  @Test
  void saysWhatNamesMean() {
    assertEquals(
        """
        ```planwright
        fact A1-step-1 "the shop closes first" in A1 "step 1"
        ```

        fact

        the shop closes first

        A1, step 1: Setup of shops
        """,
        hover(shop, at(SHOP, "A1-step-1", 2)));
    String kind = hover(plan, at(PLAN, "machine M1"));
    assertTrue(kind.contains("kind machine in farm.machines\n"), kind);
    assertTrue(kind.contains("A till or a server."), kind);
    assertTrue(kind.contains("A1, step 1: the shop closes first"), kind);
    assertTrue(hover(plan, at(PLAN, "till 1")).contains("levels: 1 "));
    assertTrue(hover(plan, at(PLAN, "port")).contains("option port : number = 1"));
    assertTrue(hover(plan, at(PLAN, "busy")).contains("state busy : bool = false"));
    assertTrue(hover(shop, at(SHOP, "set-up(m) }")).contains("action set-up(m : machine)"));
    assertEquals("", hover(plan, at(PLAN, "# One")));
  }

  private List<String> definition(String uri, Position position) {
    return shown(get(documents.definition(new DefinitionParams(id(uri), position))).getLeft());
  }

  @Test
  void findsDeclarations() {
    assertEquals(List.of("shop.plan 5:5-5:12"), definition(plan, at(PLAN, "machine M1")));
    assertEquals(List.of("shop.plan 6:8-6:12"), definition(plan, at(PLAN, "till 2")));
    assertEquals(List.of("shop.plan 6:53-6:57"), definition(plan, at(PLAN, "port")));
    assertEquals(List.of("shop.plan 5:38-5:42"), definition(plan, at(PLAN, "busy")));
    assertEquals(List.of("east.plan 2:5-2:9"), definition(plan, at(PLAN, "EAST", 2)));
    assertEquals(List.of("shop.plan 0:0-0:0"), definition(plan, at(PLAN, "shop.plan")));
    assertEquals(List.of("shop.plan 2:5-2:14"), definition(shop, at(SHOP, "A1-step-1", 3)));
    assertEquals(List.of("shop.plan 7:7-7:12"), definition(shop, at(SHOP, "quiet(m) else")));
    assertEquals(List.of("shop.plan 18:6-18:7"), definition(shop, at(SHOP, "m) }")));
    assertEquals(List.of("shop.plan 8:14-8:15"), definition(shop, at(SHOP, "m}\"")));
  }

  private List<String> references(String uri, Position position, boolean declaration) {
    return shown(
        get(
            documents.references(
                new ReferenceParams(id(uri), position, new ReferenceContext(declaration)))));
  }

  @Test
  void findsUsesInAllFiles() {
    assertEquals(
        List.of(
            "shop.plan 6:8-6:12",
            "shop.plan 12:10-12:14",
            "shop.plan 17:30-17:34",
            "east.plan 2:41-2:45",
            "east.plan 7:12-7:16"),
        references(shop, at(SHOP, "till \"Till"), true));
    assertEquals(
        List.of("east.plan 2:41-2:45", "east.plan 7:12-7:16", "shop.plan 12:10-12:14"),
        references(plan, at(PLAN, "till 2"), false).subList(0, 3));
    assertEquals(
        2,
        get(documents.documentHighlight(new DocumentHighlightParams(id(plan), at(PLAN, "EAST"))))
            .size());
  }

  private String renamed(String text, String uri, WorkspaceEdit edit) {
    List<TextEdit> edits = new ArrayList<>(edit.getChanges().getOrDefault(uri, List.of()));
    edits.sort((one, two) -> offset(text, two) - offset(text, one));
    String now = text;
    for (TextEdit each : edits) {
      int start = offset(text, each);
      Range range = each.getRange();
      int end = start + range.getEnd().getCharacter() - range.getStart().getCharacter();
      now = now.substring(0, start) + each.getNewText() + now.substring(end);
    }
    return now;
  }

  private static int offset(String text, TextEdit edit) {
    int start = 0;
    for (int line = 0; line < edit.getRange().getStart().getLine(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + edit.getRange().getStart().getCharacter();
  }

  @Test
  void renamesInAllFiles() {
    WorkspaceEdit edit =
        get(documents.rename(new RenameParams(id(plan), at(PLAN, "machine M1"), "till-host")));
    String shopNow = renamed(SHOP, shop, edit);
    String planNow = renamed(PLAN, plan, edit);
    assertEquals(SHOP.replace("machine", "till-host").replace("till-hosts", "machines"), shopNow);
    assertEquals(PLAN.replace("machine M", "till-host M"), planNow);
    editor.change(shop, 2, shopNow);
    editor.change(plan, 2, planNow);
    assertEquals(List.of(), editor.findings(plan, 2));
  }

  @Test
  void quotesANameThatNeedsIt() {
    WorkspaceEdit edit =
        get(documents.rename(new RenameParams(id(plan), at(PLAN, "EAST"), "East farm")));
    assertEquals(PLAN.replace("EAST", "\"East farm\""), renamed(PLAN, plan, edit));
  }

  @Test
  void renamesNothingThatIsNotTheirs() {
    String text = "planwright 1\nuse mscs.ntop\ncluster C { has ntop }\n";
    String uri = editor.open("c.plan", text);
    Position position = at(text, "ntop }");
    assertNull(get(documents.prepareRename(new PrepareRenameParams(id(uri), position))));
    ExecutionException refused =
        assertThrows(
            ExecutionException.class,
            () -> documents.rename(new RenameParams(id(uri), position, "other")).get());
    assertTrue(refused.getMessage().contains("comes with Planwright"), refused.getMessage());
    assertThrows(
        ExecutionException.class,
        () -> documents.rename(new RenameParams(id(plan), at(PLAN, "till 1"), "a b")).get());
  }

  @Test
  void outlines() {
    List<String> outline = new ArrayList<>();
    get(documents.documentSymbol(new DocumentSymbolParams(id(plan))))
        .forEach(each -> outline(each.getRight(), "", outline));
    assertEquals(List.of("EAST farm", "  M2 machine", "east Tills", "  till 2 install"), outline);
  }

  private static void outline(DocumentSymbol symbol, String indent, List<String> all) {
    all.add(indent + symbol.getName() + " " + symbol.getDetail());
    if (symbol.getChildren() != null) {
      symbol.getChildren().forEach(child -> outline(child, indent + "  ", all));
    }
  }

  @Test
  void findsDeclarationsByAPartOfTheName() {
    List<String> found =
        get(editor.server.getWorkspaceService().symbol(new WorkspaceSymbolParams("stup")))
            .getRight()
            .stream()
            .map(each -> each.getName() + " " + each.getKind())
            .toList();
    assertEquals(List.of("set-up Method", "set-up-all Method"), found);
  }

  @Test
  void folds() {
    List<String> ranges =
        get(documents.foldingRange(new FoldingRangeRequestParams(id(plan)))).stream()
            .map(each -> each.getStartLine() + "-" + each.getEndLine() + " " + each.getKind())
            .toList();
    assertEquals(List.of("5-8 null", "3-4 comment"), ranges);
  }

  @Test
  void tellsWhatWordsAre() {
    List<Integer> data =
        get(documents.semanticTokensFull(new SemanticTokensParams(id(plan)))).getData();
    List<String> types =
        editor.started.getCapabilities().getSemanticTokensProvider().getLegend().getTokenTypes();
    List<String> lines = List.of(PLAN.split("\n", -1));
    List<String> words = new ArrayList<>();
    int line = 0;
    int column = 0;
    for (int i = 0; i < data.size(); i += 5) {
      column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
      line += data.get(i);
      words.add(
          lines.get(line).substring(column, column + data.get(i + 2))
              + ":"
              + types.get(data.get(i + 3)));
    }
    assertEquals(
        List.of(
            "planwright:keyword",
            "1:number",
            "use:keyword",
            "\"shop.plan\":string",
            "farm:type",
            "EAST:variable",
            "machine:type",
            "M1:variable",
            "machine:type",
            "M2:variable",
            "has:keyword",
            "till:class",
            "1:number",
            "# One:comment",
            "# plan:comment",
            "plan:keyword",
            "east:method",
            "\"Tills\":string",
            "on:keyword",
            "EAST:variable",
            "install:keyword",
            "till:class",
            "2:number",
            "port:property",
            "2:number",
            "never:keyword",
            "any:keyword",
            "m:variable",
            "in:keyword",
            "machines:type",
            "m:variable",
            "busy:property"),
        words);
  }

  @Test
  void showsTheDerivedOrder() {
    List<String> hints =
        get(
                documents.inlayHint(
                    new InlayHintParams(
                        id(plan), new Range(new Position(0, 0), new Position(99, 0)))))
            .stream()
            .map(each -> each.getPosition().getLine() + " " + each.getLabel().getLeft())
            .toList();
    assertEquals(List.of("7 S001–S002"), hints);
    var lenses = get(documents.codeLens(new CodeLensParams(id(plan))));
    assertEquals(1, lenses.size());
    assertEquals("2 steps, 40 min, 2 restarts", lenses.getFirst().getCommand().getTitle());
    editor.change(plan, 2, PLAN.replace("till 2 {", "till 3 {"));
    assertEquals(List.of(), get(documents.codeLens(new CodeLensParams(id(plan)))));
  }
}
