package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.markup.ShellText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of a command of the POSIX shell into quotes, each as one word or a part of one.
 *
 * <p>What the author wrote stays as it is: pipes, redirections, {@code &&}. Where a value stands
 * outside quotes, it is quoted unless it needs none. Between quotes of the author it may be a
 * command of its own (SQL, another shell), whose language nobody knows here, so there only values
 * of harmless characters are taken. The states are those of POSIX.1-2017, Shell Command Language,
 * 2.2 and 2.6.
 */
final class ShellQuoter {

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");
  private static final String BESIDE_PLAIN = "./:@%+,=-_";

  private final StringBuilder line = new StringBuilder();
  private final List<CommandLine.Fault> faults = new ArrayList<>();
  private final ShellReader reader = new ShellReader();

  CommandLine quote(Step.Text text) {
    List<Step.Piece> pieces = text.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Step.Piece piece = pieces.get(i);
      if (piece.value()) {
        addValue(piece, i + 1 < pieces.size() ? pieces.get(i + 1) : null);
      } else {
        addFixed(piece.text());
      }
    }
    String problem = reader.end();
    if (problem != null) {
      faults.clear();
      fault(problem, null);
    }
    String command = line.toString().strip();
    if (command.isEmpty()) {
      fault("it is empty", null);
    }
    return new CommandLine(command, faults);
  }

  private void addFixed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= ' ' && c <= '~') || c == '\n';
      String refused = plain ? null : ShellText.fault(String.valueOf(c));
      String problem = refused == null ? reader.read(c) : refused;
      if (problem != null) {
        fault(problem, null);
      }
      line.append(c);
    }
  }

  private void addValue(Step.Piece piece, Step.@Nullable Piece next) {
    String value = piece.text();
    String problem = value.isEmpty() ? "it is empty" : ShellText.fault(value);
    if (problem == null && reader.isOpen() && value.startsWith("-")) {
      problem = "it begins with -, which programs read as an option";
    }
    String misplaced = reader.misplaced();
    if (misplaced != null) {
      fault(misplaced, null);
    }
    boolean quotes = reader.isQuoted();
    if (problem == null && quotes && !HARMLESS.matcher(value).matches()) {
      problem =
          "it stands between quotes, where only letters, digits and _ . / : @ % + , = - are safe";
    }
    if (problem != null) {
      fault(problem, piece);
    }
    boolean bare = quotes || reader.isComment() || isPlain(value, next);
    line.append(bare || problem != null ? value : ShellText.of(value).source());
    reader.value();
  }

  /** Returns whether a value outside quotes means itself between what stands around it. */
  private boolean isPlain(String value, Step.@Nullable Piece next) {
    char after = next == null || next.text().isEmpty() ? ' ' : next.text().charAt(0);
    char before = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
    return ShellText.isPlain(value)
        && !reader.isCommand()
        && (isBlank(before) || joins(before))
        && (isBlank(after) || ";|&)".indexOf(after) >= 0 || joins(after));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static boolean joins(char c) {
    return Character.isLetterOrDigit(c) || BESIDE_PLAIN.indexOf(c) >= 0;
  }

  private void fault(String problem, Step.@Nullable Piece piece) {
    CommandLine.Fault fault = new CommandLine.Fault(problem, piece);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
