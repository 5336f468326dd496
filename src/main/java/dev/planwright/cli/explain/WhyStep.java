package dev.planwright.cli.explain;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Plan;
import dev.planwright.order.Reason;
import dev.planwright.state.Change;
import dev.planwright.workspace.files.Position;
import java.util.ArrayList;
import java.util.List;

/** Says why a step is there. */
public final class WhyStep {

  private final Runbook runbook;

  /** Takes the runbook of the steps. */
  public WhyStep(Runbook runbook) {
    this.runbook = runbook;
  }

  /** Returns why a step is there, several lines. */
  public String text(Step step) {
    StringBuilder out = new StringBuilder(WhyPhrases.line(step) + "\n");
    out.append("  at ").append(step.machine().name());
    out.append(", in the phase `").append(phase(step)).append("`\n");
    WhyPhrases.sources(out, "  ", step.call().citations());
    if (!step.content().note().isEmpty()) {
      out.append("  note: ").append(step.content().note()).append('\n');
    }
    Batch batch = runbook.derivation().batchOf(step.number());
    if (batch != null) {
      out.append("  in a batch of ").append(batch.members().size()).append(", ");
      out.append(Step.id(batch.first())).append(" to ").append(Step.id(batch.last()));
      out.append(": every order of its steps was judged\n");
    }
    origin(out, step);
    needs(out, step);
    changes(out, step);
    return out.toString();
  }

  private String phase(Step step) {
    for (Phase phase : runbook.derivation().phases()) {
      if (phase.steps().contains(step)) {
        return phase.title();
      }
    }
    return "";
  }

  private void origin(StringBuilder out, Step step) {
    Plan.Item item = step.call().item();
    if (item == null) {
      out.append("\nwhere it comes from:\n  the plan says it, ");
      out.append(Position.of(step.call().span())).append('\n');
      return;
    }
    out.append("\nwhere it comes from:\n  the item `")
        .append(item.shown())
        .append("` of the plan, ");
    out.append(Position.of(item.span())).append('\n');
    for (ProcedureChoice choice : runbook.derivation().choices()) {
      if (choice.item() == item) {
        choice(out, choice);
      }
    }
    for (Reason reason : runbook.ordering().reasons()) {
      if (reason.first() == item || reason.second() == item) {
        reason(out, reason, item);
      }
    }
  }

  private static void choice(StringBuilder out, ProcedureChoice choice) {
    out.append("  by the procedure `").append(choice.procedure().name());
    out.append("` for ").append(choice.target().name());
    out.append(choice.conditions().isEmpty() ? ", the only one there is\n" : ", chosen since\n");
    choice.conditions().forEach(condition -> out.append("    ").append(condition).append('\n'));
    WhyPhrases.sources(out, "    ", choice.citations());
  }

  private static void reason(StringBuilder out, Reason reason, Plan.Item item) {
    boolean isFirst = reason.first() == item;
    Plan.Item other = isFirst ? reason.second() : reason.first();
    out.append("  the item comes ").append(isFirst ? "before" : "after");
    out.append(" `").append(other.shown()).append("`: ").append(reason.text());
    out.append(reason.code().isEmpty() ? "" : " [" + reason.code() + "]").append('\n');
    WhyPhrases.sources(out, "    ", reason.citations());
  }

  private void needs(StringBuilder out, Step step) {
    if (step.needs().isEmpty()) {
      return;
    }
    out.append("\nwhat it needs:\n");
    for (Need need : step.needs()) {
      List<String> steps = new ArrayList<>();
      need.steps().forEach(number -> steps.add(WhyPhrases.line(runbook.steps().get(number - 1))));
      out.append("  ").append(WhyPhrases.condition(step, need)).append('\n');
      out.append("    ");
      out.append(
          steps.isEmpty() ? "so from the start" : "last seen to by " + String.join("; ", steps));
      out.append('\n');
      WhyPhrases.sources(out, "    ", need.citations());
    }
  }

  private static void changes(StringBuilder out, Step step) {
    if (step.effects().changes().isEmpty() && !step.content().restart()) {
      return;
    }
    out.append("\nwhat it changes:\n");
    for (Change change : step.effects().changes()) {
      out.append("  ").append(change.cell().shown()).append(": ");
      out.append(change.before().shown())
          .append(" -> ")
          .append(change.after().shown())
          .append('\n');
    }
    if (step.content().restart()) {
      out.append("  ").append(step.machine().name()).append(" restarts\n");
    }
  }
}
