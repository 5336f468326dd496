package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an item is installed, removed or repaired; or a fragment that procedures share. */
public final class Procedure extends Callable {

  private final @Nullable Verb verb;
  private final Lazy<Head> head;
  private final Lazy<Body> body;
  private @Nullable Procedure replacement;

  /** Takes the name, its place, its verb (null for a fragment), and its lazily resolved parts. */
  public Procedure(
      String name,
      String module,
      Span span,
      @Nullable Verb verb,
      Lazy<Head> head,
      Lazy<Body> body) {
    super(name, module, span);
    this.verb = verb;
    this.head = head;
    this.body = body;
  }

  /** Returns what it does to its product, or null for a fragment. */
  public @Nullable Verb verb() {
    return verb;
  }

  @Override
  public List<Parameter> parameters() {
    return head.get().parameters();
  }

  /** Returns what the procedure is for, or null for a fragment. */
  public @Nullable Pattern item() {
    return head.get().item();
  }

  /** Lets another file's procedure stand for this one; called by the resolver. */
  public void replace(Procedure by) {
    replacement = by;
  }

  /** Returns the procedure of another file that stands for this one, or null. */
  public @Nullable Procedure replacement() {
    return replacement;
  }

  /** Returns what the procedure says. */
  public Body body() {
    return body.get();
  }

  @Override
  public void resolve() {
    head.resolve();
    body.resolve();
  }

  /**
   * What a procedure's first line says.
   *
   * @param item what it is for, or null for a fragment
   */
  public record Head(@Nullable Pattern item, List<Parameter> parameters) {
    /** Copies the parameters. */
    public Head {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * What a procedure says.
   *
   * @param when the conditions under which it applies, all of which must hold
   * @param slots how many slots its frame needs
   */
  public record Body(
      List<Expr> when,
      List<Statement> statements,
      List<Citation> citations,
      String doc,
      int slots) {
    /** Copies the lists. */
    public Body {
      when = List.copyOf(when);
      statements = List.copyOf(statements);
      citations = List.copyOf(citations);
    }
  }
}
