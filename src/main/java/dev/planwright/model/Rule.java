package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint: one rule, one defect. */
public final class Rule extends Declared {

  private final Modifiers modifiers;
  private final String doc;
  private final Lazy<Body> body;
  private @Nullable Off off;

  /** Takes the head of the rule and its body, resolved when first asked for. */
  public Rule(
      String name, String module, Modifiers modifiers, String doc, Span span, Lazy<Body> body) {
    super(name, module, span);
    this.modifiers = modifiers;
    this.doc = doc;
    this.body = body;
  }

  /** Returns how much its findings weigh. */
  public Severity severity() {
    return modifiers.severity();
  }

  /** Returns the same rule at another severity. */
  public Rule withSeverity(Severity changed) {
    return new Rule(name(), module(), new Modifiers(changed, confidence()), doc, span(), body);
  }

  /**
   * Why a rule does not count, for the plans that see who says so.
   *
   * @param reason why, in the words of whoever says so
   * @param span where it is said
   */
  public record Off(String reason, Span span) {}

  /** Lets the rule count for nothing; called by the resolver. */
  public void switchOff(Off why) {
    off = why;
  }

  /** Returns why the rule does not count, or null if it does. */
  public @Nullable Off off() {
    return off;
  }

  /** Starts a finding that the rule is broken, or may be, with the articles that it follows. */
  public Diagnostic.Builder finding(Span place, String message) {
    return new Diagnostic.Builder(code(), severity(), place, message)
        .source(body().citations(), confidence());
  }

  /** Returns how sure its source is. */
  public Confidence confidence() {
    return modifiers.confidence();
  }

  /** Returns its documentation comment, or an empty text. */
  public String doc() {
    return doc;
  }

  /** Returns what the rule says. */
  public Body body() {
    return body.get();
  }

  @Override
  public void resolve() {
    body.resolve();
  }

  /**
   * What a rule says.
   *
   * @param bindings what it is checked for, outermost first
   * @param form the constraint, or null if a mistake hides it
   * @param words what is said if it is broken
   * @param remedy what mends a plan, or null
   * @param frame what it is evaluated in
   */
  public record Body(
      List<Binding> bindings,
      @Nullable Form form,
      Words words,
      @Nullable Remedy remedy,
      List<Citation> citations,
      Frame frame) {
    /** Copies the lists. */
    public Body {
      bindings = List.copyOf(bindings);
      citations = List.copyOf(citations);
    }

    /** Returns how many slots its frame needs. */
    public int slots() {
      return frame.slots();
    }

    /** Returns whether it counts the steps that were carried out. */
    public boolean counts() {
      return frame.counts();
    }
  }

  /**
   * What a rule is evaluated in.
   *
   * @param slots how many slots its frame needs
   * @param counts whether it counts the steps that were carried out
   */
  public record Frame(int slots, boolean counts) {}

  /**
   * What the words after a rule's name say.
   *
   * @param severity how much its findings weigh
   * @param confidence how sure its source is
   */
  public record Modifiers(Severity severity, Confidence confidence) {}

  /**
   * What a finding says, before its variables have values.
   *
   * @param text the message, or null
   * @param why what goes wrong otherwise, or null
   * @param help what to do, or null
   */
  public record Words(@Nullable Expr text, @Nullable Expr why, @Nullable Expr help) {
    /** Nothing said. */
    public static final Words NONE = new Words(null, null, null);

    /**
     * Returns the same with a clause.
     *
     * @param role the word of the clause: {@code text}, {@code why} or {@code help}
     */
    public Words with(String role, Expr said) {
      return switch (role) {
        case "text" -> new Words(said, why, help);
        case "why" -> new Words(text, said, help);
        default -> new Words(text, why, said);
      };
    }
  }

  /** {@code set target = value}: an attribute or option that a plan gave, and what it has to be. */
  public record Remedy(Expr target, Expr value) {}

  /** {@code for variable in collection where condition}. */
  public record Binding(int slot, Expr collection, @Nullable Expr where) {}

  /** When a condition is checked. */
  public enum Moment {
    /** On the plan as written. */
    CHECK,
    /** After every step. */
    ALWAYS,
    /** At the end. */
    FINALLY
  }

  /** The constraint itself. */
  public sealed interface Form {

    /** Returns when the constraint applies, or null if it always does. */
    default @Nullable Expr when() {
      return null;
    }

    /** First comes before second; soft only breaks ties. */
    record Order(boolean soft, Pattern first, Pattern second, OrderScope scope, @Nullable Expr when)
        implements Form {}

    /** A documented chain; items a plan lacks are skipped. */
    record Sequence(boolean soft, List<Pattern> items, OrderScope scope, @Nullable Expr when)
        implements Form {}

    /** Whenever the item is installed, what it needs is there. */
    record Require(Pattern item, Pattern needed, @Nullable Expr when) implements Form {}

    /** A condition. */
    record Check(Moment moment, Expr condition) implements Form {}
  }

  /** On which objects an order binds. */
  public sealed interface OrderScope {

    /** The last application of the first comes before the first one of the second, anywhere. */
    OrderScope EVERYWHERE = new Everywhere();

    /** On all objects alike. */
    record Everywhere() implements OrderScope {}

    /** On each object of a kind by itself. */
    record OnEach(Kind kind) implements OrderScope {}

    /** On some objects and on others; each is an object or a list of them. */
    record Between(Expr first, Expr second) implements OrderScope {}
  }
}
