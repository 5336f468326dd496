package dev.planwright.resolve;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.literal.Dialect;
import dev.planwright.literal.VersionScheme;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Lazy;
import dev.planwright.model.Pattern;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.resolve.extension.DeclarationContext;
import dev.planwright.resolve.extension.InventoryGroups;
import dev.planwright.resolve.extension.KindExtensions;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.Types;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.KindMember;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declares kinds and products, with their attributes, states and options. */
final class Schemas {

  private final DeclarationContext context;
  private final Types types;
  private final Map<Kind, Declaration.Kind> kinds = new LinkedHashMap<>();
  private final Map<Product, Declaration.Product> products = new LinkedHashMap<>();
  private final KindExtensions additions;
  private final InventoryGroups groups;
  private final List<Declaration.ExtendKind> extended = new ArrayList<>();

  Schemas(DeclarationContext context) {
    this.context = context;
    this.types = new Types(context.lookup());
    this.groups = new InventoryGroups(context);
    this.additions = new KindExtensions(context, this::attribute, groups);
  }

  void declare(Declaration.Kind tree) {
    String plural = tree.words().plural() == null ? "" : tree.words().plural().text();
    Type.Base named = types.ofNames(tree.words().named());
    if (Types.isTaken(tree.name().text())) {
      context
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0105,
                      tree.name().span(),
                      "`" + tree.name().text() + "` is a type of the language")
                  .label("where a type stands, it is never this kind")
                  .help("choose another name")
                  .build());
    }
    Kind symbol = new Kind(tree.name().text(), context.module(), tree.name().span(), plural, named);
    if (context.names().put(context.symbols().kinds(), tree.name(), symbol, "kind", Kind::span)) {
      kinds.put(symbol, tree);
    }
  }

  void declare(Declaration.ExtendKind tree) {
    extended.add(tree);
  }

  void declare(Declaration.Product tree) {
    List<String> levels = tree.scale().levels().stream().map(Name::text).toList();
    for (int i = 1; i < levels.size(); i++) {
      if (levels.indexOf(levels.get(i)) < i) {
        Name again = tree.scale().levels().get(i);
        context
            .findings()
            .error(Code.PW0127, again.span(), "`" + again.text() + "` is twice among the levels");
      }
    }
    Product symbol =
        new Product(
            tree.name().text(),
            context.module(),
            tree.title(),
            levels,
            scheme(tree),
            tree.name().span());
    if (context
        .names()
        .put(context.symbols().products(), tree.name(), symbol, "product", Product::span)) {
      products.put(symbol, tree);
    }
  }

  /** Returns how the versions of a product compare; one with a scale says nothing else. */
  private VersionScheme scheme(Declaration.Product tree) {
    Name versions = tree.scale().versions();
    if (versions == null) {
      return VersionScheme.DOTTED;
    }
    if (!tree.scale().levels().isEmpty()) {
      context
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0105,
                      versions.span(),
                      "`levels` and `versions` both say how the levels of "
                          + tree.name().text()
                          + " compare")
                  .label("said again")
                  .label(tree.scale().levels().getFirst().span(), "said here")
                  .help("keep one of them")
                  .build());
    }
    VersionScheme scheme = VersionScheme.named(versions.text());
    if (scheme == null) {
      List<String> words = Arrays.stream(VersionScheme.values()).map(VersionScheme::word).toList();
      context.findings().unknown(Code.PW0101, versions, "way to compare versions", words);
    }
    return scheme == null ? VersionScheme.DOTTED : scheme;
  }

  /** Completes kinds and then products, now that all of them have their names. */
  void complete() {
    kinds.forEach(this::attributes);
    extended.forEach(additions::declare);
    kinds.forEach(this::container);
    kinds.forEach(this::machine);
    kinds.forEach(this::script);
    kinds.forEach((kind, tree) -> {
      kind.declareSource(context.lookup().citations(tree.from()));
      tree.members()
          .forEach(member -> kind.declareSource(context.lookup().citations(member.from())));
      groups.declare(kind, tree.body());
    });
    additions.complete();
    kinds.forEach(this::plural);
    products.forEach(this::complete);
  }

  /** A list that a kind names has a name of its own. */
  private void plural(Kind kind, Declaration.Kind tree) {
    Name plural = tree.words().plural();
    Kind other = plural == null ? null : context.lookup().collection(plural.text());
    if (plural != null && other != null && other != kind) {
      context
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0105,
                      plural.span(),
                      "`" + plural.text() + "` is the list of all objects of the kind " + other)
                  .label("the same name")
                  .label(other.span(), "the other kind")
                  .help("choose another word")
                  .build());
    }
  }

  private void attributes(Kind kind, Declaration.Kind tree) {
    for (KindMember member : tree.members()) {
      if (kind.attribute(member.name().text()) != null) {
        context
            .findings()
            .error(
                Code.PW0105,
                member.name().span(),
                "kind " + kind + " has two attributes `" + member.name().text() + "`");
      }
      kind.declareAttribute(attribute(kind, member));
    }
  }

  /** Returns the attribute or state of a kind that a member says. */
  Attribute attribute(Kind kind, KindMember member) {
    Attribute.Role role =
        member.role().equals("state") ? Attribute.Role.STATE : Attribute.Role.FIXED;
    return attribute(kind.name(), kind, member, role);
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
          Expr initial = expression(member.initial(), scope, type);
          Expr ends = expression(member.ends(), scope, type);
          Expr otherwise = expression(member.otherwise(), scope, Type.TEXT);
          List<Citation> citations = context.lookup().citations(member.from());
          return new Attribute.Default(initial, ends, otherwise, scope.slots(), citations);
        });
    return new Attribute(owner, member.name().text(), role, member.name().span(), type, body);
  }

  private @Nullable Expr expression(@Nullable ExprTree tree, Scope scope, Type type) {
    return tree == null ? null : context.expressions().resolve(tree, scope, type);
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

  private void script(Kind kind, Declaration.Kind tree) {
    Name word = tree.words().script();
    if (word == null) {
      return;
    }
    Dialect dialect = Dialect.of(word.text());
    if (dialect == null) {
      context
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0101,
                      word.span(),
                      "there is no dialect of scripts `" + word.text() + "`")
                  .help("the dialects are " + String.join(" and ", Dialect.words()))
                  .build());
    } else {
      kind.declareDialect(dialect);
    }
  }

  private void machine(Kind kind, Declaration.Kind tree) {
    Declaration.Machine declared = tree.machine();
    if (declared != null) {
      kind.declareMachine(new Lazy<>(() -> machine(kind, declared)));
    }
  }

  private Kind.Machine machine(Kind kind, Declaration.Machine declared) {
    Scope scope = Scope.library();
    selfScope(scope, kind, declared.word());
    Expr when =
        declared.when() == null ? null : context.expressions().condition(declared.when(), scope);
    return new Kind.Machine(when, scope.slots());
  }

  private void container(Kind kind, Declaration.Kind tree) {
    Declaration.Container in = tree.container();
    if (in == null) {
      return;
    }
    Kind holder = context.lookup().kind(in.kind());
    if (holder == null) {
      return;
    }
    Attribute list = context.lookup().attribute(holder, in.attribute().text());
    if (list == null || !(list.type() instanceof Type.ListOf)) {
      context.findings().lose(kind.span().file(), kind.name());
      context
          .findings()
          .missing(
              Code.PW0104,
              in.attribute(),
              "kind " + holder.name(),
              "list",
              context.lookup().attributes(holder).stream().map(Attribute::name).toList());
    } else if (holder == kind || holder.within(kind)) {
      insideItself(kind, holder, in);
    } else {
      context.lookup().named(in.attribute().span(), list.span());
      kind.declareContainer(holder, list);
    }
  }

  private void insideItself(Kind kind, Kind holder, Declaration.Container in) {
    List<String> names = new ArrayList<>(List.of(kind.name()));
    for (Kind up = holder; up != null && up != kind; up = up.container()) {
      names.add(up.name());
    }
    names.add(kind.name());
    context
        .findings()
        .add(
            Diagnostic.error(
                    Code.PW0140,
                    in.kind().span(),
                    "kind `" + kind.name() + "` contains itself: " + String.join(" in ", names))
                .help("let one of these kinds stand at the top, without `in`")
                .build());
  }

  private void complete(Product product, Declaration.Product tree) {
    Pattern updates = tree.updates() == null ? null : context.lookup().pattern(tree.updates());
    Kind on = tree.on() == null ? null : context.lookup().kind(tree.on());
    if (on == null && tree.on() == null) {
      on = updatedKind(updates);
      if (on == null) {
        context
            .findings()
            .error(
                Code.PW0112,
                tree.name().span(),
                "product `"
                    + product.name()
                    + "` does not say on which kind it is installed: `on …`");
      }
    }
    product.complete(on, updates, context.lookup().citations(tree.from()));
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
        : context.lookup().findKind(tree.on().text());
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
