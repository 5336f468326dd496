package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.Mutations;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.report.JsonReport;
import dev.planwright.report.Palette;
import dev.planwright.report.Tally;
import dev.planwright.report.TextReport;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
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

  private Compilers compilers = new Compilers();
  private int compiled;

  static Stream<Path> examples() {
    return Examples.all();
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
      Tally tally = Tally.of(compilation.diagnostics(), 1, 0);
      assertFalse(new TextReport(Palette.PLAIN).render(compilation.diagnostics(), tally).isEmpty());
      assertFalse(JsonReport.render(compilation.diagnostics(), tally).isEmpty());
    } catch (RuntimeException | Error defect) {
      throw new AssertionError("a defect on this text of " + file + ":\n" + text, defect);
    }
  }
}
