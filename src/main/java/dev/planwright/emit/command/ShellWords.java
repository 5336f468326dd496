package dev.planwright.emit.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command of the POSIX shell as they are read: which of them stand where a command
 * begins, and which of those begin or end something.
 */
final class ShellWords {

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

  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder word = new StringBuilder();
  private boolean quoted;
  private boolean command = true;
  private boolean printing;
  private int cases;

  /** Takes a character of the word. */
  void add(char c) {
    word.append(c);
  }

  /** Says that a part of the word is quoted, or comes from elsewhere. */
  void quote() {
    quoted = true;
  }

  /** Returns whether no word has begun. */
  boolean isEmpty() {
    return word.isEmpty() && !quoted;
  }

  /** Returns whether a word that begins here would be a command. */
  boolean isCommand() {
    return command && isEmpty();
  }

  /** Returns whether the patterns of a {@code case} are being read. */
  boolean isInCase() {
    return cases > 0;
  }

  /** Begins the commands of a substitution. */
  void substitute() {
    word.setLength(0);
    command = true;
  }

  /** Says that parentheses have ended; a command follows those of a function. */
  void endParentheses(boolean function) {
    command = function;
  }

  /** Returns the word that ends what is still open, or null. */
  @Nullable String lacking() {
    return open.peek();
  }

  /**
   * Ends a command; returns what is wrong with its last word, as the end of a sentence, or null.
   */
  @Nullable String endCommand() {
    String problem = end(true);
    command = true;
    printing = false;
    return problem;
  }

  /** Ends a word inside a command, and says the same. */
  @Nullable String end() {
    return end(false);
  }

  private @Nullable String end(boolean endsCommand) {
    String text = word.toString();
    boolean plain = !quoted;
    boolean empty = isEmpty();
    word.setLength(0);
    quoted = false;
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
}
