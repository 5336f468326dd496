package dev.planwright.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a run may read. Nothing else opens a file: what lies outside of the boundary, is
 * no ordinary file, or is too large is refused before it is opened.
 */
public final class ProjectFiles {

  /** How many bytes a megabyte has. */
  public static final int MEGABYTE = 1 << 20;

  /** The most that is read of one file. */
  public static final int MOST_BYTES = 16 * MEGABYTE;

  private final Boundary boundary;

  /** Takes what may be read. */
  public ProjectFiles(Boundary boundary) {
    this.boundary = boundary;
  }

  /** Returns what may be read. */
  public Boundary boundary() {
    return boundary;
  }

  /** Returns whether there is something at a path, perhaps behind links. */
  public boolean exists(Path path) {
    return Files.exists(path);
  }

  /** Returns whether there is an ordinary file at a path, perhaps behind links. */
  public boolean isFile(Path path) {
    return Files.isRegularFile(path);
  }

  /** Returns whether there is a folder at a path, perhaps behind links. */
  public boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  /** Returns the path behind all links, which has to lie inside. */
  public Path real(Path path) throws IOException {
    return boundary.real(path);
  }

  /**
   * Returns what a file holds.
   *
   * @throws ReadRefusal if it may not be read
   */
  public byte[] read(Path path) throws IOException {
    try (InputStream in = open(path)) {
      return whole(in);
    }
  }

  /**
   * Opens a file of any size, to be read bit by bit.
   *
   * @throws ReadRefusal if it may not be read
   */
  public InputStream open(Path path) throws IOException {
    Path real = boundary.real(path);
    if (boundary.isDescriptor(path)) {
      return Files.newInputStream(path);
    }
    BasicFileAttributes attributes =
        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw new ReadRefusal(ReadRefusal.Why.SPECIAL);
    }
    return attributes.size() == 0
        ? new ByteArrayInputStream(new byte[0])
        : Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Returns all that a stream holds.
   *
   * @throws ReadRefusal if that is more than is read of one file
   */
  public static byte[] whole(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ReadRefusal(ReadRefusal.Why.LARGE);
    }
    return bytes;
  }

  /** Returns all that lies below a folder, links not followed; nothing if it cannot be read. */
  public List<Path> below(Path folder) {
    if (!boundary.contains(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  /** Returns what lies in a folder itself, sorted. */
  public List<Path> in(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(boundary.real(folder))) {
      return all.map(each -> folder.resolve(each.getFileName())).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
