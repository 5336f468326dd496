package dev.planwright.model;

import dev.planwright.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file, resolved.
 *
 * @param module its module's name, or null for a plan file
 * @param symbols what it declares
 * @param visible this unit's symbols and those of all units it uses, directly or not, nearest first
 * @param objects its top-level objects, in written order
 * @param plans its plans
 * @param tests its tests
 * @param settings its project settings, or empty
 */
public record Unit(
    SourceFile source,
    @Nullable String module,
    Symbols symbols,
    List<Symbols> visible,
    List<PlanObject> objects,
    List<Plan> plans,
    List<Test> tests,
    List<Setting> settings) {

  /** Copies the lists. */
  public Unit {
    visible = List.copyOf(visible);
    objects = List.copyOf(objects);
    plans = List.copyOf(plans);
    tests = List.copyOf(tests);
    settings = List.copyOf(settings);
  }

  /** A test: what it declares, and the findings that it expects, {@code severity code}. */
  public record Test(String title, Unit unit, List<String> expected) {}

  /** A project setting: its name and the texts of its values. */
  public record Setting(String name, List<String> values, dev.planwright.source.Span span) {}
}
