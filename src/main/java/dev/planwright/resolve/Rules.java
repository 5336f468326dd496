package dev.planwright.resolve;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Expr;
import dev.planwright.model.Pattern;
import dev.planwright.model.Rule;
import dev.planwright.model.Type;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.UnusedNames;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.RuleClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Resolves the body of one rule. */
final class Rules {

  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Declaration.Rule tree;
  private final OrderScopes places;
  private final Scope scope = Scope.library();

  /** For what is looked at while steps are carried out, and so can count them. */
  private final Scope underWay;

  private final List<Rule.Binding> bindings = new ArrayList<>();
  private final List<Rule.Form> forms = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private Rule.Words words = Rule.Words.NONE;
  private Rule.@Nullable Remedy remedy;
  private boolean broken;

  Rules(Lookup lookup, ExprResolver expressions, Declaration.Rule tree) {
    this.lookup = lookup;
    this.expressions = expressions;
    this.tree = tree;
    this.places = new OrderScopes(lookup, expressions);
    boolean steps =
        tree.clauses().stream()
            .anyMatch(clause ->
                clause instanceof RuleClause.Check check
                    && moment(check.moment()) != Rule.Moment.CHECK);
    this.underWay = steps ? scope.whereCounting() : scope;
  }

  static Rule.Modifiers modifiers(Declaration.Rule tree, FindingsByFile findings) {
    Severity severity = Severity.ERROR;
    Confidence confidence = Confidence.STATED;
    for (Name word : tree.modifiers()) {
      switch (word.text()) {
        case "error" -> severity = Severity.ERROR;
        case "warning" -> severity = Severity.WARNING;
        case "note" -> severity = Severity.NOTE;
        case "danger" -> severity = Severity.DANGER;
        case "stated" -> confidence = Confidence.STATED;
        case "inferred" -> confidence = Confidence.INFERRED;
        case "practice" -> confidence = Confidence.PRACTICE;
        default ->
            findings.unknown(
                Code.PW0101,
                word,
                "severity",
                List.of("error", "warning", "note", "danger", "stated", "inferred", "practice"));
      }
    }
    return new Rule.Modifiers(severity, confidence);
  }

  Rule.Body resolve() {
    // Bindings first: the other clauses may use their variables wherever they are written.
    Predicate<RuleClause> binds = RuleClause.For.class::isInstance;
    tree.clauses().stream().filter(binds).forEachOrdered(this::clause);
    tree.clauses().stream().filter(binds.negate()).forEachOrdered(this::clause);
    if (forms.isEmpty() && !broken) {
      lookup
          .findings()
          .lacking(
              Code.PW0115,
              tree.name().span(),
              tree.span(),
              "rule `" + tree.name().text() + "` constrains nothing");
    } else if (forms.size() > 1 && !broken) {
      lookup
          .findings()
          .error(
              Code.PW0115,
              tree.name().span(),
              "rule `"
                  + tree.name().text()
                  + "` holds several constraints; write one rule for each");
    }
    UnusedNames.report(scope, tree.span(), lookup.findings());
    return new Rule.Body(
        bindings,
        forms.isEmpty() ? null : forms.getFirst(),
        words,
        remedy,
        citations,
        new Rule.Frame(scope.slots(), scope.counted()));
  }

  private void clause(RuleClause clause) {
    switch (clause) {
      case RuleClause.For binding -> bindings.add(binding(binding, scope, expressions));
      case RuleClause.Order order -> {
        Pattern first = pattern(order.items().first());
        Pattern second = pattern(order.items().second());
        if (first != null && second != null) {
          Rule.OrderScope on = places.of(order.items(), first, second, scope);
          forms.add(new Rule.Form.Order(order.soft(), first, second, on, condition(order.when())));
        }
      }
      case RuleClause.Sequence sequence -> {
        List<Pattern> items =
            sequence.items().stream().map(this::pattern).filter(Objects::nonNull).toList();
        Rule.OrderScope on = places.chain(sequence.items(), items, sequence.each());
        forms.add(new Rule.Form.Sequence(sequence.soft(), items, on, condition(sequence.when())));
      }
      case RuleClause.Require require -> {
        Pattern item = pattern(require.item());
        Pattern needed = pattern(require.needed());
        if (item != null && needed != null) {
          forms.add(new Rule.Form.Require(item, needed, condition(require.when())));
        }
      }
      case RuleClause.Check check ->
          forms.add(new Rule.Form.Check(moment(check.moment()), checked(check.condition())));
      case RuleClause.Text said ->
          words = words.with(said.role(), expressions.words(said.text(), underWay));
      case RuleClause.Set set -> {
        Expr target = expressions.infer(set.target(), scope, Type.ANY);
        remedy = new Rule.Remedy(target, expressions.resolve(set.value(), scope, target.type()));
      }
      case RuleClause.From from -> citations.addAll(lookup.citations(from.facts()));
    }
  }

  /** Resolves {@code for v in xs where e} into the frame of {@code scope}. */
  static Rule.Binding binding(RuleClause.For tree, Scope scope, ExprResolver expressions) {
    Expr collection = expressions.infer(tree.collection(), scope, Type.ANY);
    int slot = scope.declare(tree.variable(), expressions.element(collection));
    Expr where = tree.where() == null ? null : expressions.condition(tree.where(), scope);
    return new Rule.Binding(slot, collection, where);
  }

  private @Nullable Pattern pattern(ItemPattern item) {
    Pattern pattern = lookup.pattern(item);
    broken |= pattern == null;
    return pattern;
  }

  private @Nullable Expr condition(@Nullable ExprTree when) {
    return when == null ? null : expressions.condition(when, scope);
  }

  /** What is found by a condition behind {@code where} may be wrong without any more. */
  private Expr checked(ExprTree condition) {
    boolean found =
        tree.clauses().stream()
            .anyMatch(clause -> clause instanceof RuleClause.For loop && loop.where() != null);
    return found
        ? expressions.resolve(condition, underWay, Type.BOOL)
        : expressions.condition(condition, underWay);
  }

  private static Rule.Moment moment(String word) {
    return switch (word) {
      case "always" -> Rule.Moment.ALWAYS;
      case "finally" -> Rule.Moment.FINALLY;
      default -> Rule.Moment.CHECK;
    };
  }
}
