package dev.planwright.resolve.scope;

import dev.planwright.model.Action;
import dev.planwright.model.Attribute;
import dev.planwright.model.Callable;
import dev.planwright.model.Kind;
import dev.planwright.model.Lazy;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Probe;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Window;
import dev.planwright.model.article.Article;
import dev.planwright.model.article.Fact;
import dev.planwright.model.article.FormerName;
import dev.planwright.model.article.Reading;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one file declares, by namespace and name, in written order. */
public final class Symbols {

  private final SourceFile source;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, Product> products = new LinkedHashMap<>();
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, FormerName> formerFacts = new LinkedHashMap<>();
  private final Map<String, Reading> readings = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Callable> callables = new LinkedHashMap<>();
  private final Map<String, Symptom> symptoms = new LinkedHashMap<>();
  private final Map<String, Window> windows = new LinkedHashMap<>();
  private final Map<String, Probe> probes = new LinkedHashMap<>();
  private final List<Action.Extension> extended = new ArrayList<>();
  private final Set<Attribute> added = new LinkedHashSet<>();
  private final List<Lazy<Optional<Kind.Group>>> groups = new ArrayList<>();
  private final Map<String, PlanObject> objects = new LinkedHashMap<>();

  /** Takes the file. */
  public Symbols(SourceFile source) {
    this.source = source;
  }

  /** Returns the file. */
  public SourceFile source() {
    return source;
  }

  /** Resolves everything that waits until somebody asks for it. */
  public void resolve() {
    kinds.values().forEach(Kind::resolve);
    added.forEach(Attribute::resolve);
    groups.forEach(Lazy::resolve);
    extended.forEach(each -> each.addition().resolve());
    products.values().forEach(Product::resolve);
    rules.values().forEach(Rule::resolve);
    symptoms.values().forEach(Symptom::resolve);
    windows.values().forEach(Window::resolve);
    probes.values().forEach(Probe::resolve);
    callables.values().forEach(Callable::resolve);
  }

  /** Returns what the file adds to actions of others. */
  public List<Action.Extension> extended() {
    return extended;
  }

  /** Returns the attributes that the file adds to kinds of others. */
  public Set<Attribute> added() {
    return added;
  }

  /** Returns what the file says of groups of an inventory. */
  public List<Lazy<Optional<Kind.Group>>> groups() {
    return groups;
  }

  /** Returns the kinds. */
  public Map<String, Kind> kinds() {
    return kinds;
  }

  /** Returns the products. */
  public Map<String, Product> products() {
    return products;
  }

  /** Returns the articles. */
  public Map<String, Article> articles() {
    return articles;
  }

  /** Returns the facts. */
  public Map<String, Fact> facts() {
    return facts;
  }

  /** Returns the names that facts had before. */
  public Map<String, FormerName> formerFacts() {
    return formerFacts;
  }

  /** Returns where each name of a fact is given, the present ones and the former. */
  public Map<String, Span> factNames() {
    Map<String, Span> names = new LinkedHashMap<>();
    facts.forEach((name, fact) -> names.put(name, fact.span()));
    formerFacts.forEach((name, former) -> names.putIfAbsent(name, former.span()));
    return names;
  }

  /** Returns the readings. */
  public Map<String, Reading> readings() {
    return readings;
  }

  /** Returns the rules. */
  public Map<String, Rule> rules() {
    return rules;
  }

  /** Returns the defines, actions and procedures. */
  public Map<String, Callable> callables() {
    return callables;
  }

  /** Returns the symptoms. */
  public Map<String, Symptom> symptoms() {
    return symptoms;
  }

  /** Returns the windows. */
  public Map<String, Window> windows() {
    return windows;
  }

  /** Returns the probes. */
  public Map<String, Probe> probes() {
    return probes;
  }

  /** Returns the top-level objects, by kind and name: {@code cluster SALES}. */
  public Map<String, PlanObject> objects() {
    return objects;
  }
}
