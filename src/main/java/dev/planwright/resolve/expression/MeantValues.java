package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Fix;
import dev.planwright.model.Type;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.token.QuotedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value of another type than the wanted one most likely means: how it is written here. */
final class MeantValues {

  private static final Set<String> YES = Set.of("yes", "y", "on", "true", "enabled");
  private static final Set<String> NO = Set.of("no", "n", "off", "false", "disabled");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern VERSION = Pattern.compile("\\d[\\w.]*");
  private static final Pattern DURATION = Pattern.compile("\\d{1,9} *(s|min|h|d)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern WORD = Pattern.compile("\\w[\\w.-]*");

  private MeantValues() {}

  /**
   * Returns how a literal or a word is written as a value of the wanted type, or null where nothing
   * tells.
   *
   * @param at where it stands, quotes and all
   */
  static @Nullable Fix meant(Type wanted, Span at) {
    String written = written(wanted.required(), at.text());
    return written == null || written.equals(at.text())
        ? null
        : Fix.unsafe("write `" + written + "`", List.of(new TextEdit(at, written)));
  }

  private static @Nullable String written(Type wanted, String text) {
    boolean isQuoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    String inside = isQuoted ? text.substring(1, text.length() - 1).strip() : text;
    return switch (wanted) {
      case Type.Symbols symbols -> symbols.names().contains(inside) ? inside : null;
      case Type.Scalar(Type.Base base) ->
          switch (base) {
            case BOOL -> condition(inside);
            case NUMBER -> NUMBER.matcher(inside).matches() ? inside : null;
            case DURATION ->
                DURATION.matcher(inside).matches()
                    ? inside.replaceFirst("(\\d) *(\\D)", "$1 $2")
                    : null;
            case DATE -> DATE.matcher(inside).matches() ? inside : null;
            case VERSION, SEMVER, DEBIAN_VERSION ->
                VERSION.matcher(inside).matches() ? inside : null;
            case TEXT, CASELESS ->
                !isQuoted && WORD.matcher(text).matches() ? QuotedText.quoted(text) : null;
            default -> null;
          };
      default -> null;
    };
  }

  private static @Nullable String condition(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) ? "true" : NO.contains(word) ? "false" : null;
  }
}
