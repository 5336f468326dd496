package dev.planwright.derive.batch;

import dev.planwright.model.Attribute;
import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import java.util.HashSet;
import java.util.Set;

/** What a condition can ask about objects, taken from its text and the defines that it calls. */
final class Mentions {

  private final Set<Attribute> attributes = new HashSet<>();
  private final Set<Product> products = new HashSet<>();
  private final Set<PlanObject> objects = new HashSet<>();
  private final Set<Define> seen = new HashSet<>();
  private boolean anyProduct;
  private boolean ordered;
  private boolean counts;

  private Mentions() {}

  /** Returns what a condition mentions. */
  static Mentions of(Expr condition) {
    Mentions mentions = new Mentions();
    mentions.add(condition);
    return mentions;
  }

  private void add(Expr expr) {
    switch (expr) {
      case Expr.Constant constant -> add(constant.value());
      case Expr.Member member -> attributes.add(member.attribute());
      case Expr.Has has -> add(has);
      // What names an object, or puts objects in an order, can tell one from another.
      case Expr.NameOf _, Expr.Sorted _, Expr.Template _, Expr.Listing _, Expr.Mapped _ ->
          ordered = true;
      case Expr.ItemOption _, Expr.ItemLevel _ -> ordered = true;
      case Expr.Compare compare ->
          ordered |=
              compare.left().type() instanceof Type.ListOf
                  || compare.right().type() instanceof Type.ListOf;
      case Expr.Apply apply -> add(apply.function());
      case Expr.Invoke invoke -> {
        if (seen.add(invoke.define())) {
          add(invoke.define().body().expression());
        }
      }
      default -> {}
    }
    expr.operands().forEach(this::add);
  }

  private void add(Value value) {
    objects.addAll(value.objects());
    if (value instanceof Value.ProductValue product) {
      products.add(product.product());
    }
  }

  private void add(Expr.Has has) {
    boolean named =
        has.product() instanceof Expr.Constant constant
            && constant.value() instanceof Value.ProductValue;
    anyProduct |= !named;
    ordered |= has.ownership() != Expr.Ownership.HAS;
  }

  private void add(Function function) {
    switch (function) {
      case COUNT, SUM, MIN, MAX, MAJORITY, SAME, UNIQUE, DISTINCT, KNOWN, MAJOR, MINOR, PATCH -> {}
      case LEVEL -> anyProduct = true;
      default -> {
        ordered = true;
        anyProduct = true;
      }
    }
    counts |= function.counts();
  }

  /** Returns whether it can ask for a cell. */
  boolean has(Cell cell) {
    return switch (cell) {
      case Cell.StateCell at -> attributes.contains(at.state());
      case Cell.ProductCell at -> anyProduct || products.contains(at.product());
    };
  }

  /** Returns the products that it names. */
  Set<Product> products() {
    return products;
  }

  /** Returns whether it can ask for products that it does not name. */
  boolean hasAnyProduct() {
    return anyProduct;
  }

  /** Returns the attributes and states that it asks for. */
  Set<Attribute> attributes() {
    return attributes;
  }

  /** Returns whether it names an object of these. */
  boolean names(Set<PlanObject> own) {
    return objects.stream().anyMatch(own::contains);
  }

  /** Returns whether the order of objects, or what they are called, can decide it. */
  boolean tellsApart() {
    return ordered;
  }

  /** Returns whether it counts over a whole procedure. */
  boolean counts() {
    return counts;
  }
}
