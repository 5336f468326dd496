package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.source.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what belongs to an item of a plan out of actions, which plans of steps call without one.
 */
final class ItemOptions {

  /** What was looked into: definitions may use each other in circles, or one of them often. */
  private final Set<Define> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ItemOptions() {}

  /** Returns the finding about an action that names an option or a level of an item. */
  static Diagnostic inAction(Span at, String name) {
    return Diagnostic.error(
            Code.PW0310, at, "an action cannot read `" + name + "`: a plan of `steps` has no items")
        .help("give the action a parameter, and let the procedure pass `" + name + "`")
        .build();
  }

  /** Returns the option or level of an item that an expression reads, or null. */
  static @Nullable String named(Expr expr) {
    return new ItemOptions().read(expr);
  }

  private @Nullable String read(Expr expr) {
    return switch (expr) {
      case Expr.ItemOption option -> option.product().name() + "." + option.option().name();
      case Expr.ItemLevel level -> level.product().name() + ".level";
      case Expr.Constant _, Expr.Collection _, Expr.Variable _ -> null;
      case Expr.Member member -> read(member.target());
      case Expr.NameOf name -> read(name.target());
      case Expr.ContainerOf container -> read(container.target());
      case Expr.Not not -> read(not.operand());
      case Expr.Logic logic -> first(List.of(logic.left(), logic.right()));
      case Expr.Compare compare -> first(List.of(compare.left(), compare.right()));
      case Expr.In in -> first(List.of(in.element(), in.list()));
      case Expr.Sum sum -> first(List.of(sum.left(), sum.right()));
      case Expr.Has has -> first(List.of(has.subject(), has.product()));
      case Expr.Quantified quantified ->
          first(List.of(quantified.collection(), quantified.condition()));
      case Expr.Conditional choice ->
          first(List.of(choice.condition(), choice.whenTrue(), choice.whenFalse()));
      case Expr.Listing list -> first(list.elements());
      case Expr.Template template -> first(template.parts());
      case Expr.Invoke invoke -> {
        boolean isNew = seen.add(invoke.define());
        String own = isNew ? read(invoke.define().body().expression()) : null;
        yield own != null ? own : first(invoke.arguments());
      }
      case Expr.Apply apply -> first(apply.arguments());
    };
  }

  private @Nullable String first(List<Expr> expressions) {
    for (Expr expression : expressions) {
      String found = read(expression);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
