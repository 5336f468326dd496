package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;

/** A named expression. */
public final class Define implements Callable {

  private final String name;
  private final String module;
  private final Span span;
  private final Lazy<Head> head;
  private final Lazy<Body> body;

  /** Takes the name, its place, and its parts, resolved when first asked for. */
  public Define(String name, String module, Span span, Lazy<Head> head, Lazy<Body> body) {
    this.name = name;
    this.module = module;
    this.span = span;
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
  public String name() {
    return name;
  }

  @Override
  public String module() {
    return module;
  }

  @Override
  public Span span() {
    return span;
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
