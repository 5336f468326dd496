package dev.planwright.config;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a folder: a file and those that it extends, nearest first. What a nearer
 * file sets replaces what a farther one does, setting by setting.
 */
public record Project(List<ProjectFile> files) {

  /** The configuration where there is no file of it. */
  public static final Project NONE = new Project(List.of());

  /** Copies the files. */
  public Project {
    files = List.copyOf(files);
  }

  /** Returns the names of all profiles. */
  public Set<String> profiles() {
    Set<String> names = new LinkedHashSet<>(CodeNames.BUILT_IN);
    files.forEach(file -> names.addAll(file.profiles().keySet()));
    return names;
  }

  /** Returns the patterns of what is left out; relative to the file that they stand in. */
  public @Nullable Setting exclude() {
    return find(CodeNames.EXCLUDE);
  }

  /** Returns the folders of libraries; relative to the file that they stand in. */
  public @Nullable Setting library() {
    return find(CodeNames.LIBRARY);
  }

  /** Returns the profile that is set for the project, or null. */
  public @Nullable Setting profile() {
    return find(CodeNames.PROFILE);
  }

  /** Returns the pins, of the nearest file that pins each module. */
  public List<Setting> pins() {
    Map<String, Setting> pins = new LinkedHashMap<>();
    for (ProjectFile file : files) {
      file.pins().forEach(pin -> pins.putIfAbsent(pin.name(), pin));
    }
    return List.copyOf(pins.values());
  }

  /** Returns the patterns of the files that have a profile by their place. */
  public Map<String, Setting> paths() {
    Map<String, Setting> paths = new LinkedHashMap<>();
    for (ProjectFile file : files) {
      file.profiles()
          .forEach((name, settings) -> {
            Setting found = settings.get(CodeNames.PATHS);
            if (found != null) {
              paths.putIfAbsent(name, found);
            }
          });
    }
    return paths;
  }

  /** Returns what is wrong when the files are seen together: profiles that nothing declares. */
  public List<Diagnostic> check() {
    Mistakes mistakes = new Mistakes();
    Setting profile = profile();
    if (profile != null && !profiles().contains(profile.values().getFirst().text())) {
      Setting.Value value = profile.values().getFirst();
      mistakes.unknown(
          Code.PW1008,
          value.span(),
          "unknown profile `" + value.text() + "`",
          value.text(),
          profiles());
    }
    return mistakes.found();
  }

  /** Returns what is in force under a profile; an empty name is none. */
  public InForce under(String profile) {
    List<Entry> entries = new ArrayList<>();
    for (String name : CodeNames.OF_PROJECT) {
      entries.add(entry(name, profile));
    }
    TreeSet<String> codes = new TreeSet<>();
    for (ProjectFile file : files) {
      codes.addAll(file.settings().keySet());
      codes.addAll(file.profiles().getOrDefault(profile, Map.of()).keySet());
    }
    codes.removeIf(name -> !CodeNames.isCode(name));
    codes.forEach(code -> entries.add(entry(code, profile)));
    return new InForce(profile, entries, pins());
  }

  private Entry entry(String name, String profile) {
    for (ProjectFile file : files) {
      Setting own = file.profiles().getOrDefault(profile, Map.of()).get(name);
      if (own != null) {
        return new Entry(name, own.texts(), own.span(), "profile " + profile);
      }
    }
    String builtIn = CodeNames.builtIn(profile, name);
    if (!builtIn.isEmpty()) {
      return new Entry(name, List.of(builtIn), null, "profile " + profile + ", built in");
    }
    Setting found = find(name);
    if (found != null) {
      return new Entry(name, found.texts(), found.span(), "");
    }
    return new Entry(
        name, name.equals(CodeNames.FAIL_ON) ? List.of("error") : List.of(), null, "default");
  }

  private @Nullable Setting find(String name) {
    for (ProjectFile file : files) {
      Setting found = file.settings().get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
