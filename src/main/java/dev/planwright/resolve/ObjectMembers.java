package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Attribute;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.expression.NameRanges;
import dev.planwright.resolve.expression.Values;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.ObjectMember;
import java.util.List;
import java.util.TreeSet;

/** Resolves what is said about an object: attributes, products, elements of lists. */
final class ObjectMembers {

  private final Lookup lookup;
  private final ExprResolver expressions;
  private final SharedProducts shared;

  ObjectMembers(Lookup lookup) {
    this.lookup = lookup;
    this.expressions = new ExprResolver(lookup);
    this.shared = new SharedProducts(lookup.findings());
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
    Attribute attribute = lookup.attribute(kind, tree.name().text());
    if (attribute == null) {
      lookup
          .findings()
          .missing(
              Code.PW0104,
              tree.name(),
              kind.name(),
              "attribute",
              lookup.attributes(kind).stream().map(Attribute::name).toList());
      return;
    }
    lookup.named(tree.name().span(), attribute.span());
    List<ExprTree> values = NameRanges.each(tree.values(), lookup.findings());
    if (values.isEmpty()) {
      return;
    }
    if (isEmptyList(values) && attribute.type() instanceof Type.ListOf) {
      PlanObject.Given earlier = object.given(attribute);
      Span before = earlier == null ? tree.span() : earlier.span();
      if (earlier != null || !object.elements(attribute).isEmpty()) {
        Values.twice(tree.name(), before, lookup.findings());
      }
      object.give(attribute, new Value.Many(List.of()), tree.span());
      return;
    }
    if (attribute.type() instanceof Type.ListOf list) {
      for (ExprTree value : values) {
        add(
            object,
            attribute,
            value(value, list.element(), scope, object, attribute),
            value.span());
      }
      return;
    }
    PlanObject.Given earlier = object.given(attribute);
    if (earlier != null) {
      Values.twice(tree.name(), earlier.span(), lookup.findings());
    }
    Values.single(attribute.name(), values, lookup.findings());
    for (ExprTree more : values.subList(1, values.size())) {
      expressions.resolve(more, scope, attribute.type());
    }
    ExprTree value = values.getFirst();
    Span at = tree.span();
    object.give(attribute, value(value, attribute.type(), scope, object, attribute), at);
  }

  /** Returns whether a list is given as {@code []}. */
  static boolean isEmptyList(List<ExprTree> values) {
    return values.size() == 1
        && values.getFirst() instanceof ExprTree.ListLiteral list
        && list.elements().isEmpty();
  }

  private void add(PlanObject object, Attribute list, Value value, Span at) {
    PlanObject.Given empty = object.given(list);
    if (empty != null) {
      Values.twice(new Name(list.name(), at), empty.span(), lookup.findings());
    }
    Values.distinct(list, object.elements(list), value, at, lookup.findings());
    object.add(list, value);
  }

  private Value value(
      ExprTree tree, Type type, Scope scope, PlanObject object, Attribute attribute) {
    Value value = Values.given(expressions.resolve(tree, scope, type), type, lookup.findings());
    return value.isUnknown() ? new Value.Unknown(object.name() + "." + attribute.name()) : value;
  }

  private void has(PlanObject object, ObjectMember.Installed tree, boolean past) {
    Product product = lookup.product(tree.product().text(), tree.product().span());
    if (product == null) {
      return;
    }
    lookup.checkLevel(product, tree.level());
    String level = tree.level() == null ? null : tree.level().text();
    PlanObject.Installed said = new PlanObject.Installed(product, level, past, tree.span());
    Kind on = product.on();
    if (on != null && on.within(object.kind())) {
      shared.add(object, said);
      return;
    }
    if (on != null && on != object.kind()) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0120,
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
    PlanObject.Installed earlier = SharedProducts.same(object.installed(), said);
    if (earlier == null) {
      object.addInstalled(said);
    } else {
      shared.twice(object, said, earlier);
    }
  }

  /** Takes what was said of all that lies in an object as said of each, now that all is read. */
  void share() {
    shared.share();
  }

  private void element(PlanObject object, ObjectMember.Child tree, Scope scope) {
    Attribute list = ObjectResolver.list(object.kind(), tree.kind().text(), lookup);
    if (list == null || !(list.type() instanceof Type.ListOf(Type element, boolean _))) {
      unknownMember(object, tree);
      return;
    }
    lookup.named(
        tree.kind().span(), element instanceof Type.Reference(Kind to) ? to.span() : list.span());
    if (element instanceof Type.Reference(Kind kind) && kind.container() == object.kind()) {
      return;
    }
    if (tree.value() == null) {
      lookup
          .findings()
          .error(Code.PW0112, tree.kind().span(), "`" + tree.kind().text() + "` needs a value");
      return;
    }
    for (ExprTree value : NameRanges.each(List.of(tree.value()), lookup.findings())) {
      add(object, list, value(value, element, scope, object, list), value.span());
    }
  }

  private void unknownMember(PlanObject object, ObjectMember.Child tree) {
    TreeSet<String> candidates = new TreeSet<>(List.of("has", "had"));
    for (Attribute attribute : lookup.attributes(object.kind())) {
      candidates.add(
          attribute.type() instanceof Type.ListOf list ? list.element().word() : attribute.name());
    }
    Attribute attribute = lookup.attribute(object.kind(), tree.kind().text());
    if (attribute != null) {
      lookup
          .findings()
          .error(
              Code.PW0104,
              tree.kind().span(),
              "`" + attribute.name() + "` is given with `=`: `" + attribute.name() + " = …`");
    } else {
      lookup
          .findings()
          .missing(Code.PW0104, tree.kind(), object.kind().name(), "member", candidates);
    }
  }

  void checkLists(PlanObject object) {
    for (Attribute attribute : lookup.attributes(object.kind())) {
      if (attribute.type() instanceof Type.ListOf(Type element, boolean nonEmpty)
          && nonEmpty
          && object.elements(attribute).isEmpty()
          && (object.given(attribute) != null || attribute.initial() == null)) {
        lookup
            .findings()
            .error(
                Code.PW0307,
                object.span(),
                object.kind() + " `" + object.name() + "` has no " + element.word());
      }
    }
  }
}
