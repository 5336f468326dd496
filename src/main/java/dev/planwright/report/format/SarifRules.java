package dev.planwright.report.format;

import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.markup.JsonWriter;
import dev.planwright.report.FindingText;
import dev.planwright.report.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules that a report refers to, by code. */
final class SarifRules {

  private static final int LONGEST = 1024;
  private static final int NAME = 255;

  private final TreeMap<String, RuleInfo> byCode = new TreeMap<>();

  private final SarifReport.Run run;

  private SarifRules(SarifReport.Run run) {
    this.run = run;
  }

  /** Looks up the rules of findings. */
  static SarifRules of(
      List<SarifReport.Entry> entries, Function<Diagnostic, RuleInfo> rules, SarifReport.Run run) {
    SarifRules used = new SarifRules(run);
    for (SarifReport.Entry entry : entries) {
      String code = entry.finding().code();
      if (!used.byCode.containsKey(code)) {
        used.byCode.put(code, rules.apply(entry.finding()));
      }
    }
    return used;
  }

  /** Returns where the rule of a code stands, from 0. */
  int index(String code) {
    return byCode.headMap(code).size();
  }

  /** Writes the rules. */
  void write(JsonWriter json) {
    json.array("rules", byCode.entrySet(), this::rule);
  }

  private void rule(JsonWriter json, Map.Entry<String, RuleInfo> entry) {
    RuleInfo rule = entry.getValue();
    json.beginObject().member("id", entry.getKey()).member("name", name(rule));
    SarifReport.text(json, "shortDescription", cut(FindingText.sentence(rule.title())));
    SarifReport.text(json, "fullDescription", cut(FindingText.sentence(rule.description())));
    String page = run.page(entry.getKey());
    if (!page.isEmpty()) {
      json.member("helpUri", page);
    }
    json.name("help").beginObject();
    json.member("text", rule.text()).member("markdown", rule.markdown()).endObject();
    json.name("defaultConfiguration").beginObject();
    json.member("level", level(rule.severity())).endObject();
    json.name("properties").beginObject().member("tags", rule.tags());
    json.member("precision", precision(rule.confidence()));
    json.member("problem.severity", problem(rule.severity())).endObject().endObject();
  }

  /** Returns a name in the manner of a type's, which viewers show beside the code. */
  private static String name(RuleInfo rule) {
    int slash = rule.code().indexOf('/');
    String words = slash < 0 ? rule.title() : rule.code().substring(slash + 1);
    StringBuilder name = new StringBuilder();
    for (String word : words.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.isEmpty() ? rule.code() : name.substring(0, Math.min(NAME, name.length()));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  /** Returns the level of a result. */
  static String level(Severity severity) {
    return switch (severity) {
      case DANGER, ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  private static String problem(Severity severity) {
    return switch (severity) {
      case DANGER, ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "recommendation";
    };
  }

  private static String precision(@Nullable Confidence confidence) {
    return switch (confidence) {
      case null -> "very-high";
      case STATED -> "very-high";
      case INFERRED -> "high";
      case PRACTICE -> "medium";
    };
  }
}
