package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Code;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that other languages have where a name is unknown here, and what is written instead. */
final class ForeignWords {

  /** The help for the unknown names that fit; {@code $1} stands for the group of the pattern. */
  private record Word(Code code, Pattern name, String help) {}

  private static final List<Word> WORDS =
      List.of(
          word(
              Code.PW0108,
              "(?:sp|v|r|version|release|level|sr|cu)[-_]?(\\d[\\w.]*)",
              "a level is its number alone: `$1`"),
          word(Code.PW0108, "(\\d[\\w.]*)", "a level stands without quotes: `$1`"),
          word(
              Code.PW0108,
              "latest|newest|current|stable",
              "say which level, such as `1.2`: a plan says what is to be there"),
          word(
              Code.PW0108,
              "version|release|level",
              "the level follows the product at once, such as `app 1.2`"),
          word(
              Code.PW0107,
              "class|type|struct|object|entity|resource",
              "a kind of objects begins with `kind`, and an object with its kind"),
          word(Code.PW0107, "package|namespace", "a module is named by `module`"),
          word(Code.PW0107, "function|def|task|step", "an action begins with `action`"),
          word(Code.PW0107, "constraint|policy|assert|assertion", "a rule begins with `rule`"),
          word(Code.PW0107, "list|array|set|sequence", "a list is `number*`, or `number+`"),
          word(Code.PW0107, "enum|choice", "name the values: `a | b`"));

  private ForeignWords() {}

  private static Word word(Code code, String name, String help) {
    return new Word(code, Pattern.compile(name, Pattern.CASE_INSENSITIVE), help);
  }

  /** Returns the help for an unknown name, or an empty text. */
  static String help(Code code, String name) {
    for (Word word : WORDS) {
      Matcher matcher = word.name().matcher(name);
      if (word.code() == code && matcher.matches()) {
        return matcher.groupCount() == 0
            ? word.help()
            : word.help().replace("$1", matcher.group(1));
      }
    }
    return "";
  }
}
