package dev.planwright.syntax;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** Tells the files that end in {@code .plan} and are somebody else's. */
final class ForeignFile {

  private ForeignFile() {}

  /** Returns a finding that says what the file is, or null if it may be a plan. */
  static @Nullable Diagnostic find(SourceFile source) {
    String what = describe(source.text());
    return what.isEmpty()
        ? null
        : Diagnostic.error(Code.PW0006, source.span(0, 0), "not a Planwright file: this is " + what)
            .help("name the files to read, and leave this one out")
            .build();
  }

  private static String describe(String text) {
    if (text.startsWith("PK\003\004")) {
      return "a zip archive";
    }
    if (text.indexOf('\0') >= 0) {
      return "a binary file";
    }
    int first = 0;
    while (first < text.length() && (text.charAt(first) <= ' ' || text.charAt(first) == '\uFEFF')) {
      first++;
    }
    return switch (first < text.length() ? text.charAt(first) : ' ') {
      case '{', '[' -> "JSON or something like it";
      case '(' -> "a list in parentheses, such as the plan of a planner";
      case '<' -> "XML or HTML";
      default -> "";
    };
  }
}
