package dev.planwright.resolve.scope;

import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
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
 */
public record Unit(
    SourceFile source,
    @Nullable String module,
    Symbols symbols,
    List<Symbols> visible,
    List<PlanObject> objects,
    List<Plan> plans,
    List<Test> tests) {

  /** Copies the lists. */
  public Unit {
    visible = List.copyOf(visible);
    objects = List.copyOf(objects);
    plans = List.copyOf(plans);
    tests = List.copyOf(tests);
  }

  /**
   * A test.
   *
   * @param unit what it declares
   * @param expected the findings that it expects; empty for none
   * @param span the whole test
   */
  public record Test(String title, Unit unit, List<Expected> expected, Span span) {
    /** Copies the expectations. */
    public Test {
      expected = List.copyOf(expected);
    }
  }

  /** A finding that a test expects; the code may name a rule without its module. */
  public record Expected(String severity, String code, Span span) {}
}
