package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.article.Article;
import dev.planwright.model.article.Fact;
import dev.planwright.model.article.FormerName;
import dev.planwright.model.article.Reading;
import dev.planwright.resolve.expression.Values;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.SymbolNames;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Declares what the articles say: articles, facts, readings. */
final class Knowledge {

  private static final String MODIFIED = "modified";
  private static final String URL = "url";
  private static final String INFORMATIONAL = "informational";

  /** What an address may hold (RFC 3986) and stays an address in a table of Markdown. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[-A-Za-z0-9._~:/?#@!$&'()*+,;=%]+");

  private final Symbols symbols;
  private final Lookup lookup;
  private final SymbolNames names;
  private final List<Declaration.Fact> facts = new ArrayList<>();
  private final List<Declaration.Reading> readings = new ArrayList<>();

  Knowledge(Symbols symbols, Lookup lookup, SymbolNames names) {
    this.symbols = symbols;
    this.lookup = lookup;
    this.names = names;
  }

  void article(Declaration.Article tree) {
    Map<String, Declaration.Attribute> given =
        Values.named("article", tree.attributes(), List.of(MODIFIED, URL), lookup.findings());
    Declaration.Attribute modified = given.get(MODIFIED);
    Declaration.Attribute url = given.get(URL);
    names.put(
        symbols.articles(),
        tree.name(),
        new Article(
            tree.name().text(),
            tree.title(),
            modified == null ? "" : modified.values().getFirst().span().text(),
            url == null ? "" : url(url.values().getFirst()),
            tree.name().span()),
        "article",
        Article::span);
  }

  private String url(ExprTree value) {
    String url = ObjectResolver.plain(value);
    if (ADDRESS.matcher(url).matches()) {
      return url;
    }
    lookup
        .findings()
        .error(
            Code.PW0124,
            value.span(),
            "`" + url + "` is no address of a page; one begins with https:// or http://");
    return "";
  }

  void declare(Declaration.Fact fact) {
    facts.add(fact);
  }

  void declare(Declaration.Reading reading) {
    readings.add(reading);
  }

  /** Completes the facts; their articles may stand anywhere in the file. */
  void completeFacts() {
    Map<Declaration.Fact, Fact> complete = new LinkedHashMap<>();
    facts.forEach(tree -> fact(tree, complete));
    complete.forEach(this::formerNames);
  }

  /** Former names come last, so that one that is the name of a fact is the mistake. */
  private void formerNames(Declaration.Fact tree, Fact fact) {
    for (Name name : tree.was()) {
      Fact other = symbols.facts().get(name.text());
      if (other != null) {
        names.taken(name, "fact", other.span());
      } else {
        names.put(
            symbols.formerFacts(),
            name,
            new FormerName(fact, name.span()),
            "fact",
            FormerName::span);
      }
    }
  }

  /** Completes the readings; their facts must be complete. */
  void completeReadings() {
    readings.forEach(this::reading);
  }

  private void fact(Declaration.Fact tree, Map<Declaration.Fact, Fact> complete) {
    Article article = lookup.article(tree.article());
    if (article == null) {
      article = new Article(tree.article().text(), "", "", "", tree.article().span());
    }
    Declaration.Attribute informational =
        Values.named("fact", tree.attributes(), List.of(INFORMATIONAL), lookup.findings())
            .get(INFORMATIONAL);
    Fact symbol =
        new Fact(
            tree.name().text(),
            tree.was().stream().map(Name::text).toList(),
            tree.sentence(),
            article,
            tree.place(),
            informational == null ? "" : ObjectResolver.plain(informational.values().getFirst()),
            tree.name().span());
    if (names.put(symbols.facts(), tree.name(), symbol, "fact", Fact::span)) {
      complete.put(tree, symbol);
    }
  }

  private void reading(Declaration.Reading tree) {
    List<Reading.Side> sides = new ArrayList<>();
    for (Declaration.Side side : tree.sides()) {
      Reading.Side known = side(side.article(), side.text());
      if (known != null) {
        sides.add(known);
      }
    }
    String name = tree.name() == null ? tree.question() : tree.name().text();
    Reading symbol =
        new Reading(
            name,
            tree.question(),
            sides,
            followed(tree, sides),
            tree.because(),
            lookup.citations(tree.from()),
            tree.span());
    symbols.readings().putIfAbsent(name, symbol);
  }

  /** Returns what a side says; its name is a fact or an article, or null and a finding. */
  private Reading.@Nullable Side side(Name name, String text) {
    Fact fact = lookup.findFact(name.text());
    if (fact != null) {
      lookup.named(name.span(), fact.span());
      return new Reading.Side(fact.article(), fact.place(), text);
    }
    Article article = lookup.article(name);
    return article == null ? null : new Reading.Side(article, "", text);
  }

  /** Returns the source of the side that is followed; a finding if that is not just one. */
  private String followed(Declaration.Reading tree, List<Reading.Side> sides) {
    Name follows = tree.follows();
    if (follows == null) {
      notOne(
          tree.name() == null ? tree.span() : tree.name().span(),
          "this reading does not say which side is followed",
          "add `follows ARTICLE because …`");
      return "";
    }
    Reading.Side side = side(follows, "");
    if (side == null) {
      return "";
    }
    long found = sides.stream().filter(other -> other.source().equals(side.source())).count();
    if (found == 0 && sides.size() == tree.sides().size()) {
      notOne(
          follows.span(), "no side of this reading is " + side.source(), "name one of its sides");
    } else if (found > 1) {
      notOne(
          follows.span(),
          found + " sides of this reading are " + side.source(),
          "let each side name a fact instead of the article, and follow one of these facts");
    }
    return side.source();
  }

  private void notOne(Span at, String message, String help) {
    lookup.findings().add(Diagnostic.error(Code.PW0129, at, message).help(help).build());
  }
}
