package dev.planwright.report.format;

import dev.planwright.source.SourceFile;
import java.util.HashMap;
import java.util.Map;

/**
 * The hashes by which GitHub knows a line again when it has moved.
 *
 * <p>The hash of a line is that of a hundred characters from its first one on, whatever line they
 * stand on: a polynomial over UTF-16 units, {@code 37} to the power of 99 by the first, in 64 bits.
 * Blanks and tabs are left out, line ends are one character, a sign that is no character ends the
 * file, and zeros fill the rest. Equal hashes within a file are numbered. It is the rolling hash of
 * R. Karp and M. Rabin, Efficient randomized pattern-matching algorithms, 1987; rolling is not
 * needed for files of the size of plans.
 */
final class LineHashes {

  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final char END = 0xffff;

  private final String[] byLine;

  private LineHashes(String[] byLine) {
    this.byLine = byLine;
  }

  /** Hashes all lines of a file. */
  static LineHashes of(SourceFile file) {
    StringBuilder units = new StringBuilder(file.length() + 1);
    int[] starts = new int[file.lineCount()];
    for (int line = 1; line <= file.lineCount(); line++) {
      starts[line - 1] = units.length();
      append(units, file.line(line));
      units.append(line < file.lineCount() ? '\n' : END);
    }
    Map<String, Integer> seen = new HashMap<>();
    String[] hashes = new String[starts.length];
    for (int i = 0; i < starts.length; i++) {
      String hash = Long.toHexString(hash(units, starts[i]));
      hashes[i] = hash + ":" + seen.merge(hash, 1, Integer::sum);
    }
    return new LineHashes(hashes);
  }

  private static void append(StringBuilder units, String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ' && c != '\t') {
        units.append(c);
      }
    }
  }

  private static long hash(CharSequence units, int start) {
    long hash = 0;
    for (int i = start; i < start + WINDOW; i++) {
      hash = hash * BASE + (i < units.length() ? units.charAt(i) : 0);
    }
    return hash;
  }

  /** Returns the hash of a line, counted from 1, and its number among equal ones. */
  String of(int line) {
    return byLine[line - 1];
  }
}
