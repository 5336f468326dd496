package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.literal.Fault;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a step that cannot be written, or be decided, since something is not known: its
 * texts, its arguments, the conditions on what it does. Nothing is guessed for them.
 */
public final class OpenParts {

  private final List<Evaluation> open = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<Span> given = new ArrayList<>();
  private final Set<String> lacking = new LinkedHashSet<>();
  private final Set<String> levels = new LinkedHashSet<>();
  private final Map<Product, Fault> faults = new LinkedHashMap<>();

  /**
   * Takes what a part of the step comes to, which may be known.
   *
   * @param part what it is, such as {@code a command}
   * @param expr the part as it is written
   */
  void check(String part, Expr expr, Evaluation evaluation) {
    if (evaluation.isUnknown()) {
      open.add(evaluation);
      notes.add(part + " depends on it: " + written(expr));
    }
  }

  /**
   * Does something for each element of a list, which takes a slot of the frame; or once.
   *
   * @param part what it is a part of, such as {@code what it changes}
   * @param each the slot and the list, or null for once
   */
  void each(
      String part,
      Effect.@Nullable Each each,
      Evaluator evaluator,
      Value[] frame,
      Runnable action) {
    if (each == null) {
      action.run();
      return;
    }
    Evaluation collection = evaluator.evaluate(each.collection(), frame);
    if (collection.value() instanceof Value.Many list) {
      for (Value element : list.elements()) {
        frame[each.slot()] = element;
        action.run();
      }
    } else {
      check(part, each.collection(), collection);
    }
  }

  /** Takes a part of a command, which needs a value: neither unknown nor none will do. */
  void command(String part, Expr expr, Evaluation evaluation) {
    check(part, expr, evaluation);
    if (evaluation.value() instanceof Value.None) {
      lacking.add(written(expr));
    }
  }

  /** Takes the level that is installed: none is no level, nor is what its product cannot have. */
  void level(Product product, Expr expr, Evaluation evaluation) {
    if (evaluation.value() instanceof Value.None) {
      levels.add(written(expr));
    }
    if (evaluation.value() instanceof Value.Atom level) {
      Fault fault = product.fault(level.text());
      if (fault != null) {
        faults.put(product, fault);
      }
    }
  }

  /** Reports the title of a phase that cannot be written. */
  public static void title(Evaluation title, Span at, Failures failures) {
    String names = MissingFacts.of(title).names();
    failures.report(
        Diagnostic.error(
            Code.PW0511, at, "the title of a phase cannot be written without knowing " + names),
        List.of(title));
  }

  private static String written(Expr expr) {
    return expr.span().text().replaceAll("\\s+", " ");
  }

  /** Takes an argument of the step, and where the plan gave it. */
  void argument(String parameter, Value value, @Nullable Span origin) {
    Value.Unknown unknown = value.unknown();
    if (unknown != null) {
      boolean named = !unknown.what().isEmpty();
      Value known = named ? unknown : new Value.Unknown("the argument `" + parameter + "`");
      open.add(new Evaluation(known, List.of()));
      if (named) {
        notes.add("it is the argument `" + parameter + "`");
      }
      if (origin != null) {
        given.add(origin);
      }
    }
  }

  /**
   * Reports what is open, if anything is.
   *
   * @param title the step as findings name it
   * @return the weight of what is blamed, or null if nothing is
   */
  @Nullable Severity report(String title, Span at, Failures failures) {
    boolean complete = lacking.isEmpty() && levels.isEmpty();
    Severity none = complete ? null : failures.report(none(title, at), List.of());
    for (Map.Entry<Product, Fault> each : faults.entrySet()) {
      none = failures.report(fault(each.getKey(), each.getValue(), title, at), List.of());
    }
    if (open.isEmpty()) {
      return none;
    }
    MissingFacts missing = MissingFacts.of(open);
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0511,
                at,
                missing.isEmpty()
                    ? "this step needs a fact that is not known"
                    : "this step cannot be done without knowing " + missing.names())
            .note("at " + title);
    notes.forEach(finding::note);
    given.stream()
        .filter(span -> !span.equals(at))
        .forEach(span -> finding.label(span, "this is not known"));
    ungiven(finding);
    return failures.report(finding, open);
  }

  /** Points at the objects that do not say what is not known, and says where that is explained. */
  private void ungiven(Diagnostic.Builder finding) {
    Set<String> named = new LinkedHashSet<>();
    for (Evaluation evaluation : open) {
      for (Read read : evaluation.reads()) {
        PlanObject object = read.object();
        if (object != null
            && read.value() instanceof Value.Unknown unknown
            && unknown.origin() == Value.Origin.NOT_GIVEN
            && unknown.what().equals(read.name())
            && named.size() < MissingFacts.NAMED
            && named.add(read.name())) {
          String attribute = read.name().substring(read.name().lastIndexOf('.') + 1);
          finding
              .label(object.span(), read.name() + " is not given")
              .help(
                  "`planwright explain "
                      + object.kind()
                      + "."
                      + attribute
                      + "` says what it means");
        }
      }
    }
  }

  private static Diagnostic.Builder fault(Product product, Fault fault, String title, Span at) {
    return Diagnostic.error(
            Code.PW0109, at, "this step installs " + product.name() + ", but " + fault.problem())
        .note("at " + title)
        .help(fault.help());
  }

  private Diagnostic.Builder none(String title, Span at) {
    boolean command = !lacking.isEmpty();
    return Diagnostic.error(
            Code.PW0512,
            at,
            (command ? "a command of this step needs" : "what this step installs needs")
                + " a value for "
                + MissingFacts.several(List.copyOf(command ? lacking : levels))
                + ", which is none")
        .note("at " + title)
        .help("give it a value in the plan, or make the action skip it with `when`");
  }
}
