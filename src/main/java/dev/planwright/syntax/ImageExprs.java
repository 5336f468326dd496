package dev.planwright.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the expressions of an image. */
final class ImageExprs {

  private final ImageBytes in;

  ImageExprs(ImageBytes in) {
    this.in = in;
  }

  @Nullable Expr exprOrNull() {
    return in.isNull() ? null : expr();
  }

  List<Expr> list() {
    return in.list(this::expr);
  }

  Expr expr() {
    int kind = in.number();
    return switch (kind) {
      case 1 -> new Expr.VersionLiteral(in.text(), in.span());
      case 2 -> new Expr.DurationLiteral(in.text(), in.text(), in.span());
      case 3 -> new Expr.DateLiteral(in.text(), in.span());
      case 4 ->
          new Expr.TextLiteral(
              in.list(() -> new Expr.TextPart(in.textOrNull(), exprOrNull())),
              in.flag(),
              in.span());
      case 5 -> new Expr.NameRef(in.name());
      case 6 -> new Expr.Path(expr(), in.name(), in.span());
      case 7 -> new Expr.Call(in.name(), list(), in.span());
      case 8 -> new Expr.ListLiteral(list(), in.span());
      case 9 -> new Expr.Unary(in.text(), expr(), in.span());
      case 10 -> new Expr.Binary(in.text(), expr(), expr(), in.span());
      case 11 -> new Expr.HasProduct(expr(), in.text(), in.pattern(), in.span());
      case 12 -> new Expr.Quantified(in.text(), in.name(), expr(), expr(), in.span());
      case 13 -> new Expr.QuantifiedCall(in.text(), in.name(), in.name(), in.span());
      case 14 -> new Expr.Conditional(expr(), expr(), expr(), in.span());
      default -> throw in.unknown("expression", kind);
    };
  }
}
