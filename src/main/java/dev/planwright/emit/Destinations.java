package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Plan;
import dev.planwright.resolve.FolderChecks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Maps plans and targets to the folders of their artifacts. A name that some system rejects for a
 * folder is a finding; no name is changed silently.
 */
public final class Destinations {

  private final Path out;
  private final Map<String, Plan> taken = new LinkedHashMap<>();

  /** Takes the folder that all of them lie in. */
  public Destinations(Path out) {
    this.out = out;
  }

  /** Returns the folder for a runbook, or a finding at the name that cannot be one. */
  public Outcome<Path> folder(Runbook runbook) {
    Plan plan = runbook.plan();
    Diagnostic unfit = FolderChecks.unfit("plan", plan.name(), plan.nameSpan());
    if (unfit != null) {
      return new Outcome<>(out, List.of(unfit));
    }
    Plan other = taken.putIfAbsent(plan.name().toLowerCase(Locale.ROOT), plan);
    if (other != null && !other.equals(plan)) {
      return new Outcome<>(out, List.of(twice(plan, other)));
    }
    Path folder = out.resolve(plan.name());
    if (plan.targets().size() > 1) {
      String target = runbook.target().name();
      unfit = FolderChecks.unfit("target", target, runbook.target().span());
      folder = folder.resolve(target);
    }
    for (String branch : runbook.branches()) {
      unfit = unfit != null ? unfit : FolderChecks.unfit("branch", branch, plan.nameSpan());
      folder = unfit != null ? folder : folder.resolve(branch);
    }
    return unfit != null ? new Outcome<>(out, List.of(unfit)) : new Outcome<>(folder, List.of());
  }

  private static Diagnostic twice(Plan plan, Plan other) {
    return Diagnostic.twice(
            Code.PW0802,
            plan.nameSpan(),
            other.nameSpan(),
            "two plans of this run go to the same folder, `" + plan.name() + "`")
        .help(
            "give one of them another name, or compile them one by one with other folders, -o DIR")
        .build();
  }
}
