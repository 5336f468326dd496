package dev.planwright.order;

import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Plan;
import dev.planwright.source.Span;
import java.util.List;

/**
 * Why one item comes before another.
 *
 * @param origin who says so
 * @param code the rule's code, or empty where none says so
 * @param text the reason in words, a phrase
 * @param citations where it comes from
 * @param span where it was written
 */
public record Reason(
    Plan.Item first,
    Plan.Item second,
    Origin origin,
    String code,
    String text,
    List<Citation> citations,
    Span span) {

  /** Copies the citations. */
  public Reason {
    citations = List.copyOf(citations);
  }

  /** Who says that an item comes first. */
  public enum Origin {
    /** A library's rule. */
    RULE,
    /** The plan's author, by {@code order} or {@code install in order}. */
    AUTHOR,
    /** The second needs the first. */
    NEED,
    /** A library's preference, which only breaks ties. */
    PREFERENCE
  }
}
