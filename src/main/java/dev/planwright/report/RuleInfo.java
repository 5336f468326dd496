package dev.planwright.report;

import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a code, as {@code explain} says it.
 *
 * @param title what it says, one phrase
 * @param description a paragraph
 * @param text all of it for people
 * @param markdown all of it in Markdown
 * @param tags words to filter by
 * @param confidence how sure its source is, or null where there is none
 * @param severity how much its findings weigh by themselves
 */
public record RuleInfo(
    String code,
    String title,
    String description,
    String text,
    String markdown,
    List<String> tags,
    @Nullable Confidence confidence,
    Severity severity) {

  /** Copies the tags. */
  public RuleInfo {
    tags = List.copyOf(tags);
  }

  /** Returns what a finding alone tells, where nothing else is known of its code. */
  public static RuleInfo of(Diagnostic finding) {
    String said = finding.message();
    return new RuleInfo(
        finding.code(),
        said,
        said,
        said,
        said,
        List.of("planwright"),
        finding.rationale().confidence(),
        finding.severity());
  }
}
