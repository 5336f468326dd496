package dev.planwright.workspace.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** How paths are printed: with slashes, and relative to the current folder. */
public final class PathNames {

  private static final int MOST_UP = 3;

  private PathNames() {}

  /** Returns a word as a path in a folder; a refusal if it can be none. */
  public static Path path(String word, Path folder) throws Refusal {
    try {
      return folder.resolve(word).normalize();
    } catch (InvalidPathException _) {
      throw Refusal.path("invalid path: " + word);
    }
  }

  /** Returns a path with slashes on every system. */
  public static String slashed(Path path) {
    String text = path.toString();
    String separator = path.getFileSystem().getSeparator();
    return separator.equals("/") ? text : text.replace(separator, "/");
  }

  /** Returns an absolute path as seen from a folder, if the way there is short. */
  public static String from(Path folder, Path path) {
    Path near = folder;
    for (int up = 0; up <= MOST_UP && near != null && near.getNameCount() > 0; up++) {
      if (path.startsWith(near)) {
        return "../".repeat(up) + slashed(near.relativize(path));
      }
      near = near.getParent();
    }
    return slashed(path);
  }
}
