package dev.planwright.derive;

import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Value;
import dev.planwright.model.Window;
import dev.planwright.model.article.Article;
import dev.planwright.model.article.Reading;
import dev.planwright.order.Ordering;
import dev.planwright.state.Cell;
import java.util.List;
import java.util.function.Supplier;

/**
 * A plan for one target, derived: its procedure, the states it goes through and its reasons.
 *
 * @param plan the plan
 * @param target what it is for, such as a cluster
 * @param objects the target, what lies in it, and the top-level objects that belong to it
 * @param ordering the items in order with the reasons; empty for a plan of steps
 * @param choices which procedure was chosen for which item, and by which facts
 * @param phases the steps, grouped; every step is in exactly one phase
 * @param holds what the procedure holds after which steps, the outer before the inner
 * @param start the states before the first step, objects in the order of {@code objects}
 * @param stretches the stretches of steps in which a window is open, in the order of their
 *     beginning
 * @param readings the readings that the procedure hangs on: those that share a fact with a step or
 *     rule
 * @param rules the rules in force that say something about this plan, with what became of each
 * @param symptoms the known failures, for what to do if a step fails
 * @param sights what libraries know how to see of what the plan takes for granted
 * @param accepted the risks that the author accepted, with the findings that they hide
 * @param backout the ways back, derived when first asked for
 * @param seconds how long the steps take together, as far as it is known
 * @param hash the semantic hash: 16 hexadecimal digits that comments and layout do not change
 * @param articles every article that something here cites, by name
 */
public record Runbook(
    Plan plan,
    PlanObject target,
    List<PlanObject> objects,
    Ordering ordering,
    List<ProcedureChoice> choices,
    List<Phase> phases,
    List<Hold> holds,
    List<Held> start,
    List<Stretch> stretches,
    List<Reading> readings,
    List<Coverage> rules,
    List<Symptom> symptoms,
    List<Sight> sights,
    List<Accepted> accepted,
    Supplier<Backout> backout,
    long seconds,
    String hash,
    List<Article> articles) {

  /** Copies the lists. */
  public Runbook {
    objects = List.copyOf(objects);
    choices = List.copyOf(choices);
    phases = List.copyOf(phases);
    holds = List.copyOf(holds);
    start = List.copyOf(start);
    stretches = List.copyOf(stretches);
    readings = List.copyOf(readings);
    rules = List.copyOf(rules);
    symptoms = List.copyOf(symptoms);
    sights = List.copyOf(sights);
    accepted = List.copyOf(accepted);
    articles = List.copyOf(articles);
  }

  /** Returns the same with these as the known failures. */
  public Runbook withSymptoms(List<Symptom> all) {
    return new Runbook(
        plan, target, objects, ordering, choices, phases, holds, start, stretches, readings, rules,
        all, sights, accepted, backout, seconds, hash, articles);
  }

  /** Returns the same with these as what can be seen of what the plan takes for granted. */
  public Runbook withSights(List<Sight> all) {
    return new Runbook(
        plan, target, objects, ordering, choices, phases, holds, start, stretches, readings, rules,
        symptoms, all, accepted, backout, seconds, hash, articles);
  }

  /** Returns all steps, first to last. */
  public List<Step> steps() {
    return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
  }

  /** Returns the machines that steps are done at, in the order of their first step. */
  public List<PlanObject> machines() {
    return steps().stream().map(Step::machine).distinct().toList();
  }

  /** Returns the machines that have a script, in the order of their first scripted step. */
  public List<PlanObject> scripted() {
    return steps().stream().filter(Step::scripted).map(Step::machine).distinct().toList();
  }

  /**
   * Something that a script can see at a machine, or ask whoever sits there.
   *
   * @param fact what, as findings show it
   * @param said what the plan says or takes for granted
   */
  public record Sight(PlanObject machine, String fact, Value said) {}

  /** A state and its value at one moment. */
  public record Held(Cell cell, Value value) {}

  /**
   * Steps one after another with a window open before, during or after each of them.
   *
   * @param text what is the case
   * @param why why that is a risk, or empty
   * @param first the number of the first step
   * @param last the number of the last step
   * @param certain whether it is so, or only may be so, since a state is unknown
   * @param lasts whether it is still so when the procedure is over
   */
  public record Stretch(
      Window window, String text, String why, int first, int last, boolean certain, boolean lasts) {

    /** Returns whether a step is one of them. */
    public boolean covers(int number) {
      return first <= number && number <= last;
    }
  }

  /** What became of a rule. */
  public enum Verdict {
    /** It held. */
    HOLDS,
    /** It found nothing to judge in this plan. */
    DOES_NOT_APPLY,
    /** It was broken, and the author accepts that. */
    ACCEPTED,
    /** It was broken. */
    BROKEN
  }

  /** A rule in force and what became of it. */
  public record Coverage(Rule rule, Verdict verdict) {}

  /** A risk that the author accepted; {@code messages} are the findings it hides. */
  public record Accepted(Plan.Accept accept, List<String> messages) {
    /** Copies the messages. */
    public Accepted {
      messages = List.copyOf(messages);
    }
  }
}
