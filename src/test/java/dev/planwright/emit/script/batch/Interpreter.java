package dev.planwright.emit.script.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads scripts of the emitted dialect as the command interpreter of Windows NT 4.0 does, so that a
 * run can be cut off at every moment. That it reads them as a real one does, runs under wine show.
 */
final class Interpreter {

  private static final Pattern REFERENCE =
      Pattern.compile("%%|%([A-Za-z_][A-Za-z0-9_]*)%|%([0-9])");
  private static final Pattern IF =
      Pattern.compile(
          "if (?<i>/i )?(?<not>not )?(?:exist \"(?<exist>[^\"]*)\"|defined (?<defined>\\w+)"
              + "|\"(?<a>[^\"]*)\"==\"(?<b>[^\"]*)\"|(?<x>-?[0-9]+) (?<op>[A-Z]+) (?<y>[0-9]+))"
              + " (?<then>.*)");
  private static final Pattern PRINT = Pattern.compile("(>>?)\"([^\"]*)\" (.*)");
  private static final Pattern TAIL =
      Pattern.compile("(.*?) ?(>nul|2>nul|>\"([^\"]*)\"(?: 2>&1)?)");
  private static final Pattern FIND =
      Pattern.compile("find \"([^\"]*)\" \"([^\"]*)\"(?: \\| find \"([^\"]*)\")?");

  /** What a machine offers to a script. */
  interface Machine {

    /** Returns the name of the computer. */
    String name();

    /** Returns the files by their paths; a folder ends in a backslash. */
    Map<String, String> files();

    /** Something happens now; throws to cut the run off. */
    void tick();

    /** Runs a command, and returns its exit code. */
    int program(String command, String part);

    /** Returns what the command that ran last has printed. */
    String printed();

    /** Returns the text of a registry export, or null if there is none. */
    String export(String key);

    /** A key is pressed. */
    void key(String part);
  }

  private final Machine machine;
  private final boolean extensions;
  private final List<String> lines;
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<String, String> variables = new TreeMap<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final StringBuilder screen = new StringBuilder();
  private int errorLevel;
  private int at;

  private record Frame(int back, List<String> arguments) {}

  Interpreter(Machine machine, String script, boolean extensions) {
    this.machine = machine;
    this.extensions = extensions;
    this.lines = script.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(":")) {
        labels.put(lines.get(i).substring(1).toLowerCase(Locale.ROOT), i);
      }
    }
    variables.put("COMPUTERNAME", machine.name());
    variables.put("SYSTEMDRIVE", "C:");
    variables.put("OS", "Windows_NT");
    variables.put("WINDIR", "C:\\windows");
    variables.put("USERDOMAIN", "DOMAIN");
  }

  /** Runs the script and returns what was on the screen. */
  String run(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("script.cmd"));
    all.addAll(arguments);
    frames.push(new Frame(lines.size(), all));
    while (at < lines.size()) {
      String line = lines.get(at++);
      boolean idle = line.isEmpty() || ":@".indexOf(line.charAt(0)) >= 0 || line.startsWith("rem ");
      if (!idle) {
        machine.tick();
        statement(expand(line));
      }
    }
    return screen.toString();
  }

  private String expand(String line) {
    if (line.indexOf('%') < 0) {
      return line;
    }
    return REFERENCE.matcher(line).replaceAll(match -> Matcher.quoteReplacement(value(match)));
  }

  private String value(java.util.regex.MatchResult reference) {
    if (reference.group(1) != null) {
      String name = reference.group(1).toUpperCase(Locale.ROOT);
      boolean level = name.equals("ERRORLEVEL") && extensions;
      return level ? String.valueOf(errorLevel) : variables.getOrDefault(name, "");
    }
    if (reference.group(2) != null) {
      int number = Integer.parseInt(reference.group(2));
      List<String> arguments = frames.getFirst().arguments();
      return number < arguments.size() ? arguments.get(number) : "";
    }
    return "%";
  }

  private void statement(String text) {
    if (text.contains(" >\"") && text.endsWith(" 2>&1")) {
      int end = text.lastIndexOf(" >\"");
      String command = text.substring(0, end);
      String file = text.substring(end + 3, text.length() - 6);
      machine.files().put(file, "");
      machine.tick();
      errorLevel = machine.program(command, variables.getOrDefault("PW_PART", ""));
      machine.files().put(file, machine.printed());
      machine.tick();
      return;
    }
    Matcher condition = IF.matcher(text);
    if (text.startsWith("if ") && condition.matches()) {
      if (holds(condition)) {
        statement(condition.group("then"));
      }
      return;
    }
    Matcher print = PRINT.matcher(text);
    if (text.startsWith(">") && print.matches()) {
      String file = print.group(2);
      String before = print.group(1).equals(">>") ? machine.files().getOrDefault(file, "") : "";
      if (machine.files().containsKey(file.substring(0, file.lastIndexOf('\\') + 1))) {
        machine.files().put(file, before);
        machine.tick();
        machine.files().put(file, before + printed(print.group(3)));
      }
      return;
    }
    command(text);
  }

  private boolean holds(Matcher condition) {
    boolean holds;
    if (condition.group("exist") != null) {
      holds = !found(condition.group("exist")).isEmpty();
    } else if (condition.group("defined") != null) {
      holds = variables.containsKey(condition.group("defined"));
    } else if (condition.group("op") != null) {
      int order = Integer.compare(number(condition, "x"), number(condition, "y"));
      holds = condition.group("op").equals("LSS") ? order < 0 : order >= 0;
    } else if (condition.group("i") != null) {
      holds = condition.group("a").equalsIgnoreCase(condition.group("b"));
    } else {
      holds = condition.group("a").equals(condition.group("b"));
    }
    return holds == (condition.group("not") == null);
  }

  private static int number(Matcher condition, String group) {
    return Integer.parseInt(condition.group(group));
  }

  private List<String> found(String path) {
    if (path.indexOf('*') < 0) {
      return machine.files().containsKey(path) ? List.of(path) : List.of();
    }
    String form = Pattern.quote(path).replace("*.*", "*").replace("*", "\\E.*\\Q");
    return machine.files().keySet().stream().filter(file -> file.matches("(?i)" + form)).toList();
  }

  private String printed(String text) {
    if (text.startsWith("type ")) {
      return machine.files().getOrDefault(text.substring(6, text.length() - 1), "");
    }
    return text.startsWith("echo") ? said(text) + "\n" : text + "\n";
  }

  private static String said(String echo) {
    StringBuilder said = new StringBuilder();
    boolean quoted = false;
    for (int i = 5; i < echo.length(); i++) {
      quoted ^= echo.charAt(i) == '"';
      if (!quoted && echo.charAt(i) == '^') {
        i++;
      }
      said.append(echo.charAt(i));
    }
    return said.toString();
  }

  private void command(String text) {
    String[] words = text.split(" ", 3);
    switch (words[0]) {
      case "goto" -> jump(words[1]);
      case "call" -> {
        List<String> arguments = new ArrayList<>(List.of(text.substring(5).split(" ")));
        frames.push(new Frame(at, arguments));
        at = labels.get(arguments.getFirst().substring(1).toLowerCase(Locale.ROOT));
      }
      case "set" -> assign(text.substring(4));
      case "echo", "echo.", "type" -> screen.append(printed(text));
      case "setlocal" -> errorLevel = extensions ? 0 : errorLevel;
      case "verify" -> errorLevel = 1;
      case "md" -> machine.files().put(text.substring(4, text.indexOf('"', 4)) + "\\", "");
      case "del" -> found(text.split("\"")[1]).forEach(machine.files()::remove);
      case "pause", "ping" -> wait(text);
      case "find" -> find(text);
      case "start" -> {
        String[] parts = text.split("\"");
        String export = machine.export(parts[3]);
        if (export != null) {
          machine.files().put(parts[1], export);
        }
      }
      default -> throw new IllegalStateException("not of the dialect: " + text);
    }
  }

  private void jump(String label) {
    if (label.equals(":EOF") && extensions) {
      at = frames.pop().back();
    } else {
      at = labels.get(label.toLowerCase(Locale.ROOT));
    }
  }

  private void assign(String text) {
    String name = text.replaceFirst("^/a ", "").replaceFirst("=.*", "");
    String value = text.substring(text.indexOf('=') + 1);
    if (text.startsWith("/a ")) {
      value = String.valueOf(Integer.parseInt(variables.getOrDefault(name, "0")) + 1);
    }
    if (value.isEmpty()) {
      variables.remove(name);
    } else {
      variables.put(name, value);
    }
  }

  private void wait(String text) {
    Matcher tail = TAIL.matcher(text);
    if (tail.matches() && tail.group(3) != null) {
      machine.files().put(tail.group(3), "");
    }
    machine.tick();
    if (text.startsWith("pause")) {
      machine.key(variables.getOrDefault("PW_PART", ""));
    }
  }

  private void find(String text) {
    Matcher find = FIND.matcher(text.replace(" >nul", ""));
    if (!find.matches()) {
      throw new IllegalStateException("not of the dialect: " + text);
    }
    String second = find.group(3) == null ? "" : find.group(3);
    boolean there =
        machine
            .files()
            .getOrDefault(find.group(2), "")
            .lines()
            .anyMatch(line -> line.contains(find.group(1)) && line.contains(second));
    errorLevel = there ? 0 : 1;
  }
}
