package dev.planwright.diff;

import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A difference in what the plan or a library says.
 *
 * @param what what it is about, such as {@code `NODEA.systemroot`}
 * @param before what was said, or empty where that is too long or there is nothing to say
 * @param after what is said now, likewise
 * @param was where it was written, or null if it is new
 * @param is where it is written now, or null if it is gone
 */
public record Edit(
    Sort sort, String what, String before, String after, @Nullable Span was, @Nullable Span is) {

  /** What an edit is about. */
  public enum Sort {
    /** An item of the plan, or one of its options. */
    ITEM,
    /** An object: that it is there, or its name. */
    OBJECT,
    /** A value of an object, or what is installed on it. */
    VALUE,
    /** The order as the author writes it. */
    ORDER,
    /** A setting of the plan, such as its owner. */
    SETTING,
    /** A declaration of a library. */
    LIBRARY
  }

  /** Returns whether there was no such thing. */
  public boolean isNew() {
    return was == null;
  }

  /** Returns whether there is no such thing any more. */
  public boolean isGone() {
    return is == null;
  }

  /** Returns the place to look at: where it is written now, or was if it is gone. */
  public @Nullable Span span() {
    return is != null ? is : was;
  }

  /** Returns it in words, a phrase. */
  public String text() {
    if (isNew()) {
      return what + " is new" + (after.isEmpty() ? "" : ": " + after);
    }
    if (isGone()) {
      return what + " is gone" + (before.isEmpty() ? "" : ": " + before);
    }
    return before.isEmpty() && after.isEmpty()
        ? what + " changed"
        : what + " is now " + shown(after) + ", was " + shown(before);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : value;
  }
}
