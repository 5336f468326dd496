package dev.planwright.startup.image;

import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.OrderedItems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the expressions of an image. */
record ImageExprs(ImageBytes in) {

  @Nullable ExprTree exprOrNull() {
    return in.isNull() ? null : expr();
  }

  List<ExprTree> list() {
    return in.list(this::expr);
  }

  ExprTree expr() {
    int kind = in.number();
    return switch (kind) {
      case 1 -> new ExprTree.VersionLiteral(in.text(), in.span());
      case 2 -> new ExprTree.DurationLiteral(in.text(), in.text(), in.span());
      case 3 -> new ExprTree.DateLiteral(in.text(), in.span());
      case 4 ->
          new ExprTree.TextLiteral(
              in.list(() -> new ExprTree.TextPart(in.textOrNull(), exprOrNull())),
              in.flag(),
              in.span());
      case 5 -> new ExprTree.NameRef(in.name());
      case 6 -> new ExprTree.Path(expr(), in.name(), in.span());
      case 7 -> new ExprTree.Call(in.name(), list(), in.span());
      case 8 -> new ExprTree.ListLiteral(list(), in.span());
      case 9 -> new ExprTree.Unary(in.text(), expr(), in.span());
      case 10 -> new ExprTree.Binary(in.text(), expr(), expr(), in.span());
      case 11 -> new ExprTree.HasProduct(expr(), in.text(), in.pattern(), exprOrNull(), in.span());
      case 12 -> new ExprTree.Quantified(in.text(), in.name(), expr(), expr(), in.span());
      case 13 -> new ExprTree.QuantifiedCall(in.text(), in.name(), in.name(), in.span());
      case 14 -> new ExprTree.Conditional(expr(), expr(), expr(), in.span());
      case 15 -> new ExprTree.Counted(in.text(), expr(), each(), in.span());
      case 16 -> new ExprTree.Selected(each(), in.span());
      case 17 -> new ExprTree.EachCall(in.name(), each(), in.span());
      default -> throw in.unknown("expression", kind);
    };
  }

  private ExprTree.Each each() {
    return new ExprTree.Each(in.name(), expr(), expr());
  }

  OrderedItems ordered() {
    return new OrderedItems(
        in.pattern(), in.pattern(), in.nameOrNull(), exprOrNull(), exprOrNull());
  }
}
