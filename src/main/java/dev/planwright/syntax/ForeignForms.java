package dev.planwright.syntax;

import static java.util.Map.entry;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.token.Phrases;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/**
 * How a line that is written as another language has it is written here: a table of what stands on
 * the line before the place at which it cannot be read on, and from there.
 */
final class ForeignForms {

  /** The help for lines that fit; {@code $1} and so on stand for the groups of both patterns. */
  private record Form(Pattern before, Pattern found, String help) {}

  /** Words behind which a value stands without a sign. */
  private static final String BARE =
      "(planwright|use|module|on|has|limit|never|always|run|ask|takes|from|title|text|why|check"
          + "|require|requires|fact|article|undo|verify|steps|source)";

  private static final String NAME = "([\\w.-]+)";

  /** What words of other languages are here, where they begin a line or do not fit. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("assert", "check"),
          entry("ensure", "check"),
          entry("message", "text"),
          entry("source", "from"),
          entry("exec", "run"),
          entry("execute", "run"),
          entry("command", "run"),
          entry("foreach", "for"),
          entry("otherwise", "else"),
          entry("forbid", "never"),
          entry("duration", "takes"),
          entry("rollback", "undo"),
          entry("revert", "undo"),
          entry("precondition", "require"),
          entry("function", "action"),
          entry("def", "action"),
          entry("task", "action"),
          entry("constraint", "rule"),
          entry("policy", "rule"),
          entry("class", "kind"),
          entry("type", "kind"),
          entry("struct", "kind"));

  private static final Pattern WORD = Pattern.compile("[a-z][a-z-]+");

  private static final String LEVEL = "(\\d[\\w.-]*)";

  private static final List<Form> FORMS =
      List.of(
          form("", "---.*", "nothing parts the documents of a file: leave the line out"),
          form("", "- +.*", "a list has no dashes: write one item a line, or commas between"),
          form("(.*\\S)\\s*", ":", "a body stands between braces: `$1 {`, and `}` at its end"),
          form(BARE, "[:=] *(.+)", "write no sign behind `$1`: `$1 $2`"),
          form(
              "(fact|article) +" + NAME, "[:=] *(.+)", "write no sign behind the name: `$1 $2 $3`"),
          form(
              "(plan|cluster|site|node|group|server|kind|rule|action|procedure|product)",
              "[:=] *([\\w.-]+).*",
              "the name follows at once: `$1 $2`"),
          form("(?:at|target|targets)", NAME, "the target of a plan is said with `on`: `on $1`"),
          form("limit +(\\w+)", "=?<? *(\\d.*)", "a limit is a condition: `limit $1 <= $2`"),
          form("limit +(\\w+) *=?<?", "[=<]+ *(\\d.*)", "a limit is a condition: `limit $1 <= $2`"),
          form("limit +(\\w+) *=?", "= *<? *(.+)", "a limit is a condition: `limit $1 <= $2`"),
          form("(.*\\S) *", "= *\\{", "a body follows at once, without `=`: `$1 {`"),
          form("(.*\\S) +v(\\d+)\\.?", "\\.?([\\d.]+).*", "a level has no `v`: `$1 $2.$3`"),
          form(
              "plan +([\\w-]+)",
              "(\\.[\\w.-]+).*",
              "a name with dots stands in quotes: `plan \"$1$2\"`"),
          form(
              "(\\w+) +(\\d[\\w.-]*)",
              "(-[\\w.-]*) *\\{.*",
              "a name that begins with a digit stands in quotes: `$1 \"$2$3\"`"),
          form(
              NAME + " *= *\\[",
              "(.+?) *\\].*",
              "several values stand side by side, without brackets: `$1 = $2`"),
          form(
              "never +(\\d+) .*",
              ".*",
              "how many is said of a list: `never at least $1 n in … : …`"),
          form(
              NAME + " *= *\\d+[:.\\d-]*",
              ":.*",
              "how long is a duration, such as `2 h`; a day is a date, such as `2027-01-31`"),
          form(
              NAME + " *= *\\d+ +[A-Za-z]\\w*",
              "",
              "numbers have no unit but those of time: say in the name what is counted"),
          form(
              NAME + " *= *([A-Za-z][\\w-]*(?: +[\\w-]+)*)",
              "((?:[\\w-]+(?: +[\\w-]+)*)?)",
              "a text of several words stands in quotes: `$1 = \"$2 $3\"`"),
          form(
              "(.*\\w)-(\\d+)\\.",
              "([\\d.]+).*",
              "a product and its level stand side by side: `$1 $2.$3`"),
          form("set +" + NAME, "(?:to|==) *(.+)", "what is set follows `=`: `set $1 = $2`"),
          form("set +" + NAME, "= *(.+)", "an attribute is given without `set`: `$1 = $2`"),
          form(NAME + " *-", "> *(.+)", "a value follows `=`: `$1 = $2`"),
          form(NAME, "(?::=|==|=>|:) *(.+)", "a value follows `=`: `$1 = $2`"),
          form(
              "\\w+ +" + NAME,
              LEVEL + ".*",
              "what is there already is said with `has`: `has $1 $2`"),
          form(NAME, "(\\d.*|\".*\"|\\w+)", "a value follows `=`: `$1 = $2`"),
          form(".*\\(.*", ";.*", "a comma stands between parameters"),
          form(
              ".*[<>=] *\\d+",
              "[A-Za-z]\\w*",
              "numbers have no unit but those of time: say in the name what is counted"),
          form(".*[^<>=] *=", ">.*", "for \"at least\" write `>=`"),
          form(".*", "=>.*", "for \"at least\" write `>=`"),
          form(".* is", ".*", "to compare, write `==`"),
          form(".*", "=<.*", "for \"at most\" write `<=`"),
          form(".*\\w-", ">.*", "an attribute is named behind a dot: `x.attribute`"),
          form("for", "\\(.*", "what is repeated stands without parentheses: `for x in xs`"),
          form(
              "action +" + NAME,
              "\\w+.*",
              "parameters stand in parentheses: `action $1(x : kind)`"),
          form("(?:use|module).*", "/.*", "the parts of a name of a module are joined by dots"),
          form(
              "\\w+ += *\\w+",
              ":.*",
              "write an address in quotes, such as `\"https://example.com\"`"));

  /** The same for the items of a plan: what may stand between a product and its level. */
  private static final List<Form> ITEMS =
      List.of(
          form(NAME, "[:=] *(.+)", "a product and its level stand side by side: `$1 $2`"),
          form(NAME, "(?:[<>]=?|~>?|==) *(.+)", "one level is installed: `$1 $2`"),
          form(NAME + " *\\(?", "\\(?" + LEVEL + "\\).*", "a level has no parentheses: `$1 $2`"),
          form(NAME + " +(\\d+)", ",.*", "the parts of a level are joined by dots: `$1 $2.…`"));

  private ForeignForms() {}

  private static Form form(String before, String found, String help) {
    return new Form(Pattern.compile(before), Pattern.compile(found), help);
  }

  /**
   * Returns the help for a token that does not fit, or an empty text.
   *
   * @param last the offset behind what was read last
   * @param unit the offset at which the smallest construct around it begins
   * @param isItem whether an item of a plan was to be read
   */
  static String help(SourceFile source, Token found, int last, int unit, boolean isItem) {
    boolean isVirtual = found.getStopIndex() < found.getStartIndex();
    int start = isVirtual ? last : found.getStartIndex();
    int column = source.columnOf(start) - 1;
    String line = source.line(source.lineOf(start));
    if (found.getType() == Token.EOF || column > line.length()) {
      return "";
    }
    String before = line.substring(0, column).strip();
    String rest = isVirtual ? "" : line.substring(column).strip();
    String help = isItem && !before.matches(BARE) ? help(ITEMS, before, rest) : "";
    help = help.isEmpty() ? help(FORMS, before, rest) : help;
    help = help.isEmpty() && !isVirtual ? word(first(line)) : help;
    int within = column - (start - unit);
    if (help.isEmpty() && unit < start && within > 0) {
      help = help(FORMS, line.substring(within, column).strip(), rest);
    }
    if (isVirtual) {
      return help;
    }
    help = help.isEmpty() ? nearest(first(line)) : help;
    return help.isEmpty() ? word(found.getText()) : help;
  }

  private static String help(List<Form> forms, String before, String rest) {
    for (Form form : forms) {
      Matcher one = form.before().matcher(before);
      Matcher two = form.found().matcher(rest);
      if (one.matches() && two.matches()) {
        return filled(form.help(), one, two);
      }
    }
    return "";
  }

  private static String word(String word) {
    String here = WORDS.getOrDefault(word, "");
    return here.isEmpty() ? "" : "`" + word + "` is `" + here + "` here";
  }

  private static String first(String line) {
    Matcher word = WORD.matcher(line.strip());
    return word.lookingAt() ? word.group() : "";
  }

  /** Returns the keyword that a word is near to; one as long as a keyword may well be a kind. */
  private static String nearest(String word) {
    if (Phrases.isKeyword(word)) {
      return "";
    }
    String similar = Phrases.similarKeyword(word, Phrases.longerOrShorter(word));
    return similar.isEmpty() ? "" : "did you mean `" + similar + "`?";
  }

  private static String filled(String help, Matcher before, Matcher found) {
    String filled = help;
    int groups = before.groupCount();
    for (int i = 1; i <= groups + found.groupCount(); i++) {
      String part = i <= groups ? before.group(i) : found.group(i - groups);
      filled = filled.replace("$" + i, part == null ? "" : part.strip());
    }
    return filled.replace("  ", " ").replace(" \"`", "\"`");
  }
}
