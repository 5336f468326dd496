package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.source.WholeLines;
import java.util.List;
import java.util.function.Predicate;

/** Finds parameters and variables that nothing uses. */
public final class UnusedNames {

  private UnusedNames() {}

  /**
   * Reports the variables of a declaration that nothing uses, unless something else is wrong with
   * it: then that may be why.
   *
   * @param scope the scope that the declaration was resolved in
   * @param whole the declaration
   */
  public static void report(Scope scope, Span whole, FindingsByFile findings) {
    report(scope, whole, 0, _ -> false, findings);
  }

  /**
   * Reports also parameters that nothing uses.
   *
   * @param parameters how many there are; they were declared first
   * @param meant whether a parameter with a name is there on purpose
   */
  public static void report(
      Scope scope, Span whole, int parameters, Predicate<String> meant, FindingsByFile findings) {
    List<Scope.Declared> unused = scope.unused();
    if (unused.isEmpty() || findings.isAnyIn(whole)) {
      return;
    }
    for (Scope.Declared each : unused) {
      String name = each.name().text();
      boolean parameter = each.slot() < parameters;
      if (!name.isEmpty() && (!parameter || !meant.test(name))) {
        report(each, parameter ? "parameter" : "variable", findings);
      }
    }
  }

  private static void report(Scope.Declared unused, String what, FindingsByFile findings) {
    Diagnostic.Builder finding =
        Diagnostic.warning(
            Code.PW0134,
            unused.name().span(),
            "nothing uses the " + what + " `" + unused.name().text() + "`");
    Span statement = unused.statement();
    if (statement == null) {
      finding.help("use it, or leave it out");
    } else {
      WholeLines lines = WholeLines.of(statement);
      boolean silent = lines != null && !lines.commented();
      TextEdit gone = new TextEdit(lines == null ? statement : lines.span(), "");
      finding.fix(new Fix("remove `" + statement.text() + "`", List.of(gone), silent));
    }
    findings.add(finding.build());
  }
}
