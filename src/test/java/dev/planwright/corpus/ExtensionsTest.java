package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.cli.Compilers;
import dev.planwright.compiler.InlineExpectations;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one file adds to a library is not there for another that the same compiler judges. */
class ExtensionsTest {

  private final Compilers compilers = new Compilers();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCompilerKeepsExtensionsApart(boolean reversed) {
    List<Path> files = new ArrayList<>(PlanFiles.below(PlanFiles.CORPUS.resolve("compile/extend")));
    files.addAll(PlanFiles.below(PlanFiles.CORPUS.resolve("lib")));
    for (Path file : reversed ? files.reversed() : files) {
      SourceFile source = compilers.open(file);
      List<Diagnostic> findings =
          compilers.compiler().compile(source).diagnostics().stream()
              .filter(finding -> finding.span().file() == source)
              .toList();
      assertEquals(List.of(), InlineExpectations.mismatches(source, findings), source.name());
    }
  }
}
