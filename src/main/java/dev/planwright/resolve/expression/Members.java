package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Objects;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what stands after a dot, and what is asked of an object's products.
 *
 * @param expressions resolves expressions
 * @param lookup finds what names mean
 */
public record Members(ExprResolver expressions, Lookup lookup) {

  Expr path(ExprTree.Path path, Scope scope) {
    Expr dotted = dotted(path, scope);
    if (dotted != null) {
      return dotted;
    }
    Product product = product(path.target(), scope);
    if (product != null) {
      return item(product, path, scope);
    }
    Expr target = expressions.infer(path.target(), scope, Type.ANY);
    return switch (target.type().required()) {
      case Type.Any any -> new Expr.Constant(new Value.Unknown(""), any, path.span());
      case Type.ListOf list -> ofList(target, list, path);
      case Type.Reference reference -> ofObject(target, reference.kind(), path, false);
      default -> {
        lookup
            .findings()
            .error(
                Code.PW0104,
                path.member().span(),
                ExprResolver.phrase(target.type()) + " has no `" + path.member().text() + "`");
        yield anything(path);
      }
    };
  }

  /** Returns the object whose name has dots, such as {@code db1.example.com}, or null. */
  private static @Nullable Expr dotted(ExprTree.Path path, Scope scope) {
    Objects objects = scope.objects();
    if (objects == null || !objects.hasDots()) {
      return null;
    }
    ExprTree root = path;
    while (root instanceof ExprTree.Path outer) {
      root = outer.target();
    }
    if (!(root instanceof ExprTree.NameRef(Name first))
        || scope.find(first.text(), path.span()) != null) {
      return null;
    }
    List<Name> names = flatten(path);
    List<PlanObject> found = objects.dotted(names.stream().map(Name::text).toList(), scope.home());
    return found.size() == 1 ? WordMeanings.constant(found.getFirst(), path.span()) : null;
  }

  private static Expr anything(ExprTree.Path path) {
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, path.span());
  }

  private @Nullable Product product(ExprTree target, Scope scope) {
    if (target instanceof ExprTree.NameRef ref
        && scope.find(ref.name().text(), ref.span()) == null) {
      Product product = lookup.findProduct(ref.name().text());
      lookup.named(ref.span(), product == null ? null : product.span());
      return product;
    }
    return null;
  }

  private Expr item(Product product, ExprTree.Path path, Scope scope) {
    String member = path.member().text();
    if (scope.hasNoItems()) {
      lookup.findings().add(ItemOptions.inAction(path.span(), product.name() + "." + member));
      return anything(path);
    }
    if (member.equals("level")) {
      return new Expr.ItemLevel(product, product.levelType(), path.span());
    }
    Attribute option = product.option(member);
    if (option == null) {
      TreeSet<String> candidates = new TreeSet<>(List.of("level"));
      product.options().forEach(candidate -> candidates.add(candidate.name()));
      lookup
          .findings()
          .missing(Code.PW0104, path.member().span(), product.name(), "option", member, candidates);
      return anything(path);
    }
    lookup.named(path.member().span(), option.span());
    return new Expr.ItemOption(product, option, option.type(), path.span());
  }

  private Expr ofList(Expr target, Type.ListOf list, ExprTree.Path path) {
    Function function = Function.of(path.member().text());
    if (function == Function.FIRST || function == Function.LAST || function == Function.COUNT) {
      List<Expr> arguments = List.of(target);
      return new Expr.Apply(function, arguments, Calls.result(function, arguments), path.span());
    }
    if (list.element().required() instanceof Type.Reference reference) {
      return ofObject(target, reference.kind(), path, true);
    }
    lookup
        .findings()
        .error(Code.PW0104, path.member().span(), "a list has no `" + path.member().text() + "`");
    return anything(path);
  }

  private Expr ofObject(Expr target, Kind kind, ExprTree.Path path, boolean list) {
    String member = path.member().text();
    Attribute attribute = lookup.attribute(kind, member);
    if (attribute != null) {
      lookup.named(path.member().span(), attribute.span());
      return new Expr.Member(target, attribute, wrap(attribute.type(), list), path.span());
    }
    if (member.equals("name")) {
      return new Expr.NameOf(target, wrap(new Type.Scalar(kind.named()), list), path.span());
    }
    for (Kind up = kind.container(); up != null; up = up.container()) {
      if (up.name().equals(member)) {
        lookup.named(path.member().span(), up.span());
        Type type = wrap(new Type.Reference(up), list);
        return new Expr.ContainerOf(target, up, type, path.span());
      }
    }
    Expr inner = inner(target, path);
    if (inner != null) {
      return inner;
    }
    String here = list ? ForeignFunctions.here(member) : "";
    if (here.isEmpty()) {
      lookup
          .findings()
          .missing(
              Code.PW0104, path.member().span(), kind.name(), "attribute", member, names(kind));
    } else {
      lookup.findings().add(ForeignFunctions.finding(Code.PW0104, path.member(), here));
    }
    return anything(path);
  }

  /** Returns the object of this name inside a constant object: {@code SALES.NODEA}; or null. */
  private static @Nullable Expr inner(Expr target, ExprTree.Path path) {
    if (!(target instanceof Expr.Constant(Value.Ref(PlanObject holder), _, _))) {
      return null;
    }
    for (List<Value> elements : holder.lists().values()) {
      for (Value element : elements) {
        if (element instanceof Value.Ref ref && ref.object().isNamed(path.member().text())) {
          return WordMeanings.constant(ref.object(), path.span());
        }
      }
    }
    return null;
  }

  private Set<String> names(Kind kind) {
    TreeSet<String> names = new TreeSet<>(List.of("name"));
    lookup.attributes(kind).forEach(attribute -> names.add(attribute.name()));
    for (Kind up = kind.container(); up != null; up = up.container()) {
      names.add(up.name());
    }
    return names;
  }

  private static Type wrap(Type type, boolean list) {
    if (!list) {
      return type;
    }
    return type instanceof Type.ListOf ? type : new Type.ListOf(type.required(), false);
  }

  Expr has(ExprTree.HasProduct tree, Scope scope) {
    Expr subject = expressions.infer(tree.subject(), scope, Type.ANY);
    if (!(subject.type().required() instanceof Type.Reference)
        && !(subject.type() instanceof Type.Any)) {
      lookup
          .findings()
          .error(
              Code.PW0102,
              subject.span(),
              "expected an object before `"
                  + tree.verb()
                  + "`, found "
                  + ExprResolver.phrase(subject.type()));
    }
    Expr product = productExpr(tree.pattern(), scope);
    Name level = tree.pattern().level();
    if (product instanceof Expr.Constant(Value.ProductValue(Product known), _, _)) {
      lookup.checkLevel(known, level);
    }
    ExprTree bound = tree.bound();
    return new Expr.Has(
        ownership(tree.verb()),
        subject,
        product,
        Lookup.comparison(tree.pattern().operator()),
        level == null ? null : level.text(),
        bound == null ? null : expressions.resolve(bound, scope, levelType(product)),
        tree.span());
  }

  /** Returns the type of the levels of what an expression names, which may be a parameter. */
  public static Type levelType(Expr product) {
    return product instanceof Expr.Constant(Value.ProductValue(Product known), _, _)
        ? known.levelType()
        : Type.VERSION;
  }

  private static Expr.Ownership ownership(String verb) {
    return switch (verb) {
      case "had" -> Expr.Ownership.HAD;
      case "installs" -> Expr.Ownership.INSTALLS;
      default -> Expr.Ownership.HAS;
    };
  }

  private Expr productExpr(ItemPattern pattern, Scope scope) {
    return product(pattern.product().text(), pattern.product().span(), scope);
  }

  /** Returns a product by name, or a parameter that holds one. */
  public Expr product(String name, Span at, Scope scope) {
    Expr bound = scope.find(name, at);
    if (bound != null) {
      lookup.named(at, scope.declared(name));
      if (!new Type.ProductType().fits(bound.type())) {
        lookup
            .findings()
            .error(
                Code.PW0102, at, "expected a product, found " + ExprResolver.phrase(bound.type()));
      }
      return bound;
    }
    Product product = lookup.product(name, at);
    Value value = product == null ? new Value.Unknown("") : new Value.ProductValue(product);
    return new Expr.Constant(value, new Type.ProductType(), at);
  }

  /** Returns the parts of a dotted name. */
  static List<Name> flatten(ExprTree tree) {
    List<Name> names = new ArrayList<>();
    ExprTree at = tree;
    while (at instanceof ExprTree.Path path) {
      names.addFirst(path.member());
      at = path.target();
    }
    if (at instanceof ExprTree.NameRef ref) {
      names.addFirst(ref.name());
    }
    return names;
  }
}
