package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Plan;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Read;
import dev.planwright.state.fact.FewReads;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes findings of conditions that fail in the simulation, one for each cause. */
public final class Failures {

  private final Draft draft;
  private final Blame blame;
  private final Weights weights;
  private final Map<String, Severity> asked = new HashMap<>();

  /** Takes what is being drafted, what is blamed, and how much findings weigh. */
  public Failures(Draft draft, Blame blame, Weights weights) {
    this.draft = draft;
    this.blame = blame;
    this.weights = weights;
  }

  /**
   * The words of a rule or requirement.
   *
   * @param text what is said if the condition is false
   * @param why what goes wrong otherwise, or empty
   * @param help what to do, or empty
   */
  public record Words(String text, String why, String help) {
    /** Nothing said. */
    public static final Words NONE = new Words("", "", "");
  }

  /**
   * What a finding rests on.
   *
   * @param code the code of the finding
   * @param severity how much it weighs
   * @param citations where what had to hold comes from
   * @param confidence how sure that source is, or null where there is none
   */
  public record Requirement(
      String code, Severity severity, List<Citation> citations, @Nullable Confidence confidence) {
    /** Copies the citations. */
    public Requirement {
      citations = List.copyOf(citations);
    }

    /** Returns a requirement of the compiler's own: an error. */
    public static Requirement of(Code code, List<Citation> citations) {
      return new Requirement(code.name(), Severity.ERROR, citations, null);
    }
  }

  /**
   * What failed.
   *
   * @param requirement what had to hold
   * @param words what is said about it
   * @param condition the condition as written
   * @param evaluation what it came to: false or unknown
   * @param step the step that is under way, or null
   * @param at where in the plan
   * @param stated where the plan itself states the condition, or null if a library does
   */
  public record Failure(
      Requirement requirement,
      Words words,
      String condition,
      Evaluation evaluation,
      @Nullable String step,
      Span at,
      @Nullable Span stated) {}

  /**
   * Reports a failure, unless it is the consequence of one that was reported, and blames what it
   * hangs on.
   *
   * @return the weight of what is blamed, or null if the author accepts the finding
   */
  public @Nullable Severity report(Failure failure) {
    return report(finding(failure), List.of(failure.evaluation()));
  }

  /** Reports in the same way what hangs on what is not known; that is said in the finding. */
  public @Nullable Severity report(Diagnostic.Builder finding, List<Evaluation> hangsOn) {
    finding.undecided(!hangsOn.isEmpty());
    MissingFacts.of(hangsOn).explain(finding, draft::nameOf);
    return report(finding.build(), hangsOn);
  }

  private @Nullable Severity report(Diagnostic finding, List<Evaluation> evaluations) {
    Severity weight = weights.of(finding);
    List<Read> reads = new ArrayList<>();
    evaluations.forEach(evaluation -> reads.addAll(evaluation.decisive()));
    if (weight == null) {
      draft.add(finding);
      return null;
    }
    boolean consequence = blame.holdsBack(weight, reads);
    if (!consequence && !isAsked(MissingFacts.of(evaluations).causes(), weight)) {
      draft.add(finding);
      reads.forEach(read -> counted(read, weight));
    }
    blame.blame(weight, reads);
    return weight;
  }

  /** What has no answer because of a list is a consequence where the list itself is the failure. */
  private void counted(Read read, Severity weight) {
    if (read.value() instanceof Value.Many list && read.cell() == null) {
      asked.merge(Value.Unknown.since(read.name(), list), weight, Failures::heavier);
    }
  }

  private static Severity heavier(Severity one, Severity two) {
    return one.compareTo(two) >= 0 ? one : two;
  }

  /** Returns whether all that is missing was asked for by a finding that may stand for this one. */
  private boolean isAsked(Set<String> causes, Severity weight) {
    boolean all = !causes.isEmpty();
    for (String cause : causes) {
      all &= Weights.covers(asked.get(cause), weight);
      asked.merge(cause, weight, Failures::heavier);
    }
    return all;
  }

  private Diagnostic finding(Failure failure) {
    Evaluation evaluation = failure.evaluation();
    boolean unknown = evaluation.isUnknown();
    MissingFacts missing = MissingFacts.of(evaluation);
    Words words = failure.words();
    Requirement requirement = failure.requirement();
    String message =
        unknown
            ? missing.message(words.text(), failure.condition())
            : words.text().isEmpty() ? failure.condition() + " must hold" : words.text();
    Diagnostic.Builder finding =
        new Diagnostic.Builder(requirement.code(), requirement.severity(), failure.at(), message)
            .undecided(unknown)
            .source(requirement.citations(), requirement.confidence());
    if (failure.stated() != null) {
      finding.label(failure.stated(), "the plan says so here");
    }
    if (failure.step() != null) {
      finding.note("at " + failure.step());
    }
    finding.why(words.why());
    if (unknown) {
      finding.note("the condition: " + failure.condition().replaceAll("\\s+", " "));
      missing.explain(finding, draft::nameOf);
    } else {
      values(evaluation.reads(), failure.at(), finding);
    }
    if (!words.help().isEmpty()) {
      finding.help(words.help());
    }
    return finding.build();
  }

  /** Adds what was read, of the first few objects, and what set it. */
  private void values(List<Read> reads, Span at, Diagnostic.Builder finding) {
    FewReads few = FewReads.of(reads);
    few.first().forEach(read -> origin(read, at, finding));
    few.show(finding);
  }

  private void origin(Read read, Span at, Diagnostic.Builder finding) {
    if (read.step() > 0 && read.step() <= draft.steps().size()) {
      Step setter = draft.steps().get(read.step() - 1);
      finding.note(
          read.name() + " was last changed by step " + setter.id() + ": " + setter.title());
    } else if (read.given() != null && !read.given().equals(at)) {
      finding.label(read.given(), read.name() + " is " + read.value().shown());
    }
  }

  /** Returns a step as findings name it, before it is made. */
  static String name(int number, String title) {
    return "step " + Step.id(number) + ": " + title;
  }

  /** Returns where a step is said in a plan: at its item, or at its call. */
  public static Span at(Plan.@Nullable Item item, Span call) {
    return item == null ? call : item.span();
  }
}
