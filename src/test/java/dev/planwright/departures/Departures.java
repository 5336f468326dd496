package dev.planwright.departures;

import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every way in which one thing of a procedure can be otherwise. */
final class Departures {

  private final List<Step> steps;
  private final List<PlanObject> objects;
  private final List<String> lines;
  private final List<Departure> found = new ArrayList<>();

  private Departures(List<Step> steps, List<PlanObject> objects) {
    this.steps = steps;
    this.objects = objects;
    this.lines = steps.stream().map(step -> line(step, step.call().arguments())).toList();
  }

  /**
   * A procedure with one thing changed.
   *
   * @param kind what sort of change it is
   * @param actions the actions of the steps that changed, in their new order
   * @param what the change, as people read it
   * @param lines the calls
   * @param changed the steps that changed
   */
  record Departure(
      String kind, String actions, String what, List<String> lines, List<Step> changed) {

    /** Returns the facts that the changed steps rest on. */
    Set<String> facts() {
      Set<String> facts = new LinkedHashSet<>();
      for (Step step : changed) {
        step.call().citations().forEach(citation -> facts.add(citation.fact()));
        step.call().action().body().citations().forEach(citation -> facts.add(citation.fact()));
        step.call()
            .action()
            .body()
            .requires()
            .forEach(
                require -> require.citations().forEach(citation -> facts.add(citation.fact())));
      }
      return facts;
    }

    /** Returns the place of the step that is left out, or -1 if all are there. */
    int leftOut() {
      return kind.equals("delete") ? changed.getFirst().number() - 1 : -1;
    }

    /** Returns whether a step that finds its work done is left out, or changes places. */
    boolean isIdle() {
      return (kind.equals("delete") || kind.equals("swap"))
          && changed.stream()
              .anyMatch(step ->
                  step.effects().changes().isEmpty()
                      && !step.call().action().body().effects().isEmpty());
    }

    /** Returns the states that the changed steps set, as findings call them. */
    Set<String> states() {
      return changed.stream()
          .flatMap(step -> step.effects().changes().stream())
          .map(change -> change.cell().shown() + " ")
          .collect(Collectors.toSet());
    }
  }

  /** Returns the calls of a procedure as it is. */
  static List<String> lines(List<Step> steps) {
    return new Departures(steps, List.of()).lines;
  }

  /** Returns all departures from a procedure. */
  static List<Departure> of(List<Step> steps, List<PlanObject> objects) {
    Departures departures = new Departures(steps, objects);
    for (int i = 0; i < steps.size(); i++) {
      departures.delete(i);
      if (i + 1 < steps.size()) {
        departures.swap(i);
      }
      for (int argument = 0; argument < steps.get(i).call().arguments().size(); argument++) {
        departures.change(i, argument);
      }
    }
    return departures.found;
  }

  private void delete(int i) {
    List<String> rest = new ArrayList<>(lines);
    rest.remove(i);
    Step step = steps.get(i);
    found.add(
        new Departure(
            "delete",
            step.call().action().name(),
            step.id() + " " + lines.get(i),
            rest,
            List.of(step)));
  }

  private void swap(int i) {
    if (lines.get(i).equals(lines.get(i + 1))) {
      return;
    }
    List<String> swapped = new ArrayList<>(lines);
    swapped.set(i, lines.get(i + 1));
    swapped.set(i + 1, lines.get(i));
    Step one = steps.get(i);
    Step two = steps.get(i + 1);
    found.add(
        new Departure(
            "swap",
            one.call().action().name() + " " + two.call().action().name(),
            one.id() + " " + lines.get(i) + " and " + lines.get(i + 1),
            swapped,
            List.of(one, two)));
  }

  private void change(int i, int argument) {
    Step step = steps.get(i);
    Value value = step.call().arguments().get(argument);
    switch (value) {
      case Value.Ref ref -> {
        for (PlanObject other : objects) {
          if (other != ref.object()
              && other.kind() == ref.object().kind()
              && other.container() == ref.object().container()) {
            replace(i, argument, ref.object().kind().name(), new Value.Ref(other));
          }
        }
      }
      case Value.Atom(Type.Base base, String text) when base == Type.Base.VERSION -> {
        for (String level : levels(step, argument, text)) {
          replace(i, argument, "level", new Value.Atom(base, level));
        }
      }
      case Value.Atom(Type.Base base, String text)
          when base == Type.Base.PATH || base == Type.Base.TEXT -> {
        for (String drive : drives()) {
          if (text.length() > 2 && text.charAt(1) == ':' && !text.startsWith(drive)) {
            replace(i, argument, "drive", new Value.Atom(base, drive + text.substring(2)));
          }
        }
      }
      default -> {}
    }
  }

  private void replace(int i, int argument, String kind, Value other) {
    Step step = steps.get(i);
    List<Value> arguments = new ArrayList<>(step.call().arguments());
    arguments.set(argument, other);
    List<String> changed = new ArrayList<>(lines);
    changed.set(i, line(step, arguments));
    found.add(
        new Departure(
            kind,
            step.call().action().name(),
            step.id() + " " + lines.get(i) + " as " + changed.get(i),
            changed,
            List.of(step)));
  }

  /** The next lower and the next higher level: of the product's scale, or in the first number. */
  private List<String> levels(Step step, int argument, String text) {
    for (Effect effect : step.call().action().body().effects()) {
      if (effect instanceof Effect.Install install
          && install.level() instanceof Expr.Variable variable
          && variable.slot() == argument
          && install.product() instanceof Expr.Constant constant
          && constant.value() instanceof Value.ProductValue(Product product)) {
        int at = product.levels().indexOf(text);
        if (at >= 0) {
          return product
              .levels()
              .subList(Math.max(0, at - 1), Math.min(product.levels().size(), at + 2))
              .stream()
              .filter(level -> !level.equals(text))
              .toList();
        }
      }
    }
    int dot = text.indexOf('.');
    int first = Integer.parseInt(dot < 0 ? text : text.substring(0, dot));
    String rest = dot < 0 ? "" : text.substring(dot);
    return List.of((first - 1) + rest, (first + 1) + rest);
  }

  private List<String> drives() {
    return objects.stream()
        .map(PlanObject::name)
        .filter(name -> name.length() == 2 && name.charAt(1) == ':')
        .distinct()
        .toList();
  }

  private static String line(Step step, List<Value> arguments) {
    return step.call().action().name()
        + arguments.stream().map(Departures::written).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String written(Value value) {
    return switch (value) {
      case Value.Ref(PlanObject object) -> quoted(object.name());
      case Value.Atom(Type.Base base, String text)
          when base == Type.Base.PATH || base == Type.Base.TEXT ->
          quoted(text);
      default -> value.shown();
    };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
