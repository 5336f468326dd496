package dev.planwright.cli;

import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Phrases that the answers to {@code why} share. */
final class Reasons {

  private Reasons() {}

  /** Appends where something comes from, a line each. */
  static void sources(StringBuilder out, String indent, List<Citation> citations) {
    for (Citation citation : citations) {
      String sentence = citation.sentence().isEmpty() ? "" : ": " + citation.sentence();
      out.append(indent).append("source: ").append(citation.source()).append(sentence).append('\n');
    }
  }

  /** Returns what a step needs, with the values of the parameters that the library's words name. */
  static String condition(Step step, Step.Need need) {
    String condition = need.condition().replaceAll("\\s+", " ");
    List<String> bound = new ArrayList<>();
    List<Parameter> parameters = step.action().parameters();
    for (int i = 0; i < parameters.size() && i < step.arguments().size(); i++) {
      String name = parameters.get(i).name();
      if (Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-])")
          .matcher(condition)
          .find()) {
        bound.add(name + " is " + step.arguments().get(i).shown());
      }
    }
    return "`"
        + condition
        + "`"
        + (bound.isEmpty() ? "" : ", where " + String.join(" and ", bound));
  }

  /** Returns a step in one line. */
  static String line(Step step) {
    return step.id() + " " + step.title();
  }
}
