package dev.planwright.state.fact;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Shown;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** The facts that something hangs on and that are not known, and what can be done about each. */
public final class MissingFacts {

  /** How many of many things a finding names. */
  public static final int NAMED = 5;

  private final List<Value.Unknown> unknowns;

  private MissingFacts(List<Value.Unknown> unknowns) {
    this.unknowns = List.copyOf(unknowns);
  }

  /** Returns what is missing to tell what an expression comes to. */
  public static MissingFacts of(Evaluation evaluation) {
    return new MissingFacts(evaluation.unknowns());
  }

  /** Returns what is missing to tell what several expressions come to. */
  public static MissingFacts of(List<Evaluation> evaluations) {
    List<Value.Unknown> all = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      for (Value.Unknown unknown : evaluation.unknowns()) {
        if (!all.contains(unknown)) {
          all.add(unknown);
        }
      }
    }
    return new MissingFacts(all);
  }

  /** Returns whether nothing that is missing has a name. */
  public boolean isEmpty() {
    return unknowns.isEmpty();
  }

  /** Returns what has to be known first, each once: the causes of what is not known. */
  public Set<String> causes() {
    Set<String> causes = new LinkedHashSet<>();
    unknowns.forEach(unknown -> causes.add(unknown.root()));
    return causes;
  }

  /** Returns the names of what is missing, such as {@code A.disk, B.disk}. */
  public String names() {
    Set<String> names = new LinkedHashSet<>();
    for (Value.Unknown unknown : unknowns) {
      names.add(unknown.origin() == Value.Origin.LEFT ? unknown.root() : unknown.what());
    }
    return several(new ArrayList<>(names));
  }

  /** Returns a list of names for a message: the first of them, and how many more there are. */
  public static String several(List<String> names) {
    return names.size() <= NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
  }

  /**
   * Returns what a finding says.
   *
   * @param text the words of the rule, or empty if it has none
   * @param condition what hangs on it, as written
   */
  public String message(String text, String condition) {
    String said =
        isEmpty()
            ? "cannot tell whether it holds: " + condition.replaceAll("\\s+", " ")
            : "cannot tell without knowing " + names();
    return text.isEmpty() ? said : text + ": " + said;
  }

  /**
   * Adds the values, what left them unknown, and what can be done; {@code steps} gives a step by
   * its number as findings name it.
   */
  public void explain(Diagnostic.Builder finding, IntFunction<String> steps) {
    int named = 0;
    for (Value.Unknown unknown : unknowns) {
      if (named++ < NAMED) {
        finding.values(List.of(shown(unknown)));
        left(unknown, finding, steps);
        finding.help(help(unknown));
      }
    }
  }

  private static Shown shown(Value.Unknown unknown) {
    String since = unknown.since();
    int is = since.indexOf(" is ");
    return switch (unknown.origin()) {
      case LEFT -> new Shown(unknown.what(), unknown.shown(), "left so by step " + unknown.step());
      case NO_ANSWER ->
          is < 0
              ? new Shown(unknown.what(), "unknown", "")
              : new Shown(since.substring(0, is), since.substring(is + " is ".length()), "given");
      case NOT_GIVEN, NO_ITEM -> new Shown(unknown.what(), "unknown", "not given");
    };
  }

  private static void left(
      Value.Unknown unknown, Diagnostic.Builder finding, IntFunction<String> steps) {
    if (unknown.origin() == Value.Origin.LEFT) {
      String since =
          unknown.since().isEmpty() ? "" : ", since " + unknown.since() + " is not known";
      finding.note(unknown.what() + " was left unknown by " + steps.apply(unknown.step()) + since);
    }
  }

  private static String help(Value.Unknown unknown) {
    return switch (unknown.origin()) {
      case NOT_GIVEN -> "say in the plan what " + unknown.what() + " is";
      case NO_ITEM -> "add an item that says what " + unknown.what() + " is";
      case NO_ANSWER -> "correct this: " + unknown.since();
      case LEFT ->
          unknown.since().isEmpty()
              ? "the plan cannot say what "
                  + unknown.what()
                  + " is: let an earlier step find out or set it"
              : "say in the plan what " + unknown.since() + " is";
    };
  }
}
