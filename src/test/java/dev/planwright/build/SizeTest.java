package dev.planwright.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A file of the compiler can be read in one sitting, most on two screens; the usual size is printed
 * at each build.
 */
class SizeTest {

  private static final int MAX_LINES = 400;
  private static final int MAX_MEDIAN = 95;
  private static final int MAX_P90 = 220;
  private static final int MAX_FILES = 25;

  @Test
  void noFileIsLongerThanOneSitting() {
    List<Path> files = SourceCheckout.files(".java", List.of("src/main/java"));
    List<Path> tooLong = files.stream().filter(file -> lines(file) > MAX_LINES).toList();
    List<Integer> sizes = files.stream().map(SizeTest::lines).sorted().toList();
    System.out.printf(
        "[size] %d Java files in src/main: median %d, p90 %d, longest %d lines%n",
        sizes.size(), percentile(sizes, 50), percentile(sizes, 90), percentile(sizes, 100));
    assertEquals(
        List.of(), tooLong, "longer than " + MAX_LINES + " lines: split the file by its duties");
    assertTrue(
        percentile(sizes, 50) <= MAX_MEDIAN,
        () -> "the median is over " + MAX_MEDIAN + " lines: split files with more than one duty");
    assertTrue(
        percentile(sizes, 90) <= MAX_P90,
        () ->
            "a tenth of the files have over "
                + MAX_P90
                + " lines: split one of these by its duties: "
                + files.stream().filter(SizeTest::isSlightlyTooLong).toList());
  }

  private static boolean isSlightlyTooLong(Path file) {
    return lines(file) > MAX_P90 && lines(file) <= MAX_P90 + 20;
  }

  @Test
  void noFolderIsLongerThanAScreen() {
    Map<Path, Long> files =
        SourceCheckout.files(".java", List.of("src")).stream()
            .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    files.values().removeIf(count -> count <= MAX_FILES);
    assertEquals(
        Map.of(),
        files,
        "more than "
            + MAX_FILES
            + " files: move those that belong together to a package of their own");
  }

  @Test
  void noTwoClassesHaveOneName() {
    Map<String, Long> names =
        SourceCheckout.files(".java", List.of("src")).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("package-info.java"))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    names.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), names, "two classes of one name: give one a name of its own");
  }

  private static int lines(Path file) {
    return (int) SourceCheckout.read(file).lines().count();
  }

  private static int percentile(List<Integer> sorted, int percent) {
    return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
  }
}
