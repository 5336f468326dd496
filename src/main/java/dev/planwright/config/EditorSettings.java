package dev.planwright.config;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/**
 * What an {@code .editorconfig} says of line ends (editorconfig.org): sections of patterns, the
 * last one that matches counts.
 *
 * @param isRoot whether those in folders above do not count
 * @param lineEnd {@code lf}, {@code crlf}, or an empty text where it says nothing
 */
public record EditorSettings(boolean isRoot, String lineEnd) {

  /** Reads a text for one file, by its path from the folder that the text lies in. */
  public static EditorSettings of(String text, Path file) {
    boolean root = false;
    boolean top = true;
    boolean concerns = false;
    String lineEnd = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        top = false;
        concerns = matches(line.substring(1, line.length() - 1), file);
      }
      int equals = line.indexOf('=');
      if (equals > 0 && "#;[".indexOf(line.charAt(0)) < 0) {
        String name = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
        root |= top && name.equals("root") && value.equals("true");
        if (concerns && name.equals("end_of_line")) {
          lineEnd = value.equals("lf") || value.equals("crlf") ? value : "";
        }
      }
    }
    return new EditorSettings(root, lineEnd);
  }

  private static boolean matches(String pattern, Path file) {
    String anchored = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    boolean anywhere = pattern.indexOf('/') < 0;
    try {
      return isMatch(anchored, file) || (anywhere && isMatch("**/" + anchored, file));
    } catch (PatternSyntaxException _) {
      return false;
    }
  }

  private static boolean isMatch(String pattern, Path file) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(file);
  }
}
