package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.literal.FolderNames;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.source.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the names that become those of folders when a plan is compiled. */
public final class FolderChecks {

  /** What an unnamed plan from the standard input is called. */
  private static final String UNNAMED = "<stdin>";

  private FolderChecks() {}

  /** Reports a plan, or one of several targets, whose name no folder can have. */
  static void check(Plan plan, FindingsByFile findings) {
    if (!plan.name().equals(UNNAMED)) {
      check("plan", plan.name(), plan.nameSpan(), findings);
    }
    if (plan.targets().size() < 2) {
      return;
    }
    Map<String, PlanObject> folders = new HashMap<>();
    for (PlanObject target : plan.targets()) {
      check("target", target.name(), target.span(), findings);
      PlanObject earlier = folders.putIfAbsent(target.name().toLowerCase(Locale.ROOT), target);
      if (earlier != null) {
        findings.add(
            Diagnostic.error(
                    Code.PW0802,
                    target.span(),
                    "two targets of the plan go to the same folder, `" + target.name() + "`")
                .label(earlier.span(), "the other one")
                .help("give one of them another name, or each a plan of its own")
                .build());
      }
    }
  }

  private static void check(String what, String name, Span at, FindingsByFile findings) {
    Diagnostic unfit = unfit(what, name, at);
    if (unfit != null) {
      findings.add(unfit);
    }
  }

  /**
   * Returns the finding about a name that no folder can have, or null.
   *
   * @param what what has the name, such as {@code plan}
   */
  public static @Nullable Diagnostic unfit(String what, String name, Span at) {
    String fault = FolderNames.fault(name);
    return fault.isEmpty()
        ? null
        : Diagnostic.error(
                Code.PW0801, at, "the " + what + " `" + name + "` cannot give its name to a folder")
            .label(fault)
            .help("name it with letters, digits, `-`, `_` and `.` only")
            .build();
  }
}
