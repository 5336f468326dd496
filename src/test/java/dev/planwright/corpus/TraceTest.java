package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The procedures that the articles document, step by step, from each state that they start in. */
class TraceTest {

  private static final Path TRACES = Path.of("src", "test", "resources", "traces");
  private static final Pattern CALL = Pattern.compile("^ +[a-z][a-z0-9-]*\\(");

  static List<Path> cases() {
    return Stream.of("kubernetes", "mscs", "postgresql")
        .flatMap(folder -> PlanFiles.below(PlanFiles.CORPUS.resolve(folder)).stream())
        .filter(file -> file.getFileName().toString().matches("[ST]\\d.*\\.plan"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theProcedureIsThis(Path file) {
    Golden.check(golden(file), new Terminal(Path.of("")).run("steps", file.toString()).out());
  }

  /** The cases whose author does not write the steps. */
  static List<Path> derived() {
    return cases().stream().filter(file -> !PlanFiles.text(file).contains("steps {")).toList();
  }

  /** A call ends in a comment that names a place in an article. */
  @ParameterizedTest
  @MethodSource("derived")
  void everyStepIsCited(Path file) {
    List<String> calls =
        PlanFiles.text(golden(file)).lines().filter(line -> CALL.matcher(line).find()).toList();
    assertTrue(calls.size() > 10, () -> file + " has " + calls.size() + " steps");
    assertEquals(List.of(), calls.stream().filter(line -> !line.contains(" # ")).toList());
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
