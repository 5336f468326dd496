package dev.planwright.resolve;

import dev.planwright.model.Article;
import dev.planwright.model.Fact;
import dev.planwright.model.Reading;
import dev.planwright.model.Symbols;
import dev.planwright.syntax.Declaration;
import dev.planwright.syntax.Name;
import java.util.ArrayList;
import java.util.List;

/** Declares what the articles say: articles, facts, readings. */
final class Knowledge {

  private final Symbols symbols;
  private final Lookup lookup;
  private final Names names;
  private final List<Declaration.Fact> facts = new ArrayList<>();
  private final List<Declaration.Reading> readings = new ArrayList<>();

  Knowledge(Symbols symbols, Lookup lookup, Names names) {
    this.symbols = symbols;
    this.lookup = lookup;
    this.names = names;
  }

  void article(Declaration.Article tree) {
    String modified = "";
    for (Declaration.Attribute attribute : tree.attributes()) {
      if (attribute.name().text().equals("modified")) {
        modified = attribute.values().getFirst().span().text();
      }
    }
    names.put(
        symbols.articles(),
        tree.name(),
        new Article(tree.name().text(), tree.title(), modified, tree.name().span()),
        "article",
        Article::span);
  }

  void declare(Declaration.Fact fact) {
    facts.add(fact);
  }

  void declare(Declaration.Reading reading) {
    readings.add(reading);
  }

  /** Completes the facts; their articles may stand anywhere in the file. */
  void completeFacts() {
    facts.forEach(this::fact);
  }

  /** Completes the readings; their facts must be complete. */
  void completeReadings() {
    readings.forEach(this::reading);
  }

  private void fact(Declaration.Fact tree) {
    Article article = lookup.article(tree.article());
    if (article == null) {
      article = new Article(tree.article().text(), "", "", tree.article().span());
    }
    String informational = "";
    for (Declaration.Attribute attribute : tree.attributes()) {
      if (attribute.name().text().equals("informational")) {
        informational = ObjectResolver.plain(attribute.values().getFirst());
      }
    }
    Fact symbol =
        new Fact(
            tree.name().text(),
            tree.sentence(),
            article,
            tree.place(),
            informational,
            tree.name().span());
    names.put(symbols.facts(), tree.name(), symbol, "fact", Fact::span);
  }

  private void reading(Declaration.Reading tree) {
    List<Reading.Side> sides = new ArrayList<>();
    for (Declaration.Side side : tree.sides()) {
      Article article = lookup.article(side.article());
      if (article != null) {
        sides.add(new Reading.Side(article, side.text()));
      }
    }
    Name follows = tree.follows();
    String name = tree.name() == null ? tree.question() : tree.name().text();
    Reading symbol =
        new Reading(
            name,
            tree.question(),
            sides,
            follows == null ? "" : follows.text(),
            tree.because(),
            lookup.citations(tree.from()),
            tree.span());
    symbols.readings().putIfAbsent(name, symbol);
  }
}
