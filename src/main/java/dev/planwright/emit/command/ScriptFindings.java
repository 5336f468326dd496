package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.PlanObject;
import dev.planwright.probe.Question;
import dev.planwright.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    for (CommandLine.Fault fault : line.faults()) {
      report(step, text, line, fault);
    }
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

  /** Adds that no script can print a line of a step. */
  public void unprintable(
      Step step, String line, String fault, Predicate<String> isFaulty, String help) {
    add(
        Code.PW0704,
        TextPlaces.ofText(step, isFaulty),
        "a text cannot be printed by a script",
        fault,
        help,
        "step " + step.id() + ": " + line.strip());
  }

  /**
   * Returns a line that a step prints, escaped; an empty one if no script can print it, which is
   * then a finding.
   *
   * @param faultOf returns why a script cannot print a line, as the end of a sentence, or null
   * @param text escapes a line
   * @param help what to write instead
   */
  protected final <T> T printable(
      Step step,
      String line,
      Function<String, @Nullable String> faultOf,
      Function<String, T> text,
      String help) {
    String fault = faultOf.apply(line);
    if (fault == null) {
      return text.apply(line);
    }
    unprintable(step, line, fault, each -> faultOf.apply(each) != null, help);
    return text.apply("");
  }

  /** Adds that no script can print a text of a probe. */
  public void unprintable(Question question, String text, String fault) {
    add(
        Diagnostic.error(
                Code.PW0704,
                question.fact().object().span(),
                "a text of probe " + question.probe().code() + " cannot be printed by a script")
            .label(fault)
            .note("text: " + text.strip())
            .build());
  }

  /**
   * Adds that no script can hold a look of a probe.
   *
   * @param piece the value that is at fault, or null if it is the library's own text
   */
  public void refuse(Question question, String look, String problem, Step.@Nullable Piece piece) {
    Span origin = piece == null ? null : piece.origin();
    add(
        Diagnostic.error(
                piece == null ? Code.PW0702 : Code.PW0701,
                origin == null ? question.probe().span() : origin,
                (piece == null ? "a probe" : "`" + piece.text() + "`")
                    + " cannot be put in a script")
            .label(problem)
            .note("probe " + question.probe().code() + " of " + question.title() + ": " + look)
            .build());
  }

  /**
   * Adds a finding for each machine whose name is none for a script.
   *
   * @param faultOf returns why a name is none, as the end of a sentence, or null if it is one
   */
  public void names(
      List<PlanObject> machines, Function<String, @Nullable String> faultOf, String help) {
    Map<String, PlanObject> seen = new HashMap<>();
    for (PlanObject machine : machines) {
      PlanObject earlier = seen.putIfAbsent(machine.name().toLowerCase(Locale.ROOT), machine);
      String fault = earlier == null ? faultOf.apply(machine.name()) : "another one has this name";
      if (fault != null) {
        Diagnostic.Builder finding =
            Diagnostic.error(
                    Code.PW0705,
                    machine.span(),
                    "`" + machine.name() + "` cannot be the name of a script")
                .label(fault)
                .help(help);
        if (earlier != null) {
          finding.label(earlier.span(), "the other one");
        }
        add(finding.build());
      }
    }
  }
}
