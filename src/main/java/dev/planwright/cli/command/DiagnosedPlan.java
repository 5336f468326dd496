package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Flags;
import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.config.ArtifactKind;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnose.Scenes;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Symptom;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.state.Change;
import dev.planwright.state.World;
import dev.planwright.workspace.RunbookNames;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The plan that was being carried out when something went wrong, for one of its targets. */
final class DiagnosedPlan {

  private final Workspace workspace;
  private final Unit unit;
  private final Plan plan;
  private final PlanObject target;
  private final List<Step> steps;

  private DiagnosedPlan(
      Workspace workspace, Unit unit, Plan plan, PlanObject target, List<Step> steps) {
    this.workspace = workspace;
    this.unit = unit;
    this.plan = plan;
    this.target = target;
    this.steps = steps;
  }

  /** Takes the plan and the target that the options name, or the first ones, and says so. */
  static DiagnosedPlan of(
      Arguments arguments, Shell shell, Workspace workspace, Compilation compilation)
      throws Refusal {
    String wanted = arguments.value(Flags.PLAN, "");
    Unit unit = compilation.unit();
    List<String> names = new ArrayList<>();
    DiagnosedPlan chosen = null;
    for (Plan plan : unit.plans()) {
      for (PlanObject target : plan.targets()) {
        for (Map.Entry<String, List<Step>> each : steps(compilation, plan, target).entrySet()) {
          String name = each.getKey();
          names.add(name);
          if (chosen == null && RunbookNames.fits(name, wanted)) {
            chosen = new DiagnosedPlan(workspace, unit, plan, target, each.getValue());
          }
        }
      }
    }
    if (chosen == null) {
      throw arguments.wrong(
          "there is no plan " + wanted + "; there are " + String.join(", ", names));
    }
    if (wanted.isEmpty() && names.size() > 1) {
      shell.say(
          "taking " + names.getFirst() + "; --plan names another of " + String.join(", ", names));
    }
    return chosen;
  }

  /** Returns the steps of each branch, by its name; none where errors hide them. */
  private static Map<String, List<Step>> steps(
      Compilation compilation, Plan plan, PlanObject target) {
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    for (Runbook runbook : compilation.runbooks()) {
      if (runbook.plan().equals(plan) && runbook.target() == target) {
        steps.put(RunbookNames.name(runbook), runbook.steps());
      }
    }
    if (steps.isEmpty()) {
      steps.put(plan.name() + "/" + target.name(), List.of());
    }
    return steps;
  }

  /** Returns the plan. */
  Plan plan() {
    return plan;
  }

  /** Returns the steps that the plan was derived to; none if it has errors that hide them. */
  List<Step> steps() {
    return steps;
  }

  /** Returns the kinds of artifact that its project names. */
  List<ArtifactKind> artifacts() {
    return workspace.artifacts(unit.source());
  }

  /**
   * Returns the symptoms that can befall the plan: those that it sees, and those of all other
   * modules that speak of the same things.
   */
  List<Symptom> symptoms() {
    Set<Symptom> symptoms = new LinkedHashSet<>();
    workspace.libraries().related(unit).forEach(each -> symptoms.addAll(each.symptoms().values()));
    List<Symptom> sorted = new ArrayList<>(symptoms);
    sorted.sort((one, two) -> one.name().compareTo(two.name()));
    return sorted;
  }

  /** Returns what finds the scenes, with so many steps done as a word says. */
  Scenes scenes(String after, Arguments arguments) throws Refusal {
    return new Scenes(plan, target, Compiler.objects(unit), steps, done(after, arguments));
  }

  private int done(String after, Arguments arguments) throws Refusal {
    if (after.isEmpty()) {
      return Scenes.BY_EVIDENCE;
    }
    if (after.equals("start")) {
      return 0;
    }
    for (Step step : steps) {
      if (step.id().equals(after.toUpperCase(Locale.ROOT))) {
        return step.number();
      }
    }
    throw arguments.wrong(
        "the plan has no step " + after + (steps.isEmpty() ? "" : "; the last is " + last().id()));
  }

  private Step last() {
    return steps.getLast();
  }

  /** Returns the name of an object of the plan, as it is given; an empty name stays empty. */
  String object(String name, Arguments arguments) throws Refusal {
    Set<String> names = new LinkedHashSet<>();
    for (PlanObject object : new World(plan, target, Compiler.objects(unit)).objects()) {
      names.add(object.name());
    }
    if (name.isEmpty() || names.contains(name)) {
      return name;
    }
    List<String> alike = names.stream().filter(name::equalsIgnoreCase).toList();
    if (alike.size() == 1) {
      return alike.getFirst();
    }
    throw arguments.wrong(
        "the plan has no object " + name + "; it has " + String.join(", ", names));
  }

  /** Derives the recovery from a symptom for the same target, after changes. */
  Outcome<Runbook> derive(Symptom symptom, Plan recovery, List<Change> since) {
    List<Symbols> more = List.of();
    for (Unit module : workspace.libraries().of(unit)) {
      if (symptom.module().equals(module.module())) {
        more = module.visible();
      }
    }
    return workspace.derive(unit, more, recovery, target, since);
  }
}
