package dev.planwright.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of the compiler can be read in one sitting; the usual size is printed at each build. */
class SizeTest {

  private static final int MAX_LINES = 500;

  @Test
  void noFileIsLongerThanOneSitting() {
    List<Path> files = SourceCheckout.files(".java", List.of("src/main/java"));
    List<Path> tooLong = files.stream().filter(file -> lines(file) > MAX_LINES).toList();
    List<Integer> sizes = files.stream().map(SizeTest::lines).sorted().toList();
    System.out.printf(
        "[size] %d Java files in src/main: median %d, p90 %d, longest %d lines%n",
        sizes.size(), percentile(sizes, 50), percentile(sizes, 90), percentile(sizes, 100));
    assertEquals(List.of(), tooLong, "longer than " + MAX_LINES + " lines");
  }

  private static int lines(Path file) {
    return (int) SourceCheckout.read(file).lines().count();
  }

  private static int percentile(List<Integer> sorted, int percent) {
    return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
  }
}
