package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tests that the shipped libraries hold themselves. */
class LibraryTestsTest {

  @Test
  void everyTestBlockPasses() {
    Terminal.Ran ran = new Terminal(Path.of("")).run("test", "--no-config", "plans/library");
    assertEquals(0, ran.status(), ran.out() + ran.err());
    assertTrue(ran.err().matches("(?s).*[0-9]{3,} tests passed, 0 failed.*"), ran.err());
  }
}
