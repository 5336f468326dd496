package dev.planwright.derive;

import dev.planwright.derive.branch.Settled;
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
 * @param ordering the items in order with the reasons; empty for a plan of steps
 * @param derivation the steps, and how they were chosen
 * @param states the objects, and what is the case before and between the steps
 * @param verdicts what became of the rules in force
 * @param knowledge what libraries say about it
 * @param backout the ways back, derived when first asked for
 * @param hash the semantic hash: 16 hexadecimal digits that comments and layout do not change
 */
public record Runbook(
    Plan plan,
    PlanObject target,
    Ordering ordering,
    Deriver.Derivation derivation,
    States states,
    Verdicts verdicts,
    Knowledge knowledge,
    Supplier<Backout> backout,
    String hash) {

  /** Returns the same with this as what libraries say about it. */
  public Runbook withKnowledge(Knowledge other) {
    return new Runbook(plan, target, ordering, derivation, states, verdicts, other, backout, hash);
  }

  /**
   * Returns what decides which branch of the plan this is, as {@code RS.primary is n2 and …}; empty
   * if there is only one.
   */
  public String condition() {
    return Settled.condition(derivation.branch());
  }

  /** Returns the name of the target, and of a branch what decides it: {@code RS, if …}. */
  public String targetName() {
    String condition = condition();
    return target.name() + (condition.isEmpty() ? "" : ", if " + condition);
  }

  /** Returns the names of the branches that lead here, the outer first. */
  public List<String> branches() {
    return Settled.names(derivation.branch());
  }

  /** Returns all steps, first to last. */
  public List<Step> steps() {
    return derivation.steps();
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
   * The objects of a plan, and what is the case of them.
   *
   * @param objects the target, what lies in it, and the top-level objects that belong to it
   * @param start the states before the first step, objects in the order of {@code objects}
   * @param stretches the stretches of steps in which a window is open, in the order of their
   *     beginning
   */
  public record States(List<PlanObject> objects, List<Held> start, List<Stretch> stretches) {
    /** Copies the lists. */
    public States {
      objects = List.copyOf(objects);
      start = List.copyOf(start);
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * What became of the rules in force.
   *
   * @param rules the rules that say something about this plan, with what became of each
   * @param accepted the risks that the author accepted, with the findings that they hide
   */
  public record Verdicts(List<Coverage> rules, List<Accepted> accepted) {
    /** Copies the lists. */
    public Verdicts {
      rules = List.copyOf(rules);
      accepted = List.copyOf(accepted);
    }
  }

  /**
   * What libraries say about a procedure.
   *
   * @param articles every article that something in the runbook cites, by name
   * @param readings the readings that the procedure hangs on: those that share a fact with a step
   *     or rule
   * @param symptoms the known failures, for what to do if a step fails
   * @param sights what libraries know how to see of what the plan takes for granted
   */
  public record Knowledge(
      List<Article> articles, List<Reading> readings, List<Symptom> symptoms, List<Sight> sights) {
    /** Copies the lists. */
    public Knowledge {
      articles = List.copyOf(articles);
      readings = List.copyOf(readings);
      symptoms = List.copyOf(symptoms);
      sights = List.copyOf(sights);
    }

    /** Returns the same with these as the known failures. */
    public Knowledge withSymptoms(List<Symptom> all) {
      return new Knowledge(articles, readings, all, sights);
    }

    /** Returns the same with these as what can be seen of what the plan takes for granted. */
    public Knowledge withSights(List<Sight> all) {
      return new Knowledge(articles, readings, symptoms, all);
    }
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
    BROKEN,
    /** It does not count, since a file of the plan says so. */
    OFF
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
