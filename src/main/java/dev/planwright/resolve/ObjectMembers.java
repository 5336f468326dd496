package dev.planwright.resolve;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.syntax.Declaration;
import dev.planwright.syntax.ObjectMember;
import java.util.List;
import java.util.TreeSet;

/** Resolves what is said about an object: attributes, products, elements of lists. */
final class ObjectMembers {

  private final Lookup lookup;
  private final ExprResolver expressions;

  ObjectMembers(Lookup lookup) {
    this.lookup = lookup;
    this.expressions = new ExprResolver(lookup);
  }

  void resolve(PlanObject object, ObjectMember member, Scope scope) {
    switch (member) {
      case ObjectMember.Given given -> given(object, given.attribute(), scope);
      case ObjectMember.Has has -> has.products().forEach(each -> has(object, each, has.past()));
      case ObjectMember.Child child -> element(object, child, scope);
    }
  }

  private void given(PlanObject object, Declaration.Attribute tree, Scope scope) {
    Kind kind = object.kind();
    Attribute attribute = kind.attribute(tree.name().text());
    if (attribute == null) {
      lookup
          .findings()
          .missing(
              "PW0104",
              tree.name().span(),
              kind.name(),
              "attribute",
              tree.name().text(),
              kind.attributes().stream().map(Attribute::name).toList());
      return;
    }
    if (attribute.type() instanceof Type.ListOf list) {
      for (dev.planwright.syntax.Expr value : tree.values()) {
        object.add(attribute, value(value, list.element(), scope, object, attribute));
      }
      return;
    }
    PlanObject.Given earlier = object.given(attribute);
    if (earlier != null) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      "PW0105", tree.name().span(), "`" + attribute.name() + "` is given twice")
                  .label("given again")
                  .label(earlier.span(), "given here")
                  .build());
    }
    dev.planwright.syntax.Expr value = tree.values().getFirst();
    Span at = tree.span();
    object.give(attribute, value(value, attribute.type(), scope, object, attribute), at);
  }

  private Value value(
      dev.planwright.syntax.Expr tree,
      Type type,
      Scope scope,
      PlanObject object,
      Attribute attribute) {
    Value value = constant(expressions.resolve(tree, scope, type));
    return value.isUnknown() ? new Value.Unknown(object.name() + "." + attribute.name()) : value;
  }

  /** Returns the value of an expression without variables. */
  static Value constant(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value();
      case Expr.Sum(boolean minus, Expr left, Expr right, Type _, Span _)
          when minus
              && constant(left) instanceof Value.Num
              && constant(right) instanceof Value.Num(long number) ->
          new Value.Num(-number);
      default -> new Value.Unknown("");
    };
  }

  private void has(PlanObject object, ObjectMember.Installed tree, boolean past) {
    Product product = lookup.product(tree.product().text(), tree.product().span());
    if (product == null) {
      return;
    }
    lookup.checkLevel(product, tree.level());
    Kind on = product.on();
    if (on != null && on != object.kind()) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      "PW0120",
                      tree.span(),
                      "`"
                          + product.name()
                          + "` is installed on a "
                          + on
                          + ", not on a "
                          + object.kind())
                  .help("write it in the " + on)
                  .build());
      return;
    }
    String level = tree.level() == null ? null : tree.level().text();
    object.addInstalled(new PlanObject.Installed(product, level, past, tree.span()));
  }

  private void element(PlanObject object, ObjectMember.Child tree, Scope scope) {
    Attribute list = ObjectResolver.list(object.kind(), tree.kind().text());
    if (list == null || !(list.type() instanceof Type.ListOf(Type element, boolean _))) {
      unknownMember(object, tree);
      return;
    }
    if (element instanceof Type.Reference(Kind kind) && kind.container() == object.kind()) {
      return;
    }
    if (tree.value() == null) {
      lookup
          .findings()
          .error("PW0112", tree.kind().span(), "`" + tree.kind().text() + "` needs a value");
      return;
    }
    object.add(list, value(tree.value(), element, scope, object, list));
  }

  private void unknownMember(PlanObject object, ObjectMember.Child tree) {
    TreeSet<String> candidates = new TreeSet<>(List.of("has", "had"));
    for (Attribute attribute : object.kind().attributes()) {
      candidates.add(
          attribute.type() instanceof Type.ListOf list ? list.element().word() : attribute.name());
    }
    Attribute attribute = object.kind().attribute(tree.kind().text());
    if (attribute != null) {
      lookup
          .findings()
          .error(
              "PW0104",
              tree.kind().span(),
              "`" + attribute.name() + "` is given with `=`: `" + attribute.name() + " = …`");
    } else {
      lookup
          .findings()
          .missing(
              "PW0104",
              tree.kind().span(),
              object.kind().name(),
              "member",
              tree.kind().text(),
              candidates);
    }
  }

  void checkLists(PlanObject object) {
    for (Attribute attribute : object.kind().attributes()) {
      if (attribute.type() instanceof Type.ListOf(Type element, boolean nonEmpty)
          && nonEmpty
          && object.elements(attribute).isEmpty()) {
        lookup
            .findings()
            .error(
                "PW0307",
                object.span(),
                object.kind() + " `" + object.name() + "` has no " + element.word());
      }
    }
  }
}
