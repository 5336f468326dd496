package dev.planwright.reference;

import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Kind;
import dev.planwright.model.Procedure;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.article.Fact;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the names of a library lead to. */
final class Targets {

  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<Fact, String> modules = new LinkedHashMap<>();
  private final Set<String> told = new HashSet<>();

  /** Takes all that is declared, and the names of the modules that the reference tells. */
  Targets(Map<String, Symbols> symbols, Collection<String> told) {
    this.told.addAll(told);
    symbols.forEach((module, each) ->
        each.facts()
            .forEach((name, fact) -> {
              facts.putIfAbsent(name, fact);
              modules.put(fact, module);
            }));
    symbols
        .values()
        .forEach(each ->
            each.formerFacts().forEach((name, former) -> facts.putIfAbsent(name, former.fact())));
  }

  /** Returns words that lead to what a module declares, if the reference tells that module. */
  private Phrase link(String words, Sort sort, String module, String name) {
    return told.contains(module)
        ? Phrase.link(words, ReferenceEntry.Id.anchor(sort, module, name))
        : Phrase.code(words);
  }

  Phrase kind(Kind kind) {
    return link(kind.name(), Sort.KIND, kind.module(), kind.name());
  }

  Phrase product(Product product) {
    return link(product.name(), Sort.PRODUCT, product.module(), product.name());
  }

  Phrase callable(Callable callable) {
    Sort sort =
        switch (callable) {
          case Action _ -> Sort.ACTION;
          case Procedure _ -> Sort.PROCEDURE;
          default -> Sort.FUNCTION;
        };
    return link(callable.name(), sort, callable.module(), callable.name());
  }

  /** Returns a type as the language writes it, with a link to each kind in it. */
  List<Phrase> type(Type type) {
    return switch (type) {
      case Type.Reference(Kind kind) -> List.of(kind(kind));
      case Type.ListOf list ->
          with(type(list.element()), list.nonEmpty() ? ", at least one" : ", any number");
      case Type.Optional optional -> with(type(optional.inner()), " or none");
      default -> List.of(Phrase.code(type.word()));
    };
  }

  private static List<Phrase> with(List<Phrase> type, String end) {
    List<Phrase> all = new ArrayList<>(type);
    all.add(Phrase.words(end));
    return all;
  }

  /** Returns where something comes from: each fact by its name. */
  void sources(List<Name> from, List<Point> points) {
    List<List<Phrase>> lines = new ArrayList<>();
    for (Name name : from) {
      Fact fact = facts.get(name.text());
      if (fact != null) {
        lines.add(source(fact));
      }
    }
    if (!lines.isEmpty()) {
      points.add(new Point("Source", lines));
    }
  }

  private List<Phrase> source(Fact fact) {
    String module = modules.getOrDefault(fact, "");
    return List.of(
        link(fact.name(), Sort.FACT, module, fact.name()),
        Phrase.words(" (" + fact.citation().source() + "): " + fact.sentence()));
  }

  /** Returns where a line comes from, for its end; no fact, no words. */
  List<Phrase> brief(List<Name> from) {
    List<Phrase> phrases = new ArrayList<>();
    for (Name name : from) {
      Fact fact = facts.get(name.text());
      if (fact != null) {
        phrases.add(Phrase.words(phrases.isEmpty() ? " (" : ", "));
        phrases.add(link(fact.name(), Sort.FACT, modules.getOrDefault(fact, ""), fact.name()));
      }
    }
    if (!phrases.isEmpty()) {
      phrases.add(Phrase.words(")"));
    }
    return phrases;
  }
}
