package dev.planwright.inventory;

import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Ansible reads in a line of an inventory: words as a shell has them, values as Python. */
final class IniWords {

  private static final Pattern QUOTED =
      Pattern.compile("('([^'\\\\]*)'|\"([^\"\\\\]*)\")\\s*(?:#.*)?");
  private static final Pattern PLAIN =
      Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?|True|False|None)\\s+#.*");
  private static final Pattern LIST = Pattern.compile("\\[(.*)]\\s*(?:#.*)?");
  private static final Pattern ELEMENT =
      Pattern.compile("\\s*('([^'\\\\]*)'|\"([^\"\\\\]*)\"|-?[0-9]+(?:\\.[0-9]+)?|True|False)\\s*");
  private static final Pattern NESTED = Pattern.compile("[\\[{(].*[])}]\\s*(?:#.*)?");

  private IniWords() {}

  /** A word, without its quotes, and where it stands in its line. */
  record Word(String text, int from, int to) {}

  /** Returns the words up to a comment, or null where a quote is not closed. */
  static @Nullable List<Word> words(String line) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int from = -1;
    char quote = 0;
    int end = line.length();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && c == '#') {
        end = i;
        break;
      }
      if (quote == 0 && Character.isWhitespace(c)) {
        if (from >= 0) {
          words.add(new Word(word.toString(), from, i));
          word.setLength(0);
          from = -1;
        }
        continue;
      }
      from = from < 0 ? i : from;
      if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        char next = line.charAt(i + 1);
        if (quote == 0 || next == '"' || next == '\\') {
          word.append(next);
          i++;
        } else {
          word.append(c);
        }
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else {
        word.append(c);
      }
    }
    if (quote != 0) {
      return null;
    }
    if (from >= 0) {
      words.add(new Word(word.toString(), from, end));
    }
    return words;
  }

  /** Returns what a value is, with the name and the place that are given. */
  static Inventory.Variable variable(String name, String text, Span span) {
    String value = text.strip();
    Matcher quoted = QUOTED.matcher(value);
    if (quoted.matches()) {
      return Inventory.Variable.scalar(name, unquoted(quoted, 2), span);
    }
    Matcher plain = PLAIN.matcher(value);
    if (plain.matches()) {
      return Inventory.Variable.scalar(name, plain.group(1), span);
    }
    Matcher list = LIST.matcher(value);
    List<String> elements = list.matches() ? elements(list.group(1)) : null;
    if (elements != null) {
      return new Inventory.Variable(name, Inventory.Form.LIST, elements, span);
    }
    return NESTED.matcher(value).matches()
        ? new Inventory.Variable(name, Inventory.Form.NESTED, List.of(), span)
        : Inventory.Variable.scalar(name, value, span);
  }

  private static @Nullable List<String> elements(String text) {
    List<String> elements = new ArrayList<>();
    if (text.isBlank()) {
      return elements;
    }
    Matcher element = ELEMENT.matcher(text);
    int at = 0;
    while (at <= text.length()) {
      element.region(at, text.length());
      if (!element.lookingAt()) {
        return null;
      }
      boolean isQuoted = element.group(2) != null || element.group(3) != null;
      elements.add(isQuoted ? unquoted(element, 2) : element.group(1));
      at = element.end();
      if (at == text.length()) {
        return elements;
      }
      if (text.charAt(at) != ',') {
        return null;
      }
      at++;
    }
    return null;
  }

  private static String unquoted(Matcher matcher, int group) {
    String one = matcher.group(group);
    return one == null ? String.valueOf(matcher.group(group + 1)) : one;
  }
}
