package dev.planwright.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of this checkout that the build-health tests look at. Maven runs tests at its root. */
final class SourceCheckout {

  /** Every Java source root; the ones that do not exist yet are passed over. */
  static final List<String> JAVA =
      List.of("src/main/java", "src/test/java", "src/bench/java", "src/fuzz/java");

  private SourceCheckout() {}

  /** The files below {@code folders} whose name ends with {@code suffix}, sorted. */
  static List<Path> files(String suffix, List<String> folders) {
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      Path root = Path.of(folder);
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (var walk = Files.walk(root)) {
        walk.filter(Files::isRegularFile)
            .filter(file -> file.getFileName().toString().endsWith(suffix))
            .sorted()
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
