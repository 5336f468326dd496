package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.model.Callable;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Procedure;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the procedure for an item, in the state that the items before it left. */
final class Choosing {

  private final Draft draft;
  private final ChoiceFindings findings;
  private final Map<Product, List<Procedure>> procedures = new HashMap<>();

  Choosing(List<Symbols> visible, Draft draft, Failures failures) {
    this.draft = draft;
    this.findings = new ChoiceFindings(draft, failures);
    for (Symbols symbols : visible) {
      for (Callable callable : symbols.callables().values()) {
        if (callable instanceof Procedure procedure && procedure.verb() != null) {
          Pattern item = procedure.item();
          if (item != null) {
            procedures.computeIfAbsent(item.product(), _ -> new ArrayList<>()).add(procedure);
          }
        }
      }
    }
  }

  /** A procedure and what it is carried out on. */
  record Chosen(Procedure procedure, PlanObject target) {}

  /**
   * Returns what carries out an item at a target: a procedure for the target itself, or one for
   * each object in it. Nothing or too much to choose from is a finding.
   */
  List<Chosen> choose(Plan.Item item, PlanObject target, Presence presence, Evaluator evaluator) {
    List<Procedure> candidates = new ArrayList<>();
    for (Procedure procedure : procedures.getOrDefault(item.product(), List.of())) {
      Pattern pattern = procedure.item();
      if (procedure.verb() == item.verb()
          && pattern != null
          && pattern.matchesLevel(item.level())) {
        candidates.add(procedure);
      }
    }
    List<Refusal> replaced = new ArrayList<>();
    candidates.removeIf(each -> isReplaced(each, replaced));
    Tried whole = attempt(item, target, onKind(candidates, target.kind()), evaluator);
    if (!whole.chosen().isEmpty() || whole.reported()) {
      return whole.chosen();
    }
    List<Chosen> chosen = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>(whole.refused());
    refused.addAll(replaced);
    Map<PlanObject, List<Refusal>> left = new LinkedHashMap<>();
    for (Kind kind : kindsWithin(candidates, target.kind())) {
      for (PlanObject member : evaluator.world().related(target, kind)) {
        Tried tried = attempt(item, member, onKind(candidates, kind), evaluator);
        chosen.addAll(tried.chosen());
        refused.addAll(tried.refused());
        if (tried.chosen().isEmpty()
            && !presence.isThere(item, member)
            && !presence.isGone(item, member)) {
          left.put(member, tried.refused());
        }
        if (tried.reported()) {
          return chosen;
        }
      }
    }
    if (chosen.isEmpty() && !presence.isGone(item, target)) {
      findings.none(item, target, candidates, refused);
    } else {
      left.forEach((member, why) -> findings.none(item, member, candidates, why));
    }
    return chosen;
  }

  /**
   * Why a procedure is not chosen.
   *
   * @param note what is said of it
   * @param reads what its condition looked at
   */
  record Refusal(String note, List<Read> reads) {
    /** Copies the reads. */
    Refusal {
      reads = List.copyOf(reads);
    }
  }

  private static boolean isReplaced(Procedure candidate, List<Refusal> replaced) {
    Procedure by = candidate.replacement();
    if (by != null) {
      String note = "`" + by.name() + "` stands for `" + candidate.name() + "`";
      replaced.add(new Refusal(note, List.of()));
    }
    return by != null;
  }

  /**
   * What came of choosing among procedures.
   *
   * @param refused why each did not apply
   * @param reported whether a finding was made
   */
  private record Tried(List<Chosen> chosen, List<Refusal> refused, boolean reported) {}

  private static List<Procedure> onKind(List<Procedure> candidates, Kind kind) {
    List<Procedure> onKind = new ArrayList<>();
    for (Procedure candidate : candidates) {
      if (kind(candidate) == kind) {
        onKind.add(candidate);
      }
    }
    return onKind;
  }

  /** Returns the kind of object that a procedure is carried out on, or null. */
  static @Nullable Kind kind(Procedure procedure) {
    return !procedure.parameters().isEmpty()
            && procedure.parameters().getFirst().type() instanceof Type.Reference reference
        ? reference.kind()
        : null;
  }

  private static Set<Kind> kindsWithin(List<Procedure> candidates, Kind outer) {
    Set<Kind> kinds = new LinkedHashSet<>();
    for (Procedure candidate : candidates) {
      Kind kind = kind(candidate);
      if (kind != null && kind.within(outer)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private Tried attempt(
      Plan.Item item, PlanObject target, List<Procedure> candidates, Evaluator evaluator) {
    List<Chosen> chosen = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    List<ProcedureChoice> choices = new ArrayList<>();
    for (Procedure candidate : candidates) {
      Value[] frame = Evaluator.frame(Math.max(1, candidate.body().slots()));
      frame[0] = new Value.Ref(target);
      List<String> conditions = new ArrayList<>();
      List<Evaluation> unknown = new ArrayList<>();
      boolean applies = true;
      for (Expr when : candidate.body().when()) {
        Evaluation evaluation = evaluator.evaluate(when, frame);
        conditions.add(shown(when, evaluation.reads()));
        if (evaluation.isUnknown()) {
          unknown.add(evaluation);
        }
        applies &= !evaluation.isFalse();
        if (evaluation.isFalse()) {
          String note = "`" + candidate.name() + "` applies only where " + when.span().text();
          refused.add(new Refusal(note, evaluation.reads()));
        }
      }
      if (applies && !unknown.isEmpty()) {
        findings.unknown(item, candidate, unknown);
        return new Tried(List.of(), refused, true);
      }
      if (applies) {
        chosen.add(new Chosen(candidate, target));
        choices.add(
            new ProcedureChoice(item, target, candidate, conditions, candidate.body().citations()));
      }
    }
    if (chosen.size() > 1) {
      findings.several(item, target, chosen);
      return new Tried(List.of(), refused, true);
    }
    choices.forEach(draft::add);
    return new Tried(chosen, refused, false);
  }

  private static String shown(Expr when, List<Read> reads) {
    StringBuilder text = new StringBuilder(when.span().text());
    Set<String> values = new LinkedHashSet<>();
    for (Read read : reads) {
      boolean known = read.value().unknown() == null;
      values.add(read.name() + " is " + (known ? read.value().shown() : "not known"));
    }
    if (!values.isEmpty()) {
      text.append(" (").append(String.join(", ", values)).append(')');
    }
    return text.toString();
  }
}
