package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Step;
import dev.planwright.literal.Durations;
import dev.planwright.model.Action;
import dev.planwright.model.Parameter;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a step, as the person who carries it out sees them. */
final class ProcedureDifferences {

  private final Identities identities;
  private final List<Difference> found = new ArrayList<>();

  private ProcedureDifferences(Identities identities) {
    this.identities = identities;
  }

  /** Returns in what two versions of a step differ, beside their numbers and new names. */
  static List<Difference> of(Identities identities, Step before, Step after) {
    ProcedureDifferences differences = new ProcedureDifferences(identities);
    differences.compare("machine", before.machine().name(), after.machine().name());
    differences.compare("done by a script", yes(before.scripted()), yes(after.scripted()));
    differences.arguments(before, after);
    differences.compare("title", before.title(), after.title());
    differences.compare("to do", toDo(before), toDo(after));
    differences.compare(
        "only if", texts(before.content().guards()), texts(after.content().guards()));
    for (Action.Purpose purpose : Action.Purpose.values()) {
      String word = purpose.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      differences.compare(word, remarks(before, purpose), remarks(after, purpose));
    }
    differences.compare("results", outcomes(before), outcomes(after));
    differences.compare("note of the procedure", before.content().note(), after.content().note());
    differences.compare("restart", yes(before.content().restart()), yes(after.content().restart()));
    differences.compare("duration", time(before), time(after));
    differences.compare(
        "can be undone",
        yes(!before.reversal().irreversible()),
        yes(!after.reversal().irreversible()));
    differences.compare("undone by", undo(before.reversal().undo()), undo(after.reversal().undo()));
    return List.copyOf(differences.found);
  }

  /** Returns the same for two steps of runbooks, with what is done at the same time. */
  static List<Difference> of(
      Identities identities, Runbook was, Step before, Runbook is, Step after) {
    List<Difference> differences = new ArrayList<>(of(identities, before, after));
    ProcedureDifferences batches = new ProcedureDifferences(identities);
    batches.compare(
        "done",
        batch(was.derivation().batchOf(before.number())),
        batch(is.derivation().batchOf(after.number())));
    differences.addAll(batches.found);
    return List.copyOf(differences);
  }

  private static String batch(@Nullable Batch batch) {
    if (batch == null) {
      return "one at a time";
    }
    String stop = batch.stop() > 1 ? ", stop when " + batch.stop() + " fail" : "";
    return batch.members().size() + " at a time" + stop;
  }

  private void compare(String what, String before, String after) {
    if (!identities.renamed(before).equals(after)) {
      found.add(new Difference(what, before, after));
    }
  }

  /** Values are compared as what they are: an object that has another name is the same. */
  private void arguments(Step before, Step after) {
    List<Parameter> parameters = after.call().action().parameters();
    int count = Math.max(before.call().arguments().size(), after.call().arguments().size());
    for (int i = 0; i < count; i++) {
      String was = key(before.call().arguments(), i);
      if (!was.equals(key(after.call().arguments(), i))) {
        String name = i < parameters.size() ? parameters.get(i).name() : "argument " + (i + 1);
        found.add(
            new Difference(
                name, shown(before.call().arguments(), i), shown(after.call().arguments(), i)));
      }
    }
  }

  private String key(List<Value> arguments, int at) {
    return at < arguments.size() ? identities.key(arguments.get(at)) : "";
  }

  private static String shown(List<Value> arguments, int at) {
    return at < arguments.size() ? arguments.get(at).shown() : "";
  }

  private static String toDo(Step step) {
    return step.content().instructions().stream()
        .map(each ->
            (each.doer() == Action.Doer.RUN ? "> " : "")
                + each.text().plain()
                + service(each)
                + wait(each))
        .collect(Collectors.joining("\n"));
  }

  private static String service(Step.Instruction instruction) {
    Step.Service service = instruction.service();
    return service == null
        ? ""
        : (service.runs() ? " starts " : " stops ") + service.name().plain();
  }

  private static String wait(Step.Instruction instruction) {
    Step.Wait wait = instruction.awaited();
    if (wait == null) {
      return "";
    }
    String until = wait.output().isEmpty() ? "exit code " + wait.code() : wait.output();
    return " until "
        + until
        + " every "
        + Durations.shown(wait.every())
        + " for "
        + Durations.shown(wait.limit())
        + (wait.otherwise().isEmpty() ? "" : " else " + wait.otherwise());
  }

  private static String texts(List<Step.Text> texts) {
    return texts.stream().map(Step.Text::plain).collect(Collectors.joining("\n"));
  }

  private static String remarks(Step step, Action.Purpose purpose) {
    return step.content().remarks().stream()
        .filter(remark -> remark.purpose() == purpose)
        .map(Step.Remark::text)
        .collect(Collectors.joining("\n"));
  }

  private static String outcomes(Step step) {
    List<String> lines = new ArrayList<>();
    for (Step.Outcomes table : step.content().outcomes()) {
      for (Step.Row row : table.rows()) {
        String source = table.source().isEmpty() ? "" : table.source() + " ";
        String means = row.disposition().name().toLowerCase(Locale.ROOT);
        lines.add(source + String.join(", ", row.codes()) + ": " + means + " " + row.text());
      }
    }
    return String.join("\n", lines);
  }

  private static String yes(boolean truth) {
    return truth ? "yes" : "no";
  }

  private static String time(Step step) {
    return step.seconds() == 0 ? "unknown" : Durations.shown(step.seconds());
  }

  private static String undo(Step.@Nullable Undo undo) {
    return undo == null
        ? ""
        : undo.callee().name()
            + undo.arguments().stream()
                .map(Value::shown)
                .collect(Collectors.joining(", ", "(", ")"));
  }
}
