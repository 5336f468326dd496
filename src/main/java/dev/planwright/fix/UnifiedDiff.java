package dev.planwright.fix;

import dev.planwright.diff.CommonSubsequence;
import dev.planwright.markup.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** The difference between two texts by lines, in the unified format of POSIX {@code diff -u}. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** A line of the difference: {@code ' '}, {@code '-'} or {@code '+'}, and its text. */
  private record Line(char mark, String text) {}

  /** Returns the difference between two texts of one file, or an empty text if there is none. */
  public static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff(lines(before), lines(after));
    String shown = VisibleText.line(name);
    return "--- " + shown + "\n+++ " + shown + "\n" + diff.hunks(diff.script());
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + "\n\\ No newline at end of file\n");
    }
    return lines;
  }

  private List<Line> script() {
    List<Line> lines = new ArrayList<>();
    int one = 0;
    int two = 0;
    for (CommonSubsequence.Match match : CommonSubsequence.of(before, after)) {
      edit(lines, before.subList(one, match.before()), after.subList(two, match.after()));
      lines.add(new Line(' ', before.get(match.before())));
      one = match.before() + 1;
      two = match.after() + 1;
    }
    edit(lines, before.subList(one, before.size()), after.subList(two, after.size()));
    return lines;
  }

  private static void edit(List<Line> lines, List<String> gone, List<String> come) {
    gone.forEach(line -> lines.add(new Line('-', line)));
    come.forEach(line -> lines.add(new Line('+', line)));
  }

  private String hunks(List<Line> script) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < script.size()) {
      int change = nextChange(script, at);
      if (change < 0) {
        break;
      }
      int end = change;
      int next = change;
      while (next >= 0 && next - end <= 2 * CONTEXT) {
        end = next + 1;
        next = nextChange(script, end);
      }
      int from = Math.max(at, change - CONTEXT);
      int to = Math.min(script.size(), end + CONTEXT);
      hunk(out, script, from, to);
      at = to;
    }
    return out.toString();
  }

  private static int nextChange(List<Line> script, int from) {
    for (int i = from; i < script.size(); i++) {
      if (script.get(i).mark() != ' ') {
        return i;
      }
    }
    return -1;
  }

  private static void hunk(StringBuilder out, List<Line> script, int from, int to) {
    out.append("@@ -").append(range(script, from, to, '+'));
    out.append(" +").append(range(script, from, to, '-')).append(" @@\n");
    for (Line line : script.subList(from, to)) {
      out.append(line.mark()).append(line.text());
    }
  }

  private static String range(List<Line> script, int from, int to, char other) {
    int start = count(script.subList(0, from), other);
    int length = count(script.subList(from, to), other);
    return (length == 0 ? start : start + 1) + "," + length;
  }

  private static int count(List<Line> lines, char other) {
    int count = 0;
    for (Line line : lines) {
      count += line.mark() == other ? 0 : 1;
    }
    return count;
  }
}
