package dev.planwright.compiler;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.model.Lazy;
import dev.planwright.resolve.scope.Unit;
import java.util.List;

/** What became of one file. */
public final class Compilation {

  private final Unit unit;
  private final Depth depth;
  private final Lazy<List<Runbook>> runbooks;
  private final List<Diagnostic> diagnostics;
  private final List<Suppressed> accepted;

  /**
   * Takes the file, how far it came, what puts the runbooks together when they are asked for, the
   * findings, and those that the authors of plans accept.
   */
  Compilation(
      Unit unit,
      Depth depth,
      Lazy<List<Runbook>> runbooks,
      List<Diagnostic> diagnostics,
      List<Suppressed> accepted) {
    this.unit = unit;
    this.depth = depth;
    this.runbooks = runbooks;
    this.diagnostics = List.copyOf(diagnostics);
    this.accepted = List.copyOf(accepted);
  }

  /** How far a file came, least first: a mistake hides those that later stages would find. */
  public enum Depth {
    /** Its bytes are no text. */
    BYTES,
    /** It is a text that is not in the language. */
    TEXT,
    /** It was read, but for its plans. */
    DECLARATIONS,
    /** Its plans were read, but not all of them have steps. */
    PLANS,
    /** To the end. */
    STEPS
  }

  /** Returns the file, resolved. */
  public Unit unit() {
    return unit;
  }

  /** Returns how far the file came. */
  public Depth depth() {
    boolean unread =
        diagnostics.stream()
            .anyMatch(finding -> finding.severity().isError() && Code.isUnread(finding));
    return unread ? Depth.TEXT : depth;
  }

  /**
   * Returns a runbook for each plan and target that could be derived; where there are errors, as
   * far as they came.
   */
  public List<Runbook> runbooks() {
    return runbooks.get();
  }

  /** Returns the findings, each once. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Returns the findings that the authors of plans accept, each once. */
  public List<Suppressed> accepted() {
    return accepted;
  }

  /** Returns whether a finding is an error, so that nothing may be written. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(finding -> finding.severity().isError());
  }
}
