package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute or state of a kind, or an option of a product. */
public final class Attribute {

  /** What an attribute is for. */
  public enum Role {
    /** Given once. */
    FIXED,
    /** Changed by steps. */
    STATE,
    /** Given with a planned item. */
    OPTION
  }

  private final String owner;
  private final String name;
  private final Role role;
  private final Span span;
  private final Type type;
  private final Lazy<Default> body;

  /**
   * Makes an attribute.
   *
   * @param owner the kind or product, for messages
   * @param body its default and end, resolved when first asked for
   */
  public Attribute(String owner, String name, Role role, Span span, Type type, Lazy<Default> body) {
    this.owner = owner;
    this.name = name;
    this.role = role;
    this.span = span;
    this.type = type;
    this.body = body;
  }

  /**
   * What holds of an attribute by itself. In both expressions slot 0 is the object, or the target
   * of the item.
   *
   * @param initial the default, or null
   * @param ends what must hold at the end, or null
   * @param otherwise what is said if it does not hold at the end, or null
   * @param slots how many slots their frame needs
   * @param citations where it comes from that it must hold at the end
   */
  public record Default(
      @Nullable Expr initial,
      @Nullable Expr ends,
      @Nullable Expr otherwise,
      int slots,
      List<Citation> citations) {
    /** Copies the citations. */
    public Default {
      citations = List.copyOf(citations);
    }
  }

  /** Returns the kind or product that it belongs to. */
  public String owner() {
    return owner;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns what it is for. */
  public Role role() {
    return role;
  }

  /** Returns the place of its name. */
  public Span span() {
    return span;
  }

  /** Returns its type. */
  public Type type() {
    return type;
  }

  /** Returns the default, or null. */
  public @Nullable Expr initial() {
    return body.get().initial();
  }

  /** Returns what must hold at the end, or null. */
  public @Nullable Expr ends() {
    return body.get().ends();
  }

  /** Returns what is said if it is something else at the end, or null. */
  public @Nullable Expr otherwise() {
    return body.get().otherwise();
  }

  /**
   * Returns a frame for its default and its end.
   *
   * @param object the object, or the target of the item
   */
  public Value[] frame(PlanObject object) {
    Value[] frame = new Value[Math.max(1, body.get().slots())];
    frame[0] = new Value.Ref(object);
    return frame;
  }

  /** Returns where it comes from what it must be at the end. */
  public List<Citation> citations() {
    return body.get().citations();
  }

  /** Resolves its parts now, if nobody has asked for them yet. */
  public void resolve() {
    body.resolve();
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
