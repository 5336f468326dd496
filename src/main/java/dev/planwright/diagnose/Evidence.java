package dev.planwright.diagnose;

/**
 * A line in which something was seen.
 *
 * @param source the file, or what else it was read from
 * @param line its number, from 1
 * @param text the line as people can read it, cut where it is very long
 */
public record Evidence(String source, long line, String text) {

  private static final int LONGEST = 400;

  /** Cuts the text. */
  public Evidence {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  /** Returns file and line, as {@code setup.log:12}. */
  public String place() {
    return source + ":" + line;
  }
}
