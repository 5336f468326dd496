package dev.planwright.config;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in force for a plan.
 *
 * @param profile the profile, or an empty text
 * @param entries the settings, each once
 * @param pins the hash that each module is to have
 */
public record InForce(String profile, List<Entry> entries, List<Setting> pins) {

  /** Copies the lists. */
  public InForce {
    entries = List.copyOf(entries);
    pins = List.copyOf(pins);
  }

  /** Returns the severity from which on a finding fails a run. */
  public Severity failOn() {
    return Severities.severity(word(CodeNames.FAIL_ON));
  }

  /** Returns how much findings weigh. */
  public Severities severities() {
    Map<String, String> byCode = new LinkedHashMap<>();
    String waiver = word(CodeNames.WAIVER);
    if (!waiver.isEmpty()) {
      Code.waivers().forEach(code -> byCode.put(code, waiver));
    }
    for (Entry entry : entries) {
      if (CodeNames.isCode(entry.name())) {
        byCode.put(entry.name(), entry.values().getFirst());
      }
    }
    String unknown = word(CodeNames.UNKNOWN);
    @Nullable Severity weight = unknown.isEmpty() ? null : Severities.severity(unknown);
    return Severities.of(byCode, weight);
  }

  /** Returns the kinds of artifact that plans compile to; none if no file says it. */
  public List<ArtifactKind> artifacts() {
    return words(CodeNames.ARTIFACTS).stream().map(ArtifactKind::of).toList();
  }

  private String word(String name) {
    List<String> words = words(name);
    return words.isEmpty() ? "" : words.getFirst();
  }

  private List<String> words(String name) {
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        return entry.values();
      }
    }
    return List.of();
  }
}
