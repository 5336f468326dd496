package dev.planwright.emit.command;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command of the POSIX shell, character by character, as far as it decides what a value in
 * it means: quotes, substitutions, comments, and where a command begins.
 *
 * <p>It refuses what shells do not read alike: what only some of them have, and what is left open.
 */
final class ShellReader {

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
  private final ShellWords words = new ShellWords();
  private boolean escaped;
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
      words.add(c);
      words.quote();
    }
    return null;
  }

  private @Nullable String step(char c) {
    return switch (places.element()) {
      case SINGLE -> leave(c == '\'');
      case COMMENT -> {
        if (c == '\n') {
          places.pop();
          yield words.endCommand();
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
      words.substitute();
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
        if (words.isEmpty()) {
          places.push(Place.COMMENT);
        } else {
          words.add(c);
        }
      }
      case ' ', '\t' -> {
        return words.end();
      }
      case '\n', ';' -> {
        return words.endCommand();
      }
      case '&', '|', '(', ')', '<', '>' -> {
        return operator(c);
      }
      default -> {
        if (c == '{' && last == '$') {
          places.push(Place.PARAMETER);
          words.quote();
        } else {
          words.add(c);
        }
      }
    }
    return null;
  }

  private void quote(Place place) {
    places.push(place);
    words.quote();
  }

  private @Nullable String operator(char c) {
    if (c == '(' && last == '$') {
      words.quote();
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
      return words.end();
    }
    if (c == '&' && (last == '>' || last == '<')) {
      return null;
    }
    String problem = words.endCommand();
    if (c == '(') {
      places.push(Place.PARENTHESES);
    } else if (c == ')') {
      if (places.element() == Place.PARENTHESES) {
        places.pop();
        words.endParentheses(last == '(');
      } else if (!words.isInCase()) {
        return "it holds a ) that nothing opens";
      }
    }
    return problem;
  }

  private boolean isUnquoted() {
    return places.element() == Place.OPEN || places.element() == Place.PARENTHESES;
  }

  /** Says that a value stands here. */
  void value() {
    words.quote();
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
    boolean begins = isUnquoted() && words.isEmpty();
    return begins || (isQuoted() && " '\"\n\t".indexOf(last) >= 0);
  }

  /** Returns whether a word that begins here would be a command. */
  boolean isCommand() {
    return isUnquoted() && words.isCommand();
  }

  /** Returns what is left open at the end, as the end of a sentence, or null. */
  @Nullable String end() {
    String problem = words.endCommand();
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
      case OPEN -> words.lacking() == null ? null : "it lacks a " + words.lacking();
      case SINGLE, DOUBLE -> "a quote is not closed";
      default -> "a ( or { or ` is not closed";
    };
  }
}
