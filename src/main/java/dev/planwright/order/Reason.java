package dev.planwright.order;

import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Plan;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one item comes before another.
 *
 * @param origin who says so
 * @param code the rule's code, or empty where none says so
 * @param text the reason in words, a phrase
 * @param citations where it comes from
 * @param span where it was written
 * @param variables what the variables of the rule stand for, or null where no rule says so
 */
public record Reason(
    Plan.Item first,
    Plan.Item second,
    Origin origin,
    String code,
    String text,
    List<Citation> citations,
    Span span,
    Bindings.@Nullable Bound variables) {

  /** Takes a reason that no rule says. */
  Reason(Plan.Item first, Plan.Item second, Origin origin, String text, Written written) {
    this(first, second, origin, "", text, written.citations(), written.span(), null);
  }

  /** Where a reason comes from, and where it is written. */
  record Written(List<Citation> citations, Span span) {}

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
