package dev.planwright.report.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diff.Cause;
import dev.planwright.diff.Difference;
import dev.planwright.diff.Edit;
import dev.planwright.diff.Measure;
import dev.planwright.diff.ProcedureComparison;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.diff.StepChange;
import dev.planwright.markup.JsonWriter;
import dev.planwright.source.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes how procedures differ for programs: all of it, whatever the detail. */
public final class DiffJson {

  private static final int VERSION = 1;

  private final JsonWriter json = JsonWriter.indented();

  private DiffJson() {}

  /** Returns a comparison as JSON. */
  public static String of(ProcedureComparison comparison) {
    DiffJson diff = new DiffJson();
    JsonWriter json = diff.json;
    json.beginObject().member("version", VERSION);
    json.member("before", comparison.before()).member("after", comparison.after());
    json.member("same", comparison.isSame());
    json.array("procedures", comparison.entries(), (_, entry) -> diff.entry(entry));
    return json.endObject().text();
  }

  private void entry(ProcedureComparison.Entry entry) {
    json.beginObject().member("file", entry.file());
    switch (entry) {
      case ProcedureComparison.Entry.Both both -> {
        json.member("was", both.was()).member("state", both.diff().isSame() ? "same" : "changed");
        procedure(both.diff().after());
        both(both.diff());
      }
      case ProcedureComparison.Entry.Added added -> {
        json.member("state", "added");
        procedure(added.runbook());
      }
      case ProcedureComparison.Entry.Removed removed -> {
        json.member("state", "removed");
        procedure(removed.runbook());
      }
      case ProcedureComparison.Entry.Broken broken -> {
        json.member("state", "broken");
        errors("errorsBefore", broken.before());
        errors("errorsAfter", broken.after());
      }
    }
    json.endObject();
  }

  private void procedure(Runbook runbook) {
    json.member("plan", runbook.plan().name()).member("target", runbook.target().name());
    json.member("hash", runbook.hash());
  }

  private void errors(String name, List<Diagnostic> errors) {
    json.array(
        name,
        errors,
        (_, each) -> {
          json.beginObject().member("code", each.code()).member("message", each.message());
          place(each.span());
          json.endObject();
        });
  }

  private void place(@Nullable Span span) {
    json.member("path", span == null ? null : span.file().name());
    if (span != null) {
      json.member("line", span.line()).member("column", span.column());
    }
  }

  private void both(RunbookDiff diff) {
    json.array("measures", diff.measures(), (_, each) -> measure(each));
    json.member("pointsOfNoReturnBefore", ids(diff.before()));
    json.member("pointsOfNoReturnAfter", ids(diff.after()));
    json.array("edits", diff.edits(), (_, each) -> edit(each));
    json.array("changes", diff.changes(), (_, each) -> change(each));
  }

  private static List<String> ids(Runbook runbook) {
    return RunbookDiff.pointsOfNoReturn(runbook).stream().map(Step::id).toList();
  }

  private void measure(Measure measure) {
    json.beginObject().member("what", word(measure.sort()));
    json.member("of", measure.of().isEmpty() ? null : measure.of());
    json.member("before", measure.before()).member("after", measure.after()).endObject();
  }

  private void edit(Edit edit) {
    json.beginObject().member("sort", word(edit.sort())).member("text", edit.text());
    json.member("state", edit.isNew() ? "added" : edit.isGone() ? "removed" : "changed");
    json.member("before", edit.before()).member("after", edit.after());
    place(edit.span());
    json.endObject();
  }

  private void change(StepChange change) {
    json.beginObject();
    switch (change) {
      case StepChange.Added(Step step, _) -> {
        json.member("change", "added");
        step(null, step, step);
      }
      case StepChange.Removed(Step step, _) -> {
        json.member("change", "removed");
        step(step, null, step);
      }
      case StepChange.Moved(Step before, Step step, List<Difference> differences, _) -> {
        json.member("change", "moved");
        step(before, step, step);
        differences(differences);
      }
      case StepChange.Changed(Step before, Step step, List<Difference> differences, _) -> {
        json.member("change", "changed");
        step(before, step, step);
        differences(differences);
      }
    }
    json.array("causes", change.causes(), (_, cause) -> cause(cause));
    json.endObject();
  }

  private void step(@Nullable Step before, @Nullable Step after, Step step) {
    json.member("before", before == null ? null : before.id());
    json.member("after", after == null ? null : after.id());
    json.member("machine", step.machine().name()).member("title", step.title());
    json.member("action", step.call().action().code());
    json.member("item", step.call().item() == null ? null : step.call().item().shown());
  }

  private void differences(List<Difference> differences) {
    json.array(
        "differences",
        differences,
        (_, each) ->
            json.beginObject()
                .member("what", each.what())
                .member("before", each.before())
                .member("after", each.after())
                .endObject());
  }

  private void cause(Cause cause) {
    json.beginObject().member("text", cause.text());
    json.member("rule", cause.code().isEmpty() ? null : cause.code());
    place(cause.span());
    json.member("sources", cause.citations().stream().map(Citation::source).toList());
    json.endObject();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
