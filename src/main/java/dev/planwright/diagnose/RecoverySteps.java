package dev.planwright.diagnose;

import dev.planwright.model.Action;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Statement;
import dev.planwright.model.Symptom;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.source.Span;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recovery from a failure, as a plan of its own.
 *
 * @param plan what is to be done now
 * @param start what has changed since the start of the plan that failed
 */
public record RecoverySteps(Plan plan, List<Change> start) {

  private static final String NAME = "-recovery";

  /** Copies the changes. */
  public RecoverySteps {
    start = List.copyOf(start);
  }

  /** Returns the recovery for a scene of a plan, or null if the articles give none. */
  public static @Nullable RecoverySteps of(Scene scene, Plan plan) {
    Symptom.Body body = scene.symptom().body().get();
    Action.Invocation call = body.recover();
    Product product = body.repairs();
    if (product != null) {
      return new RecoverySteps(
          plan(
              plan,
              scene.symptom(),
              new Plan.Work(Plan.Form.SET, List.of(item(plan, product)), List.of(), 0)),
          scene.start());
    }
    if (call == null) {
      return null;
    }
    List<Value> values = scene.values(call.arguments());
    List<Expr> arguments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Expr written = call.arguments().get(i);
      arguments.add(new Expr.Constant(values.get(i), written.type(), written.span()));
    }
    Span at = call.span();
    Statement step = new Statement.Call(call.callee(), arguments, List.of(), null, at);
    String title = title(scene.symptom());
    Expr said = new Expr.Constant(Value.text(title), Type.TEXT, at);
    Statement phase = new Statement.Phase(scene.symptom().name(), said, List.of(step), at);
    return new RecoverySteps(
        plan(plan, scene.symptom(), new Plan.Work(Plan.Form.STEPS, List.of(), List.of(phase), 0)),
        scene.start());
  }

  /** What the author said about risks and about what must never be still counts; budgets do not. */
  private static Plan plan(Plan plan, Symptom symptom, Plan.Work work) {
    return new Plan(
        plan.name() + NAME,
        "Recovery: " + title(symptom),
        plan.targets(),
        plan.settings(),
        work,
        new Plan.Terms(
            List.of(),
            plan.terms().accepts(),
            plan.terms().limits().stream().filter(Plan.Limit::never).toList()),
        "",
        plan.nameSpan(),
        plan.span());
  }

  private static String title(Symptom symptom) {
    return symptom.title().isEmpty() ? symptom.name() : symptom.title();
  }

  /** Returns the plan's own item for a product, to be repaired. */
  private static Plan.Item item(Plan plan, Product product) {
    Map<Attribute, PlanObject.Given> options = new LinkedHashMap<>();
    for (Plan.Item item : plan.work().items()) {
      if (item.product() == product) {
        for (Attribute option : product.options()) {
          PlanObject.Given given = item.option(option);
          if (given != null) {
            options.put(option, given);
          }
        }
        return new Plan.Item(
            Verb.REPAIR,
            product,
            item.level(),
            item.on(),
            options,
            new Plan.Source(item.doc(), item.span(), null));
      }
    }
    return new Plan.Item(
        Verb.REPAIR, product, null, List.of(), options, Plan.Source.at(plan.nameSpan()));
  }
}
