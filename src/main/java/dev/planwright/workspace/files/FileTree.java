package dev.planwright.workspace.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files of a run come from: the disk, or a revision of a git repository. Whatever a run
 * reads it reads through this, so that a revision is judged by what it holds itself. Paths are
 * absolute and normal.
 */
public interface FileTree {

  /** Takes a path that a person named, so that it may be read, with the project around it. */
  void admit(Path named);

  /** Returns whether a path lies inside of what may be read. */
  boolean mayRead(Path path);

  /** Returns whether there is something at a path that can be read. */
  boolean exists(Path path);

  /** Returns whether there is an ordinary file at a path, perhaps behind links. */
  boolean isFile(Path path);

  /** Returns whether there is a folder at a path, perhaps behind links. */
  boolean isFolder(Path path);

  /** Returns the path behind all links; throws if there is nothing, or it may not be read. */
  Path real(Path path) throws IOException;

  /** Returns whether git ends the lines of a file as on Windows when it checks the file out. */
  default boolean isCheckedOutWithReturns(Path path) {
    return false;
  }

  /** Returns what a file holds. */
  byte[] read(Path path) throws IOException;

  /** Returns the plans below a folder that a run over it is about, in no particular order. */
  List<Path> plans(Path folder) throws Refusal;

  /** Returns all files below a folder; none if it cannot be read. */
  List<Path> below(Path folder);
}
