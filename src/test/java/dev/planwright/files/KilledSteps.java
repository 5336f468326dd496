package dev.planwright.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The steps of a process that is killed before one of them: that one and all later ones fail. */
final class KilledSteps implements FileSteps {

  /** What a killed process does not live to see. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private int left;

  /** Takes how many steps are taken as a whole; of a file that is written next, half is. */
  KilledSteps(int left) {
    this.left = left;
  }

  private void step() {
    if (left == 0) {
      throw new Killed();
    }
    left--;
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step();
    FileSteps.super.makeFolder(folder);
  }

  @Override
  public void make(Path file, byte[] bytes) throws IOException {
    if (left == 0) {
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }
    step();
    FileSteps.super.make(file, bytes);
  }

  @Override
  public void share(Path file, Path name) throws IOException {
    step();
    FileSteps.super.share(file, name);
  }

  @Override
  public void copyLink(Path link, Path name) throws IOException {
    step();
    FileSteps.super.copyLink(link, name);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    FileSteps.super.move(from, to);
  }

  @Override
  public void permit(Path like, Path path) throws IOException {
    step();
    FileSteps.super.permit(like, path);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    FileSteps.super.delete(path);
  }
}
