package dev.planwright.diagnostic;

import dev.planwright.source.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finding that does not count, and why. Reports show it apart from the others, if at all.
 *
 * @param finding the finding
 * @param kind what suppresses it
 * @param reason why, in the words of the one who answers for it; empty where nobody gave one
 * @param owner who answers for it, or empty
 * @param until the last day it is suppressed, {@code yyyy-mm-dd}, or empty
 * @param place where that is written, or null
 */
public record Suppressed(
    Diagnostic finding,
    Kind kind,
    String reason,
    String owner,
    String until,
    @Nullable Span place) {

  /** What suppresses a finding. */
  public enum Kind {
    /** The author of the plan takes the risk. */
    ACCEPTED,
    /** It was there when the baseline was written. */
    BASELINE,
    /** It is in the revision that this one is compared with. */
    OLD;

    /** Returns the lower-case word that is printed. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns a finding that nobody gave a reason for. */
  public static Suppressed of(Diagnostic finding, Kind kind) {
    return new Suppressed(finding, kind, "", "", "", null);
  }

  /** Returns the same for a finding that was given something more. */
  public Suppressed with(Diagnostic changed) {
    return new Suppressed(changed, kind, reason, owner, until, place);
  }
}
