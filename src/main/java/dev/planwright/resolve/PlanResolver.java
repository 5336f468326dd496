package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Statement;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.resolve.expression.Budgets;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.expression.NameRanges;
import dev.planwright.resolve.expression.Values;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Objects;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.UnusedNames;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.PlanClause;
import dev.planwright.syntax.tree.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves one plan. */
final class PlanResolver {

  /** The settings that mean something to the compiler or the runbook. */
  private static final List<String> SETTINGS = List.of("owner", "change", "window");

  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Objects objects;
  private final Declaration.Plan tree;
  private final Map<String, Plan.Setting> settings = new LinkedHashMap<>();
  private final List<Plan.Item> items = new ArrayList<>();
  private final List<Statement> steps = new ArrayList<>();
  private final List<Plan.Order> orders = new ArrayList<>();
  private final List<Plan.Accept> accepts = new ArrayList<>();
  private final List<Plan.Limit> limits = new ArrayList<>();
  private final List<PlanObject> targets = new ArrayList<>();
  private Plan.Form form = Plan.Form.SET;
  private boolean hasItems;
  private boolean hasSteps;
  private int slots;

  PlanResolver(Lookup lookup, Objects objects, Declaration.Plan tree) {
    this.lookup = lookup;
    this.expressions = new ExprResolver(lookup);
    this.objects = objects;
    this.tree = tree;
  }

  /** Resolves the plan; {@code unnamed} is its name if the author gave none. */
  Plan resolve(String unnamed, boolean wholeFile) {
    boolean said = false;
    for (PlanClause clause : tree.clauses()) {
      if (clause instanceof PlanClause.On) {
        said = true;
        clause(clause);
      }
    }
    for (PlanClause clause : tree.clauses()) {
      if (!(clause instanceof PlanClause.On)) {
        clause(clause);
      }
    }
    Name name = tree.name();
    Span at = name == null ? head() : name.span();
    if (wholeFile) {
      checkComplete(at, said);
    }
    return new Plan(
        name == null ? unnamed : name.text(),
        tree.title(),
        targets,
        settings,
        new Plan.Work(hasSteps ? Plan.Form.STEPS : form, items, steps, slots),
        new Plan.Terms(orders, accepts, limits),
        tree.doc(),
        at,
        tree.span());
  }

  /** Returns the span of the word {@code plan}. */
  private Span head() {
    int start = tree.span().start();
    return tree.span().file().span(start, Math.min(start + 4, tree.span().end()));
  }

  private void checkComplete(Span at, boolean said) {
    if (!said) {
      lookup
          .findings()
          .lacking(Code.PW0301, at, tree.span(), "the plan has no target: `on …` is missing");
    }
    if (!hasItems && !hasSteps) {
      lookup
          .findings()
          .lacking(
              Code.PW0303,
              at,
              tree.span(),
              "the plan does nothing: it has no `install` and no `steps`");
    } else if (hasItems && hasSteps) {
      lookup
          .findings()
          .error(
              Code.PW0303, at, "the plan gives its order twice, by items and by `steps`; keep one");
    }
  }

  private void clause(PlanClause clause) {
    switch (clause) {
      case PlanClause.On on ->
          NameRanges.places(on.targets(), lookup.findings()).forEach(this::target);
      case PlanClause.Setting setting -> setting(setting.attribute());
      case PlanClause.Items list -> {
        hasItems = true;
        form = list.inOrder() ? Plan.Form.IN_ORDER : form;
        list.items().forEach(item -> item(list, item));
      }
      case PlanClause.Steps list -> {
        hasSteps = true;
        Scope scope = Scope.plan(objects, false, targets);
        steps.addAll(new Statements(lookup, expressions).resolve(list.body(), scope));
        slots = Math.max(slots, scope.slots());
        UnusedNames.report(scope, list.span(), lookup.findings());
      }
      case PlanClause.Order order -> {
        Pattern first = lookup.pattern(order.items().first());
        Pattern second = lookup.pattern(order.items().second());
        if (first != null && second != null) {
          Rule.OrderScope on =
              new OrderScopes(lookup, expressions)
                  .of(order.items(), first, second, Scope.plan(objects, false, targets));
          orders.add(new Plan.Order(first, second, on, order.because(), order.span()));
        }
      }
      case PlanClause.Accept accept -> accepts.add(Acceptances.resolve(accept, lookup));
      case PlanClause.Limit limit -> limit(limit);
    }
  }

  private void target(QualifiedName name) {
    PlanObject object = object(name, null);
    if (object != null && targets.contains(object)) {
      lookup
          .findings()
          .error(Code.PW0127, name.span(), "the plan names its target twice: " + object);
    } else if (object != null) {
      targets.add(object);
    }
  }

  /** Returns the object of a dotted name, or null with a finding. */
  private @Nullable PlanObject object(
      QualifiedName name, dev.planwright.model.@Nullable Kind kind) {
    List<PlanObject> found =
        objects.find(name.parts().stream().map(Name::text).toList(), kind, targets);
    if (found.size() == 1) {
      lookup.named(name.last().span(), found.getFirst().span());
      return found.getFirst();
    }
    if (found.isEmpty()) {
      lookup
          .findings()
          .unknown(Code.PW0302, name.span(), "object", name.text(), objects.names(kind));
    } else {
      lookup
          .findings()
          .error(Code.PW0302, name.span(), "there are several objects `" + name.text() + "`");
    }
    return null;
  }

  private void setting(Declaration.Attribute tree) {
    if (!SETTINGS.contains(tree.name().text())
        && lookup.findings().hasNearest(tree.name().text(), SETTINGS)) {
      lookup.findings().missing(Code.PW0104, tree.name(), "the plan", "setting", SETTINGS);
      return;
    }
    Scope scope = Scope.plan(objects, false, targets);
    Type wanted = tree.name().text().equals("window") ? Type.DURATION : Type.TEXT;
    ExprTree written = tree.values().getFirst();
    Values.single(tree.name().text(), tree.values(), lookup.findings());
    Value value =
        wanted.is(Type.Base.TEXT)
            ? Value.text(ObjectResolver.plain(written))
            : Values.given(expressions.resolve(written, scope, wanted), wanted, lookup.findings());
    Plan.Setting earlier = settings.put(tree.name().text(), new Plan.Setting(value, tree.span()));
    if (earlier != null) {
      Values.twice(tree.name(), earlier.span(), lookup.findings());
    }
  }

  private void item(PlanClause.Items list, PlanClause.Item tree) {
    Product product = lookup.product(tree.product().text(), tree.product().span());
    if (product == null) {
      return;
    }
    Name level = tree.level();
    lookup.checkLevel(product, level);
    List<PlanObject> on = new ArrayList<>();
    for (QualifiedName name : NameRanges.places(tree.on(), lookup.findings())) {
      PlanObject object = object(name, null);
      if (object != null) {
        on.add(object);
      }
    }
    Map<Attribute, PlanObject.Given> options = new LinkedHashMap<>();
    for (Declaration.Attribute given : tree.options()) {
      option(product, given, options);
    }
    Span what = tree.product().span();
    items.add(
        new Plan.Item(
            Verb.of(list.verb()),
            product,
            level == null ? null : level.text(),
            on,
            options,
            new Plan.Source(
                tree.doc(),
                level == null ? what : what.to(level.span()),
                new Plan.Written(tree.span(), list.span()))));
  }

  private void option(
      Product product, Declaration.Attribute tree, Map<Attribute, PlanObject.Given> options) {
    Attribute option = product.option(tree.name().text());
    if (option == null) {
      lookup
          .findings()
          .missing(
              Code.PW0104,
              tree.name(),
              product.name(),
              "option",
              product.options().stream().map(Attribute::name).toList());
      return;
    }
    lookup.named(tree.name().span(), option.span());
    Scope scope = Scope.plan(objects, false, targets);
    Type type = option.type() instanceof Type.ListOf list ? list.element() : option.type();
    boolean list = option.type() instanceof Type.ListOf;
    List<ExprTree> trees = NameRanges.each(tree.values(), lookup.findings());
    if (!list) {
      Values.single(option.name(), trees, lookup.findings());
    }
    List<Value> values = new ArrayList<>();
    boolean empty = list && ObjectMembers.isEmptyList(trees);
    for (ExprTree written : empty ? List.<ExprTree>of() : trees) {
      Expr resolved = expressions.resolve(written, scope, type);
      Value value = Values.given(resolved, type, lookup.findings());
      if (list) {
        Values.distinct(option, values, value, written.span(), lookup.findings());
      }
      values.add(value);
    }
    if (values.isEmpty() && !empty) {
      return;
    }
    Value value = list ? new Value.Many(values) : values.getFirst();
    PlanObject.Given earlier = options.put(option, new PlanObject.Given(value, tree.span()));
    if (earlier != null) {
      Values.twice(tree.name(), earlier.span(), lookup.findings());
    }
  }

  private void limit(PlanClause.Limit tree) {
    Scope scope = Scope.plan(objects, true, targets);
    Expr condition =
        new Budgets(lookup, expressions, objects).resolve(tree.condition(), scope, tree.never());
    UnusedNames.report(scope, tree.span(), lookup.findings());
    limits.add(new Plan.Limit(tree.never(), condition, scope.slots(), tree.span()));
  }
}
