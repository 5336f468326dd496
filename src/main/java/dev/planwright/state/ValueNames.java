package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import java.util.List;

/** Names values for findings: by the objects that have them, or as they are written. */
record ValueNames(ExprInterpreter run) {

  /** Returns a name such as {@code NODEA.disks}, {@code sql on NODEA} or {@code A.all / A.some}. */
  String of(Expr expr, Value[] frame) {
    return switch (expr) {
      case Expr.Member member -> member(member, frame);
      case Expr.Mapped mapped -> of(mapped.collection(), frame);
      case Expr.Multiplication product ->
          of(product.left(), frame)
              + (product.division() ? " / " : " * ")
              + of(product.right(), frame);
      case Expr.Apply apply when apply.function() == Function.LEVEL ->
          level(apply.arguments(), frame);
      default -> written(expr);
    };
  }

  private String member(Expr.Member member, Value[] frame) {
    return run.apart(member.target(), frame) instanceof Value.Ref(PlanObject of)
        ? of.name() + "." + member.attribute().name()
        : written(member);
  }

  private String level(List<Expr> arguments, Value[] frame) {
    Value object = run.apart(arguments.getFirst(), frame);
    Value product = run.apart(arguments.getLast(), frame);
    String name =
        product instanceof Value.ProductValue known ? known.product().name() : product.shown();
    return name + " on " + object.shown();
  }

  /** Returns an expression as it is written, on one line. */
  private static String written(Expr expr) {
    return expr.span().text().replaceAll("\\s+", " ");
  }
}
