package dev.planwright.emit.markdown;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says before a step which steps may be done at the same time, and when all of them must be done.
 */
final class BatchNotice {

  private BatchNotice() {}

  /** Returns the paragraphs before a step; none if no batch begins or has just ended. */
  static List<MarkdownText> before(Runbook runbook, Step step) {
    List<MarkdownText> paragraphs = new ArrayList<>();
    for (Batch batch : runbook.derivation().batches()) {
      if (batch.last() == step.number() - 1) {
        paragraphs.add(
            said("End of the batch:", " continue only when " + ids(batch) + " are all done."));
      }
      if (batch.first() == step.number()) {
        paragraphs.add(
            said(
                "At the same time:",
                " "
                    + ids(batch)
                    + " are a batch of "
                    + batch.members().size()
                    + ". Each row is done in its order; the rows may be done side by side,"
                    + " whichever is first."
                    + stop(batch)));
        paragraphs.add(MarkdownText.words(rows(batch)));
      }
    }
    return paragraphs;
  }

  private static MarkdownText said(String title, String text) {
    return MarkdownText.join(MarkdownText.strong(title), MarkdownText.words(text));
  }

  /** Returns the ids of the first and the last step of a batch. */
  static MarkdownText range(Batch batch) {
    return MarkdownText.words(ids(batch));
  }

  private static String ids(Batch batch) {
    return Step.id(batch.first()) + " to " + Step.id(batch.last());
  }

  private static String stop(Batch batch) {
    return batch.stop() < 2
        ? ""
        : " If a step fails, let the other rows end; stop all once "
            + batch.stop()
            + " have failed.";
  }

  private static String rows(Batch batch) {
    int more = batch.members().size() - Wording.MOST_NAMED;
    String rows =
        batch.members().stream()
            .limit(Wording.MOST_NAMED)
            .map(BatchNotice::row)
            .collect(Collectors.joining("; "));
    return rows + (more > 0 ? "; and " + more + " more" : "") + ".";
  }

  private static String row(Batch.Member member) {
    String name = member.subject() == null ? "" : member.subject().name() + ": ";
    return name + ids(member.steps());
  }

  /** Returns the ids, those that follow one another as a range. */
  private static String ids(List<Integer> steps) {
    List<String> ids = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size() || steps.get(i) != steps.get(i - 1) + 1) {
        String first = Step.id(steps.get(from));
        ids.add(i - from == 1 ? first : first + " to " + Step.id(steps.get(i - 1)));
        from = i;
      }
    }
    return String.join(", ", ids);
  }
}
