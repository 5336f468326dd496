package dev.planwright.workspace;

import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.workspace.files.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Runbooks by the name of their plan, and of their target. */
public final class RunbookNames {

  private RunbookNames() {}

  /**
   * Returns the runbooks that a name fits, {@code PLAN}, {@code PLAN/TARGET} or with the branch
   * behind that; all if empty.
   */
  public static List<Runbook> runbooks(Compilation compilation, String wanted, Session session)
      throws Refusal {
    List<Runbook> all = compilation.runbooks();
    List<Runbook> fitting = new ArrayList<>();
    for (Runbook runbook : all) {
      if (fits(name(runbook), wanted)) {
        fitting.add(runbook);
      }
    }
    if (fitting.isEmpty() && !all.isEmpty()) {
      throw session.wrong(
          "there is no plan " + wanted + "; there are " + String.join(", ", names(all)));
    }
    return fitting;
  }

  /** Returns whether a name is the wanted one, or lies within it; all do where none is wanted. */
  public static boolean fits(String name, String wanted) {
    return wanted.isEmpty() || (name + "/").startsWith(wanted + "/");
  }

  /** Returns the names of runbooks. */
  public static List<String> names(List<Runbook> runbooks) {
    return runbooks.stream().map(RunbookNames::name).toList();
  }

  /** Returns the name of a runbook that no other of its file has. */
  public static String name(Runbook runbook) {
    StringBuilder name = new StringBuilder(runbook.plan().name());
    name.append('/').append(runbook.target().name());
    runbook.branches().forEach(branch -> name.append('/').append(branch));
    return name.toString();
  }
}
