package dev.planwright.files;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the uppermost folder of the project that a folder belongs to. */
public final class ProjectFolder {

  /** The name of a file that configures what lies beside and below it. */
  public static final String FILE = "planwright.plan";

  private static final String GIT = ".git";

  private ProjectFolder() {}

  /** Returns the uppermost folder of the git checkout around a folder, or null. */
  public static @Nullable Path checkout(Path folder) {
    return holding(GIT, folder);
  }

  /**
   * Returns the folder of the project: the checkout, or else where the nearest configuration lies,
   * or else the folder itself.
   */
  public static Path around(Path folder) {
    Path checkout = checkout(folder);
    if (checkout != null) {
      return checkout;
    }
    Path configured = holding(FILE, folder);
    return configured == null ? folder : configured;
  }

  private static @Nullable Path holding(String name, Path folder) {
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(name))) {
        return up;
      }
    }
    return null;
  }
}
