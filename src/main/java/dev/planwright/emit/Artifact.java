package dev.planwright.emit;

import java.nio.charset.StandardCharsets;

/**
 * A file that a plan compiles to.
 *
 * @param path its name below the output folder of its plan, such as {@code runbook.md}
 * @param content its text, with the line ends that it is to have
 */
public record Artifact(String path, String content) {

  /** Returns the bytes of the file, which is UTF-8. */
  public byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
