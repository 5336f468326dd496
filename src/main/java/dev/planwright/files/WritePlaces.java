package dev.planwright.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a run may write: below what the command line names, and through no link unless asked to.
 */
final class WritePlaces {

  /** What is no file, but may be written to where the command line names it. */
  private static final Pattern STREAM =
      Pattern.compile("/dev/(null|full|tty|stdout|stderr|fd/\\d+)|/proc/(self|\\d+)/fd/\\d+");

  private final Path project;
  private final boolean followsLinks;

  /** Takes the current folder, and whether to write through links. */
  WritePlaces(Path folder, boolean followsLinks) {
    this.project = ProjectFolder.around(folder);
    this.followsLinks = followsLinks;
  }

  /** Returns whether to write through links. */
  boolean followsLinks() {
    return followsLinks;
  }

  /** Returns whether a path is a stream of the system, to which bytes go at once. */
  static boolean isStream(Path path) {
    return STREAM.matcher(path.toString()).matches();
  }

  /**
   * Returns where a file or a folder that is to be written lies behind the links that may be
   * followed.
   *
   * @param given what the command line names: the path itself, or a folder that it lies in
   * @throws FileSystemException if nothing is written there, with the reason
   */
  Path place(Path path, Path given) throws IOException {
    Path link = link(path, given);
    if (link != null && !followsLinks) {
      String which = link.equals(path) ? "it" : String.valueOf(link.getFileName());
      throw refused(path, which + " is a link; use --follow-links to write through links");
    }
    for (Path up = path.getParent(); up != null; up = up.getParent()) {
      if (Files.exists(up) && !Files.isDirectory(up)) {
        throw refused(path, up.getFileName() + " is no folder");
      }
    }
    return Files.exists(path) ? path.toRealPath() : path;
  }

  /** Returns the place of a file. */
  Path file(Path path, Path given) throws IOException {
    Path place = place(path, given);
    if (Files.isDirectory(place)) {
      throw refused(path, "it is a folder");
    }
    if (Files.exists(place) && !Files.isRegularFile(place)) {
      throw refused(path, "what is in its place is not a regular file");
    }
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new AccessDeniedException(path.toString());
    }
    return place;
  }

  /** Links above a project, and above what is named outside of it, are those of the machine. */
  private @Nullable Path link(Path path, Path given) {
    Path top = path.startsWith(project) ? project : given.getParent();
    Path link = null;
    for (Path up = path; up != null && !up.equals(top); up = up.getParent()) {
      if (Files.isSymbolicLink(up)) {
        link = up;
      }
    }
    return link;
  }

  private static FileSystemException refused(Path path, String reason) {
    return new FileSystemException(path.toString(), null, reason);
  }
}
