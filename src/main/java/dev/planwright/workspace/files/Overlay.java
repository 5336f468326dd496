package dev.planwright.workspace.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The files on the disk, with some of them replaced by texts in memory. */
public final class Overlay extends Disk {

  private final Map<Path, String> texts;

  /** Takes the texts that count instead of those on the disk, by the paths behind all links. */
  public Overlay(Shell shell, Map<Path, String> texts) {
    super(shell, true);
    this.texts = texts;
  }

  /** Returns false: a text that is to be is not checked out yet. */
  @Override
  public boolean isCheckedOutWithReturns(Path path) {
    return false;
  }

  @Override
  public byte[] read(Path path) throws IOException {
    String text = texts.get(real(path));
    return text == null ? super.read(path) : text.getBytes(StandardCharsets.UTF_8);
  }
}
