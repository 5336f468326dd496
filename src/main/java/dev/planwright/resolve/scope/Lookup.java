package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.literal.Fault;
import dev.planwright.model.Attribute;
import dev.planwright.model.Callable;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.article.Article;
import dev.planwright.model.article.Fact;
import dev.planwright.model.article.FormerName;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks names up in what a file declares and uses; names that are not there become findings. */
public final class Lookup {

  private final List<Symbols> visible;
  private final FindingsByFile findings;
  private final Namespace<Article> articles = new Namespace<>(Symbols::articles);
  private final Namespace<Fact> facts = new Namespace<>(Symbols::facts);
  private final Namespace<FormerName> formerFacts = new Namespace<>(Symbols::formerFacts);
  private final Namespace<Kind> kinds = new Namespace<>(Symbols::kinds);
  private final Namespace<Product> products = new Namespace<>(Symbols::products);
  private final Namespace<Callable> callables = new Namespace<>(Symbols::callables);
  private final Namespace<Rule> rules = new Namespace<>(Symbols::rules);
  private @Nullable Map<String, Kind> plurals;

  /** Takes the visible symbols, nearest first. */
  public Lookup(List<Symbols> visible, FindingsByFile findings) {
    this.visible = visible;
    this.findings = findings;
  }

  /** Returns what is visible, nearest first. */
  public List<Symbols> visible() {
    return visible;
  }

  /** Returns where findings about names go. */
  public FindingsByFile findings() {
    return findings;
  }

  /** The names of one sort that are visible. */
  private final class Namespace<T> {
    private final Function<Symbols, Map<String, T>> part;
    private @Nullable List<Map<String, T>> maps;

    Namespace(Function<Symbols, Map<String, T>> part) {
      this.part = part;
    }

    /**
     * Most files declare names of few sorts. Only the nearest is not complete at the first look.
     */
    private List<Map<String, T>> maps() {
      List<Map<String, T>> known = maps;
      if (known == null) {
        known = new ArrayList<>();
        for (Symbols symbols : visible) {
          Map<String, T> map = part.apply(symbols);
          if (known.isEmpty() || !map.isEmpty()) {
            known.add(map);
          }
        }
        maps = known;
      }
      return known;
    }

    @Nullable T find(String name) {
      String last = name.substring(name.lastIndexOf('.') + 1);
      for (Map<String, T> map : maps()) {
        T found = map.get(last);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    Collection<String> names() {
      TreeSet<String> names = new TreeSet<>();
      visible.forEach(symbols -> names.addAll(part.apply(symbols).keySet()));
      return names;
    }
  }

  private <T> @Nullable T need(
      Code code,
      String what,
      Namespace<T> namespace,
      String name,
      Span at,
      Function<T, Span> declared) {
    T found = namespace.find(name);
    if (found == null) {
      findings.unknown(code, at, what, name, namespace.names());
    } else {
      named(at, declared.apply(found));
    }
    return found;
  }

  /**
   * Notes what a name was found to mean.
   *
   * @param at where it is used
   * @param declared where it is declared, or null if that is nowhere
   */
  public void named(Span at, @Nullable Span declared) {
    if (declared != null) {
      findings.names().add(at, declared);
    }
  }

  /** Returns the kind of this name, or null. */
  public @Nullable Kind findKind(String name) {
    return kinds.find(name);
  }

  /** Returns the kind of this name, or null and a finding. */
  public @Nullable Kind kind(Name name) {
    return need(Code.PW0107, "kind", kinds, name.text(), name.span(), Kind::span);
  }

  /** Returns the kind of a name that may begin with its module, or null and a finding. */
  public @Nullable Kind kind(QualifiedName name) {
    Kind kind = kind(name.last());
    return kind != null && isOf(Code.PW0107, "kind", name, kind.module()) ? kind : null;
  }

  /** Returns whether the module before a name is that which declares it; else that is a finding. */
  private boolean isOf(Code code, String what, QualifiedName name, String module) {
    String last = name.last().text();
    if (name.parts().size() == 1 || name.qualifier().equals(module)) {
      return true;
    }
    String right = module + "." + last;
    findings.add(
        Diagnostic.error(
                code,
                name.span(),
                "the " + what + " `" + last + "` is of the module `" + module + "`")
            .fix(Fix.unsafe("write `" + right + "`", List.of(new TextEdit(name.span(), right))))
            .build());
    return false;
  }

  /** Returns the attribute of this name, or null: what another file adds has to be visible. */
  public @Nullable Attribute attribute(Kind kind, String name) {
    Attribute attribute = kind.attribute(name);
    return attribute == null || sees(kind, attribute) ? attribute : null;
  }

  /** Returns the attributes of a kind, those that other files add only if they are visible. */
  public List<Attribute> attributes(Kind kind) {
    return kind.attributes().stream().filter(attribute -> sees(kind, attribute)).toList();
  }

  private boolean sees(Kind kind, Attribute attribute) {
    if (attribute.span().file() == kind.span().file()) {
      return true;
    }
    return visible.stream().anyMatch(symbols -> symbols.added().contains(attribute));
  }

  /** Returns the names of the visible kinds, for suggestions. */
  public Collection<String> kindNames() {
    return kinds.names();
  }

  /** Returns the kind whose collection has this name, or null. */
  public @Nullable Kind collection(String plural) {
    Map<String, Kind> known = plurals;
    if (known == null) {
      known = new HashMap<>();
      for (Symbols symbols : visible) {
        for (Kind kind : symbols.kinds().values()) {
          known.putIfAbsent(kind.plural(), kind);
        }
      }
      plurals = known;
    }
    return known.get(plural);
  }

  /** Returns the kind whose collection somebody may have meant by a word, or null. */
  public @Nullable Kind meantCollection(String word) {
    for (String name : kinds.names()) {
      Kind kind = kinds.find(name);
      String stem = name.substring(0, Math.max(0, name.length() - 1));
      boolean several =
          stem.length() > 1
              && word.startsWith(stem)
              && word.endsWith("s")
              && word.length() < stem.length() + 5;
      if (kind != null && (several || word.equals(name))) {
        return kind;
      }
    }
    return null;
  }

  /** Returns the product of this name, or null. */
  public @Nullable Product findProduct(String name) {
    return products.find(name);
  }

  /** Returns the product of this name, or null and a finding at its place. */
  public @Nullable Product product(String name, Span at) {
    return need(Code.PW0108, "product", products, name, at, Product::span);
  }

  /** Returns the names of the visible products, for suggestions. */
  public Collection<String> productNames() {
    return products.names();
  }

  /** Returns the define, action or procedure of this name, or null. */
  public @Nullable Callable findCallable(String name) {
    return callables.find(name);
  }

  /**
   * Returns the define, action or procedure of this name, or null and a finding at its place.
   *
   * @param what what the finding calls it, such as {@code action}
   */
  public @Nullable Callable callable(String what, String name, Span at) {
    return need(Code.PW0111, what, callables, name, at, Callable::span);
  }

  /** Returns the callable of a name that may begin with its module, or null and a finding. */
  public @Nullable Callable callable(String what, QualifiedName name) {
    Callable callable = callable(what, name.last().text(), name.last().span());
    return callable != null && isOf(Code.PW0111, what, name, callable.module()) ? callable : null;
  }

  /** Returns the article of this name, or null and a finding. */
  public @Nullable Article article(Name name) {
    return need(Code.PW0114, "article", articles, name.text(), name.span(), Article::span);
  }

  /** Returns the fact that has this name, or had it before; or null. */
  public @Nullable Fact findFact(String name) {
    Fact fact = facts.find(name);
    FormerName former = fact == null ? formerFacts.find(name) : null;
    return former == null ? fact : former.fact();
  }

  /** Returns the rule with this name or code, or null. */
  public @Nullable Rule rule(String code) {
    for (Symbols symbols : visible) {
      Rule rule = symbols.rules().get(code.substring(code.lastIndexOf('/') + 1));
      if (rule != null && (code.indexOf('/') < 0 || rule.code().equals(code))) {
        return rule;
      }
    }
    return null;
  }

  /** Returns the names of the visible rules, for suggestions. */
  public Collection<String> ruleNames() {
    return rules.names();
  }

  /** Returns the codes of the visible rules, {@code module/name}, for suggestions. */
  public Collection<String> ruleCodes() {
    List<String> codes = new ArrayList<>();
    for (Symbols symbols : visible) {
      symbols.rules().values().forEach(rule -> codes.add(rule.code()));
    }
    return codes;
  }

  /** Returns the citations of facts; unknown facts become findings. */
  public List<Citation> citations(List<Name> names) {
    List<Citation> citations = new ArrayList<>(names.size());
    for (Name name : names) {
      Fact fact = findFact(name.text());
      if (fact == null) {
        findings.unknown(Code.PW0106, name, "fact", facts.names());
      } else {
        named(name.span(), fact.span());
        citations.add(fact.citation());
      }
    }
    return citations;
  }

  /** Returns the pattern, or null if its product is not known. */
  public @Nullable Pattern pattern(ItemPattern tree) {
    Product product = product(tree.product().text(), tree.product().span());
    if (product == null) {
      return null;
    }
    Name level = tree.level();
    checkLevel(product, level);
    return new Pattern(product, comparison(tree.operator()), level == null ? null : level.text());
  }

  /** Returns the comparison of an operator; without one, values have to be equal. */
  public static Expr.Comparison comparison(@Nullable String operator) {
    return operator == null ? Expr.Comparison.EQ : Expr.Comparison.of(operator);
  }

  /** Says so if a level is none that its product can have. */
  public void checkLevel(Product product, @Nullable Name level) {
    Fault fault = level == null ? null : product.fault(level.text());
    if (level == null || fault == null || PlanParser.isMalformed(level.text())) {
      return;
    }
    Diagnostic.Builder finding = Diagnostic.error(Code.PW0109, level.span(), fault.problem());
    if (product.levels().isEmpty()) {
      finding.label("no version of " + product.name());
      String instead = fault.instead();
      if (instead == null) {
        finding.help(fault.help());
      } else {
        finding.fix(
            Fix.unsafe(
                fault.help() + ": `" + instead + "`",
                List.of(new TextEdit(level.span(), instead))));
      }
    } else {
      finding
          .label("not on the scale")
          .note("the levels of " + product.name() + ": " + String.join(" < ", product.levels()));
    }
    findings.add(finding.build());
  }
}
