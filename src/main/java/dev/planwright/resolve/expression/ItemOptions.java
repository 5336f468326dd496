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
      case Expr.Invoke invoke -> {
        boolean isNew = seen.add(invoke.define());
        String own = isNew ? read(invoke.define().body().expression()) : null;
        yield own != null ? own : first(invoke.arguments());
      }
      default -> first(expr.operands());
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
