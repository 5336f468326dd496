package dev.planwright.emit.json;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.branch.Settled;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.markup.JsonWriter;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.order.Ordering;
import dev.planwright.order.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the whole procedure with its reasons, for other tools.
 *
 * <p>{@code format} and {@code version} say what the file is. The version rises when a member goes
 * or changes its meaning; new members may come at any time. Items are referred to by their numbers,
 * which begin at 1 in the order of the procedure, objects by their names, steps by their ids.
 */
public final class JsonEmitter implements Emitter {

  private static final String FORMAT = "planwright-procedure";
  private static final int VERSION = 1;

  @Override
  public Outcome<List<Artifact>> emit(Runbook runbook) {
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("format", FORMAT).member("version", VERSION);
    json.member("hash", runbook.hash());
    plan(json, runbook);
    objects(json, runbook);
    Map<Plan.Item, Integer> numbers = numbers(runbook.ordering());
    order(json, runbook.ordering(), numbers);
    json.array(
        "choices", runbook.derivation().choices(), (out, choice) -> choice(out, choice, numbers));
    JsonSteps steps = new JsonSteps(json, numbers, runbook);
    steps.write(runbook);
    steps.writeBatches(runbook);
    steps.writeWindows(runbook);
    steps.writeBackups();
    steps.writeBackout();
    new JsonMargin(json).write(runbook);
    return new Outcome<>(
        List.of(new Artifact("procedure.json", json.endObject().text())), List.of());
  }

  private static void plan(JsonWriter json, Runbook runbook) {
    Plan plan = runbook.plan();
    json.name("plan").beginObject();
    json.member("name", plan.name()).member("title", plan.title()).member("doc", plan.doc());
    json.member("form", word(plan.work().form())).name("settings").beginObject();
    plan.settings().forEach((name, setting) -> json.member(name, setting.value().shown()));
    json.endObject().endObject();
    json.member("target", runbook.target().name());
    if (!runbook.derivation().branch().isEmpty()) {
      branch(json, runbook.derivation().branch());
    }
    json.member("seconds", runbook.derivation().seconds());
  }

  /** What decides which branch this is; a plan without branches has no such member. */
  private static void branch(JsonWriter json, List<Settled> branch) {
    json.array(
        "branch",
        branch,
        (out, settled) -> {
          out.beginObject().member("step", Step.id(settled.step()));
          out.member("state", settled.cell().shown()).member("value", settled.value().shown());
          out.name("others").beginArray();
          settled.others().forEach(other -> out.value(other.shown()));
          out.endArray().endObject();
        });
  }

  private static void objects(JsonWriter json, Runbook runbook) {
    json.array(
        "objects",
        runbook.states().objects(),
        (out, object) -> {
          PlanObject container = object.container();
          out.beginObject().member("kind", object.kind().name()).member("name", object.name());
          out.member("in", container == null ? null : container.name());
          out.name("given").beginObject();
          object
              .given()
              .forEach((name, given) -> out.name(name.name()).value(given.value().shown()));
          object.lists().forEach((name, values) -> out.member(name.name(), shown(values)));
          out.endObject();
          out.array("products", object.installed(), JsonEmitter::installed);
          out.endObject();
        });
  }

  private static void installed(JsonWriter json, PlanObject.Installed installed) {
    json.beginObject().member("product", installed.product().name());
    json.member("level", installed.level()).member("past", installed.past()).endObject();
  }

  private static Map<Plan.Item, Integer> numbers(Ordering ordering) {
    Map<Plan.Item, Integer> numbers = new HashMap<>();
    ordering.items().forEach(entry -> numbers.put(entry.item(), numbers.size() + 1));
    return numbers;
  }

  private static void order(JsonWriter json, Ordering order, Map<Plan.Item, Integer> numbers) {
    json.name("order").beginObject();
    json.array(
        "items",
        order.items(),
        (out, entry) -> {
          Plan.Item item = entry.item();
          out.beginObject().member("item", numbers.getOrDefault(item, 0));
          out.member("verb", item.verb().word()).member("product", item.product().name());
          out.member("title", item.product().title()).member("level", item.level());
          out.member("on", item.on().stream().map(PlanObject::name).toList());
          out.member("free", entry.free()).endObject();
        });
    json.array("reasons", order.reasons(), (out, reason) -> reason(out, reason, numbers));
    json.endObject();
  }

  private static void reason(JsonWriter json, Reason reason, Map<Plan.Item, Integer> numbers) {
    json.beginObject().member("first", numbers.getOrDefault(reason.first(), 0));
    json.member("second", numbers.getOrDefault(reason.second(), 0));
    json.member("origin", word(reason.origin())).member("code", reason.code());
    json.member("text", reason.text());
    JsonCitations.write(json, reason.citations());
    json.endObject();
  }

  private static void choice(
      JsonWriter json, ProcedureChoice choice, Map<Plan.Item, Integer> numbers) {
    json.beginObject().member("item", numbers.getOrDefault(choice.item(), 0));
    json.member("target", choice.target().name()).member("procedure", choice.procedure().name());
    json.member("conditions", choice.conditions());
    JsonCitations.write(json, choice.citations());
    json.endObject();
  }

  /** Returns the lower-case word for a constant. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> shown(List<Value> values) {
    return values.stream().map(Value::shown).toList();
  }
}
