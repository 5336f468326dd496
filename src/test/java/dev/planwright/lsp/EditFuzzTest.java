package dev.planwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.lsp.completion.CompletionItems;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Analyzer;
import dev.planwright.lsp.document.Documents;
import dev.planwright.lsp.document.FileUris;
import dev.planwright.lsp.document.OpenDocument;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.document.Snapshot;
import dev.planwright.lsp.feature.DerivedOrder;
import dev.planwright.lsp.feature.FoldingRanges;
import dev.planwright.lsp.feature.Formatting;
import dev.planwright.lsp.feature.Hovers;
import dev.planwright.lsp.feature.Outline;
import dev.planwright.lsp.feature.ProtocolFindings;
import dev.planwright.lsp.feature.QuickFixes;
import dev.planwright.lsp.feature.References;
import dev.planwright.lsp.feature.Renaming;
import dev.planwright.lsp.feature.SemanticWords;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Session;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits, the same in every run: whatever is typed, every answer is that of an analysis that
 * knows nothing of the texts before. {@code -Dlsp.edits=10000} makes more of them.
 */
class EditFuzzTest {

  private static final int EDITS = Integer.getInteger("lsp.edits", 60);
  private static final long SEED = 20_261_127;
  private static final int EDITS_OF_A_TEXT = 30;

  private static final List<String> PLANS =
      List.of(
          "examples/ftp-only.plan",
          "examples/fresh-sql70.plan",
          "examples/kubernetes-single.plan",
          "library/mscs/removal.plan",
          "library/mscs/shape.plan");

  private static final List<String> PIECES =
      List.of(
          "\n",
          " ",
          "{",
          "}",
          "(",
          ")",
          "\"",
          "# ",
          ".",
          " = ",
          ", ",
          "node X { }",
          "has ntop",
          "from Q223258-step-1",
          "use mscs.sql\n",
          "kind k { a : text }\n",
          "\"\"\"",
          "\r\n",
          "\u00e4",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "\ufeff",
          "\u2028",
          "\0",
          "limit restarts(NODEA) <= 1\n",
          "install",
          "x",
          "7.0",
          "extend",
          "${");

  @TempDir Path folder;

  private Analyzer analyzer() {
    Shell shell =
        new Shell(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            folder,
            Map.of(),
            () -> false,
            "2026-06-01",
            Progress.NONE);
    return new Analyzer(
        shell, new Session.Options(List.of(), "", false, "", "", false, true, false, 1));
  }

  @Test
  void everyAnswerIsThatOfAFreshAnalysis() throws Refusal {
    Random random = new Random(SEED);
    Analyzer kept = analyzer();
    Documents documents = new Documents();
    String uri = FileUris.of(folder.resolve("edited.plan"));
    for (int edit = 0; edit < EDITS; edit++) {
      if (edit % EDITS_OF_A_TEXT == 0) {
        String plan = PLANS.get(random.nextInt(PLANS.size()));
        documents.open(new OpenDocument(uri, edit, PlanFiles.text(Path.of("plans", plan))));
      }
      String before = Objects.requireNonNull(documents.snapshot().get(uri)).text();
      Snapshot snapshot = documents.change(uri, edit + 1, List.of(change(before, random)));
      OpenDocument now = Objects.requireNonNull(snapshot.get(uri));
      Position position = position(now.text(), random);
      int number = edit;
      assertEquals(
          answers(analyzer(), new Documents().open(now), uri, position),
          answers(kept, snapshot, uri, position),
          () -> "edit " + number + " of\n" + before + "\nto\n" + now.text());
    }
  }

  @Test
  void halfAPairOfUtf16IsJudgedAsACharacterThatCannotBeRead() {
    assertEquals("a\uFFFD\uD83D\uDE00\uFFFDb", typed("a\uD83D\uD83D\uDE00\uDE00b").readable());
  }

  @Test
  void halvesThatOneChangeSplitsAndTheNextJoinsAreTheCharacterAgain() {
    Documents documents = new Documents();
    documents.open(typed("# \uD83D\uDE00\n"));
    change(documents, 3, 3, "x");
    assertEquals("# \uFFFDx\uFFFD\n", change(documents, 3, 3, "").readable());
    assertEquals("# \uD83D\uDE00\n", change(documents, 3, 4, "").readable());
  }

  @Test
  void theNextTextWithHalfAPairIsJudgedAsItWouldBeAlone() throws Refusal {
    Analyzer kept = analyzer();
    Documents documents = new Documents();
    String uri = FileUris.of(folder.resolve("edited.plan"));
    String text = PlanFiles.text(Path.of("plans", "examples/ftp-only.plan"));
    Snapshot opened = documents.open(new OpenDocument(uri, 1, text));
    answers(kept, opened, uri, new Position(0, 0));
    for (String half : List.of("\uD83D", "\uDE00")) {
      for (int at : List.of(0, 3, text.indexOf('"') + 1, text.indexOf('{'), text.length())) {
        OpenDocument now =
            new OpenDocument(uri, 2, text.substring(0, at) + half + text.substring(at));
        Position position = Positions.of(new SourceFile("", now.text()), at);
        assertEquals(
            answers(analyzer(), new Documents().open(now), uri, position),
            answers(kept, documents.open(now), uri, position),
            () -> "half a pair at " + at);
      }
    }
  }

  private static OpenDocument typed(String text) {
    return new OpenDocument("file:///a.plan", 1, text);
  }

  private static OpenDocument change(Documents documents, int start, int end, String text) {
    Range range = new Range(new Position(0, start), new Position(0, end));
    documents.change("file:///a.plan", 2, List.of(new TextDocumentContentChangeEvent(range, text)));
    return Objects.requireNonNull(documents.snapshot().get("file:///a.plan"));
  }

  private static Position position(String text, Random random) {
    return Positions.of(new SourceFile("", text), random.nextInt(text.length() + 1));
  }

  private static TextDocumentContentChangeEvent change(String text, Random random) {
    SourceFile file = new SourceFile("", text);
    int start = random.nextInt(text.length() + 1);
    int length = random.nextInt(3) > 0 ? 0 : random.nextInt(random.nextInt(10) == 0 ? 200 : 8);
    int end = Math.min(text.length(), start + length);
    String typed = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
    return new TextDocumentContentChangeEvent(Positions.of(file, start, end), typed);
  }

  /** Returns what is answered, one answer after another, as texts. */
  private static List<String> answers(
      Analyzer analyzer, Snapshot snapshot, String uri, Position position) throws Refusal {
    Analysis analysis = Objects.requireNonNull(analyzer.of(snapshot, uri, folder(uri)));
    Range all = Positions.ofAll(analysis.file());
    List<String> answers = new ArrayList<>();
    answers.add(String.valueOf(CompletionItems.of(analysis, position)));
    answers.add(String.valueOf(Hovers.of(analysis, position)));
    answers.add(String.valueOf(References.of(analysis, null, position, true)));
    answers.add(String.valueOf(Renaming.prepare(analysis, position)));
    answers.add(String.valueOf(Outline.of(analysis)));
    answers.add(String.valueOf(FoldingRanges.of(analysis)));
    answers.add(String.valueOf(SemanticWords.of(analysis)));
    answers.add(String.valueOf(ProtocolFindings.of(analysis)));
    answers.add(String.valueOf(QuickFixes.of(analysis, all, true)));
    answers.add(String.valueOf(Formatting.of(analysis)));
    answers.add(String.valueOf(DerivedOrder.hints(analysis, all)));
    answers.add(String.valueOf(DerivedOrder.lenses(analysis)));
    return answers;
  }

  private static Path folder(String uri) {
    return Objects.requireNonNull(Objects.requireNonNull(FileUris.path(uri)).getParent());
  }
}
