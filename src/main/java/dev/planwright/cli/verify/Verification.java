package dev.planwright.cli.verify;

import dev.planwright.derive.Runbook;
import dev.planwright.diff.CommonSubsequence;
import dev.planwright.emit.Artifact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The result of comparing a file with what a plan compiles to.
 *
 * @param verdict whether it is what the plan compiles to
 * @param id the plan id that the file carries
 * @param candidate what it was compared with
 * @param changes what became of each step that is not the same, as the plan has it now
 * @param lines the numbers of the first lines of the file that differ
 */
record Verification(
    Verdict verdict, String id, Candidate candidate, List<Change> changes, List<Integer> lines) {

  private static final Pattern PLAN_ID =
      Pattern.compile("(?:[Pp]lan id\\W*(?:<[^>]*>)?\\W*|\"hash\": \")([0-9a-f]{16})\\b");
  private static final int MOST_LINES = 5;

  /** Copies the lists. */
  Verification {
    changes = List.copyOf(changes);
    lines = List.copyOf(lines);
  }

  /** What can be said of a file. */
  enum Verdict {
    /** It is what the plan compiles to. */
    CURRENT,
    /** The plan compiles to another procedure now. */
    STALE,
    /** It is of this procedure, and its text is another. */
    EDITED
  }

  /** What the plan compiles to. */
  record Candidate(Runbook runbook, Artifact artifact) {}

  /**
   * The change of a step.
   *
   * @param what {@code added}, {@code removed}, {@code moved} or {@code changed}
   * @param before its id in the file, or empty
   * @param after its id in the plan, or empty
   */
  record Change(String what, String before, String after, String title) {}

  /** Returns the id of the plan that a file was made from, or null if it carries none. */
  static @Nullable String idIn(String text) {
    Matcher found = PLAN_ID.matcher(text);
    return found.find() ? found.group(1) : null;
  }

  /** Compares a file with what it is likest to, of what the plan compiles to. */
  static Verification of(String text, String id, List<Candidate> candidates) {
    List<String> lines = lines(text);
    Candidate likest = candidates.getFirst();
    int best = -1;
    for (Candidate candidate : candidates) {
      List<String> other = lines(candidate.artifact().content());
      if (lines.equals(other)) {
        return new Verification(Verdict.CURRENT, id, candidate, List.of(), List.of());
      }
      int likeness = likeness(lines, other) + (id.equals(candidate.runbook().hash()) ? 1 : 0);
      if (likeness > best) {
        best = likeness;
        likest = candidate;
      }
    }
    List<String> now = lines(likest.artifact().content());
    boolean same = id.equals(likest.runbook().hash());
    return new Verification(
        same ? Verdict.EDITED : Verdict.STALE,
        id,
        likest,
        changes(StepTexts.of(lines), StepTexts.of(now)),
        same ? differing(lines, now) : List.of());
  }

  /** Line ends, blanks at the end of a line and ticks are no difference. */
  private static List<String> lines(String text) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    return plain
        .stripTrailing()
        .lines()
        .map(line -> line.stripTrailing().replaceFirst("^(\\s*- )\\[[xX]]", "$1[ ]"))
        .toList();
  }

  /** Returns how many of a thousand lines of both are in both. */
  private static int likeness(List<String> one, List<String> two) {
    Map<String, Integer> counts = new HashMap<>();
    one.forEach(line -> counts.merge(line, 1, Integer::sum));
    int common = 0;
    for (String line : two) {
      if (counts.merge(line, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return 2000 * common / Math.max(1, one.size() + two.size());
  }

  private static List<Integer> differing(List<String> file, List<String> now) {
    boolean[] kept = common(file, now)[0];
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < file.size() && differing.size() < MOST_LINES; i++) {
      if (!kept[i]) {
        differing.add(i + 1);
      }
    }
    if (differing.isEmpty()) {
      int first = 0;
      while (first < file.size() && first < now.size() && file.get(first).equals(now.get(first))) {
        first++;
      }
      differing.add(first + 1);
    }
    return differing;
  }

  private static List<Change> changes(List<StepTexts.Shown> before, List<StepTexts.Shown> after) {
    boolean[][] kept =
        common(
            before.stream().map(StepTexts.Shown::title).toList(),
            after.stream().map(StepTexts.Shown::title).toList());
    List<Change> changes = new ArrayList<>();
    List<StepTexts.Shown> added = new ArrayList<>();
    List<StepTexts.Shown> stayed = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      (kept[1][i] ? stayed : added).add(after.get(i));
    }
    int next = 0;
    for (int i = 0; i < before.size(); i++) {
      StepTexts.Shown old = before.get(i);
      if (kept[0][i]) {
        StepTexts.Shown now = stayed.get(next++);
        if (!old.lines().equals(now.lines())) {
          changes.add(new Change("changed", old.id(), now.id(), now.title()));
        }
      } else {
        changes.add(gone(old, added));
      }
    }
    added.forEach(step -> changes.add(new Change("added", "", step.id(), step.title())));
    return changes;
  }

  private static Change gone(StepTexts.Shown old, List<StepTexts.Shown> added) {
    for (StepTexts.Shown step : added) {
      if (step.title().equals(old.title())) {
        added.remove(step);
        return new Change("moved", old.id(), step.id(), step.title());
      }
    }
    return new Change("removed", old.id(), "", old.title());
  }

  /** Returns which of the first and which of the second are in both, in one order. */
  private static boolean[][] common(List<String> one, List<String> two) {
    boolean[][] kept = {new boolean[one.size()], new boolean[two.size()]};
    for (CommonSubsequence.Match match : CommonSubsequence.of(one, two)) {
      kept[0][match.before()] = true;
      kept[1][match.after()] = true;
    }
    return kept;
  }
}
