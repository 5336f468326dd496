package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in texts that are written as other languages write what a text shows, such as {@code
 * $n} or <code>{{ n }}</code>: here they stand for themselves.
 */
final class UnshownNames {

  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?<![\\\\$])\\$([a-z][\\w-]{0,60})(?![\\w-])"
              + "|\\{\\{ {0,3}([a-z][\\w-]{0,60}) {0,3}\\}\\}"
              + "|(?<![${])\\{([a-z][\\w-]{0,60})\\}(?!\\})"
              + "|%([a-z][\\w-]{0,60})%");

  private UnshownNames() {}

  /**
   * Reports the first name of a text that is bound where the text stands. A name that a command
   * binds itself, such as the variable of a loop of the shell, is its own. A shipped file is not
   * looked at.
   *
   * @param at the text, quotes and all
   */
  static void report(Span at, Scope scope, FindingsByFile findings) {
    if (at.file().isShipped()) {
      return;
    }
    String text = at.text();
    Matcher matcher = FOREIGN.matcher(text);
    List<String> names = List.of();
    while (matcher.find()) {
      names = names.isEmpty() ? scope.names() : names;
      String name = name(matcher);
      if (names.contains(name) && !isBoundInside(text, name)) {
        String written = "${" + name + "}";
        Span span = at.file().span(at.start() + matcher.start(), at.start() + matcher.end());
        findings.add(
            Diagnostic.warning(Code.PW0132, span, "the text does not show what `" + name + "` is")
                .label("this stands for itself")
                .fix(Fix.unsafe("write `" + written + "`", List.of(new TextEdit(span, written))))
                .build());
        return;
      }
    }
  }

  private static String name(Matcher matcher) {
    for (int i = 1; i < matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    return matcher.group(matcher.groupCount());
  }

  private static boolean isBoundInside(String text, String name) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains(name + "=")
        || lower.contains("for " + name + " ")
        || lower.contains("read " + name)
        || lower.contains("set /p " + name);
  }
}
