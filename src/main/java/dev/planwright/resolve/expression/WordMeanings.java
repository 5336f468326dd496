package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.model.Define;
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
import dev.planwright.syntax.tree.Name;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a single word means. What is wanted decides first (a symbol, an object), then the
 * nearest variable, then literals, then products, collections and objects.
 */
record WordMeanings(Lookup lookup) {

  Expr name(Name name, Scope scope, Type wanted) {
    Span at = name.span();
    if (wanted.required() instanceof Type.Symbols symbols
        && symbols.names().contains(name.text())) {
      return new Expr.Constant(new Value.Symbol(name.text()), symbols, at);
    }
    Expr bound = scope.find(name.text(), at);
    if (bound != null) {
      lookup.named(at, scope.declared(name.text()));
      return bound;
    }
    Expr literal = Literals.word(name.text(), at);
    if (literal != null) {
      return literal;
    }
    if (wanted.required() instanceof Type.Reference(Kind kind) && scope.objects() != null) {
      return object(name.text(), at, kind, scope.objects(), scope.home());
    }
    Expr global = global(name, scope);
    if (global != null) {
      return global;
    }
    unknown(name, scope, wanted);
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, at);
  }

  /** Returns whether a word means nothing by itself, so that it may be a symbol. */
  boolean isFree(Name name, Scope scope) {
    return scope.find(name.text(), name.span()) == null && global(name, scope) == null;
  }

  /** Returns what a name means by itself: a product, a collection, a count, an object; or null. */
  private @Nullable Expr global(Name name, Scope scope) {
    Span at = name.span();
    Product product = lookup.findProduct(name.text());
    if (product != null) {
      lookup.named(at, product.span());
      return new Expr.Constant(new Value.ProductValue(product), new Type.ProductType(), at);
    }
    Kind kind = lookup.collection(name.text());
    if (kind != null) {
      lookup.named(at, kind.span());
      return new Expr.Collection(kind, new Type.ListOf(new Type.Reference(kind), false), at);
    }
    Function function = Function.of(name.text());
    if (function != null && function.arity() == 0 && scope.counting()) {
      scope.count();
      return new Expr.Apply(function, List.of(), Calls.result(function, List.of()), at);
    }
    Objects objects = scope.objects();
    if (objects != null) {
      List<PlanObject> found = objects.find(name.text(), null, scope.home());
      if (found.size() == 1) {
        lookup.named(at, found.getFirst().span());
        return constant(found.getFirst(), at);
      }
    }
    return null;
  }

  private void unknown(Name name, Scope scope, Type wanted) {
    Objects objects = scope.objects();
    if (objects != null) {
      List<PlanObject> found = objects.find(name.text(), null, scope.home());
      if (found.size() > 1) {
        several(name, found);
        return;
      }
    }
    if (isMeant(name, scope, wanted)) {
      return;
    }
    TreeSet<String> candidates = new TreeSet<>(scope.names());
    candidates.addAll(lookup.productNames());
    String what = "name";
    if (wanted.required() instanceof Type.Symbols symbols) {
      candidates.addAll(symbols.names());
      what = "value among " + symbols.word() + ", and no name,";
    }
    if (scope.objects() != null) {
      candidates.addAll(scope.objects().names(null));
    }
    lookup.findings().unknown(Code.PW0101, name.span(), what, name.text(), candidates);
  }

  /** Says how a word is written that is a function, or that other languages have for a value. */
  private boolean isMeant(Name name, Scope scope, Type wanted) {
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0101, name.span(), "there is no name `" + name.text() + "`");
    boolean isFunction =
        lookup.findCallable(name.text()) instanceof Define || Function.of(name.text()) != null;
    Fix meant =
        isFunction || (isTextual(wanted) && scope.objects() == null)
            ? null
            : MeantValues.meant(wanted, name.span());
    Kind kind = lookup.meantCollection(name.text());
    if (kind != null) {
      finding.help(
          "all objects of the kind "
              + kind
              + " are `"
              + kind.plural()
              + "`; `kind "
              + kind
              + " plural WORD` gives them another name");
    } else if (isFunction) {
      finding.help("a function is called with what it is of: `" + name.text() + "(…)`");
    } else if (meant != null) {
      finding.fix(meant);
    } else {
      return false;
    }
    lookup.findings().add(finding.build());
    return true;
  }

  private static boolean isTextual(Type wanted) {
    return wanted.required() instanceof Type.Scalar(Type.Base base) && base.isTextual();
  }

  /** Says that a name stands for several objects where nothing tells which of them is meant. */
  private void several(Name name, List<PlanObject> found) {
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW0302, name.span(), "there are several objects `" + name.text() + "`");
    found.forEach(each -> finding.label(each.span(), "a " + each.kind().name()));
    lookup.findings().add(finding.help("give them different names").build());
  }

  /** Returns the object of a kind and name, or an unknown value with a finding. */
  Expr object(String name, Span at, Kind kind, Objects objects, List<PlanObject> home) {
    List<PlanObject> found = objects.find(name, kind, home);
    if (found.size() == 1) {
      lookup.named(at, found.getFirst().span());
      return constant(found.getFirst(), at);
    }
    if (found.isEmpty()) {
      lookup.findings().unknown(Code.PW0302, at, kind.name(), name, objects.names(kind));
    } else {
      lookup
          .findings()
          .error(
              Code.PW0302,
              at,
              "there are several "
                  + kind.name()
                  + " objects `"
                  + name
                  + "`; write which, such as `"
                  + Objects.outermost(found.getFirst()).name()
                  + "."
                  + name
                  + "`");
    }
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, at);
  }

  static Expr constant(PlanObject object, Span at) {
    return new Expr.Constant(new Value.Ref(object), new Type.Reference(object.kind()), at);
  }
}
