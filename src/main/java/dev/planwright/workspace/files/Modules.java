package dev.planwright.workspace.files;

import dev.planwright.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** Where modules live: {@code a.b} in {@code a/b.plan}, and {@code a} in {@code a/a.plan}. */
public final class Modules {

  public static final String ENDING = ".plan";
  static final String STARTER = ".starter";

  private Modules() {}

  /** Returns the file of a module below its library's root. */
  public static String file(String module) {
    return module.indexOf('.') < 0
        ? module + "/" + module + ENDING
        : module.replace('.', '/') + ENDING;
  }

  /** Returns the file, beside that of a module, with a first plan for who uses it. */
  static String starter(String module) {
    String file = file(module);
    return file.substring(0, file.length() - ENDING.length()) + STARTER;
  }

  /** Returns the module of a file below its library's root, which may be that of its starter. */
  static String name(String file) {
    String module = file.substring(0, file.lastIndexOf('.')).replace('/', '.');
    int dot = module.indexOf('.');
    boolean principal = dot > 0 && module.substring(0, dot).equals(module.substring(dot + 1));
    return principal ? module.substring(0, dot) : module;
  }

  /** Returns whether a name can be one of a module, and is no way out of the library's root. */
  static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dot = c == '.' && i > 0 && name.charAt(i - 1) != '.';
      if (!dot && c != '-' && c != '_' && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return !name.isEmpty() && !name.endsWith(".");
  }

  /** Returns the module that a file declares, without parsing it, or null. */
  static @Nullable String declared(SourceFile file) {
    String text = file.text();
    int end = 0;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      String line = text.substring(start, end).strip();
      if (line.startsWith("module ")) {
        String rest = line.substring("module ".length());
        int comment = rest.indexOf('#');
        return (comment < 0 ? rest : rest.substring(0, comment)).strip();
      }
      boolean before = line.isEmpty() || line.startsWith("#") || line.startsWith("planwright");
      if (!before) {
        return null;
      }
    }
    return null;
  }
}
