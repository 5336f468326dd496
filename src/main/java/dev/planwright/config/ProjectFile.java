package dev.planwright.config;

import dev.planwright.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file says about its project.
 *
 * @param source the file
 * @param settings the settings, by name
 * @param profiles the settings of each profile, by name
 * @param pins the hash that each module is to have
 */
public record ProjectFile(
    SourceFile source,
    Map<String, Setting> settings,
    Map<String, Map<String, Setting>> profiles,
    List<Setting> pins) {

  /** Copies what it takes, in order. */
  public ProjectFile {
    settings = new LinkedHashMap<>(settings);
    profiles = new LinkedHashMap<>(profiles);
    pins = List.copyOf(pins);
  }

  /** Returns what this file extends, or null. */
  public @Nullable Setting extended() {
    return settings.get(CodeNames.EXTEND);
  }
}
