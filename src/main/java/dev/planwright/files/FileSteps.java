package dev.planwright.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The single steps that writing consists of, each of which the system takes or leaves as a whole,
 * so that a test can end a run between any two of them.
 */
interface FileSteps {

  /** The steps as the system takes them. */
  FileSteps OF_THE_SYSTEM = new FileSteps() {};

  /** Makes a folder, and those that it lies in. */
  default void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Writes a file that is not there yet. */
  default void make(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Gives a file a second name, or copies it where there are no second names. */
  default void share(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (IOException | UnsupportedOperationException _) {
      Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Makes a link that leads where another does. */
  default void copyLink(Path link, Path name) throws IOException {
    Files.createSymbolicLink(name, Files.readSymbolicLink(link));
  }

  /** Renames a file or a folder; a file of the new name is replaced. */
  default void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives a file or a folder the permissions of another. */
  default void permit(Path like, Path path) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, Files.getPosixFilePermissions(like));
    }
  }

  /** Deletes a file, a link or an empty folder, if it is there. */
  default void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }
}
