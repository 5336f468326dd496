package dev.planwright.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Lists the files below a folder. Links are followed if they stay inside the boundary. */
public final class FileSearch {

  private final Boundary boundary;
  private final Predicate<String> folders;
  private final Predicate<String> names;
  private final Set<Path> around = new LinkedHashSet<>();
  private final List<Path> found = new ArrayList<>();
  private final List<Path> named = new ArrayList<>();
  private final List<Path> left = new ArrayList<>();

  private FileSearch(Boundary boundary, Predicate<String> folders, Predicate<String> names) {
    this.boundary = boundary;
    this.folders = folders;
    this.names = names;
  }

  /**
   * Searches a folder, which has to lie inside.
   *
   * @param folders whether to look into a folder of this name; the root is looked into anyway
   * @param names whether a file of this name is looked for
   */
  public static FileSearch below(
      Path root, Boundary boundary, Predicate<String> folders, Predicate<String> names)
      throws IOException {
    FileSearch search = new FileSearch(boundary, folders, names);
    search.enter(root);
    return search;
  }

  /** Returns the files, in no particular order: whatever is no folder, readable or not. */
  public List<Path> found() {
    return List.copyOf(found);
  }

  /** Returns the folders that were not looked into and have the name of a file. */
  public List<Path> named() {
    return List.copyOf(named);
  }

  /** Returns the links to folders outside, which were not followed. */
  public List<Path> left() {
    return List.copyOf(left);
  }

  /** A circle of links ends here; a folder that may not be read could hide anything. */
  private void enter(Path folder) throws IOException {
    Path real = boundary.real(folder);
    if (!around.add(real)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        visit(each);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    around.remove(real);
  }

  private void visit(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (!Files.isDirectory(path)) {
      if (names.test(name)) {
        found.add(path);
      }
    } else if (!folders.test(name)) {
      if (names.test(name)) {
        named.add(path);
      }
    } else {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || boundary.contains(path)) {
        enter(path);
      } else {
        left.add(path);
      }
    }
  }
}
