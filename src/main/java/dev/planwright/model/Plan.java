package dev.planwright.model;

import dev.planwright.source.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a site wants.
 *
 * @param name its name, a file name without its ending if the author gave none
 * @param title what it is called, or empty
 * @param targets the objects it is for, at least one unless a mistake hides them
 * @param settings owner, change, window and whatever else the author said about it
 * @param work what is to be done
 * @param terms what the author says about how it is done
 * @param doc its documentation comment
 * @param nameSpan where the name stands, or the word {@code plan} if there is none
 * @param span where the whole plan stands
 */
public record Plan(
    String name,
    String title,
    List<PlanObject> targets,
    Map<String, Setting> settings,
    Work work,
    Terms terms,
    String doc,
    Span nameSpan,
    Span span) {

  /** Copies the targets. */
  public Plan {
    targets = List.copyOf(targets);
  }

  /**
   * What is to be done.
   *
   * @param form how the order is said
   * @param items what is to be installed, removed or repaired, in written order
   * @param steps the steps, for the form {@code steps}
   * @param slots how many slots the frame of the steps needs
   */
  public record Work(Form form, List<Item> items, List<Statement> steps, int slots) {
    /** Copies the lists. */
    public Work {
      items = List.copyOf(items);
      steps = List.copyOf(steps);
    }
  }

  /**
   * What the author says about how it is done.
   *
   * @param orders what comes before what
   * @param accepts the risks that are taken
   * @param limits the budgets
   */
  public record Terms(List<Order> orders, List<Accept> accepts, List<Limit> limits) {
    /** Copies the lists. */
    public Terms {
      orders = List.copyOf(orders);
      accepts = List.copyOf(accepts);
      limits = List.copyOf(limits);
    }
  }

  /** Who says the order. */
  public enum Form {
    /** The compiler. */
    SET,
    /** The author, item by item. */
    IN_ORDER,
    /** The author, action by action. */
    STEPS
  }

  /** A setting such as the owner. */
  public record Setting(Value value, Span span) {}

  /** Something to be done to a product. An item has identity: two equal lines are two items. */
  public static final class Item {
    private final Verb verb;
    private final Product product;
    private final @Nullable String level;
    private final List<PlanObject> on;
    private final Map<Attribute, PlanObject.Given> options;
    private final Source source;

    /** Takes what is done to which product, where (empty for everywhere), and the options. */
    public Item(
        Verb verb,
        Product product,
        @Nullable String level,
        List<PlanObject> on,
        Map<Attribute, PlanObject.Given> options,
        Source source) {
      this.verb = verb;
      this.product = product;
      this.level = level;
      this.on = List.copyOf(on);
      this.options = options;
      this.source = source;
    }

    /** Returns what is done. */
    public Verb verb() {
      return verb;
    }

    /** Returns the product. */
    public Product product() {
      return product;
    }

    /** Returns the level, or null for none named. */
    public @Nullable String level() {
      return level;
    }

    /** Returns where, or an empty list for everywhere that the product goes. */
    public List<PlanObject> on() {
      return on;
    }

    /** Returns what the author gave for an option, or null. */
    public PlanObject.@Nullable Given option(Attribute option) {
      return options.get(option);
    }

    /** Returns its documentation comment. */
    public String doc() {
      return source.doc();
    }

    /** Returns where it stands: product and level. */
    public Span span() {
      return source.span();
    }

    /** Returns the text of the item and of its list, or null if nobody wrote it as an item. */
    public @Nullable Written written() {
      return source.written();
    }

    /** Returns what it is about as people say it: product and level, and where. */
    public String title() {
      String doing = verb == Verb.INSTALL ? "" : verb.word() + " ";
      String what = level == null ? product.title() : product.title() + " " + level;
      String where = String.join(", ", on.stream().map(PlanObject::name).toList());
      return doing + what + (where.isEmpty() ? "" : " on " + where);
    }

    /** Returns the product and its level as written. */
    public String what() {
      return level == null ? product.name() : product.name() + " " + level;
    }

    /** Returns the item as written, without options. */
    public String shown() {
      String what = verb == Verb.INSTALL ? what() : verb.word() + " " + what();
      String where = String.join(", ", on.stream().map(PlanObject::name).toList());
      return where.isEmpty() ? what : what + " on " + where;
    }

    @Override
    public String toString() {
      return shown();
    }
  }

  /**
   * Where an item comes from.
   *
   * @param doc its documentation comment
   * @param span where it stands: product and level
   * @param written the text of the item, or null if nobody wrote it as an item
   */
  public record Source(String doc, Span span, @Nullable Written written) {

    /** Returns the source of what nobody wrote as an item; {@code span} is where it comes from. */
    public static Source at(Span span) {
      return new Source("", span, null);
    }
  }

  /**
   * The text of an item.
   *
   * @param whole the item with its options
   * @param list the clause that it stands in
   */
  public record Written(Span whole, Span list) {}

  /** The author's own order between items. */
  public record Order(
      Pattern first, Pattern second, Rule.OrderScope scope, String because, Span span) {

    /** Returns the order as written, on one line, without its reason. */
    public String shown() {
      String text = span.text().strip().replaceAll("\\s+", " ");
      int because = text.indexOf(" because ");
      return because < 0 ? text : text.substring(0, because);
    }
  }

  /**
   * A risk that the author takes.
   *
   * @param code the rule or code that is accepted
   * @param reason why; never empty unless a mistake hides it
   * @param until the last day it holds, {@code yyyy-mm-dd}, or empty
   * @param owner who answers for it, or empty
   * @param sound whether it has a reason and names something that there is
   * @param untilSpan where the last day is written, or the code if it is not
   * @param span where the code is written
   * @param whole the whole clause
   */
  public record Accept(
      String code,
      String reason,
      String until,
      String owner,
      boolean sound,
      Span untilSpan,
      Span span,
      Span whole) {}

  /** The author's budget: a condition that holds, or never holds; {@code slots} of its frame. */
  public record Limit(boolean never, Expr condition, int slots, Span span) {}
}
