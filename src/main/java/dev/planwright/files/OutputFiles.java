package dev.planwright.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes files so that an interrupted run leaves each folder of artifacts, and each other file, as
 * it was or as it is to be. All is made beside its place first, and then renamed.
 */
public final class OutputFiles {

  private final FileSteps steps;
  private final Path folder;
  private final WritePlaces places;
  private final List<Replacement> replacements = new ArrayList<>();
  private boolean interrupted;
  private Path current;

  /** Takes the current folder, and whether to write through links. */
  public OutputFiles(Path folder, boolean followsLinks) {
    this(FileSteps.OF_THE_SYSTEM, folder, followsLinks);
  }

  OutputFiles(FileSteps steps, Path folder, boolean followsLinks) {
    this.steps = steps;
    this.folder = folder;
    this.places = new WritePlaces(folder, followsLinks);
    this.current = folder;
  }

  /** Returns what was being written last, for the message if that failed. */
  public Path current() {
    return current;
  }

  /** Writes files that the command line names, and the folders that they lie in. */
  public void write(Map<Path, byte[]> files) throws IOException {
    write(files, Map.of());
  }

  /**
   * Writes files that the command line names, and artifacts below folders that it names. The
   * artifacts in one folder of such a folder are all replaced at once.
   *
   * @param below the artifacts by their paths, for each folder that is named
   */
  public void write(Map<Path, byte[]> files, Map<Path, Map<Path, byte[]>> below)
      throws IOException {
    Thread tidier = new Thread(this::interrupt);
    Runtime.getRuntime().addShutdownHook(tidier);
    try {
      for (Map.Entry<Path, Map<Path, byte[]>> each : below.entrySet()) {
        prepare(each.getKey(), each.getValue());
      }
      for (Map.Entry<Path, byte[]> each : files.entrySet()) {
        prepare(each.getKey(), each.getKey(), each.getValue());
      }
      take();
    } finally {
      try {
        tidy();
      } finally {
        remove(tidier);
      }
    }
  }

  private synchronized void prepare(Path file, Path given, byte[] bytes) throws IOException {
    rest();
    current = file;
    if (WritePlaces.isStream(file)) {
      Files.write(file, bytes);
      return;
    }
    Replacement replacement = new Replacement(steps, places.file(file, given));
    replacements.add(replacement);
    replacement.prepareFile(bytes);
  }

  private void prepare(Path out, Map<Path, byte[]> files) throws IOException {
    Map<Path, Map<Path, byte[]>> folders = new LinkedHashMap<>();
    files.forEach((file, bytes) -> {
      Path inside = out.relativize(file);
      if (!file.startsWith(out) || inside.startsWith("..")) {
        throw new IllegalArgumentException("not below " + out + ": " + file);
      }
      folders
          .computeIfAbsent(out.resolve(inside.getName(0)), _ -> new LinkedHashMap<>())
          .put(file, bytes);
    });
    for (Map.Entry<Path, Map<Path, byte[]>> each : folders.entrySet()) {
      if (isSwapped(each.getKey(), each.getValue())) {
        swap(each.getKey(), out, each.getValue());
      } else {
        for (Map.Entry<Path, byte[]> file : each.getValue().entrySet()) {
          prepare(file.getKey(), out, file.getValue());
        }
      }
    }
  }

  /**
   * Returns whether a folder is replaced as a whole: not where one file is, nor where somebody
   * stands in it or the system would not let it go.
   */
  private boolean isSwapped(Path place, Map<Path, byte[]> files) {
    Path beside = place.getParent();
    return files.size() > 1
        && !places.followsLinks()
        && !folder.startsWith(place)
        && (beside == null || !Files.exists(beside) || Files.isWritable(beside));
  }

  private synchronized void swap(Path place, Path out, Map<Path, byte[]> files) throws IOException {
    rest();
    Map<Path, byte[]> inside = new LinkedHashMap<>();
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      current = file.getKey();
      places.file(current, out);
      inside.put(place.relativize(current), file.getValue());
    }
    Path real = places.place(place, out);
    Replacement replacement = new Replacement(steps, real);
    replacements.add(replacement);
    replacement.prepareFolder(inside);
  }

  private synchronized void take() throws IOException {
    rest();
    for (Replacement replacement : replacements) {
      replacement.take();
    }
  }

  private synchronized void tidy() throws IOException {
    rest();
    for (Replacement replacement : replacements) {
      replacement.tidy();
    }
    replacements.clear();
  }

  /** Reacts to a request to end the process: begins nothing more, and removes what was begun. */
  private synchronized void interrupt() {
    interrupted = true;
    for (Replacement replacement : replacements) {
      try {
        replacement.tidy();
      } catch (IOException _) {
        // The next run mends it.
      }
    }
  }

  /** Waits for the end of the process, if it was asked to end. */
  private void rest() {
    while (interrupted) {
      try {
        wait();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void remove(Thread tidier) {
    try {
      Runtime.getRuntime().removeShutdownHook(tidier);
    } catch (IllegalStateException _) {
      // The process ends already.
    }
  }

  /** Returns which of some files are there already. */
  public static List<Path> there(Iterable<Path> files) {
    List<Path> there = new ArrayList<>();
    for (Path file : files) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        there.add(file);
      }
    }
    return there;
  }

  /** Returns what lies in a folder itself, sorted. */
  public static List<Path> in(Path folder) throws IOException {
    return Replacement.in(folder);
  }

  /** Returns why a file could not be written, as a phrase. */
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
