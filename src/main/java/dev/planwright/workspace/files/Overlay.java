package dev.planwright.workspace.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files on the disk, some of them as they are to be. */
public final class Overlay implements FileTree {

  private final Disk disk;
  private final Map<Path, String> texts;

  /** Takes the texts that count instead of those on the disk, by the paths behind all links. */
  public Overlay(Shell shell, Map<Path, String> texts) {
    this.disk = new Disk(shell, true);
    this.texts = texts;
  }

  @Override
  public void admit(Path named) {
    disk.admit(named);
  }

  @Override
  public boolean mayRead(Path path) {
    return disk.mayRead(path);
  }

  @Override
  public boolean exists(Path path) {
    return disk.exists(path);
  }

  @Override
  public boolean isFile(Path path) {
    return disk.isFile(path);
  }

  @Override
  public boolean isFolder(Path path) {
    return disk.isFolder(path);
  }

  @Override
  public Path real(Path path) throws IOException {
    return disk.real(path);
  }

  @Override
  public byte[] read(Path path) throws IOException {
    String text = texts.get(disk.real(path));
    return text == null ? disk.read(path) : text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<Path> plans(Path folder) throws Refusal {
    return disk.plans(folder);
  }

  @Override
  public List<Path> below(Path folder) {
    return disk.below(folder);
  }
}
