package dev.planwright.workspace;

import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.fix.Checkup;
import dev.planwright.fix.Fixer;
import dev.planwright.fix.StepMoves;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.SourceFile;
import dev.planwright.source.TextEdit;
import dev.planwright.workspace.files.Overlay;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mends the files of a run in memory. A file is checked together with those of the run that use it,
 * over the files mended before it. Nothing is mended but the files that the command names.
 */
public final class FixRun {

  private final Session session;
  private final Shell shell;
  private final Workspace workspace;
  private final boolean stdin;
  private final Set<String> spared = new LinkedHashSet<>();
  private final Map<SourceFile, String> texts = new LinkedHashMap<>();
  private final List<Fixer.Mend> done = new ArrayList<>();
  private final List<Fixer.Mend> dropped = new ArrayList<>();

  private FixRun(Session session, Workspace workspace) {
    this.session = session;
    this.shell = session.shell();
    this.workspace = workspace;
    this.stdin = session.words().contains("-");
  }

  /**
   * Mends what was found.
   *
   * @param found what was found; what is suppressed in it is left as it is
   * @param unsafe whether fixes that change what the author said are carried out too
   */
  public static FixRun of(Session session, Workspace workspace, RunFindings found, boolean unsafe)
      throws Refusal {
    FixRun fixing = new FixRun(session, workspace);
    for (Suppressed suppressed : found.suppressed()) {
      fixing.spared.add(key(suppressed.finding()));
    }
    try {
      for (SourceFile file : workspace.files()) {
        if (found.findings().stream().anyMatch(finding -> concerns(finding, file, unsafe))) {
          fixing.mend(file, unsafe);
        }
      }
    } catch (Refused refused) {
      throw refused.refusal;
    }
    return fixing;
  }

  /** Returns whether something in a file may be changed for a finding. */
  private static boolean concerns(Diagnostic finding, SourceFile file, boolean unsafe) {
    for (Fix fix : finding.fixes()) {
      for (TextEdit edit : fix.edits()) {
        if ((unsafe || fix.safe()) && edit.span().file() == file) {
          return true;
        }
      }
    }
    return unsafe && finding.span().file() == file;
  }

  private static String key(Diagnostic finding) {
    return finding.code()
        + "\n"
        + finding.message()
        + "\n"
        + finding.span().file().line(finding.span().line()).strip();
  }

  private void mend(SourceFile file, boolean unsafe) throws Refusal {
    List<SourceFile> group = new ArrayList<>(List.of(file));
    Symbols declared = workspace.unit(file).symbols();
    for (SourceFile other : workspace.files()) {
      if (other != file && workspace.unit(other).visible().contains(declared)) {
        group.add(other);
      }
    }
    Fixer.Mended mended =
        Fixer.mend(
            checkup(file, file.text(), group),
            text -> checkup(file, text, group),
            finding -> !spared.contains(key(finding)),
            new StepMoves(),
            unsafe);
    if (!mended.text().equals(file.text())) {
      texts.put(file, mended.text());
    }
    done.addAll(mended.done());
    dropped.addAll(mended.dropped());
  }

  /** A refusal on its way through a function. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal);
      this.refusal = refusal;
    }
  }

  private Checkup checkup(SourceFile file, String text, List<SourceFile> group) {
    try {
      Map<SourceFile, String> now = new LinkedHashMap<>(texts);
      now.put(file, text);
      Workspace over = over(now, group);
      SourceFile mended = file;
      List<Checkup.Judged> judged = new ArrayList<>();
      for (SourceFile each : over.files()) {
        mended = over.path(each).equals(workspace.path(file)) ? each : mended;
        Workspace.Checked checked = over.check(each);
        judged.add(new Checkup.Judged(each.name(), depth(checked), checked.diagnostics()));
      }
      return new Checkup(mended, judged);
    } catch (Refusal refusal) {
      throw new Refused(refusal);
    }
  }

  /** Returns how far the compiler came with a file. */
  private static int depth(Workspace.Checked checked) {
    Compilation compilation = checked.compilation();
    if (compilation == null) {
      return 0;
    }
    for (Diagnostic finding : checked.diagnostics()) {
      if (finding.severity().isError() && Code.isUnread(finding)) {
        return 1;
      }
    }
    if (compilation.unit().plans().isEmpty()) {
      return 4;
    }
    int depth = compilation.runbooks().isEmpty() ? 2 : 4;
    for (Runbook runbook : compilation.runbooks()) {
      depth = runbook.steps().isEmpty() ? 3 : depth;
    }
    return depth;
  }

  /** Returns a run over some of the files, with texts in the place of those on the disk. */
  private Workspace over(Map<SourceFile, String> texts, List<SourceFile> some) throws Refusal {
    Map<Path, String> byPath = new LinkedHashMap<>();
    Shell seen = shell;
    List<String> words = new ArrayList<>();
    try {
      for (Map.Entry<SourceFile, String> text : texts.entrySet()) {
        if (stdin) {
          byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
          seen = shell.reading(new ByteArrayInputStream(bytes));
        } else {
          byPath.put(workspace.path(text.getKey()).toRealPath(), text.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (SourceFile each : some) {
      words.add(stdin ? "-" : workspace.path(each).toString());
    }
    return Workspace.over(new Overlay(shell, byPath), session.in(seen), words);
  }

  /** Returns the run over all files as they are to be. */
  public Workspace after() throws Refusal {
    return texts.isEmpty() ? workspace : over(texts, workspace.files());
  }

  /** Prints how the files would change; returns whether one would. */
  public boolean show() {
    texts.forEach(
        (file, text) -> shell.out().print(UnifiedDiff.of(file.name(), file.text(), text)));
    say("would fix");
    return !texts.isEmpty();
  }

  /** Writes the files; what came from standard input goes to standard output. */
  public void write() throws Refusal {
    if (stdin) {
      SourceFile file = workspace.files().getFirst();
      shell.out().print(texts.getOrDefault(file, file.text()));
    } else {
      Map<Path, byte[]> bytes = new LinkedHashMap<>();
      texts.forEach(
          (file, text) -> bytes.put(workspace.path(file), text.getBytes(StandardCharsets.UTF_8)));
      Output.of(session).write(bytes);
    }
    say("fixed");
  }

  private void say(String did) {
    int count = 0;
    for (Fixer.Mend mend : done) {
      count += mend.findings().size();
    }
    for (Fixer.Mend mend : dropped) {
      Diagnostic finding = mend.findings().getFirst();
      shell.say(
          "left as it is, since it would not help: "
              + mend.fix().title()
              + " ("
              + finding.code()
              + " in "
              + finding.span().file().name()
              + ", line "
              + finding.span().line()
              + ")");
    }
    if (count > 0) {
      String files = texts.size() == 1 ? "" : " in " + texts.size() + " files";
      String where = texts.size() == 1 ? " in " + texts.keySet().iterator().next().name() : files;
      shell.say(did + " " + count + (count == 1 ? " finding" : " findings") + where);
    }
  }
}
