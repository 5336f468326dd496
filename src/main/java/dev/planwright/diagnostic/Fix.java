package dev.planwright.diagnostic;

import dev.planwright.source.TextEdit;
import java.util.List;

/**
 * A way to mend a finding.
 *
 * @param title what it does, as an imperative phrase without final stop
 * @param edits the edits, all in one file; empty if it is only advice
 * @param safe whether it keeps the meaning of everything else
 */
public record Fix(String title, List<TextEdit> edits, boolean safe) {

  /** Copies the edits. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /** Returns advice that no program can carry out. */
  public static Fix advice(String title) {
    return new Fix(title, List.of(), false);
  }

  /** Returns a fix that a person has to agree to, since it changes what the author said. */
  public static Fix unsafe(String title, List<TextEdit> edits) {
    return new Fix(title, edits, false);
  }

  /** Returns whether a program can carry it out. */
  public boolean isApplicable() {
    return !edits.isEmpty();
  }

  /** Returns a fix that keeps the meaning of everything else. */
  public static Fix safe(String title, TextEdit... edits) {
    return new Fix(title, List.of(edits), true);
  }
}
