package dev.planwright.corpus;

import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The {@code .plan} files of this checkout. Maven runs tests at its root. */
public final class PlanFiles {

  /** Where the cases of all stages are. */
  public static final Path CORPUS = Path.of("src", "test", "resources", "corpus");

  private PlanFiles() {}

  /** Returns the plan files below a folder, sorted; none where there is no such folder. */
  public static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".plan")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /** Returns every plan file of the checkout: libraries, examples and cases. */
  public static List<Path> all() {
    return Stream.concat(below(Path.of("plans")).stream(), below(CORPUS).stream()).toList();
  }

  /** Returns a file as the compiler sees it, named by its path with {@code /}. */
  public static SourceFile read(Path file) {
    return new SourceFile(file.toString().replace('\\', '/'), text(file));
  }

  /** Returns the characters of a file, with the line ends as they are. */
  public static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
