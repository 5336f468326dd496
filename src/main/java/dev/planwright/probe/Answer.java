package dev.planwright.probe;

import dev.planwright.model.Value;
import dev.planwright.source.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, or why there is none.
 *
 * @param found what was found, or null if nothing could be learnt
 * @param seen the line of the report that says so, or null
 * @param why why nothing could be learnt, or an empty text
 */
public record Answer(
    Question question, Verdict verdict, @Nullable Value found, @Nullable Span seen, String why) {

  /** How what was found compares with what the plan says. */
  public enum Verdict {
    /** It is as the plan says or assumes. */
    AGREES,
    /** The plan did not say. */
    LEARNT,
    /** It is otherwise. */
    DIFFERS,
    /** It could not be learnt. */
    OPEN;

    /** Returns the word that is printed. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
