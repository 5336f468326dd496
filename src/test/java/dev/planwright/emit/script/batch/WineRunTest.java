package dev.planwright.emit.script.batch;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Scripts run under wine, in a folder of their own; without wine the tests are passed over. */
abstract class WineRunTest {

  @TempDir Path folder;

  @BeforeAll
  static void assume() {
    Assumptions.assumeTrue(Wine.available(), "wine and mingw-w64 are not installed");
  }

  @AfterAll
  static void stop() throws Exception {
    if (Wine.available()) {
      Wine.stop();
    }
  }
}
