package dev.planwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of a test. */
final class Folder {

  private final Path root;

  Folder(Path root) {
    this.root = root;
  }

  /** Writes a file, and the folders that it lies in. */
  Folder write(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file's text. */
  String read(String name) {
    try {
      return Files.readString(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all files by name with slashes. */
  Map<String, String> files() {
    try (Stream<Path> walk = Files.walk(root)) {
      Map<String, String> files = new TreeMap<>();
      walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .forEach(name -> files.put(name, read(name)));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
