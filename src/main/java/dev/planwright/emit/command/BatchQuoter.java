package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.markup.BatchWord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of one command into quotes.
 *
 * <p>In a word, the quotes reach from the first value to the last: {@code /x:${name}} becomes
 * {@code /x:"name"}. A backslash must not stand before a quote, where programs read the two as an
 * escaped quote, so fixed text of a path comes inside: {@code ${drive}\Logs\${name}} becomes {@code
 * "S:\Logs\name"}.
 */
final class BatchQuoter {

  private static final Pattern SWITCH = Pattern.compile("^(/[A-Za-z]+[:=])(.*)$");
  private static final Pattern VARIABLE = Pattern.compile("%[A-Za-z_][A-Za-z0-9_]*%");
  private static final String JOINING = "&|<>^";

  private final StringBuilder line = new StringBuilder();
  private final List<CommandLine.Fault> faults = new ArrayList<>();
  private final List<Step.Piece> word = new ArrayList<>();
  private final StringBuilder fixed = new StringBuilder();
  private boolean quoted;

  CommandLine quote(Step.Text text) {
    for (Step.Piece piece : text.pieces()) {
      if (piece.value()) {
        addValue(piece);
      } else {
        addFixed(piece.text());
      }
    }
    endWord();
    if (quoted) {
      fault("a quote is not closed", null);
    }
    String command = line.toString().strip();
    if (command.isEmpty()) {
      fault("it is empty", null);
    }
    CommandLine whole = new CommandLine(command, faults);
    if (whole.program().endsWith(".cmd") || whole.program().endsWith(".bat")) {
      fault("it starts another script, from which this one would not get back", null);
    }
    return new CommandLine(command, faults);
  }

  private void addValue(Step.Piece piece) {
    String problem = BatchWord.fault(piece.text());
    if (problem != null) {
      fault(problem, piece);
    }
    if (quoted) {
      fault("the library puts quotes around a value, which gets its own", null);
    }
    endFixed();
    word.add(piece);
  }

  private void addFixed(String text) {
    if (text.indexOf('%') >= 0 && VARIABLE.matcher(text).replaceAll("").indexOf('%') >= 0) {
      fault("it holds a % that is not part of a variable such as %windir%", null);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      check(c, text.codePointAt(i));
      if (c == ' ' && !quoted) {
        endWord();
        line.append(c);
      } else {
        fixed.append(c);
      }
    }
  }

  private void check(char c, int codePoint) {
    if (c < ' ' || c > '~') {
      fault("it holds " + BatchWord.named(codePoint) + ", and scripts are plain ASCII", null);
    } else if (!quoted && JOINING.indexOf(c) >= 0) {
      fault("it holds " + c + ", and a script runs one program at a time", null);
    }
  }

  private void endFixed() {
    if (!fixed.isEmpty()) {
      word.add(new Step.Piece(fixed.toString(), false, null));
      fixed.setLength(0);
    }
  }

  private void endWord() {
    endFixed();
    int first = 0;
    while (first < word.size() && !word.get(first).value()) {
      first++;
    }
    int last = word.size() - 1;
    while (last > first && !word.get(last).value()) {
      last--;
    }
    String head = text(0, first);
    if (first == word.size()) {
      line.append(head);
    } else {
      append(head, text(first, last + 1), text(last + 1, word.size()));
    }
    word.clear();
  }

  private void append(String head, String core, String tail) {
    String before = head;
    String inside = core;
    if (head.endsWith("\\")) {
      Matcher option = SWITCH.matcher(head);
      before = option.matches() ? option.group(1) : "";
      inside = head.substring(before.length()) + core;
    }
    int end = tail.startsWith("\\") ? tail.length() : 0;
    while (end > 0 && tail.charAt(end - 1) == '\\') {
      end--;
    }
    String whole = inside + tail.substring(0, end);
    line.append(before).append('"').append(whole).append('"').append(tail.substring(end));
  }

  private String text(int from, int to) {
    StringBuilder all = new StringBuilder();
    for (Step.Piece piece : word.subList(from, to)) {
      all.append(piece.text());
    }
    return all.toString();
  }

  private void fault(String problem, Step.@Nullable Piece piece) {
    CommandLine.Fault fault = new CommandLine.Fault(problem, piece);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
