package dev.planwright.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands run in a folder of their own, which is empty at first. */
public abstract class CommandTest {

  @TempDir protected Path path;
  protected TestFolder folder;
  protected Terminal terminal;

  @BeforeEach
  final void openFolder() {
    folder = new TestFolder(path);
    terminal = new Terminal(path);
  }
}
