package dev.planwright.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.planwright.compiler.InlineExpectations;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be read, with the findings that they say they have. */
class SyntaxCorpusTest {

  static List<Path> cases() {
    return PlanFiles.below(PlanFiles.CORPUS.resolve("syntax"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findingsAreThoseInTheComments(Path file) {
    SourceFile source = PlanFiles.read(file);
    List<String> mismatches =
        InlineExpectations.mismatches(source, PlanParser.parse(source).diagnostics());
    assertEquals(List.of(), mismatches, source.name());
  }

  @Test
  void everyCodeHasACase() {
    String all = String.join("\n", cases().stream().map(PlanFiles::text).toList());
    for (int code = 1; code <= 9; code++) {
      // A file of somebody else holds no comments of ours: ParserTest has those.
      assertFalse(code != 6 && !all.contains("[PW000" + code + "]"), "no case for PW000" + code);
    }
  }
}
