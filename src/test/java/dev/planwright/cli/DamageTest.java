package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.planwright.cli.explain.CodeInfo;
import dev.planwright.cli.option.Formats;
import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.Mutations;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.report.Findings;
import dev.planwright.report.Palette;
import dev.planwright.report.format.SarifReport;
import dev.planwright.report.format.TextReport;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No input, however broken, breaks the compiler: an exception here is a defect of ours. The
 * libraries are read once, and a compiler is thrown away when it has seen many texts, since it
 * keeps them all.
 */
class DamageTest {

  private static final int MUTATIONS = 300;
  private static final int TEXTS = 400;

  /** A plan of more characters has many machines that are alike, and takes minutes. */
  private static final int LONG = 4000;

  private static final Formats.Setting SETTING =
      new Formats.Setting(
          _ -> true,
          SarifReport.Run.PLAIN,
          new CodeInfo(Catalogue::new),
          new Terminal(Path.of("")).shell());

  private Compilers compilers = new Compilers();
  private int compiled;

  static Stream<Path> examples() {
    return Examples.all().filter(file -> PlanFiles.text(file).length() < LONG);
  }

  static Stream<Path> libraries() {
    return PlanFiles.below(PlanFiles.CORPUS.resolve("lib")).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleMayEndAtAnyByte(Path example) {
    String text = PlanFiles.text(example);
    IntStream.rangeClosed(0, text.length())
        .forEach(end -> compile(example, text.substring(0, end)));
  }

  @ParameterizedTest
  @MethodSource({"examples", "libraries"})
  void anyTokensMayBeLostOrMoved(Path file) {
    Mutations.damaged(PlanFiles.text(file), MUTATIONS).forEach(text -> compile(file, text));
  }

  private void compile(Path file, String text) {
    if (compiled++ % TEXTS == TEXTS - 1) {
      compilers = new Compilers();
    }
    SourceFile source = compilers.stand(compilers.open(file), text);
    try {
      Compilation compilation = compilers.compiler().compile(source);
      Findings findings =
          Findings.of(compilation.diagnostics(), List.of(source), 0, SourceFile::name);
      assertFalse(new TextReport(Palette.PLAIN).render(findings).isEmpty());
      String format = Formats.NAMES.get(compiled % Formats.NAMES.size());
      assertNotNull(Formats.of(format, SETTING).render(findings));
    } catch (RuntimeException | Error defect) {
      throw new AssertionError("a defect on this text of " + file + ":\n" + text, defect);
    }
  }
}
