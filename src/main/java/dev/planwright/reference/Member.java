package dev.planwright.reference;

import java.util.List;

/**
 * An attribute or state of a kind, or an option of a product.
 *
 * @param name its name
 * @param role {@code attribute}, {@code state} or {@code option}
 * @param type its type, with a link to each kind in it
 * @param initial the default as written, or empty
 * @param ends what it has to be at the end as written, or empty
 * @param doc its documentation comment, or empty
 */
public record Member(
    String name, String role, List<Phrase> type, String initial, String ends, String doc) {

  /** Copies the type. */
  public Member {
    type = List.copyOf(type);
  }
}
