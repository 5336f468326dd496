package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what no script can hold, once for each cause. A refused text becomes an empty one, since
 * a script with a finding is not written.
 */
public class ScriptFindings {

  private final Map<List<Object>, Diagnostic> found = new LinkedHashMap<>();

  /** Returns the findings, each cause once. */
  public List<Diagnostic> all() {
    return List.copyOf(found.values());
  }

  /**
   * Adds a finding, unless the same is said of its place already.
   *
   * @param problem what is wrong there, as the end of a sentence
   * @param notes which command or text it is
   */
  public void add(
      Code code, Span place, String message, String problem, String help, String... notes) {
    found.computeIfAbsent(
        List.of(code, place, message, problem),
        _ -> {
          Diagnostic.Builder finding = Diagnostic.error(code, place, message).label(problem);
          for (String note : notes) {
            finding.note(note);
          }
          return (help.isEmpty() ? finding : finding.help(help)).build();
        });
  }

  /** Adds a finding. */
  public void add(Diagnostic finding) {
    found.putIfAbsent(List.of(finding.code(), finding.span(), finding.message()), finding);
  }

  /** Adds what is wrong with a command of a step. */
  public void report(Step step, Step.Text text, CommandLine line) {
    line.faults().forEach(fault -> report(step, text, line, fault));
  }

  private void report(Step step, Step.Text text, CommandLine line, CommandLine.Fault fault) {
    Step.Piece piece = fault.piece();
    String note = "step " + step.id() + ": " + line.text();
    if (piece == null) {
      add(
          Code.PW0702,
          TextPlaces.of(step, text),
          "a command cannot be put in a script",
          fault.problem(),
          "change the command in the library, or let a person do it by `ask`"
              + (step.machine().kind().saysDialect()
                  ? ""
                  : "; a kind of machines with a POSIX shell says `script posix`"),
          note);
    } else {
      add(
          Code.PW0701,
          TextPlaces.of(step, text, piece),
          "`" + piece.text() + "` cannot be put in a script",
          fault.problem(),
          "use a value without such characters, or let a person do it by `ask`",
          note);
    }
  }
}
