package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure that articles describe.
 *
 * @param body its parts, resolved when first asked for
 */
public record Symptom(String name, String module, String title, Span span, Lazy<Body> body) {

  /** Resolves its parts now, if nobody has asked for them yet. */
  public void resolve() {
    body.resolve();
  }

  /**
   * What a symptom says.
   *
   * @param signature what it is known by
   * @param bindings what it is looked for in
   * @param sets what is then known of the state
   * @param recover the way out, or null
   * @param repairs the product whose item is repaired to get out, or null
   * @param words what is said about it
   * @param citations where it comes from
   * @param slots how many slots its frame needs
   */
  public record Body(
      Signature signature,
      List<Rule.Binding> bindings,
      List<Effect.Assign> sets,
      Action.@Nullable Invocation recover,
      @Nullable Product repairs,
      Rule.Words words,
      List<Citation> citations,
      int slots) {
    /** Copies the lists. */
    public Body {
      bindings = List.copyOf(bindings);
      sets = List.copyOf(sets);
      citations = List.copyOf(citations);
    }
  }

  /**
   * What a failure is known by.
   *
   * @param general whether any more exact symptom beside it says it better
   * @param signs texts that a log holds
   * @param events event ids with their sources
   */
  public record Signature(boolean general, List<Sign> signs, List<Event> events) {
    /** Copies the lists. */
    public Signature {
      signs = List.copyOf(signs);
      events = List.copyOf(events);
    }

    /** Returns the texts that a log holds. */
    public List<Expr> matches() {
      return signs.stream().map(Sign::text).toList();
    }
  }

  /**
   * A text of a log.
   *
   * @param weak whether many failures show the same, so that it alone tells little
   * @param near what has to stand beside it to count, or null
   */
  public record Sign(boolean weak, Expr text, @Nullable Expr near) {}

  /** An event id and its source, which may be empty; weak as a text may be. */
  public record Event(boolean weak, String id, String source) {}
}
