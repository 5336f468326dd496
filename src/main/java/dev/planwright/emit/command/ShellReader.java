package dev.planwright.emit.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command of the POSIX shell, character by character, as far as it decides what a value in
 * it means: quotes, substitutions, comments, and where a command begins.
 *
 * <p>It refuses what shells do not read alike: what only some of them have, and what is left open.
 */
final class ShellReader {

  private static final Set<String> NOT_POSIX =
      Set.of(
          "[[",
          "declare",
          "function",
          "let",
          "local",
          "popd",
          "pushd",
          "select",
          "shopt",
          "source",
          "typeset");

  /** The words that begin something, with those that end it. */
  private static final Map<String, String> ENDS =
      Map.of("if", "fi", "case", "esac", "do", "done", "{", "}");

  private static final Set<String> BEFORE_COMMAND =
      Set.of("if", "then", "elif", "else", "while", "until", "do", "{", "!", "time");

  /** What a character stands in. */
  private enum Place {
    OPEN,
    PARENTHESES,
    SINGLE,
    DOUBLE,
    PARAMETER,
    ARITHMETIC,
    BACKTICK,
    COMMENT
  }

  private final Deque<Place> places = new ArrayDeque<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder word = new StringBuilder();
  private boolean quotedWord;
  private boolean command = true;
  private boolean printing;
  private boolean escaped;
  private int cases;
  private char last = ' ';
  private char beforeLast = ' ';

  ShellReader() {
    places.push(Place.OPEN);
  }

  /** Takes the next character; returns what is wrong with it, as the end of a sentence, or null. */
  @Nullable String read(char c) {
    String problem = escaped ? passEscaped(c) : step(c);
    beforeLast = last;
    last = c;
    return problem;
  }

  private @Nullable String passEscaped(char c) {
    escaped = false;
    if (isUnquoted()) {
      word.append(c);
      quotedWord = true;
    }
    return null;
  }

  private @Nullable String step(char c) {
    return switch (places.element()) {
      case SINGLE -> leave(c == '\'');
      case COMMENT -> {
        if (c == '\n') {
          places.pop();
          yield newCommand();
        }
        yield null;
      }
      case DOUBLE -> c == '"' ? leave(true) : inside(c);
      case PARAMETER -> c == '}' ? leave(true) : inside(c);
      case ARITHMETIC -> c == ')' && last == ')' ? leave(true) : null;
      case BACKTICK -> leave(c == '`');
      case OPEN, PARENTHESES -> unquoted(c);
    };
  }

  private @Nullable String leave(boolean ends) {
    if (ends) {
      places.pop();
    }
    return null;
  }

  /** Takes a character between double quotes or in the braces of a parameter. */
  private @Nullable String inside(char c) {
    switch (c) {
      case '\\' -> escaped = true;
      case '`' -> places.push(Place.BACKTICK);
      case '(', '{' -> substitution(c);
      case '"' -> places.push(Place.DOUBLE);
      default -> {}
    }
    return null;
  }

  private void substitution(char c) {
    if (c == '(' && last == '(' && beforeLast == '$' && places.element() == Place.PARENTHESES) {
      places.pop();
      places.push(Place.ARITHMETIC);
    } else if (c == '(' && last == '$') {
      places.push(Place.PARENTHESES);
      word.setLength(0);
      command = true;
    } else if (c == '{' && last == '$') {
      places.push(Place.PARAMETER);
    }
  }

  private @Nullable String unquoted(char c) {
    switch (c) {
      case '\\' -> escaped = true;
      case '\'' -> {
        quote(Place.SINGLE);
        return last == '$' ? "it holds $', which not every shell has" : null;
      }
      case '"' -> {
        quote(Place.DOUBLE);
        return last == '$' ? "it holds $\", which not every shell has" : null;
      }
      case '`' -> quote(Place.BACKTICK);
      case '#' -> {
        if (word.isEmpty() && !quotedWord) {
          places.push(Place.COMMENT);
        } else {
          word.append(c);
        }
      }
      case ' ', '\t' -> {
        return endWord(false);
      }
      case '\n', ';' -> {
        return newCommand();
      }
      case '&', '|', '(', ')', '<', '>' -> {
        return operator(c);
      }
      default -> {
        if (c == '{' && last == '$') {
          places.push(Place.PARAMETER);
          quotedWord = true;
        } else {
          word.append(c);
        }
      }
    }
    return null;
  }

  private void quote(Place place) {
    places.push(place);
    quotedWord = true;
  }

  private @Nullable String operator(char c) {
    if (c == '(' && last == '$') {
      quotedWord = true;
      substitution(c);
      return null;
    }
    if (c == '(' && last == '(' && beforeLast == '$') {
      substitution(c);
      return null;
    }
    if (c == '(' && (last == '<' || last == '>')) {
      return "it holds " + last + "(, which the POSIX shell does not have";
    }
    if (c == '<' && last == '<') {
      return "it holds <<, a text that no script can hold; write it with printf";
    }
    if (c == '>' && last == '&') {
      return "it holds &>, which the POSIX shell reads as two commands; write >FILE 2>&1";
    }
    if (c == '&' && last == '|') {
      return "it holds |&, which the POSIX shell does not have; write 2>&1 |";
    }
    if (c == '<' || c == '>') {
      return endWord(false);
    }
    if (c == '&' && (last == '>' || last == '<')) {
      return null;
    }
    String problem = newCommand();
    if (c == '(') {
      places.push(Place.PARENTHESES);
    } else if (c == ')') {
      if (places.element() == Place.PARENTHESES) {
        places.pop();
        command = last == '(';
      } else if (cases == 0) {
        return "it holds a ) that nothing opens";
      }
    }
    return problem;
  }

  private @Nullable String newCommand() {
    String problem = endWord(true);
    command = true;
    printing = false;
    return problem;
  }

  /** Ends a word, and looks at what it is if it stands where a command begins. */
  private @Nullable String endWord(boolean endsCommand) {
    String text = word.toString();
    boolean plain = !quotedWord;
    boolean empty = text.isEmpty() && !quotedWord;
    word.setLength(0);
    quotedWord = false;
    if (empty) {
      return null;
    }
    if (printing && plain && (text.equals("-n") || text.equals("-e"))) {
      return "it holds echo " + text + ", which shells read differently; use printf";
    }
    printing = false;
    if (!command || !plain) {
      command = command && endsCommand;
      return null;
    }
    printing = text.equals("echo");
    command = BEFORE_COMMAND.contains(text) || isAssignment(text);
    return keyword(text);
  }

  private @Nullable String keyword(String text) {
    if (NOT_POSIX.contains(text)) {
      return "it holds " + text + ", which the POSIX shell does not have";
    }
    String end = ENDS.get(text);
    if (end != null) {
      open.push(end);
      cases += text.equals("case") ? 1 : 0;
    } else if (ENDS.containsValue(text)) {
      cases -= text.equals("esac") && cases > 0 ? 1 : 0;
      if (open.isEmpty() || !open.pop().equals(text)) {
        return "it holds a " + text + " that nothing opens";
      }
    }
    return null;
  }

  private static boolean isAssignment(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*=.*");
  }

  private boolean isUnquoted() {
    return places.element() == Place.OPEN || places.element() == Place.PARENTHESES;
  }

  /** Says that a value stands here. */
  void value() {
    quotedWord = true;
    escaped = false;
    beforeLast = 'v';
    last = 'v';
  }

  /** Returns why no value can stand here, as the end of a sentence, or null. */
  @Nullable String misplaced() {
    if (escaped) {
      return "it holds a \\ before a value, which would take its first character";
    }
    if (last == '$' && places.element() != Place.SINGLE && places.element() != Place.COMMENT) {
      return "it holds a $ before a value, which would be read as the name of a variable";
    }
    return switch (places.element()) {
      case PARAMETER -> "it holds a value in ${ }, whose text the shell reads once more";
      case ARITHMETIC -> "it holds a value in $(( )), whose text the shell reads once more";
      case BACKTICK -> "it holds a value in ` `; write $( )";
      default -> null;
    };
  }

  /** Returns whether a value here would stand between quotes of the author. */
  boolean isQuoted() {
    return switch (places.element()) {
      case SINGLE, DOUBLE -> true;
      default -> false;
    };
  }

  /** Returns whether a value here would stand in a comment. */
  boolean isComment() {
    return places.element() == Place.COMMENT;
  }

  /** Returns whether a value here would begin a word, in quotes or without. */
  boolean isOpen() {
    boolean begins = isUnquoted() && word.isEmpty() && !quotedWord;
    return begins || (isQuoted() && " '\"\n\t".indexOf(last) >= 0);
  }

  /** Returns whether a word that begins here would be a command. */
  boolean isCommand() {
    return command && isUnquoted() && word.isEmpty() && !quotedWord;
  }

  /** Returns what is left open at the end, as the end of a sentence, or null. */
  @Nullable String end() {
    String problem = newCommand();
    if (problem != null) {
      return problem;
    }
    if (places.element() == Place.COMMENT) {
      places.pop();
    }
    if (escaped) {
      return "it ends in a \\";
    }
    return switch (places.element()) {
      case OPEN -> open.isEmpty() ? null : "it lacks a " + open.peek();
      case SINGLE, DOUBLE -> "a quote is not closed";
      default -> "a ( or { or ` is not closed";
    };
  }
}
