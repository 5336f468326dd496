package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;

/** A named expression. */
public final class Define extends Callable {

  private final Lazy<Head> head;
  private final Lazy<Body> body;

  /** Takes the name, its place, and its parts, resolved when first asked for. */
  public Define(String name, String module, Span span, Lazy<Head> head, Lazy<Body> body) {
    super(name, module, span);
    this.head = head;
    this.body = body;
  }

  /** The parameters and the type. */
  public record Head(List<Parameter> parameters) {}

  /**
   * The expression.
   *
   * @param slots how many slots its frame needs
   * @param citations the facts it carries
   * @param counts whether it counts over a whole procedure, and so is only for limits
   */
  public record Body(Expr expression, int slots, boolean counts, List<Citation> citations) {
    /** Copies the citations. */
    public Body {
      citations = List.copyOf(citations);
    }
  }

  @Override
  public List<Parameter> parameters() {
    return head.get().parameters();
  }

  /** Returns the expression. */
  public Body body() {
    return body.get();
  }

  @Override
  public void resolve() {
    body.resolve();
  }
}
