package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All procedures of two versions, compared.
 *
 * @param before what the earlier version is called
 * @param after what the later version is called
 * @param entries what became of each procedure, by file
 */
public record ProcedureComparison(String before, String after, List<Entry> entries) {

  /** Copies the entries. */
  public ProcedureComparison {
    entries = List.copyOf(entries);
  }

  /** The result for a file, or for one of its procedures. */
  public sealed interface Entry {

    /** Returns the file, as the later version calls it unless it is gone. */
    String file();

    /**
     * Both versions have the procedure.
     *
     * @param was the name of the file before; the same unless it was renamed
     */
    record Both(String file, String was, RunbookDiff diff) implements Entry {}

    /** Only the later version has the procedure. */
    record Added(String file, Runbook runbook) implements Entry {}

    /** Only the earlier version has the procedure. */
    record Removed(String file, Runbook runbook) implements Entry {}

    /**
     * A version of the file has errors, hence no procedure.
     *
     * @param before the errors of the earlier version
     * @param after the errors of the later version
     */
    record Broken(String file, List<Diagnostic> before, List<Diagnostic> after) implements Entry {
      /** Copies the errors. */
      public Broken {
        before = List.copyOf(before);
        after = List.copyOf(after);
      }
    }
  }

  /** Returns whether every procedure is known in both versions and the same. */
  public boolean isSame() {
    return changed().isEmpty();
  }

  /** Returns the entries that there is something to say about. */
  public List<Entry> changed() {
    List<Entry> changed = new ArrayList<>(entries);
    changed.removeIf(entry -> entry instanceof Entry.Both both && both.diff().isSame());
    return changed;
  }

  /**
   * Compares the procedures of two versions of a file: those of the same plan, target and branch
   * are compared, and the others as they come if there are as many of them.
   */
  public static List<Entry> of(String file, String was, List<Runbook> before, List<Runbook> after) {
    List<Runbook> gone = new ArrayList<>(before);
    List<Entry> entries = new ArrayList<>();
    List<Runbook> come = new ArrayList<>();
    for (Runbook now : after) {
      Runbook old = find(gone, now);
      if (old == null) {
        come.add(now);
      } else {
        gone.remove(old);
        entries.add(new Entry.Both(file, was, RunbookDiff.between(old, now)));
      }
    }
    boolean paired = gone.size() == come.size();
    for (Runbook now : come) {
      Runbook old = paired ? gone.removeFirst() : null;
      entries.add(
          old == null
              ? new Entry.Added(file, now)
              : new Entry.Both(file, was, RunbookDiff.between(old, now)));
    }
    gone.forEach(old -> entries.add(new Entry.Removed(was, old)));
    return entries;
  }

  private static @Nullable Runbook find(List<Runbook> runbooks, Runbook wanted) {
    for (Runbook each : runbooks) {
      if (each.plan().name().equals(wanted.plan().name())
          && each.target().name().equals(wanted.target().name())
          && each.branches().equals(wanted.branches())) {
        return each;
      }
    }
    return null;
  }
}
