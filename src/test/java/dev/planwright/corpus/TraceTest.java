package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The procedures that the articles document, step by step, from each state that they start in. */
class TraceTest {

  private static final Path TRACES = Path.of("src", "test", "resources", "traces");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(PlanFiles.CORPUS.resolve("mscs"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("S.*\\.plan"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theProcedureIsThis(Path file) {
    Golden.check(golden(file), new Terminal(Path.of("")).run("steps", file.toString()).out());
  }

  @Test
  void everyTraceBelongsToACase() throws IOException {
    Set<Path> expected = new TreeSet<>();
    cases().forEach(file -> expected.add(golden(file)));
    try (Stream<Path> recorded = Files.list(TRACES)) {
      assertEquals(expected, new TreeSet<>(recorded.toList()));
    }
  }

  private static Path golden(Path file) {
    return TRACES.resolve(file.getFileName().toString().replace(".plan", ".steps"));
  }
}
