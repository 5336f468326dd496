package dev.planwright.report;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Label;
import dev.planwright.markup.VisibleText;
import dev.planwright.source.Span;
import java.util.Locale;

/** What a finding says, without the lines of source that text for people shows. */
public final class FindingText {

  private FindingText() {}

  /** Returns the message on one line. */
  public static String line(Diagnostic finding) {
    return VisibleText.text(finding.message()).replace('\n', ' ');
  }

  /** Returns the message, and what goes wrong otherwise, on one line. */
  public static String reason(Diagnostic finding) {
    String why = VisibleText.text(finding.rationale().why()).replace('\n', ' ');
    return why.isEmpty() ? line(finding) : line(finding) + ": " + why;
  }

  /** Returns a phrase as a sentence, in the way of those who make titles of sentences. */
  public static String sentence(String phrase) {
    if (phrase.isEmpty()) {
      return phrase;
    }
    int first = phrase.offsetByCodePoints(0, 1);
    String word = phrase.split("[^\\p{L}\\p{N}-]", 2)[0];
    boolean plain = !word.isEmpty() && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    String begun =
        plain
            ? phrase.substring(0, first).toUpperCase(Locale.ROOT) + phrase.substring(first)
            : phrase;
    return ".?!".indexOf(phrase.charAt(phrase.length() - 1)) >= 0 ? begun : begun + ".";
  }

  /** Returns the message and everything else that is known, a line each. */
  public static String all(Diagnostic finding, Findings findings) {
    StringBuilder all = new StringBuilder(VisibleText.text(finding.message()));
    for (Label label : finding.labels()) {
      if (!label.text().isEmpty()) {
        all.append('\n').append(place(label.span(), findings)).append(": ");
        all.append(VisibleText.text(label.text()));
      }
    }
    finding
        .evidence()
        .values()
        .forEach(value ->
            line(
                all, "value", value.expression() + " = " + value.value() + origin(value.origin())));
    finding.evidence().notes().forEach(note -> line(all, "note", note));
    line(all, "why", finding.rationale().why());
    finding
        .rationale()
        .citations()
        .forEach(citation -> line(all, "source", source(citation, finding)));
    for (Fix fix : finding.fixes()) {
      line(all, "help", fix.title());
    }
    return all.toString();
  }

  /** Returns a place as programs call it. */
  static String place(Span span, Findings findings) {
    return VisibleText.line(findings.path(span.file())) + ":" + span.line() + ":" + span.column();
  }

  /** Returns a source with how sure it is and what it says. */
  public static String source(Citation citation, Diagnostic finding) {
    Confidence confidence = finding.rationale().confidence();
    String sure = confidence == null ? "" : " (" + confidence.word() + ")";
    String sentence = citation.sentence().isEmpty() ? "" : ": " + citation.sentence();
    return citation.source() + sure + sentence;
  }

  /** Returns where a value comes from, as it is put behind it. */
  public static String origin(String origin) {
    return origin.isEmpty() ? "" : ", " + origin;
  }

  private static void line(StringBuilder out, String word, String text) {
    if (!text.isEmpty()) {
      out.append('\n').append(word).append(": ").append(VisibleText.text(text));
    }
  }
}
