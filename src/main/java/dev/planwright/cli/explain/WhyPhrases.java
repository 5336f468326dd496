package dev.planwright.cli.explain;

import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import java.util.List;

/** Phrases that the answers to {@code why} share. */
final class WhyPhrases {

  private WhyPhrases() {}

  /** Appends where something comes from, a line each. */
  static void sources(StringBuilder out, String indent, List<Citation> citations) {
    for (Citation citation : citations) {
      String sentence = citation.sentence().isEmpty() ? "" : ": " + citation.sentence();
      out.append(indent).append("source: ").append(citation.source()).append(sentence).append('\n');
    }
  }

  /** Returns what a step needs, with the values of the parameters that the library's words name. */
  static String condition(Step step, Need need) {
    List<String> bound = step.bound(need);
    return "`"
        + need.text()
        + "`"
        + (bound.isEmpty() ? "" : ", where " + String.join(" and ", bound));
  }

  /** Returns a step in one line. */
  static String line(Step step) {
    return step.id() + " " + step.title();
  }
}
