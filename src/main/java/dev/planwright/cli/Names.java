package dev.planwright.cli;

import java.nio.file.Path;

/** How paths are printed: with slashes, and from where the user stands. */
final class Names {

  private Names() {}

  /** Returns a path with slashes on every system. */
  static String slashed(Path path) {
    String text = path.toString();
    String separator = path.getFileSystem().getSeparator();
    return separator.equals("/") ? text : text.replace(separator, "/");
  }

  /** Returns an absolute path as seen from a folder, if it lies below it. */
  static String from(Path folder, Path path) {
    return slashed(path.startsWith(folder) ? folder.relativize(path) : path);
  }
}
