package dev.planwright.emit.json;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Backups;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.BackoutWording;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.markup.JsonWriter;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Change;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the phases with their steps. */
final class JsonSteps {

  private final JsonWriter json;
  private final Map<Plan.Item, Integer> numbers;
  private final List<Step> steps;
  private final Backout backout;

  JsonSteps(JsonWriter json, Map<Plan.Item, Integer> numbers, Runbook runbook) {
    this.json = json;
    this.numbers = numbers;
    this.steps = runbook.steps();
    this.backout = runbook.backout().get();
  }

  /** Writes the member {@code phases}. */
  void write(Runbook runbook) {
    json.array(
        "phases",
        runbook.derivation().phases(),
        (out, phase) -> {
          out.beginObject().member("name", phase.name()).member("title", phase.title());
          out.array("steps", phase.steps(), (_, step) -> step(step)).endObject();
        });
  }

  /** Writes the member {@code batches}, if any steps are done at the same time. */
  void writeBatches(Runbook runbook) {
    List<Batch> batches = runbook.derivation().batches();
    if (batches.isEmpty()) {
      return;
    }
    json.array(
        "batches",
        batches,
        (out, batch) -> {
          out.beginObject().member("first", Step.id(batch.first()));
          out.member("last", Step.id(batch.last()));
          if (batch.stop() > 1) {
            out.member("stop", batch.stop());
          }
          out.array("members", batch.members(), (_, member) -> member(member)).endObject();
        });
  }

  private void member(Batch.Member member) {
    PlanObject subject = member.subject();
    json.beginObject().member("subject", subject == null ? null : subject.name());
    json.member("steps", member.steps().stream().map(Step::id).toList()).endObject();
  }

  /** Writes the member {@code windows}: where the procedure is open to a risk. */
  void writeWindows(Runbook runbook) {
    json.array(
        "windows",
        runbook.states().stretches(),
        (out, stretch) -> {
          out.beginObject().member("window", stretch.window().code());
          out.member("text", stretch.text()).member("why", stretch.why());
          out.member("first", steps.get(stretch.first() - 1).id());
          out.member("last", steps.get(stretch.last() - 1).id());
          out.member("certain", stretch.certain()).member("lasts", stretch.lasts());
          JsonCitations.write(out, stretch.window().body().get().citations());
          out.endObject();
        });
  }

  private void step(Step step) {
    json.beginObject();
    said(step.id(), step);
    if (!step.scripted()) {
      json.member("by", "person");
    }
    json.member("undo", undo(step)).member("irreversible", step.reversal().irreversible());
    json.array("needs", step.needs(), (_, need) -> need(need));
    json.endObject();
  }

  private String undo(Step step) {
    List<Backout.Taken> taken = backout.after(step).taken();
    return taken.isEmpty()
        ? ""
        : taken.getFirst().steps().stream()
            .map(back -> back.step().title())
            .collect(Collectors.joining("; "));
  }

  /** Writes the members that a step has, forth or back. */
  private void said(String id, Step step) {
    json.member("id", id).member("machine", step.machine().name());
    json.member("title", step.title()).member("action", step.call().action().code());
    json.member("arguments", step.call().arguments().stream().map(Value::shown).toList());
    Plan.Item item = step.call().item();
    Integer number = item == null ? null : numbers.get(item);
    if (number != null) {
      json.member("item", number);
    }
    json.array("do", step.content().instructions(), (_, each) -> instruction(step, each));
    json.member("restart", step.content().restart()).member("seconds", step.seconds());
    json.member(
        "guards",
        step.content().guards().stream().map(guard -> CommandLine.of(step, guard).text()).toList());
    json.array("remarks", step.content().remarks(), JsonSteps::remark);
    json.array("outcomes", step.content().outcomes(), JsonSteps::outcomes);
    json.member("note", step.content().note());
    JsonCitations.write(json, step.call().citations());
    json.array("during", step.effects().during(), JsonSteps::change);
    json.array("changes", step.effects().changes(), JsonSteps::change);
  }

  /** Writes the member {@code backups}: what ways back rest on. */
  void writeBackups() {
    json.array(
        "backups",
        Backups.of(steps),
        (out, backup) -> {
          Step maker = backup.maker();
          out.beginObject().member("what", backup.what());
          out.member("madeBy", maker == null ? null : maker.id());
          out.member("for", backup.resting().stream().map(Step::id).toList()).endObject();
        });
  }

  /** Writes the member {@code backout}. */
  void writeBackout() {
    json.name("backout").beginObject();
    json.member(
        "pointsOfNoReturn", backout.points().stream().map(point -> point.step().id()).toList());
    json.array("entries", backout.entries(), JsonSteps::entry);
    json.array("ways", backout.ways(), (_, way) -> way(way));
    json.endObject();
  }

  private static void entry(JsonWriter json, Backout.Entry entry) {
    json.beginObject().member("after", entry.after().id());
    json.member("enter", entry.firstId());
    stop(json, entry.stop());
    json.member("possible", !entry.taken().isEmpty());
    json.member("unknown", entry.unknown().stream().map(each -> each.step().id()).toList());
    json.endObject();
  }

  private static void stop(JsonWriter json, Backout.@Nullable Stop stop) {
    json.member("endsAfter", stop == null ? null : stop.step().id());
    json.array("because", stop == null ? List.of() : stop.doubts(), JsonSteps::doubt);
  }

  private static void doubt(JsonWriter json, Backout.Doubt doubt) {
    json.beginObject().member("code", doubt.code()).member("severity", doubt.severity().word());
    json.member("message", doubt.message());
    json.member("at", doubt.at().isEmpty() ? null : doubt.at());
    json.member("undecided", doubt.undecided()).member("accepted", doubt.accepted());
    JsonCitations.write(json, doubt.citations());
    json.endObject();
  }

  private void way(Backout.Way way) {
    json.beginObject();
    json.array("taken", way.taken(), (_, taken) -> taken(taken));
    json.member("goesOnAt", Backout.firstId(way.rest()));
    stop(json, way.stop());
    json.member("doubts", way.doubts().stream().map(BackoutWording::said).toList());
    json.array("left", way.left(), JsonSteps::change);
    json.endObject();
  }

  private void taken(Backout.Taken taken) {
    json.beginObject().member("takesBack", taken.step().id()).member("begins", taken.firstId());
    json.member("means", JsonEmitter.word(taken.means())).member("reason", taken.reason());
    json.array(
        "steps",
        taken.steps(),
        (_, back) -> {
          json.beginObject();
          said(back.id(), back.step());
          json.member("doubts", back.doubts().stream().map(BackoutWording::said).toList());
          json.endObject();
        });
    json.endObject();
  }

  private void instruction(Step step, Step.Instruction instruction) {
    json.beginObject().member("by", JsonEmitter.word(instruction.doer()));
    Step.Service service = instruction.service();
    if (service != null) {
      json.member(service.runs() ? "starts" : "stops", service.name().plain());
    }
    Step.Wait wait = instruction.awaited();
    if (wait != null) {
      json.name("until").beginObject();
      if (wait.output().isEmpty()) {
        json.member("code", wait.code());
      } else {
        json.member("output", wait.output());
      }
      json.member("every", wait.every()).member("limit", wait.limit());
      json.member("else", wait.otherwise()).endObject();
    }
    json.member(
        "text",
        instruction.doer().isCommand()
            ? CommandLine.of(step, instruction.text()).text()
            : instruction.text().plain());
    json.member(
        "values",
        instruction.text().pieces().stream()
            .filter(Step.Piece::value)
            .map(Step.Piece::text)
            .toList());
    json.endObject();
  }

  private static void remark(JsonWriter json, Step.Remark remark) {
    json.beginObject().member("purpose", JsonEmitter.word(remark.purpose()));
    json.member("text", remark.text()).endObject();
  }

  private static void outcomes(JsonWriter json, Step.Outcomes table) {
    json.beginObject().member("registry", table.source().isEmpty() ? null : table.source());
    json.array(
        "rows",
        table.rows(),
        (out, row) ->
            out.beginObject()
                .member("codes", row.codes())
                .member("means", JsonEmitter.word(row.disposition()))
                .member("text", row.text())
                .endObject());
    json.endObject();
  }

  private void need(Need need) {
    json.beginObject().member("condition", need.text());
    json.member("steps", need.steps().stream().map(n -> steps.get(n - 1).id()).toList());
    JsonCitations.write(json, need.citations());
    json.endObject();
  }

  private static void change(JsonWriter json, Change change) {
    json.beginObject().member("cell", change.cell().shown());
    json.member("before", change.before().shown()).member("after", change.after().shown());
    json.endObject();
  }
}
