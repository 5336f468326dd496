package dev.planwright.survey;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.article.Fact;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The facts of libraries, by article, with what carries each.
 *
 * @param facts the facts, those of an article as they are declared
 * @param findings a finding for each that nothing carries and nobody explains, or that is declared
 *     twice
 */
public record Coverage(List<Covered> facts, List<Diagnostic> findings) {

  private static final Comparator<Fact> BY_ARTICLE =
      Comparator.comparing((Fact fact) -> fact.article().name())
          .thenComparing(fact -> fact.span().file().name())
          .thenComparingInt(fact -> fact.span().start());

  /** Copies the lists. */
  public Coverage {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }

  /** A fact and what carries it. */
  public record Covered(Fact fact, List<Carrier> carriers) {
    /** Copies the carriers. */
    public Covered {
      carriers = List.copyOf(carriers);
    }

    /** Returns whether nothing carries the fact, and no reason is given. */
    public boolean isUnexplained() {
      return carriers.isEmpty() && fact.informational().isEmpty();
    }
  }

  /** How much of an article is carried. */
  public record Share(int facts, int carried, int informational) {}

  /** Looks through what modules declare, and counts all of their facts. */
  public static Coverage of(Collection<Symbols> modules) {
    return of(modules, modules);
  }

  /** Looks through what modules declare, and counts the facts of some of them. */
  public static Coverage of(Collection<Symbols> modules, Collection<Symbols> counted) {
    Carriers carriers = new Carriers();
    modules.forEach(carriers::add);
    Map<String, Span> places = new HashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (Symbols symbols : modules) {
      symbols
          .factNames()
          .forEach((name, at) -> {
            Span earlier = places.putIfAbsent(name, at);
            if (earlier != null) {
              findings.add(twice(name, at, earlier));
            }
          });
      for (Fact fact : symbols.facts().values()) {
        if (fact.span().equals(places.get(fact.name()))) {
          facts.add(fact);
        }
      }
    }
    List<Covered> covered = new ArrayList<>();
    Set<Fact> own = new HashSet<>();
    counted.forEach(symbols -> own.addAll(symbols.facts().values()));
    facts.retainAll(own);
    facts.sort(BY_ARTICLE);
    for (Fact fact : facts) {
      Covered each = new Covered(fact, carriers.of(fact.name()));
      covered.add(each);
      if (each.isUnexplained()) {
        findings.add(unexplained(fact, carriers.lost(fact.name())));
      }
    }
    return new Coverage(covered, findings);
  }

  private static Diagnostic twice(String name, Span at, Span earlier) {
    return Diagnostic.error(Code.PW0814, at, "the fact `" + name + "` is declared twice")
        .label(earlier, "declared here")
        .build();
  }

  private static Diagnostic unexplained(Fact fact, List<String> lost) {
    String none = lost.isEmpty() ? "no declaration" : "nothing in force";
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0811, fact.span(), none + " cites the fact `" + fact.name() + "`")
            .note(fact.citation().source() + ": " + fact.sentence());
    lost.forEach(finding::note);
    return finding
        .help("cite it with `from`, or say why it needs none: { informational = \"...\" }")
        .build();
  }

  /** Returns the facts that have a name, or had it before. */
  public List<Covered> named(String name) {
    return facts.stream()
        .filter(each -> each.fact().name().equals(name) || each.fact().was().contains(name))
        .toList();
  }

  /** Returns how many facts each sort of declaration carries. */
  public Map<Carrier.Sort, Integer> bySort() {
    Map<Carrier.Sort, Integer> counts = new LinkedHashMap<>();
    for (Carrier.Sort sort : Carrier.Sort.values()) {
      int count = 0;
      for (Covered each : facts) {
        count += each.carriers().stream().anyMatch(carrier -> carrier.sort() == sort) ? 1 : 0;
      }
      counts.put(sort, count);
    }
    return counts;
  }

  /** Returns how much of each article is carried, by article. */
  public Map<String, Share> byArticle() {
    Map<String, Share> shares = new TreeMap<>();
    for (Covered each : facts) {
      boolean carried = !each.carriers().isEmpty();
      boolean informational = !carried && !each.isUnexplained();
      shares.merge(
          each.fact().article().name(),
          new Share(1, carried ? 1 : 0, informational ? 1 : 0),
          (one, two) ->
              new Share(
                  one.facts + two.facts,
                  one.carried + two.carried,
                  one.informational + two.informational));
    }
    return shares;
  }

  /** Returns how much of all articles is carried. */
  public Share all() {
    int facts = 0;
    int carried = 0;
    int informational = 0;
    for (Share share : byArticle().values()) {
      facts += share.facts();
      carried += share.carried();
      informational += share.informational();
    }
    return new Share(facts, carried, informational);
  }
}
