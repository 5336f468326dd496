package dev.planwright.fix;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.SourceFile;
import dev.planwright.source.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes to one file until no fix is left that helps. Fixes that do not touch each other are
 * tried together; if that does not help, the halves of them are, down to one that does not help by
 * itself, which is dropped. A fix helps if its findings are gone and no others came.
 *
 * <p>It ends: every round takes a finding away, brings checking further, or drops a fix.
 */
public final class Fixer {

  private final Predicate<Diagnostic> wanted;
  private final boolean unsafe;
  private final List<Mend> done = new ArrayList<>();
  private final Map<String, Mend> dropped = new LinkedHashMap<>();
  private Checkup now;
  private List<Mend> proposed = List.of();

  /**
   * Takes how the file is.
   *
   * @param wanted the findings to mend
   * @param unsafe whether fixes may be taken that a person has to agree to
   */
  public Fixer(Checkup start, Predicate<Diagnostic> wanted, boolean unsafe) {
    this.now = start;
    this.wanted = wanted;
    this.unsafe = unsafe;
  }

  /** A fix and the findings that it is for. */
  public record Mend(List<Diagnostic> findings, Fix fix) {
    /** Copies the findings. */
    public Mend {
      findings = List.copyOf(findings);
    }
  }

  /** Finds fixes that are too costly to offer with every finding. */
  @FunctionalInterface
  public interface Search {
    /** Returns fixes for a finding, those to try first first. */
    List<Fix> fixes(Diagnostic finding, Checkup at);
  }

  /** Returns the fixes that were applied, in order. */
  public List<Mend> done() {
    return List.copyOf(done);
  }

  /** Returns what did not help. */
  public List<Mend> dropped() {
    return List.copyOf(dropped.values());
  }

  /** Returns the file with the fixes so far. */
  public SourceFile file() {
    return now.file();
  }

  /**
   * Returns the text to try next, for {@link #take} to judge: with all fixes that do not touch each
   * other, or where those did not help, with the first half of them. Returns null if no fix is
   * left.
   */
  public @Nullable String proposal() {
    proposed = proposed.isEmpty() ? chosen() : proposed;
    return proposed.isEmpty() ? null : text(proposed);
  }

  /**
   * Takes what checking gives for the proposal, and returns whether it helps. If not, half of its
   * fixes are proposed next; one that does not help by itself is dropped.
   */
  public boolean take(Checkup after) {
    List<Mend> tried = proposed;
    proposed = List.of();
    if (helps(tried, after)) {
      return true;
    }
    if (tried.size() == 1) {
      Mend vain = tried.getFirst();
      dropped.put(key(vain.findings().getFirst(), vain.fix()), vain);
    } else {
      proposed = tried.subList(0, tried.size() / 2);
    }
    return false;
  }

  /**
   * Mends the file until no fix is left that helps.
   *
   * @param check returns what checking gives for another text in the place of the file
   * @param search finds further fixes; asked only for findings that offer none
   */
  public void finish(Function<String, Checkup> check, Search search) {
    do {
      for (String text = proposal(); text != null; text = proposal()) {
        take(check.apply(text));
      }
    } while (unsafe && searches(check, search));
  }

  private boolean searches(Function<String, Checkup> check, Search search) {
    for (Diagnostic finding : now.findings()) {
      if (wanted.test(finding) && finding.fixes().stream().noneMatch(Fix::isApplicable)) {
        for (Fix fix : search.fixes(finding, now)) {
          List<Mend> mends = List.of(new Mend(List.of(finding), fix));
          if (helps(mends, check.apply(text(mends)))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private String text(List<Mend> mends) {
    List<TextEdit> edits = new ArrayList<>();
    mends.forEach(mend -> edits.addAll(mend.fix().edits()));
    return TextEdit.apply(now.file().text(), edits);
  }

  private boolean helps(List<Mend> mends, Checkup after) {
    List<Diagnostic> findings = new ArrayList<>();
    mends.forEach(mend -> findings.addAll(mend.findings()));
    if (!now.isMendedBy(after, findings)) {
      return false;
    }
    now = after;
    done.addAll(mends);
    return true;
  }

  /** Returns fixes that do not touch each other, in the order of their findings. */
  private List<Mend> chosen() {
    Map<List<TextEdit>, Mend> chosen = new LinkedHashMap<>();
    Set<TextEdit> taken = new HashSet<>();
    for (Diagnostic finding : now.findings()) {
      Fix fix = wanted.test(finding) ? fix(finding) : null;
      if (fix == null) {
        continue;
      }
      Mend same = chosen.get(fix.edits());
      if (same != null) {
        List<Diagnostic> both = new ArrayList<>(same.findings());
        both.add(finding);
        chosen.put(fix.edits(), new Mend(both, same.fix()));
      } else if (fix.edits().stream().noneMatch(edit -> touches(edit, taken))) {
        taken.addAll(fix.edits());
        chosen.put(fix.edits(), new Mend(List.of(finding), fix));
      }
    }
    return List.copyOf(chosen.values());
  }

  private static boolean touches(TextEdit edit, Set<TextEdit> taken) {
    for (TextEdit other : taken) {
      if (edit.span().start() <= other.span().end() && other.span().start() <= edit.span().end()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Fix fix(Diagnostic finding) {
    for (Fix fix : finding.fixes()) {
      if (fix.isApplicable()
          && (unsafe || fix.safe())
          && fix.edits().stream().allMatch(edit -> edit.span().file() == now.file())
          && !dropped.containsKey(key(finding, fix))) {
        return fix;
      }
    }
    return null;
  }

  private static String key(Diagnostic finding, Fix fix) {
    return finding.code() + "\n" + finding.message() + "\n" + fix.title();
  }
}
