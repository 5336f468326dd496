package dev.planwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files as they lie on the disk now. */
final class Disk implements FileTree {

  private final Shell shell;
  private final boolean quiet;

  /** Takes whether to keep silent about what is no reason to end the run. */
  Disk(Shell shell, boolean quiet) {
    this.shell = shell;
    this.quiet = quiet;
  }

  @Override
  public boolean exists(Path path) {
    return Files.exists(path);
  }

  @Override
  public boolean isFile(Path path) {
    return Files.isRegularFile(path);
  }

  @Override
  public boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  @Override
  public Path real(Path path) throws IOException {
    return path.toRealPath();
  }

  @Override
  public byte[] read(Path path) throws IOException {
    return Files.readAllBytes(path);
  }

  @Override
  public List<Path> plans(Path folder) throws Refusal {
    return Folders.plans(folder, shell, quiet);
  }

  @Override
  public List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }
}
