package dev.planwright.resolve;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Article;
import dev.planwright.model.Attribute;
import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.Fact;
import dev.planwright.model.Kind;
import dev.planwright.model.Lazy;
import dev.planwright.model.Parameter;
import dev.planwright.model.Pattern;
import dev.planwright.model.Procedure;
import dev.planwright.model.Product;
import dev.planwright.model.Reading;
import dev.planwright.model.Rule;
import dev.planwright.model.Symbols;
import dev.planwright.model.Symptom;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.source.Span;
import dev.planwright.syntax.Declaration;
import dev.planwright.syntax.KindMember;
import dev.planwright.syntax.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the declarations of a library into symbols; bodies wait until they are asked for. */
final class Declarations {

  private final String module;
  private final Symbols symbols;
  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Types types;
  private final Map<Kind, Declaration.Kind> kinds = new LinkedHashMap<>();
  private final Map<Product, Declaration.Product> products = new LinkedHashMap<>();
  private final List<Declaration.Fact> facts = new ArrayList<>();
  private final List<Declaration.Reading> readings = new ArrayList<>();

  Declarations(String module, Symbols symbols, Lookup lookup) {
    this.module = module;
    this.symbols = symbols;
    this.lookup = lookup;
    this.expressions = new ExprResolver(lookup);
    this.types = new Types(lookup);
  }

  /** Puts a library's declaration into the symbols, by its name alone. */
  void declare(Declaration declaration) {
    switch (declaration) {
      case Declaration.Article article -> article(article);
      case Declaration.Fact fact -> facts.add(fact);
      case Declaration.Reading reading -> readings.add(reading);
      case Declaration.Kind kind -> {
        Kind symbol = new Kind(kind.name().text(), module, kind.name().span());
        if (put(symbols.kinds(), kind.name(), symbol, "kind", Kind::span)) {
          kinds.put(symbol, kind);
        }
      }
      case Declaration.Product product -> product(product);
      case Declaration.Rule rule -> rule(rule);
      case Declaration.Define define -> define(define);
      case Declaration.Action action -> action(action);
      case Declaration.Procedure procedure -> procedure(procedure);
      case Declaration.Symptom symptom -> {
        Lazy<Symptom.Body> body =
            new Lazy<>(() -> new Symptoms(lookup, expressions).resolve(symptom));
        put(
            symbols.symptoms(),
            symptom.name(),
            new Symptom(
                symptom.name().text(), module, symptom.title(), symptom.name().span(), body),
            "symptom",
            Symptom::span);
      }
      case Declaration.Test _, Declaration.Project _, Declaration.ObjectTree _ -> {}
      case Declaration.Malformed malformed -> {
        if (malformed.name() != null) {
          lookup.findings().lose(malformed.span().file(), malformed.name().text());
        }
      }
      case Declaration.Plan _ -> {}
    }
  }

  private <T> boolean put(
      Map<String, T> namespace,
      Name name,
      T symbol,
      String what,
      java.util.function.Function<T, Span> span) {
    T earlier = namespace.putIfAbsent(name.text(), symbol);
    if (earlier != null) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      "PW0105",
                      name.span(),
                      "there are two declarations of " + what + " `" + name.text() + "`")
                  .label("declared again")
                  .label(span.apply(earlier), "declared here")
                  .build());
    }
    return earlier == null;
  }

  private void article(Declaration.Article tree) {
    String modified = "";
    for (Declaration.Attribute attribute : tree.attributes()) {
      if (attribute.name().text().equals("modified")) {
        modified = attribute.values().getFirst().span().text();
      }
    }
    put(
        symbols.articles(),
        tree.name(),
        new Article(tree.name().text(), tree.title(), modified, tree.name().span()),
        "article",
        Article::span);
  }

  private void product(Declaration.Product tree) {
    List<String> levels = tree.levels().stream().map(Name::text).toList();
    Product symbol =
        new Product(tree.name().text(), module, tree.title(), levels, tree.name().span());
    if (put(symbols.products(), tree.name(), symbol, "product", Product::span)) {
      products.put(symbol, tree);
    }
  }

  private void rule(Declaration.Rule tree) {
    Rules.Modifiers modifiers = Rules.modifiers(tree, lookup.findings());
    Lazy<Rule.Body> body = new Lazy<>(() -> new Rules(lookup, expressions, tree).resolve());
    put(
        symbols.rules(),
        tree.name(),
        new Rule(
            tree.name().text(),
            module,
            modifiers.severity(),
            modifiers.confidence(),
            tree.doc(),
            tree.name().span(),
            body),
        "rule",
        Rule::span);
  }

  private void define(Declaration.Define tree) {
    Lazy<Define.Head> head = new Lazy<>(() -> new Define.Head(types.parameters(tree.parameters())));
    Name name = tree.name();
    Define symbol =
        new Define(
            name.text(),
            module,
            name.span(),
            head,
            new Recursion<>(() -> body(tree, head), () -> endless(tree)));
    put(symbols.callables(), name, symbol, "callable", dev.planwright.model.Callable::span);
  }

  private Define.Body body(Declaration.Define tree, Supplier<Define.Head> head) {
    Scope scope = Scope.define();
    Actions.declare(scope, tree.parameters(), head.get().parameters());
    Type wanted = tree.type() == null ? Type.ANY : types.resolve(tree.type());
    Expr expression = expressions.resolve(tree.body(), scope, wanted);
    return new Define.Body(
        expression, scope.slots(), scope.counted(), lookup.citations(tree.from()));
  }

  private Define.Body endless(Declaration.Define tree) {
    lookup
        .findings()
        .error(
            "PW0110",
            tree.name().span(),
            "define `" + tree.name().text() + "` is defined by itself");
    Expr nothing = new Expr.Constant(new Value.Unknown(""), Type.ANY, tree.name().span());
    return new Define.Body(nothing, tree.parameters().size(), false, List.of());
  }

  private void action(Declaration.Action tree) {
    Lazy<List<Parameter>> parameters = new Lazy<>(() -> types.parameters(tree.parameters()));
    Lazy<Action.Body> body =
        new Lazy<>(
            () -> new Actions(lookup, expressions, tree, parameters.get(), module).resolve());
    Action symbol = new Action(tree.name().text(), module, tree.name().span(), parameters, body);
    put(symbols.callables(), tree.name(), symbol, "callable", dev.planwright.model.Callable::span);
  }

  private void procedure(Declaration.Procedure tree) {
    Lazy<Procedure.Head> head =
        new Lazy<>(() ->
            new Procedure.Head(
                tree.item() == null ? null : lookup.pattern(tree.item()),
                types.parameters(tree.parameters())));
    Lazy<Procedure.Body> body = new Lazy<>(() -> body(tree, head.get().parameters()));
    Verb verb = tree.verb() == null ? null : Verb.of(tree.verb());
    Procedure symbol =
        new Procedure(tree.name().text(), module, tree.name().span(), verb, head, body);
    put(symbols.callables(), tree.name(), symbol, "callable", dev.planwright.model.Callable::span);
  }

  private Procedure.Body body(Declaration.Procedure tree, List<Parameter> parameters) {
    Scope scope = Scope.library();
    Actions.declare(scope, tree.parameters(), parameters);
    List<Expr> when = new ArrayList<>();
    tree.when().forEach(each -> when.add(expressions.resolve(each, scope, Type.BOOL)));
    List<dev.planwright.model.Statement> statements =
        new Statements(lookup, expressions).resolve(tree.body(), scope);
    return new Procedure.Body(
        when, statements, lookup.citations(tree.from()), tree.doc(), scope.slots());
  }

  /** Completes what refers to other symbols; called when all of the file's names are declared. */
  void complete() {
    // In this order: citations need facts, patterns need products, types need kinds.
    facts.forEach(this::fact);
    kinds.forEach(this::attributes);
    kinds.forEach(this::container);
    kinds.forEach((kind, tree) -> kind.declareSource(lookup.citations(tree.from())));
    products.forEach(this::complete);
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
    put(symbols.facts(), tree.name(), symbol, "fact", Fact::span);
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

  private void attributes(Kind kind, Declaration.Kind tree) {
    for (KindMember member : tree.members()) {
      if (kind.attribute(member.name().text()) != null) {
        lookup
            .findings()
            .error(
                "PW0105",
                member.name().span(),
                "kind " + kind + " has two attributes `" + member.name().text() + "`");
      }
      Attribute.Role role =
          member.role().equals("state") ? Attribute.Role.STATE : Attribute.Role.FIXED;
      kind.declareAttribute(attribute(kind.name(), kind, member, role));
    }
  }

  private Attribute attribute(
      String owner, @Nullable Kind self, KindMember member, Attribute.Role role) {
    Type type = types.resolve(member.type());
    Lazy<Attribute.Default> body =
        new Lazy<>(() -> {
          Scope scope = Scope.library();
          Kind nearest = self;
          if (nearest != null) {
            selfScope(scope, nearest, member.name());
          }
          return new Attribute.Default(
              member.initial() == null ? null : expressions.resolve(member.initial(), scope, type),
              member.ends() == null ? null : expressions.resolve(member.ends(), scope, type));
        });
    return new Attribute(owner, member.name().text(), role, member.name().span(), type, body);
  }

  /** Binds an object to slot 0 under its kind's name, and its containers under theirs. */
  private static void selfScope(Scope scope, Kind kind, Name at) {
    Name self = new Name(kind.name(), at.span());
    int slot = scope.declare(self, new Type.Reference(kind));
    Expr object = new Expr.Variable(kind.name(), slot, new Type.Reference(kind), at.span());
    for (Kind up = kind.container(); up != null; up = up.container()) {
      scope.bind(up.name(), new Expr.ContainerOf(object, up, new Type.Reference(up), at.span()));
    }
  }

  private void container(Kind kind, Declaration.Kind tree) {
    Declaration.Container in = tree.container();
    if (in == null) {
      return;
    }
    Kind holder = lookup.kind(in.kind());
    if (holder == null) {
      return;
    }
    Attribute list = holder.attribute(in.attribute().text());
    if (list == null || !(list.type() instanceof Type.ListOf)) {
      lookup
          .findings()
          .unknown(
              "PW0104",
              in.attribute().span(),
              "list in kind " + holder.name(),
              in.attribute().text(),
              holder.attributes().stream().map(Attribute::name).toList());
    } else {
      kind.declareContainer(holder, list);
    }
  }

  private void complete(Product product, Declaration.Product tree) {
    Pattern updates = tree.updates() == null ? null : lookup.pattern(tree.updates());
    Kind on = tree.on() == null ? null : lookup.kind(tree.on());
    if (on == null && tree.on() == null) {
      on = updatedKind(updates);
      if (on == null) {
        lookup
            .findings()
            .error(
                "PW0112",
                tree.name().span(),
                "product `"
                    + product.name()
                    + "` does not say on which kind it is installed: `on …`");
      }
    }
    product.complete(on, updates, lookup.citations(tree.from()));
    for (KindMember member : tree.options()) {
      product.declareOption(attribute(product.name(), target(on), member, Attribute.Role.OPTION));
    }
  }

  private @Nullable Kind updatedKind(@Nullable Pattern updates) {
    if (updates == null) {
      return null;
    }
    Declaration.Product tree = products.get(updates.product());
    Kind known = updates.product().on();
    return known != null || tree == null || tree.on() == null
        ? known
        : lookup.findKind(tree.on().text());
  }

  /** Returns the outermost kind: what an item is for, and what the defaults of its options see. */
  private static @Nullable Kind target(@Nullable Kind on) {
    Kind kind = on;
    while (kind != null && kind.container() != null) {
      kind = kind.container();
    }
    return kind;
  }
}
