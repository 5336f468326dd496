package dev.planwright.config;

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

  /** Returns whether a path with slashes, relative to the pattern's folder, matches. */
  public boolean matches(String path) {
    List<String> names = List.of(path.split("/", -1));
    for (int length = 1; length <= names.size(); length++) {
      if (matches(0, names.subList(0, length), 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(int part, List<String> names, int name) {
    if (part == parts.size()) {
      return name == names.size();
    }
    if (parts.get(part).equals(ANY)) {
      boolean last = part == parts.size() - 1;
      for (int next = last ? name + 1 : name; next <= names.size(); next++) {
        if (matches(part + 1, names, next)) {
          return true;
        }
      }
      return false;
    }
    return name < names.size()
        && matches(parts.get(part), 0, names.get(name), 0)
        && matches(part + 1, names, name + 1);
  }

  private static boolean matches(String pattern, int at, String name, int from) {
    if (at == pattern.length()) {
      return from == name.length();
    }
    char wanted = pattern.charAt(at);
    if (wanted == '*') {
      for (int next = from; next <= name.length(); next++) {
        if (matches(pattern, at + 1, name, next)) {
          return true;
        }
      }
      return false;
    }
    return from < name.length()
        && (wanted == '?' || wanted == name.charAt(from))
        && matches(pattern, at + 1, name, from + 1);
  }
}
