package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.literal.Fault;
import dev.planwright.literal.VersionScheme;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is installed on objects of a kind, perhaps at levels. */
public final class Product extends Declared {

  private final String title;
  private final Map<String, Integer> scale = new HashMap<>();
  private final List<String> levels;
  private final VersionScheme scheme;
  private final Map<String, Attribute> options = new LinkedHashMap<>();
  private final List<Citation> citations = new ArrayList<>();
  private @Nullable Kind on;
  private @Nullable Pattern updates;

  /**
   * Takes the name, module, title, levels from low to high (empty for none), how its versions
   * compare where it has no levels, and the name's place.
   */
  public Product(
      String name,
      String module,
      String title,
      List<String> levels,
      VersionScheme scheme,
      Span span) {
    super(name, module, span);
    this.scheme = scheme;
    this.title = title;
    this.levels = List.copyOf(levels);
    for (String level : levels) {
      scale.putIfAbsent(level, scale.size());
    }
  }

  /** Completes the product; called once, by the resolver. */
  public void complete(@Nullable Kind where, @Nullable Pattern updated, List<Citation> from) {
    on = where;
    updates = updated;
    citations.addAll(from);
  }

  /** Adds an option; called by the resolver. */
  public void declareOption(Attribute option) {
    options.put(option.name(), option);
  }

  /** Returns the title, or the name where it has none. */
  public String title() {
    return title.isEmpty() ? name() : title;
  }

  /** Returns the kind it is installed on, or null if a mistake hides it. */
  public @Nullable Kind on() {
    return on;
  }

  /** Returns what it updates, or null. */
  public @Nullable Pattern updates() {
    return updates;
  }

  /** Returns the levels from low to high; empty if any version goes. */
  public List<String> levels() {
    return levels;
  }

  /** Returns the option of this name, or null. */
  public @Nullable Attribute option(String called) {
    return options.get(called);
  }

  /** Returns the options in written order. */
  public List<Attribute> options() {
    return new ArrayList<>(options.values());
  }

  /** Returns where the product is described. */
  public List<Citation> citations() {
    return citations;
  }

  @Override
  public void resolve() {
    options.values().forEach(Attribute::resolve);
  }

  /** Compares two levels on the scale, or part by part where one is not on it. */
  public int compare(String one, String two) {
    Integer left = scale.get(one);
    Integer right = scale.get(two);
    return left != null && right != null ? Integer.compare(left, right) : scheme.compare(one, two);
  }

  /** Returns the type of its levels. */
  public Type levelType() {
    return new Type.Scalar(Type.Base.of(scheme));
  }

  /** Returns this level of it as a value. */
  public Value level(String written) {
    return new Value.Atom(Type.Base.of(scheme), written);
  }

  /** Returns what is wrong with a text as a level of it, or null. */
  public @Nullable Fault fault(String level) {
    if (levels.isEmpty()) {
      return scheme.fault(level);
    }
    return scale.containsKey(level)
        ? null
        : new Fault(
            "`" + level + "` is not a level of " + name(),
            "write one of " + String.join(", ", levels),
            null);
  }
}
