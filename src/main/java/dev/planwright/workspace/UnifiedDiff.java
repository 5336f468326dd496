package dev.planwright.workspace;

import dev.planwright.markup.VisibleText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The difference between two texts by lines, in the unified format of POSIX {@code diff -u}. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  /** Beyond so many edits the texts have too little in common for a script to help anybody. */
  private static final int MOST_EDITS = 2000;

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

  /** The shortest edit script (E. W. Myers, An O(ND) difference algorithm, 1986). */
  private List<Line> script() {
    int most = Math.min(MOST_EDITS, before.size() + after.size());
    int[] reach = new int[2 * most + 2];
    List<int[]> rounds = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      rounds.add(reach.clone());
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int x = advance(reach, most, edits, diagonal);
        int y = x - diagonal;
        while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        reach[most + diagonal] = x;
        if (x >= before.size() && y >= after.size()) {
          return trace(rounds, most);
        }
      }
    }
    List<Line> all = new ArrayList<>();
    before.forEach(line -> all.add(new Line('-', line)));
    after.forEach(line -> all.add(new Line('+', line)));
    return all;
  }

  private static int advance(int[] reach, int most, int edits, int diagonal) {
    return goesDown(reach, most, edits, diagonal)
        ? reach[most + diagonal + 1]
        : reach[most + diagonal - 1] + 1;
  }

  private static boolean goesDown(int[] reach, int most, int edits, int diagonal) {
    return diagonal == -edits
        || (diagonal != edits && reach[most + diagonal - 1] < reach[most + diagonal + 1]);
  }

  private List<Line> trace(List<int[]> rounds, int most) {
    List<Line> lines = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int edits = rounds.size() - 1; edits >= 0; edits--) {
      int[] reach = rounds.get(edits);
      int diagonal = x - y;
      boolean down = edits > 0 && goesDown(reach, most, edits, diagonal);
      int from = edits == 0 ? 0 : advance(reach, most, edits, diagonal);
      while (x > from && y > from - diagonal) {
        lines.add(new Line(' ', before.get(--x)));
        y--;
      }
      if (edits > 0) {
        lines.add(down ? new Line('+', after.get(--y)) : new Line('-', before.get(--x)));
      }
    }
    Collections.reverse(lines);
    return lines;
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
