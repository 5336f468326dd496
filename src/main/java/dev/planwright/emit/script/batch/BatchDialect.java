package dev.planwright.emit.script.batch;

import dev.planwright.markup.BatchWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the dialect that scripts are emitted in, and nothing else.
 *
 * <p>Every script passes through it before it is written, whatever templates drew it. The grammar
 * holds only what Windows NT 4.0 is known to have and what cannot surprise: one command a line with
 * at most one condition, no blocks, no {@code for}, no chaining, no program but the plan's own
 * through {@code PW_CMD} and a few of the system, no file but those of the script's own folder, no
 * variable but our own and a few of the system's. Labels are resolved, every variable of ours has a
 * place that sets it, and lines are measured as they stand and as they can become.
 */
final class BatchDialect {

  /** The longest line, before and after its variables are put in. */
  static final int LENGTH = 250;

  private static final String PATH = "\"%PW_[A-Z]+%(?:\\\\[A-Za-z0-9%_.*-]+)*\"";
  private static final String WORD = "[^\"&|<>^()]*";
  private static final String LABEL = "[A-Za-z][A-Za-z0-9]{0,7}";

  private static final Pattern CONDITION =
      Pattern.compile(
          "if (?:not )?exist %P |if (?:not )?defined PW_[A-Z]+ |if (?:/i )?(?:not )?\"%W\"==\"%W\" "
                  .replace("%P", PATH)
                  .replace("%W", WORD)
              + "|if %PW_[A-Z]+% (?:EQU|NEQ|LSS|LEQ|GTR|GEQ) [0-9]+ ");

  private static final Pattern LABEL_LINE = Pattern.compile(":" + LABEL);
  private static final Pattern REMARK = Pattern.compile("[^%&|<>^]*");
  private static final Pattern REDIRECTION = Pattern.compile(">>?" + PATH + " ");

  /** What may stand behind a redirection: commands that print. */
  private static final Pattern PRINTED =
      Pattern.compile("echo(?:\\.| .*\\S)|type " + PATH + "|date /t|time /t");

  /** The commands by their first words. */
  private static final Map<String, Pattern> COMMANDS =
      Map.ofEntries(
          command("goto", "goto (?:" + LABEL + "|:EOF)"),
          command("call", "call :" + LABEL + "(?: [A-Za-z0-9_-]+)*"),
          command("set", "set (?:PW_[A-Z]+=.*|ERRORLEVEL=|/a PW_[A-Z]+=PW_[A-Z]+[+-][0-9]+)"),
          command("echo", "echo .*\\S"),
          command("echo.", "echo\\."),
          command("type", "type " + PATH),
          command("del", "del " + PATH + "(?: 2>nul)?"),
          command("md", "md " + PATH + " 2>nul"),
          command("verify", "verify other 2>nul"),
          command("setlocal", "setlocal ENABLEEXTENSIONS"),
          command("pause", "pause(?: >" + PATH + ")?"),
          command("ping", "ping -n [0-9]+ 127\\.0\\.0\\.1 >(?:nul|" + PATH + ")"),
          command(
              "find", "find \"%W\" %P(?: \\| find \"%W\")?(?: >nul)?".replace("%W", WORD), PATH),
          command("net", "net start >%P 2>&1", PATH),
          command("start", "start /wait regedit /e %P %PW_KEY%", PATH),
          command("%PW_CMD%", "%PW_CMD% >%P 2>&1", PATH));

  private static final Pattern TARGET = Pattern.compile("\\b(?:goto |call :)(" + LABEL + ")");

  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final BatchVariables variables = new BatchVariables();
  private final String[] lines;
  private final boolean ended;

  /**
   * What is wrong with a line.
   *
   * @param line its number, from 1
   * @param problem what is wrong, as the end of a sentence that begins with the line
   * @param text the line
   */
  record Fault(int line, String problem, String text) {}

  private BatchDialect(String script) {
    ended = script.endsWith("\r\n");
    lines = (ended ? script.substring(0, script.length() - 2) : script).split("\r\n", -1);
  }

  /** Returns what is not of the dialect, first line first; empty if all is well. */
  static List<Fault> faults(String script) {
    return new BatchDialect(script).read();
  }

  private static Map.Entry<String, Pattern> command(String name, String form) {
    return Map.entry(name, Pattern.compile(form));
  }

  private static Map.Entry<String, Pattern> command(String name, String form, String path) {
    return command(name, form.replace("%P ", path + " ").replace("%P(", path + "("));
  }

  private List<Fault> read() {
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith(":")) {
        label(i + 1, lines[i].substring(1));
      }
      variables.note(lines[i]);
    }
    for (int i = 0; i < lines.length; i++) {
      String problem = problem(i);
      if (problem != null) {
        faults.add(new Fault(i + 1, problem, lines[i]));
      }
    }
    if (!ended) {
      faults.add(
          new Fault(lines.length, "is the last one and has no end", lines[lines.length - 1]));
    }
    return faults;
  }

  private void label(int number, String label) {
    Integer earlier = labels.putIfAbsent(label.toLowerCase(Locale.ROOT), number);
    if (earlier != null) {
      faults.add(new Fault(number, "is the label of line " + earlier + " again", ':' + label));
    }
  }

  private @Nullable String problem(int at) {
    String line = lines[at];
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ' || line.charAt(i) > '~') {
        return "holds " + BatchWord.named(line.codePointAt(i)) + ", and scripts are plain ASCII";
      }
    }
    if (line.length() > LENGTH) {
      return "has " + line.length() + " characters, more than " + LENGTH;
    }
    if (at == 0) {
      return line.equals("@echo off") ? null : "is not @echo off, with which a script begins";
    }
    if (line.isEmpty()) {
      return null;
    }
    if (line.startsWith(":")) {
      return LABEL_LINE.matcher(line).matches()
          ? null
          : "is not a label of up to 8 letters and digits";
    }
    if (line.startsWith("rem ")) {
      return REMARK.matcher(line).matches() ? null : "is a remark with more than words";
    }
    return statement(at, line);
  }

  private @Nullable String statement(int at, String line) {
    if (startsProgram(at - 1) != line.equals("set PW_RC=%ERRORLEVEL%")) {
      return "must keep the exit code by set PW_RC=%ERRORLEVEL%, directly behind the program";
    }
    String rest = line;
    if (rest.startsWith("if ")) {
      Matcher condition = CONDITION.matcher(rest);
      rest = condition.lookingAt() ? rest.substring(condition.end()) : rest;
    }
    boolean redirected = false;
    if (rest.startsWith(">")) {
      Matcher redirection = REDIRECTION.matcher(rest);
      redirected = redirection.lookingAt();
      rest = redirected ? rest.substring(redirection.end()) : rest;
    }
    Pattern form = redirected ? PRINTED : COMMANDS.get(rest.split(" ", 2)[0]);
    if (form == null || !form.matcher(rest).matches()) {
      return "holds a command that scripts do without";
    }
    boolean jumps = rest.startsWith("goto ") || rest.startsWith("call ");
    Matcher target = TARGET.matcher(jumps ? rest : "");
    if (target.lookingAt() && !labels.containsKey(target.group(1).toLowerCase(Locale.ROOT))) {
      return "goes to the label " + target.group(1) + ", which is not there";
    }
    String problem = rest.startsWith("echo ") ? BatchVariables.printed(rest.substring(5)) : null;
    if (problem == null && rest.startsWith("set PW_")) {
      problem = BatchVariables.assigned(rest.substring(4));
    }
    String before = line.substring(0, line.length() - rest.length());
    return problem == null ? variables.used(line, before) : problem;
  }

  private boolean startsProgram(int at) {
    return lines[at].contains("%PW_CMD% >") || lines[at].startsWith("net start >");
  }
}
