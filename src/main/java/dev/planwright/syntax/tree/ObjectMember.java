package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of an object's body. */
public sealed interface ObjectMember {

  /** Returns the whole member. */
  Span span();

  /** {@code name = value, value}. */
  record Given(Declaration.Attribute attribute) implements ObjectMember {
    @Override
    public Span span() {
      return attribute.span();
    }
  }

  /** {@code has nt 4.0, nt-sp 3}; {@code had} for what was once on it. */
  record Has(boolean past, List<Installed> products, Span span) implements ObjectMember {}

  /** A product that is there. */
  record Installed(QualifiedName product, @Nullable Name level, Span span) {}

  /**
   * An inner object or a value of a list: {@code node NODEA { … }}, {@code disk "Q:"}, {@code
   * address 10.5.5.1}.
   *
   * @param value the name or literal after the kind, or null where there is none
   */
  record Child(
      Name kind, @Nullable ExprTree value, List<ObjectMember> members, String doc, Span span)
      implements ObjectMember {}
}
