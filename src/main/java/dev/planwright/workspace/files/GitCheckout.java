package dev.planwright.workspace.files;

import dev.planwright.files.ProjectFolder;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The git checkout around the current folder, if any. */
public final class GitCheckout {

  private final Path folder;
  private final @Nullable Path top;

  private GitCheckout(Path folder, @Nullable Path top) {
    this.folder = folder;
    this.top = top;
  }

  /** Finds the checkout around a folder. */
  public static GitCheckout around(Path folder) {
    return new GitCheckout(folder, ProjectFolder.checkout(folder));
  }

  /** Returns whether there is one. */
  boolean exists() {
    return top != null;
  }

  /**
   * Returns what programs call a file: its path from the top, with slashes. What lies outside, or
   * nowhere, is called as in all findings.
   *
   * @param path where it lies, or the folder that somebody stands in if it lies nowhere
   */
  public String name(SourceFile file, Path path) {
    return top != null && path.startsWith(top) && !path.equals(folder)
        ? PathNames.slashed(top.relativize(path))
        : file.name();
  }
}
