package dev.planwright.compiler;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the procedure for one target of a plan changes and that for another one changes or
 * goes by. Each is judged from the state that the plan describes, so whichever is carried out
 * second would begin in another one. Where it only goes by it, it is judged from there as well, and
 * nothing is found if that makes no difference.
 */
final class SharedChanges {

  private static final String JUDGED =
      "each is judged from the state that the plan describes, and not from what the other leaves";
  private static final String APART =
      "write a plan for each; the second describes what the first leaves";

  private final List<Procedure> procedures = new ArrayList<>();

  private SharedChanges() {}

  /**
   * What becomes of a plan for one target.
   *
   * @param reads the states that it goes by as they are at the start
   * @param left what each branch leaves of the states that it changes
   */
  private record Procedure(
      PlanContext context,
      List<PlanOutcome> outcomes,
      Set<Cell> reads,
      List<Map<Cell, Left>> left) {

    PlanObject target() {
      return context.target();
    }

    boolean isSound() {
      return !left.isEmpty();
    }

    Map<Cell, Left> left(int branch) {
      return isSound() ? left.get(Math.min(branch, left.size() - 1)) : Map.of();
    }
  }

  /**
   * What a procedure makes of a cell.
   *
   * @param step the step that changes it first
   */
  private record Left(PlanObject target, Step step, Value before, Value after) {
    boolean isOther() {
      return !before.same(after);
    }
  }

  /** Takes the cells that are read as they are at the start. */
  private record StartReads(Set<Cell> cells) implements Consumer<Read> {
    @Override
    public void accept(Read read) {
      Cell cell = read.cell();
      if (cell != null && read.step() == 0) {
        cells.add(cell);
      }
    }
  }

  /** Returns the outcomes of a plan for its targets, with what they have in common. */
  static List<PlanOutcome> judge(List<PlanContext> targets) {
    if (targets.size() == 1) {
      return PlanBranches.of(targets.getFirst(), _ -> {});
    }
    SharedChanges shared = new SharedChanges();
    for (PlanContext context : targets) {
      StartReads reads = new StartReads(new HashSet<>());
      List<PlanOutcome> outcomes = PlanBranches.of(context, reads);
      shared.procedures.add(
          new Procedure(context, outcomes, reads.cells(), left(context, outcomes)));
    }
    return shared.outcomes();
  }

  private static List<Map<Cell, Left>> left(PlanContext context, List<PlanOutcome> outcomes) {
    List<Map<Cell, Left>> left = new ArrayList<>();
    for (PlanOutcome outcome : outcomes) {
      if (hasErrors(outcome) || !outcome.hasSteps()) {
        return List.of();
      }
      Map<Cell, Left> own = new LinkedHashMap<>();
      for (Step step : outcome.runbook().get().steps()) {
        for (Change change : step.effects().changes()) {
          Left first = own.get(change.cell());
          Step by = first == null ? step : first.step();
          Value before = first == null ? change.before() : first.before();
          own.put(change.cell(), new Left(context.target(), by, before, change.after()));
        }
      }
      left.add(own);
    }
    return left;
  }

  private static boolean hasErrors(PlanOutcome outcome) {
    return outcome.findings().stream().anyMatch(each -> each.severity().isError());
  }

  private List<PlanOutcome> outcomes() {
    Map<Cell, Left> earlier = new LinkedHashMap<>();
    List<@Nullable Diagnostic> findings = new ArrayList<>();
    for (Procedure procedure : procedures) {
      findings.add(bothChange(earlier, procedure));
      procedure.left().forEach(left -> left.forEach(earlier::putIfAbsent));
    }
    boolean isFound = findings.stream().anyMatch(Objects::nonNull);
    List<PlanOutcome> judged = new ArrayList<>();
    for (int i = 0; i < procedures.size(); i++) {
      Procedure procedure = procedures.get(i);
      Diagnostic finding = isFound ? findings.get(i) : goesBy(procedure);
      List<PlanOutcome> outcomes = new ArrayList<>(procedure.outcomes());
      if (finding != null) {
        outcomes.set(0, outcomes.getFirst().with(finding));
      }
      judged.addAll(outcomes);
    }
    return judged;
  }

  /** Returns what is wrong if a procedure changes what an earlier one changes too, or null. */
  private static @Nullable Diagnostic bothChange(Map<Cell, Left> earlier, Procedure procedure) {
    for (Map<Cell, Left> branch : procedure.left()) {
      for (Map.Entry<Cell, Left> entry : branch.entrySet()) {
        Left first = earlier.get(entry.getKey());
        Left second = entry.getValue();
        if (first != null && (first.isOther() || second.isOther())) {
          return Diagnostic.error(
                  Code.PW0543,
                  second.step().place(),
                  "the procedures for "
                      + first.target().name()
                      + " and "
                      + second.target().name()
                      + " both change "
                      + entry.getKey().shown())
              .note("for " + first.target().name() + ": " + first.step().shown())
              .note("for " + second.target().name() + ": " + second.step().shown())
              .note(JUDGED)
              .help(APART)
              .build();
        }
      }
    }
    return null;
  }

  /**
   * Returns what is wrong if a procedure is another one, or is not sound, where the others are
   * carried out before, or null.
   */
  private @Nullable Diagnostic goesBy(Procedure procedure) {
    int branches = procedures.stream().mapToInt(each -> each.left().size()).max().orElse(0);
    for (int branch = 0; procedure.isSound() && branch < branches; branch++) {
      Map<Cell, Left> before = new LinkedHashMap<>();
      for (Procedure other : procedures) {
        if (other.target() != procedure.target()) {
          before.putAll(other.left(branch));
        }
      }
      before
          .entrySet()
          .removeIf(
              each -> !each.getValue().isOther() || !procedure.reads().contains(each.getKey()));
      String difference = before.isEmpty() ? null : difference(procedure, before);
      if (difference != null) {
        return goesBy(procedure, before, difference);
      }
    }
    return null;
  }

  /** Returns what is not the same where a procedure begins in another state, or null. */
  private static @Nullable String difference(Procedure procedure, Map<Cell, Left> before) {
    List<Change> changes = new ArrayList<>();
    before.forEach((cell, left) -> changes.add(new Change(cell, left.before(), left.after())));
    List<PlanOutcome> outcomes =
        PlanBranches.of(procedure.context().from(new Start(changes, false)), _ -> {});
    for (PlanOutcome outcome : outcomes) {
      for (Diagnostic finding : outcome.findings()) {
        if (finding.severity().isError()) {
          return finding.code() + ": " + finding.message();
        }
      }
    }
    return steps(outcomes).equals(steps(procedure.outcomes())) ? null : "its steps are other ones";
  }

  /** Returns what tells the steps of procedures apart. */
  private static List<String> steps(List<PlanOutcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.runbook().get().hash()).toList();
  }

  private static Diagnostic goesBy(Procedure procedure, Map<Cell, Left> before, String difference) {
    Map.Entry<Cell, Left> first = before.entrySet().iterator().next();
    Left left = first.getValue();
    String name = procedure.target().name();
    return Diagnostic.error(
            Code.PW0543,
            left.step().place(),
            "the procedure for "
                + left.target().name()
                + " changes "
                + first.getKey().shown()
                + ", by which that for "
                + name
                + " goes")
        .note("for " + left.target().name() + ": " + left.step().shown())
        .note("for " + name + " afterwards: " + difference)
        .note(JUDGED)
        .help(APART)
        .build();
  }
}
