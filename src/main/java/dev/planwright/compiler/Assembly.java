package dev.planwright.compiler;

import dev.planwright.check.Risks;
import dev.planwright.derive.Backout;
import dev.planwright.derive.Deriver;
import dev.planwright.derive.Replay;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Value;
import dev.planwright.model.Window;
import dev.planwright.model.article.Article;
import dev.planwright.model.article.Reading;
import dev.planwright.order.Acceptance;
import dev.planwright.order.Ordering;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.state.Evaluator;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Puts together the runbook from what the stages made. Takes the start of the plan, the modules
 * that it sees, and the rules in force.
 */
record Assembly(Evaluator atStart, List<Symbols> visible, List<Rule> rules) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** Returns the runbook of an order, its steps, and what became of the findings about them. */
  Runbook runbook(
      Ordering ordering,
      Deriver.Derivation derivation,
      Risks.Result risks,
      Supplier<Backout> backout) {
    World world = atStart.world();
    Replay replay = new Replay(atStart, derivation.steps());
    List<Runbook.Held> start = replay.start();
    List<Window> windows = new ArrayList<>();
    visible.forEach(symbols -> windows.addAll(symbols.windows().values()));
    List<Runbook.Stretch> stretches = replay.stretches(windows);
    Set<Citation> cited = new LinkedHashSet<>();
    stretches.forEach(stretch -> cited.addAll(stretch.window().body().get().citations()));
    derivation.steps().forEach(step -> cited.addAll(step.call().citations()));
    derivation.choices().forEach(choice -> cited.addAll(choice.citations()));
    ordering.reasons().forEach(reason -> cited.addAll(reason.citations()));
    List<Runbook.Coverage> coverage = coverage(ordering, derivation, risks);
    for (Runbook.Coverage each : coverage) {
      if (each.verdict() != Runbook.Verdict.DOES_NOT_APPLY) {
        cited.addAll(each.rule().body().citations());
      }
    }
    return new Runbook(
        world.plan(),
        world.target(),
        ordering,
        derivation,
        new Runbook.States(world.objects(), start, stretches),
        new Runbook.Verdicts(coverage, risks.accepted()),
        new Runbook.Knowledge(articles(cited), readings(cited), symptoms(cited), List.of()),
        backout,
        hash(world, derivation.steps()));
  }

  private List<Runbook.Coverage> coverage(
      Ordering ordering, Deriver.Derivation derivation, Risks.Result risks) {
    Set<String> applied = new LinkedHashSet<>(derivation.applied());
    ordering.reasons().forEach(reason -> applied.add(reason.code()));
    Set<String> broken = new LinkedHashSet<>();
    risks.findings().stream().map(Diagnostic::code).forEach(broken::add);
    List<Runbook.Coverage> coverage = new ArrayList<>();
    for (Rule rule : rules) {
      boolean accepted =
          risks.accepted().stream()
              .anyMatch(risk -> Acceptance.matches(risk.accept(), rule.code()));
      Runbook.Verdict verdict =
          broken.contains(rule.code())
              ? Runbook.Verdict.BROKEN
              : accepted
                  ? Runbook.Verdict.ACCEPTED
                  : applied.contains(rule.code())
                      ? Runbook.Verdict.HOLDS
                      : Runbook.Verdict.DOES_NOT_APPLY;
      coverage.add(new Runbook.Coverage(rule, verdict));
    }
    for (Symbols symbols : visible) {
      for (Rule rule : symbols.rules().values()) {
        if (rule.off() != null) {
          coverage.add(new Runbook.Coverage(rule, Runbook.Verdict.OFF));
        }
      }
    }
    return coverage;
  }

  private List<Reading> readings(Set<Citation> cited) {
    List<Reading> readings = new ArrayList<>();
    for (Symbols symbols : visible) {
      for (Reading reading : symbols.readings().values()) {
        if (reading.citations().stream().anyMatch(cited::contains)) {
          readings.add(reading);
        }
      }
    }
    return readings;
  }

  private List<Symptom> symptoms(Set<Citation> cited) {
    Set<String> articles = new LinkedHashSet<>();
    cited.forEach(citation -> articles.add(citation.article()));
    List<Symptom> symptoms = new ArrayList<>();
    for (Symbols symbols : visible) {
      for (Symptom symptom : symbols.symptoms().values()) {
        if (symptom.body().get().citations().stream()
            .anyMatch(citation -> articles.contains(citation.article()))) {
          symptoms.add(symptom);
        }
      }
    }
    return symptoms;
  }

  private List<Article> articles(Set<Citation> cited) {
    TreeMap<String, Article> articles = new TreeMap<>();
    for (Citation citation : cited) {
      for (Symbols symbols : visible) {
        Article article = symbols.articles().get(citation.article());
        if (article != null) {
          articles.putIfAbsent(article.name(), article);
        }
      }
    }
    return List.copyOf(articles.values());
  }

  /** FNV-1a over what the steps say (Fowler, Noll, Vo; RFC 9923): enough to notice staleness. */
  private static String hash(World world, List<Step> steps) {
    long hash = add(FNV_OFFSET, world.plan().name());
    hash = add(hash, world.target().name());
    for (Step step : steps) {
      hash = add(hash, step.machine().name());
      hash = add(hash, step.title());
      for (Step.Instruction instruction : step.content().instructions()) {
        hash = add(hash, instruction.doer().name());
        hash = add(hash, instruction.text().plain());
        Step.Wait awaited = instruction.awaited();
        hash = awaited == null ? hash : add(hash, awaited.output() + awaited.code());
      }
      for (Step.Remark remark : step.content().remarks()) {
        hash = add(hash, remark.text());
      }
      for (Step.Text guard : step.content().guards()) {
        hash = add(hash, guard.plain());
      }
      for (Step.Outcomes table : step.content().outcomes()) {
        hash = add(hash, table.source());
        for (Step.Row row : table.rows()) {
          hash = add(hash, row.codes() + row.disposition().name() + row.text());
        }
      }
      hash = add(hash, step.content().restart() ? "restart" : "");
      Step.Undo undo = step.reversal().undo();
      if (undo != null) {
        hash = add(hash, undo.callee().name());
        for (Value argument : undo.arguments()) {
          hash = add(hash, argument.shown());
        }
      }
      hash = add(hash, step.content().note());
    }
    return HexFormat.of().toHexDigits(hash);
  }

  private static long add(long hash, String text) {
    long result = hash;
    for (int i = 0; i < text.length(); i++) {
      result = (result ^ text.charAt(i)) * FNV_PRIME;
    }
    return (result ^ 0xffff) * FNV_PRIME;
  }
}
