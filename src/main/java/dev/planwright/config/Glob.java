package dev.planwright.config;

import java.util.BitSet;
import java.util.List;

/**
 * A pattern of paths, as in an ignore file: {@code *} and {@code ?} stand for characters of one
 * name, {@code **} for any number of folders. A pattern without a slash matches a name at any
 * depth, another one the path from the folder of its file on. What lies in a folder that matches,
 * matches.
 */
public final class Glob {

  private static final String ANY = "**";

  private final List<String> parts;

  /** Takes the pattern as written. */
  public Glob(String pattern) {
    String whole = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    if (whole.startsWith("./")) {
      whole = whole.substring(1);
    }
    boolean anchored = whole.indexOf('/') >= 0;
    whole = whole.startsWith("/") ? whole.substring(1) : whole;
    this.parts = List.of((anchored ? whole : ANY + "/" + whole).split("/", -1));
  }

  /**
   * Returns whether a path with slashes, relative to the pattern's folder, matches. The work grows
   * with the product of both lengths and no faster.
   */
  public boolean matches(String path) {
    List<String> names = List.of(path.split("/", -1));
    BitSet reached = new BitSet();
    reached.set(0);
    for (int part = 0; part < parts.size(); part++) {
      reached = after(part, names, reached);
    }
    return reached.nextSetBit(1) > 0;
  }

  /** Returns how many names can be used up after a part, from how many before it. */
  private BitSet after(int part, List<String> names, BitSet before) {
    BitSet after = new BitSet();
    String pattern = parts.get(part);
    if (pattern.equals(ANY)) {
      int least = part == parts.size() - 1 ? 1 : 0;
      int first = before.nextSetBit(0);
      if (first >= 0) {
        after.set(Math.min(first + least, names.size() + 1), names.size() + 1);
      }
      return after;
    }
    for (int used = before.nextSetBit(0); used >= 0; used = before.nextSetBit(used + 1)) {
      if (used < names.size() && isLike(pattern, names.get(used))) {
        after.set(used + 1);
      }
    }
    return after;
  }

  /**
   * Returns whether a name matches; the last {@code *} takes more when what follows does not fit.
   */
  private static boolean isLike(String pattern, String name) {
    int at = 0;
    int from = 0;
    int star = -1;
    int taken = 0;
    while (from < name.length()) {
      char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
      if (wanted == '*') {
        star = at++;
        taken = from;
      } else if (at < pattern.length() && (wanted == '?' || wanted == name.charAt(from))) {
        at++;
        from++;
      } else if (star >= 0) {
        at = star + 1;
        from = ++taken;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
