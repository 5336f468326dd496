package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.source.Span;
import java.util.List;

/** Says of a module that is not there what is, and where it would be looked for. */
final class UnknownModules {

  private static final int MOST_NAMED = 5;

  private UnknownModules() {}

  /** Adds the finding on a module that is used and not there. */
  static void report(Span span, String module, List<String> known, FindingsByFile findings) {
    List<String> inside = known.stream().filter(each -> each.startsWith(module + ".")).toList();
    if (inside.isEmpty() && findings.hasNearest(module, known)) {
      findings.unknown(Code.PW0201, span, "module", module, known);
      return;
    }
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0201, span, "there is no module `" + module + "`");
    if (!inside.isEmpty()) {
      finding.note(
          "there is "
              + String.join(", ", inside.subList(0, Math.min(MOST_NAMED, inside.size())))
              + (inside.size() > MOST_NAMED
                  ? " and " + (inside.size() - MOST_NAMED) + " more"
                  : ""));
    }
    findings.add(
        finding
            .help(
                "its file is `"
                    + (module.contains(".") ? "" : module + "/")
                    + module.replace('.', '/')
                    + ".plan`, below a folder of `--library` or of `library` in planwright.plan")
            .build());
  }
}
