package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.cli.Compilers;
import dev.planwright.cli.Examples;
import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.InlineExpectations;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.report.Palette;
import dev.planwright.report.Sorted;
import dev.planwright.report.Tally;
import dev.planwright.report.format.TextReport;
import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case through the whole compiler: its comments say what is found, a file how it is printed.
 */
class CorpusTest {

  private final Compilers compilers = new Compilers();

  static Stream<Path> cases() {
    return Stream.of("compile", "values", "kubernetes", "mscs", "postgresql", "lib")
        .flatMap(folder -> PlanFiles.below(PlanFiles.CORPUS.resolve(folder)).stream());
  }

  static Stream<Path> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource({"cases", "examples"})
  void findsWhatTheCommentsSay(Path file) {
    SourceFile source = compilers.open(file);
    List<Diagnostic> findings =
        Sorted.of(compilers.compiler().compile(source).diagnostics()).stream()
            .filter(finding -> finding.span().file() == source)
            .toList();
    assertEquals(List.of(), InlineExpectations.mismatches(source, findings));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsIt(Path file) {
    SourceFile source = compilers.open(file);
    Compilation compilation = compilers.compiler().compile(source);
    Path golden = diag(file);
    if (compilation.diagnostics().isEmpty() && !Files.exists(golden)) {
      return;
    }
    // Without the number of rules, which changes with every rule that a library gets.
    Tally tally = Tally.of(compilation.diagnostics(), 1, 0);
    Golden.check(golden, new TextReport(Palette.PLAIN).render(compilation.diagnostics(), tally));
  }

  @Test
  void everyPrintBelongsToACase() throws IOException {
    try (Stream<Path> files = Files.walk(PlanFiles.CORPUS)) {
      List<Path> orphans =
          files
              .filter(file -> file.toString().endsWith(".diag"))
              .filter(file -> !Files.exists(Path.of(file.toString().replace(".diag", ".plan"))))
              .toList();
      assertEquals(List.of(), orphans);
    }
  }

  private static Path diag(Path file) {
    return Path.of(file.toString().replace(".plan", ".diag"));
  }
}
