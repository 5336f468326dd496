package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a procedure passes through and that those who carry it out should know of: it is
 * allowed, and it is a risk as long as it lasts.
 *
 * @param title what it is called
 * @param body what it says, resolved when first asked for
 */
public record Window(String name, String module, String title, Span span, Lazy<Body> body) {

  /** Resolves its parts now, if nobody has asked for them yet. */
  public void resolve() {
    body.resolve();
  }

  /** Returns {@code module/name}. */
  public String code() {
    return module + "/" + name;
  }

  /**
   * What a window says.
   *
   * @param bindings what it is looked at for, outermost first
   * @param condition what holds as long as it is open, or null if a mistake hides it
   * @param text what is said of one of them, or null for the title
   * @param why why it is a risk, or null
   */
  public record Body(
      List<Rule.Binding> bindings,
      @Nullable Expr condition,
      @Nullable Expr text,
      @Nullable Expr why,
      List<Citation> citations,
      int slots) {
    /** Copies the lists. */
    public Body {
      bindings = List.copyOf(bindings);
      citations = List.copyOf(citations);
    }
  }
}
