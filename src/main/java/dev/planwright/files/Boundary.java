package dev.planwright.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;

/**
 * What a run may read: the project of the current folder, and what a person named on the command
 * line, with the project around that. Whether a path lies inside is judged behind all links, so a
 * link within a project opens nothing outside of it.
 */
public final class Boundary {

  /** What a shell hands over as an open file: standard input, {@code <(...)}. */
  private static final Pattern DESCRIPTOR =
      Pattern.compile("/dev/(stdin|fd/\\d+)|/proc/(self|\\d+)/fd/\\d+");

  private final Set<Path> lexical = new CopyOnWriteArraySet<>();
  private final Set<Path> real = new CopyOnWriteArraySet<>();
  private final Set<Path> descriptors = new CopyOnWriteArraySet<>();

  /** Takes the current folder, whose project is inside. */
  public Boundary(Path folder) {
    add(ProjectFolder.around(folder));
  }

  /**
   * Takes in what a person named: an absolute, normal path. A path within a project is judged by
   * where it leads, since the project may hold links that nobody looked at.
   */
  public void admit(Path named) {
    if (DESCRIPTOR.matcher(named.toString()).matches()) {
      descriptors.add(named);
      return;
    }
    Path parent = named.getParent();
    if (holds(lexical, named) || (parent != null && holds(real, behindLinks(parent)))) {
      return;
    }
    if (Files.isDirectory(named)) {
      add(ProjectFolder.around(named));
    } else if (parent != null) {
      add(ProjectFolder.around(parent));
      add(named);
    }
  }

  private void add(Path root) {
    lexical.add(root);
    real.add(behindLinks(root));
  }

  /** Returns whether a path is an open file that a person named. */
  boolean isDescriptor(Path path) {
    return descriptors.contains(path);
  }

  /** Returns whether a path, there or not, lies inside. */
  public boolean contains(Path path) {
    return isDescriptor(path) || holds(real, behindLinks(path));
  }

  /**
   * Returns the path behind all links.
   *
   * @throws ReadRefusal if it lies outside, or is a link to a missing file
   * @throws NoSuchFileException if there is nothing inside
   */
  public Path real(Path path) throws IOException {
    if (isDescriptor(path)) {
      return path;
    }
    Path behind = behindLinks(path);
    if (!holds(real, behind)) {
      throw new ReadRefusal(ReadRefusal.Why.OUTSIDE);
    }
    if (!Files.exists(behind)) {
      if (Files.isSymbolicLink(path)) {
        throw new ReadRefusal(ReadRefusal.Why.NOWHERE);
      }
      throw new NoSuchFileException(path.toString());
    }
    return behind;
  }

  private static boolean holds(Set<Path> roots, Path path) {
    for (Path root : roots) {
      if (path.startsWith(root)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the path behind all links of as much of it as there is. */
  private static Path behindLinks(Path path) {
    Set<Path> seen = new LinkedHashSet<>();
    Path now = path;
    while (seen.add(now)) {
      try {
        return now.toRealPath();
      } catch (IOException _) {
        now = followed(now);
      }
    }
    return now;
  }

  /**
   * Returns a path that is not there, with its nearest part resolved that is a link or is there.
   */
  private static Path followed(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        return path.resolveSibling(Files.readSymbolicLink(path)).normalize();
      }
    } catch (IOException _) {
      return path;
    }
    Path parent = path.getParent();
    Path name = path.getFileName();
    if (parent == null || name == null || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return path;
    }
    return behindLinks(parent).resolve(name);
  }
}
