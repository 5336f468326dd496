package dev.planwright.derive;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.diagnostic.Shown;
import dev.planwright.model.Plan;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes findings of conditions that fail in the simulation. */
final class Failures {

  private final Draft draft;
  private final Set<String> asked = new LinkedHashSet<>();

  Failures(Draft draft) {
    this.draft = draft;
  }

  /**
   * What failed.
   *
   * @param code the code of the finding
   * @param message what to say if the condition is false
   * @param condition the condition as written
   * @param value what it was: false or unknown
   * @param step the step that is under way, or null
   * @param at where in the plan
   * @param stated where the plan itself states the condition, or null if a library does
   */
  record Failure(
      String code,
      Severity severity,
      String message,
      String why,
      String condition,
      Value value,
      List<Read> reads,
      List<Citation> citations,
      @Nullable Confidence confidence,
      @Nullable String step,
      Span at,
      @Nullable Span stated) {}

  /** Reports a failure. */
  void report(Failure failure) {
    boolean unknown = failure.value().isUnknown();
    Set<String> missing = missing(failure.reads());
    if (failure.value() instanceof Value.Unknown(String what) && !what.isEmpty()) {
      missing.add(what);
    }
    if (unknown && !missing.isEmpty() && !asked.addAll(missing)) {
      return;
    }
    String message =
        !unknown
            ? failure.message()
            : missing.isEmpty()
                ? "cannot tell whether it holds: " + failure.condition()
                : "cannot tell without knowing " + String.join(", ", missing);
    Diagnostic.Builder finding =
        new Diagnostic.Builder(failure.code(), failure.severity(), failure.at(), message)
            .undecided(unknown)
            .values(unknown ? List.of() : values(failure.reads()))
            .source(failure.citations(), failure.confidence());
    if (failure.stated() != null) {
      finding.label(failure.stated(), "the plan says so here");
    }
    if (failure.step() != null) {
      finding.note("at " + failure.step());
    }
    if (unknown) {
      missing.forEach(name -> finding.values(List.of(new Shown(name, "unknown", "not given"))));
      finding.note("the condition: " + failure.condition());
      missing.forEach(name -> finding.help("say in the plan what " + name + " is"));
    } else {
      finding.why(failure.why());
    }
    for (Read read : failure.reads()) {
      if (read.step() > 0 && read.step() <= draft.steps().size()) {
        Step setter = draft.steps().get(read.step() - 1);
        finding.note(
            read.name() + " was last changed by step " + setter.id() + ": " + setter.title());
      } else if (read.given() != null && !read.given().equals(failure.at())) {
        finding.label(read.given(), read.name() + " is " + read.value().shown());
      }
    }
    draft.add(finding.build());
  }

  /** Returns the names of the unknown values among what was read. */
  static Set<String> missing(List<Read> reads) {
    Set<String> missing = new LinkedHashSet<>();
    for (Read read : reads) {
      if (read.value() instanceof Value.Unknown unknown) {
        missing.add(unknown.what().isEmpty() ? read.name() : unknown.what());
      }
    }
    return missing;
  }

  /** Returns the values that were read, each once. */
  static List<Shown> values(List<Read> reads) {
    Set<Shown> shown = new LinkedHashSet<>();
    reads.forEach(read -> shown.add(read.shown()));
    return new ArrayList<>(shown);
  }

  /** Returns a step as findings name it, before it is made. */
  static String name(int number, String title) {
    return "step " + Step.id(number) + ": " + title;
  }

  /** Returns where a step is said in a plan: at its item, or at its call. */
  static Span at(Plan.@Nullable Item item, Span call) {
    return item == null ? call : item.span();
  }
}
