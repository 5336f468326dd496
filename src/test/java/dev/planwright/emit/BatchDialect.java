package dev.planwright.emit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accepts the batch dialect that scripts are emitted in, and nothing else.
 *
 * <p>The grammar holds only constructs that Windows NT 4.0 is known to have and that cannot
 * surprise: one command a line, no blocks, no {@code for}, no chaining, no variable but our own and
 * a few of the system's. It also resolves labels, and looks at the bytes.
 */
final class BatchDialect {

  private static final String FILE =
      "\"%PW_DIR%\\\\(?:%PW_(?:STEP|PART|PREV)%|%1|[SP][0-9A-Z_.-]*)?[A-Z*.-]*(?:PLAN\\.ID"
          + "|STATUS\\.TXT|WRITE\\.TST|VALUE\\.REG)?(?:-[0-9]+)?(?:-R)?"
          + "(?:\\.(?:TRY|OK|GOT|RST|TST|REG|ID|TXT))?\"";
  private static final String LABEL = "[A-Za-z][A-Za-z0-9]{0,7}";
  private static final String TARGET = "(?:" + LABEL + "|:EOF)";
  private static final String VARIABLE = "PW_[A-Z]+";

  /** Commands that may stand alone, after a condition, and after a redirection. */
  private static final String SIMPLE =
      "goto "
          + TARGET
          + "|call :"
          + LABEL
          + "(?: [A-Z0-9%_-]+)*"
          + "|set /a PW_TRIES=PW_TRIES\\+1"
          + "|set (?:"
          + VARIABLE
          + "|ERRORLEVEL)=(?<set>.*)"
          + "|echo(?: (?<echo>.*\\S)|\\.)"
          + "|del (?:"
          + FILE
          + "|\"%PW_OUT%\" 2>nul)"
          + "|type (?:"
          + FILE
          + "|\"%PW_OUT%\")"
          + "|date /t|time /t|pause"
          + "|md \"%PW_DIR%\" 2>nul"
          + "|verify other 2>nul"
          + "|setlocal ENABLEEXTENSIONS"
          + "|find \"[0-9a-f]{16}\" "
          + FILE
          + " >nul"
          + "|find \"%PW_NAME%\" "
          + FILE
          + " \\| find \"%PW_FIND%\" >nul"
          + "|ping -n 11 127\\.0\\.0\\.1 >nul"
          + "|start /wait regedit /e "
          + FILE
          + " %PW_KEY%"
          + "|%PW_CMD% >\"%PW_OUT%\" 2>&1";

  private static final String CONDITION =
      "(?:if (?:/i )?(?:not )?(?:exist (?:"
          + FILE
          + "|\"%PW_OUT%\")"
          + "|defined PW_[A-Z]+"
          + "|\"%(?:"
          + VARIABLE
          + "|[A-Z]+|[12])%?\"==\"[^\"&|<>^]*\") ?"
          + "|if %PW_[A-Z]+% (?:EQU|NEQ|LSS|LEQ|GTR|GEQ) [0-9]+ )";

  private static final String REDIRECTION = "(?:>>?(?:" + FILE + "|\"%PW_(?:LOG|OUT)%\") )?";

  private static final Pattern LINE =
      Pattern.compile(
          "|@echo off|rem .*|:"
              + LABEL
              + "|(?:"
              + CONDITION
              + ")?"
              + REDIRECTION
              + "(?:"
              + SIMPLE
              + ")");

  private static final Pattern JUMP =
      Pattern.compile("\\bgoto (" + LABEL + ")|\\bcall :(" + LABEL + ")");
  private static final Pattern EXPANSION = Pattern.compile("%%|%[A-Za-z_][A-Za-z0-9_]*%|%[0-9]");
  private static final int LENGTH = 250;

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final Map<String, Integer> jumps = new LinkedHashMap<>();

  private BatchDialect() {}

  /** Returns what is not of the dialect, with line numbers. */
  static List<String> faults(byte[] script) {
    return new BatchDialect().read(new String(script, StandardCharsets.ISO_8859_1));
  }

  private List<String> read(String text) {
    if (!text.endsWith("\r\n")) {
      faults.add("the last line has no end");
    }
    if (!text.startsWith("@echo off\r\n")) {
      faults.add("the script does not begin with @echo off");
    }
    String[] lines = text.split("\r\n", -1);
    for (int i = 0; i < lines.length; i++) {
      line(i + 1, lines[i]);
    }
    TreeSet<String> missing = new TreeSet<>(jumps.keySet());
    missing.removeAll(labels.keySet());
    missing.forEach(label -> faults.add(jumps.get(label) + ": no label " + label));
    return faults;
  }

  private void line(int number, String line) {
    if (line.length() > LENGTH) {
      faults.add(number + ": " + line.length() + " characters");
    }
    if (line.chars().anyMatch(c -> c < ' ' || c > '~')) {
      faults.add(number + ": not plain ASCII: " + line);
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      faults.add(number + ": not of the dialect: " + line);
      return;
    }
    if (line.startsWith(":")) {
      String label = line.substring(1).toLowerCase(Locale.ROOT);
      if (labels.put(label, number) != null) {
        faults.add(number + ": a second label " + label);
      }
    }
    if (matcher.group("echo") != null) {
      echo(number, matcher.group("echo"));
    } else if (matcher.group("set") != null) {
      set(number, line, matcher.group("set"));
    } else if (!line.startsWith("rem ")) {
      JUMP.matcher(line).results().forEach(jump -> jump(number, jump.group(1), jump.group(2)));
    }
  }

  private void jump(int number, String to, String call) {
    jumps.putIfAbsent((to == null ? call : to).toLowerCase(Locale.ROOT), number);
  }

  /**
   * Outside quotes everything special is escaped, and a percent sign doubled or part of our names.
   */
  private void echo(int number, String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '^' && !quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && "&|<>()".indexOf(c) >= 0) {
        faults.add(number + ": unescaped " + c + " in: " + text);
      }
    }
    percent(number, text);
    if (text.contains("/?")) {
      faults.add(number + ": echo would print its help: " + text);
    }
  }

  private void set(int number, String line, String value) {
    if (!line.startsWith("set PW_CMD=") && value.chars().anyMatch(c -> "&|<>^()".indexOf(c) >= 0)) {
      faults.add(number + ": special characters in: " + line);
    }
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      quoted ^= c == '"';
      if (!quoted && "&|<>^".indexOf(c) >= 0) {
        faults.add(number + ": unquoted " + c + " in: " + line);
      }
    }
    if (quoted || !value.equals(value.stripTrailing())) {
      faults.add(number + ": open quote or blank at the end of: " + line);
    }
    percent(number, value);
  }

  private void percent(int number, String text) {
    if (EXPANSION.matcher(text).replaceAll("").indexOf('%') >= 0) {
      faults.add(number + ": a percent sign of its own in: " + text);
    }
  }
}
