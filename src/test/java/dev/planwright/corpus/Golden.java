package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recorded outputs. {@code -Dgolden=update} rewrites those that differ and still fails, so that
 * nobody commits a rewrite unseen.
 */
public final class Golden {

  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private Golden() {}

  /** Fails if the file does not hold exactly this text. */
  public static void check(Path file, String actual) {
    String expected = Files.exists(file) ? read(file) : "";
    if (expected.equals(actual)) {
      return;
    }
    if (UPDATE) {
      write(file, actual);
      fail("rewritten, look at the change and run again: " + file);
    }
    assertEquals(expected, actual, file + " differs; -Dgolden=update rewrites it");
    fail(file + " is missing; -Dgolden=update writes it");
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
