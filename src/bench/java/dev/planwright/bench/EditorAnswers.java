package dev.planwright.bench;

import dev.planwright.lsp.completion.CompletionItems;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Analyzer;
import dev.planwright.lsp.document.Documents;
import dev.planwright.lsp.document.FileUris;
import dev.planwright.lsp.document.OpenDocument;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.feature.Hovers;
import dev.planwright.lsp.feature.ProtocolFindings;
import dev.planwright.lsp.feature.SemanticWords;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Session;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.eclipse.lsp4j.Position;

/** How long the language server takes to answer after an edit, and how much memory it holds. */
final class EditorAnswers {

  /** Makes a file of about 1,000 lines. */
  private static final int DECLARATIONS = 250;

  private static final int WARM_UPS = 40;
  private static final int EDITS = 60;
  private static final double MILLISECOND = 1e6;
  private static final double MEBIBYTE = 1 << 20;

  private EditorAnswers() {}

  /**
   * Measures a generated file, and the files that are named.
   *
   * @param args further files
   */
  public static void main(String[] args) throws IOException, Refusal {
    measure("generated", generated());
    for (String file : args) {
      measure(Path.of(file).getFileName().toString(), Files.readString(Path.of(file)));
    }
  }

  /** Returns a library and its plan in one file. */
  private static String generated() {
    StringBuilder text = new StringBuilder();
    for (String part : GeneratedPlan.of(DECLARATIONS).values()) {
      text.append(text.isEmpty() ? part : part.replaceFirst("planwright 1\nuse \"[^\"]*\"\n", ""));
    }
    return text.toString();
  }

  private static void measure(String name, String text) throws Refusal {
    Path folder = Path.of("").toAbsolutePath();
    Shell shell =
        new Shell(
            System.in,
            System.err,
            System.err,
            folder,
            Map.of(),
            () -> false,
            "2026-06-01",
            Progress.NONE);
    Analyzer analyzer =
        new Analyzer(
            shell, new Session.Options(List.of(), "", false, "", "", false, true, false, 1));
    Documents documents = new Documents();
    String uri = FileUris.of(folder.resolve("edited.plan"));
    Random random = new Random(1);
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int edit = 0; edit < WARM_UPS + EDITS; edit++) {
      OpenDocument document = new OpenDocument(uri, edit, text + "# " + edit);
      Analysis analysis =
          Objects.requireNonNull(analyzer.of(documents.open(document), uri, folder));
      int offset = random.nextInt(text.length());
      Position position = Positions.of(new SourceFile("", text), offset);
      Map<String, Function<Analysis, Object>> questions = new LinkedHashMap<>();
      questions.put("hover", each -> String.valueOf(Hovers.of(each, position)));
      questions.put("completion", each -> CompletionItems.of(each, position));
      questions.put("semantic tokens", SemanticWords::of);
      questions.put("findings", ProtocolFindings::of);
      for (Map.Entry<String, Function<Analysis, Object>> question : questions.entrySet()) {
        long began = System.nanoTime();
        Object unused = question.getValue().apply(analysis);
        double took = (System.nanoTime() - began) / MILLISECOND;
        if (edit >= WARM_UPS && unused != null) {
          times.computeIfAbsent(question.getKey(), _ -> new ArrayList<>()).add(took);
        }
      }
    }
    System.gc();
    double held =
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEBIBYTE;
    System.out.printf(
        Locale.ROOT, "%s, %d lines, after each edit in this order:", name, text.lines().count());
    times.forEach((question, all) ->
        System.out.printf(Locale.ROOT, " %s %.1f ms,", question, Benchmark.median(all)));
    System.out.printf(Locale.ROOT, " %.0f MiB held%n", held);
  }
}
