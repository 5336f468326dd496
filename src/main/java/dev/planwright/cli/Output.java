package dev.planwright.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes files so that an interrupted run leaves each of them as it was or as it is to be: all are
 * written beside their places first, then moved there.
 */
final class Output {

  private Output() {}

  /** Writes files and the folders that they lie in. */
  static void write(Shell shell, Map<Path, byte[]> files) throws Refusal {
    Map<Path, Path> moves = new LinkedHashMap<>();
    Path current = shell.folder();
    try {
      for (Map.Entry<Path, byte[]> each : files.entrySet()) {
        current = each.getKey();
        Path place = Files.exists(current) ? current.toRealPath() : current;
        if (isDevice(place)) {
          Files.write(place, each.getValue());
          continue;
        }
        if (Files.isRegularFile(place) && !Files.isWritable(place)) {
          throw new AccessDeniedException(place.toString());
        }
        if (Files.isDirectory(place)) {
          throw new FileAlreadyExistsException(place.toString());
        }
        Files.createDirectories(place.resolveSibling(""));
        Path beside = beside(place);
        moves.put(beside, place);
        Files.write(beside, each.getValue());
        keepPermissions(place, beside);
      }
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        current = move.getValue();
        move(move.getKey(), current);
      }
    } catch (IOException e) {
      throw Refusal.path(
          "cannot write " + Names.from(shell.folder(), current) + ": " + reason(current, e));
    } finally {
      for (Path left : moves.keySet()) {
        delete(left);
      }
    }
  }

  /** Writes files of which none may be there yet, and says which were written. */
  static void writeNew(Shell shell, Map<Path, byte[]> files) throws Refusal {
    List<String> there = new ArrayList<>();
    for (Path file : files.keySet()) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        there.add(Names.from(shell.folder(), file));
      }
    }
    if (!there.isEmpty()) {
      throw Refusal.path(
          String.join(" and ", there)
              + (there.size() == 1 ? " is" : " are")
              + " there already; nothing is written");
    }
    write(shell, files);
    files.keySet().forEach(file -> shell.say("wrote " + Names.from(shell.folder(), file)));
  }

  /** A device or a pipe is written to; nothing may take its place. */
  private static boolean isDevice(Path place) {
    return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
  }

  private static Path beside(Path file) {
    return file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && Files.getFileStore(to).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // What cannot be deleted either was never made or has been moved.
    }
  }

  private static String reason(Path file, IOException failure) {
    for (Path up = file.getParent(); up != null; up = up.getParent()) {
      if (Files.exists(up) && !Files.isDirectory(up)) {
        return up.getFileName() + " is no folder";
      }
    }
    if (Files.isDirectory(file)) {
      return "a folder is in its place";
    }
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
