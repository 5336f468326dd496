package dev.planwright.syntax;

import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.QualifiedName;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trees as short texts: names bare, texts in quotes, everything else as {@code (Kind parts)}. */
final class Shape {

  private Shape() {}

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case Name name -> name.text();
      case QualifiedName name -> name.text();
      case String text -> "'" + text.replace("\n", "\\n") + "'";
      case List<?> list -> list.stream().map(Shape::of).collect(Collectors.joining(" ", "[", "]"));
      case ExprTree.NameRef ref -> ref.name().text();
      case ExprTree.VersionLiteral version -> version.text();
      case ExprTree.DurationLiteral duration -> duration.amount() + duration.unit();
      case ExprTree.DateLiteral date -> date.text();
      case ExprTree.Path path -> of(path.target()) + "." + path.member().text();
      case ExprTree.Call call -> call.function().text() + of(call.arguments());
      case ExprTree.ListLiteral list -> "list" + of(list.elements());
      case ExprTree.Unary unary -> "(" + unary.operator() + " " + of(unary.operand()) + ")";
      case ExprTree.Binary binary ->
          "(" + binary.operator() + " " + of(binary.left()) + " " + of(binary.right()) + ")";
      case ExprTree.TextLiteral text ->
          text.parts().stream()
              .map(part -> part.shown() == null ? of(part.fixed()) : "${" + of(part.shown()) + "}")
              .collect(Collectors.joining("+"));
      case Record node -> record(node);
      default -> value.toString();
    };
  }

  private static String record(Record node) {
    List<String> parts = new ArrayList<>();
    parts.add(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (component.getType() != Span.class) {
        parts.add(of(part(node, component)));
      }
    }
    return "(" + String.join(" ", parts) + ")";
  }

  private static @Nullable Object part(Record node, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(component.toString(), e);
    }
  }
}
