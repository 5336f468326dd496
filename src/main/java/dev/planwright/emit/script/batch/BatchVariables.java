package dev.planwright.emit.script.batch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a script: which there are, what may be put into them, and how long they get.
 *
 * <p>A value that the interpreter puts into a line is read like the rest of the line. Hence nothing
 * special gets into a variable but inside quotes, and those two that hold quotes, the command and
 * the registry key, stand only where quotes do no harm.
 */
final class BatchVariables {

  /** What the system's own variables can hold; others are on some machines only. */
  private static final Map<String, Integer> SYSTEM =
      Map.of(
          "SYSTEMDRIVE", 2,
          "COMPUTERNAME", 15,
          "OS", 10,
          "ERRORLEVEL", 11,
          "PW_HOME", 32,
          "WINDIR", 20,
          "SYSTEMROOT", 20,
          "USERDOMAIN", 15,
          "USERNAME", 20);

  /** Those that Windows NT 4.0 lacks, or that mean something else at each look. */
  private static final Pattern ABSENT =
      Pattern.compile("(?i)%(?:DATE|TIME|CD|RANDOM|CMDCMDLINE|CMDEXTVERSION)%");

  private static final Pattern REFERENCE =
      Pattern.compile("%%|%([A-Za-z_][A-Za-z0-9_]*)%|%([0-9])");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("^(?:if .* )?set (?:/a )?(PW_[A-Z]+)=(.*)");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 %_\\\\.,:/$#@+=\\[\\]-]*");

  /** An argument that is put into a variable, or that stands between quotes. */
  private static final Pattern ARGUMENT_USE =
      Pattern.compile("set PW_[A-Z]+=.*|.*\"[^\"]*%[0-9][^\"]*\".*");

  private static final int ARGUMENT = 20;
  private static final int UNKNOWN = 32;

  private final Map<String, Integer> longest = new HashMap<>();

  /** Takes a line that may set a variable, in the order of the script. */
  void note(String line) {
    if (!line.contains("set ")) {
      return;
    }
    Matcher set = ASSIGNMENT.matcher(line);
    if (set.find()) {
      longest.merge(set.group(1), length(set.group(2)), Math::max);
    }
  }

  /** Returns how long a line gets when its variables are put in, in the worst case known. */
  private int length(String text) {
    int length = text.length();
    if (text.indexOf('%') < 0) {
      return length;
    }
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      length += value(reference) - (reference.end() - reference.start());
    }
    return length;
  }

  private int value(Matcher reference) {
    if (reference.group(2) != null) {
      return ARGUMENT;
    }
    if (reference.group(1) == null) {
      return 1;
    }
    String name = reference.group(1).toUpperCase(Locale.ROOT);
    return longest.getOrDefault(name, SYSTEM.getOrDefault(name, UNKNOWN));
  }

  /** Returns how long a text of a library or plan gets on a machine. */
  static int expanded(String text) {
    return new BatchVariables().length(text);
  }

  /**
   * Returns what is wrong with the variables that a line uses, or null.
   *
   * @param condition the part of the line that is its condition; empty if it has none
   */
  @Nullable String used(String line, String condition) {
    return line.indexOf('%') < 0 ? tooLong(line) : misused(line, condition);
  }

  private @Nullable String misused(String line, String condition) {
    if (REFERENCE.matcher(line).replaceAll("").indexOf('%') >= 0) {
      return "holds a percent sign that belongs to no variable";
    }
    if (ABSENT.matcher(line).find()) {
      return "uses a variable that Windows NT 4.0 does not have";
    }
    Matcher reference = REFERENCE.matcher(line);
    while (reference.find()) {
      String name = reference.group(1);
      if (name != null && !known(name, line)) {
        return "uses %" + name + "%, which nothing sets";
      }
      boolean loose = name != null && (name.equals("PW_CMD") || name.equals("PW_KEY"));
      if (loose && condition.contains(reference.group())) {
        return "compares %" + name + "%, which holds quotes";
      }
      if (reference.group(2) != null && !ARGUMENT_USE.matcher(line).matches()) {
        return "uses an argument outside quotes";
      }
    }
    return tooLong(line);
  }

  private @Nullable String tooLong(String line) {
    int length = length(line);
    return length > BatchDialect.LENGTH
        ? "can get " + length + " characters long, more than " + BatchDialect.LENGTH
        : null;
  }

  private boolean known(String name, String line) {
    return line.startsWith("set PW_CMD=")
        || line.equals(">\"%PW_OUT%\" echo \"%" + name + "%\"")
        || longest.containsKey(name)
        || SYSTEM.containsKey(name.toUpperCase(Locale.ROOT));
  }

  /** Returns what is wrong with an assignment, such as {@code PW_RC=0}, or null. */
  static @Nullable String assigned(String assignment) {
    int at = assignment.indexOf('=');
    String name = assignment.substring(0, at);
    String value = assignment.substring(at + 1);
    if (value.endsWith(" ")) {
      return "sets a variable to something that ends in a blank";
    }
    if (!name.equals("PW_CMD") && !name.equals("PW_KEY")) {
      return PLAIN.matcher(value).matches() ? null : "puts special characters into a variable";
    }
    return bare(value, "&|<>^") ? "puts special characters into a variable" : null;
  }

  /** Returns what is wrong with a text behind {@code echo}, or null. */
  static @Nullable String printed(String text) {
    if (text.contains("/?")) {
      return "would print the help of echo";
    }
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '^' && !quoted) {
        if (++i == text.length()) {
          return "ends in ^, which joins the next line to it";
        }
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && "&|<>()".indexOf(c) >= 0) {
        return "prints a " + c + " that is not escaped";
      }
    }
    return null;
  }

  /** Returns whether one of these characters stands outside quotes, or a quote stays open. */
  private static boolean bare(String value, String special) {
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      quoted ^= value.charAt(i) == '"';
      if (!quoted && special.indexOf(value.charAt(i)) >= 0) {
        return true;
      }
    }
    return quoted;
  }
}
