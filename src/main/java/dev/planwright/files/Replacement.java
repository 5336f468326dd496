package dev.planwright.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file or a folder that takes the place of another of the same name. It is made whole beside its
 * place, under a name that begins with a dot and ends with {@code .new}; then it is renamed.
 *
 * <p>No system renames a folder over another that holds something, so the old one is renamed first,
 * to a name that ends with {@code .old}. A run that is killed between the two leaves both whole
 * under these names, and the next one puts the old one back before it does anything else.
 */
final class Replacement {

  private static final Pattern LEFT = Pattern.compile("\\.(.+)\\.(\\d+)\\.(new|old)");

  private final FileSteps steps;
  private final Path place;
  private final Path made;
  private final Path old;

  /** Takes the place, behind all links. */
  Replacement(FileSteps steps, Path place) {
    this.steps = steps;
    this.place = place;
    String name = "." + place.getFileName() + "." + ProcessHandle.current().pid();
    this.made = place.resolveSibling(name + ".new");
    this.old = place.resolveSibling(name + ".old");
  }

  /** Makes the file that is to take the place. */
  void prepareFile(byte[] bytes) throws IOException {
    steps.makeFolder(place.resolveSibling(""));
    recover(steps, place);
    steps.make(made, bytes);
    if (Files.exists(place)) {
      steps.permit(place, made);
    }
  }

  /**
   * Makes the folder that is to take the place: some files by their path in it, and whatever else
   * the old one holds.
   */
  void prepareFolder(Map<Path, byte[]> files) throws IOException {
    steps.makeFolder(place.resolveSibling(""));
    recover(steps, place);
    steps.makeFolder(made);
    if (Files.isDirectory(place)) {
      keep(place, files);
      steps.permit(place, made);
    }
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Path path = made.resolve(file.getKey());
      Path before = place.resolve(file.getKey());
      steps.makeFolder(path.resolveSibling(""));
      steps.make(path, file.getValue());
      if (Files.isRegularFile(before)) {
        steps.permit(before, path);
      }
    }
  }

  private void keep(Path folder, Map<Path, byte[]> files) throws IOException {
    for (Path each : in(folder)) {
      Path inside = place.relativize(each);
      Path kept = made.resolve(inside);
      if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        steps.makeFolder(kept);
        keep(each, files);
        steps.permit(each, kept);
      } else if (Files.isSymbolicLink(each)) {
        steps.copyLink(each, kept);
      } else if (!files.containsKey(inside)) {
        steps.share(each, kept);
      }
    }
  }

  /** Puts what was made into its place. */
  void take() throws IOException {
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      steps.move(place, old);
    }
    steps.move(made, place);
  }

  /** Leaves nothing beside the place, and the old one in it if the new one did not get there. */
  void tidy() throws IOException {
    if (Files.exists(old, LinkOption.NOFOLLOW_LINKS) && !Files.exists(place)) {
      steps.move(old, place);
    }
    remove(steps, made);
    remove(steps, old);
  }

  /** Mends what a run left that was killed while it wrote to the same place. */
  static void recover(FileSteps steps, Path place) throws IOException {
    String name = String.valueOf(place.getFileName());
    for (Path each : in(place.resolveSibling(""))) {
      Matcher left = LEFT.matcher(String.valueOf(each.getFileName()));
      if (left.matches() && left.group(1).equals(name) && isDead(left.group(2))) {
        boolean missing = !Files.exists(place, LinkOption.NOFOLLOW_LINKS);
        if (missing && left.group(3).equals("old")) {
          steps.move(each, place);
        } else {
          remove(steps, each);
        }
      }
    }
  }

  private static boolean isDead(String process) {
    try {
      long id = Long.parseLong(process);
      return id == ProcessHandle.current().pid()
          || ProcessHandle.of(id).filter(ProcessHandle::isAlive).isEmpty();
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static void remove(FileSteps steps, Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      for (Path each : in(path)) {
        remove(steps, each);
      }
    }
    steps.delete(path);
  }

  /** Returns what lies in a folder itself, sorted. */
  static List<Path> in(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(all::add);
    }
    all.sort(null);
    return all;
  }
}
