package dev.planwright.workspace;

import dev.planwright.compiler.Compilation;
import dev.planwright.config.ArtifactKind;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.ansible.AnsibleCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Judges plans by what the kinds of artifact can hold that their project compiles to. */
final class ArtifactCheck {

  private ArtifactCheck() {}

  /**
   * Returns what a kind refuses and the compiler has not found yet, which judges by scripts always;
   * nothing where there are errors, since nothing is written then.
   */
  static List<Diagnostic> check(Compilation compilation, List<ArtifactKind> kinds) {
    Set<Diagnostic> found = new LinkedHashSet<>();
    if (!kinds.isEmpty() && !compilation.hasErrors()) {
      for (Runbook runbook : compilation.runbooks()) {
        kinds.forEach(kind -> found.addAll(refused(kind, runbook)));
      }
    }
    return List.copyOf(found);
  }

  private static List<Diagnostic> refused(ArtifactKind kind, Runbook runbook) {
    return switch (kind) {
      case MARKDOWN, SCRIPTS, HTML, JSON, GRAPH, BACKOUT -> List.of();
      case ANSIBLE -> AnsibleCheck.check(runbook);
    };
  }
}
