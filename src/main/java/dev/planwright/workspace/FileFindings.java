package dev.planwright.workspace;

import dev.planwright.compiler.Compilation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.fix.Checkup;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a file that was checked when all else of it is dropped.
 *
 * @param findings what counts, in the order in which it was found
 * @param suppressed what does not count
 * @param depth how far the file came
 * @param uses the files that it uses, directly or not
 */
record FileFindings(
    SourceFile file,
    List<Diagnostic> findings,
    List<Suppressed> suppressed,
    Compilation.Depth depth,
    List<SourceFile> uses) {

  /** Copies the lists. */
  FileFindings {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    uses = List.copyOf(uses);
  }

  /** Returns what is to be kept of a file. */
  static FileFindings of(Workspace.Checked checked) {
    Compilation compilation = checked.compilation();
    List<SourceFile> uses = new ArrayList<>();
    if (compilation != null) {
      for (Symbols symbols : compilation.unit().visible()) {
        if (symbols.source() != checked.file()) {
          uses.add(symbols.source());
        }
      }
    }
    return new FileFindings(
        checked.file(),
        checked.diagnostics(),
        checked.accepted(),
        compilation == null ? Compilation.Depth.BYTES : compilation.depth(),
        uses);
  }

  /** Returns what decides whether a fix helps. */
  Checkup.Judged judged() {
    return new Checkup.Judged(file.name(), depth, findings);
  }
}
