package dev.planwright.resolve.scope;

import java.util.ArrayList;
import java.util.List;

/**
 * A first look at the lines of a file that seem to use modules, before it is parsed. What it misses
 * or invents changes no result: it only says what may be read ahead.
 */
public final class UseLines {

  private static final String USE = "use ";
  private static final String MODULE = "module ";

  private UseLines() {}

  /**
   * Returns the modules that a plan seems to use; none for a file that seems to be a module itself,
   * which what it uses may use in turn.
   */
  public static List<String> modules(String text) {
    List<String> modules = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (text.startsWith(MODULE, start)) {
        return List.of();
      }
      if (text.startsWith(USE, start)) {
        modules.add(text.substring(start + USE.length(), end).strip());
      }
      start = end + 1;
    }
    return modules;
  }
}
