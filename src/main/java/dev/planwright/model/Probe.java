package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it is seen on a machine what an attribute is, or at which level a product is there.
 *
 * @param body its parts, resolved when first asked for
 */
public record Probe(String name, String module, Span span, Lazy<Body> body) {

  /** Resolves its parts now, if nobody has asked for them yet. */
  public void resolve() {
    body.resolve();
  }

  /** Returns the code, {@code module/name}. */
  public String code() {
    return module + "/" + name;
  }

  /**
   * What a probe says. Slot 0 is the object that it is about.
   *
   * @param kind the kind of that object, or null if a mistake hides it
   * @param on the machine at which to look
   * @param learns what is learnt, or null if a mistake hides it
   * @param looks where to look, in this order
   * @param rows how what is seen there is read; the first that fits counts
   * @param ask what a person is asked where looking does not tell, or null
   * @param place the slot of the place that a pattern holds for the value
   */
  public record Body(
      @Nullable Kind kind,
      Expr on,
      @Nullable Target learns,
      List<Look> looks,
      List<Row> rows,
      @Nullable Expr ask,
      List<Citation> citations,
      int place,
      int slots) {
    /** Copies the lists. */
    public Body {
      looks = List.copyOf(looks);
      rows = List.copyOf(rows);
      citations = List.copyOf(citations);
    }
  }

  /** What a probe learns about an object. */
  public sealed interface Target {

    /** Returns the expression of the object. */
    Expr object();

    /** Returns the type of what is learnt. */
    Type type();

    /** An attribute or state. */
    record OfAttribute(Expr object, Attribute attribute) implements Target {
      @Override
      public Type type() {
        return attribute.type();
      }
    }

    /** The level of a product, or none. */
    record OfProduct(Expr object, Product product) implements Target {
      @Override
      public Type type() {
        return new Type.Optional(product.levelType());
      }
    }
  }

  /** Where a probe looks. */
  public enum Source {
    /** A value of the registry, by key and name. */
    REGISTRY,
    /** Whether a file is there. */
    FILE,
    /** A variable of the environment. */
    VARIABLE,
    /** What a program prints. */
    RUN;

    /** Returns the word of the language. */
    public String word() {
      return switch (this) {
        case REGISTRY -> "registry";
        case FILE -> "file";
        case VARIABLE -> "variable";
        case RUN -> "run";
      };
    }
  }

  /** A place to look at. */
  public record Look(Source source, Expr text, Span span) {}

  /**
   * How a line is read.
   *
   * @param look the number of the look that has shown it, from 0; -1 for an answer alone
   * @param pattern a text that the line holds; empty for a look that shows nothing at all
   * @param value what it means, or null where the pattern holds a place for the value
   */
  public record Row(int look, Expr pattern, @Nullable Expr value) {}
}
