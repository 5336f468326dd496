package dev.planwright.config;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much findings weigh in a project. What would destroy something is never lowered, and an error
 * of the compiler's own stays one.
 */
public final class Severities {

  /** Everything weighs what the library and the compiler say. */
  public static final Severities AS_DECLARED = new Severities(Map.of(), null);

  private final Map<String, String> byCode;
  private final @Nullable Severity unknown;

  private Severities(Map<String, String> byCode, @Nullable Severity unknown) {
    this.byCode = byCode;
    this.unknown = unknown;
  }

  /** Takes a word for each code, and the weight of what cannot be told, or null for its own. */
  static Severities of(Map<String, String> byCode, @Nullable Severity unknown) {
    return byCode.isEmpty() && unknown == null
        ? AS_DECLARED
        : new Severities(new HashMap<>(byCode), unknown);
  }

  /**
   * Returns these, but with what cannot be told as heavy as it is: a procedure that hangs on it is
   * not known, whatever a draft makes of that.
   */
  public Severities forWriting() {
    return unknown == null || unknown.isError() ? this : of(byCode, null);
  }

  /** Returns whether the findings of a rule are left out. */
  public boolean isOff(Rule rule) {
    return CodeNames.OFF.equals(byCode.get(rule.code())) && rule.severity() != Severity.DANGER;
  }

  /** Returns the rules that are in force, each with its weight in this project. */
  public List<Rule> of(List<Rule> rules) {
    if (byCode.isEmpty()) {
      return rules;
    }
    List<Rule> weighed = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      String word = byCode.get(rule.code());
      if (word == null || rule.severity() == Severity.DANGER) {
        weighed.add(rule);
      } else if (!word.equals(CodeNames.OFF)) {
        weighed.add(rule.withSeverity(severity(word)));
      }
    }
    return weighed;
  }

  /** Returns findings with their weight in this project, without those that are left out. */
  public List<Diagnostic> weigh(List<Diagnostic> findings) {
    if (this == AS_DECLARED) {
      return findings;
    }
    List<Diagnostic> weighed = new ArrayList<>(findings.size());
    for (Diagnostic finding : findings) {
      Diagnostic kept = weigh(finding);
      if (kept != null) {
        weighed.add(kept);
      }
    }
    return weighed;
  }

  private @Nullable Diagnostic weigh(Diagnostic finding) {
    if (finding.severity() == Severity.DANGER) {
      return finding;
    }
    if (unknown != null && finding.evidence().isUndecided()) {
      return finding.withSeverity(unknown);
    }
    String word = byCode.get(finding.code());
    if (word == null || !Code.adjustable().contains(finding.code())) {
      return finding;
    }
    return word.equals(CodeNames.OFF) ? null : finding.withSeverity(severity(word));
  }

  /** Returns the severity of a word that is one. */
  static Severity severity(String word) {
    return switch (word) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      case "note" -> Severity.NOTE;
      default -> throw new IllegalArgumentException("no severity: " + word);
    };
  }
}
