package dev.planwright.workspace;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.fix.Checkup;
import dev.planwright.fix.Fixer;
import dev.planwright.fix.StepMoves;
import dev.planwright.fix.UnifiedDiff;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Applies fixes to the files of a run, in memory. A file is checked together with those of the run
 * that use it, over the files that were fixed before it. Only files that the command names are
 * changed.
 */
public final class FixRun {

  private final Session session;
  private final Workspace workspace;
  private final boolean stdin;
  private final boolean unsafe;
  private final MendedFiles files;
  private final Set<String> spared = new LinkedHashSet<>();
  private final List<Fixer.Mend> done = new ArrayList<>();
  private final List<Fixer.Mend> dropped = new ArrayList<>();

  private FixRun(Session session, Workspace workspace, RunFindings found, boolean unsafe) {
    this.session = session;
    this.workspace = workspace;
    this.stdin = session.words().contains("-");
    this.unsafe = unsafe;
    this.files = new MendedFiles(session, workspace, found.files());
    found.suppressed().forEach(each -> spared.add(key(each.finding())));
  }

  /**
   * Applies fixes to what was found.
   *
   * @param found what was found; what is suppressed in it is left as it is
   * @param unsafe whether fixes that change what the author said are carried out too
   */
  public static FixRun of(Session session, Workspace workspace, RunFindings found, boolean unsafe)
      throws Refusal {
    FixRun fixing = new FixRun(session, workspace, found, unsafe);
    try {
      fixing.mend(fixing.concerned(found.findings()));
    } catch (MendedFiles.Refused refused) {
      throw refused.refusal;
    }
    return fixing;
  }

  /** Returns the files in which something may be changed for a finding. */
  private List<SourceFile> concerned(List<Diagnostic> findings) {
    Set<SourceFile> concerned = new HashSet<>();
    for (Diagnostic finding : findings) {
      if (unsafe) {
        concerned.add(finding.span().file());
      }
      for (Fix fix : finding.fixes()) {
        if (unsafe || fix.safe()) {
          fix.edits().forEach(edit -> concerned.add(edit.span().file()));
        }
      }
    }
    return workspace.files().stream().filter(concerned::contains).toList();
  }

  private static String key(Diagnostic finding) {
    return finding.code()
        + "\n"
        + finding.message()
        + "\n"
        + finding.span().file().line(finding.span().line()).strip();
  }

  /** Mends files that no other uses together, and then each that others use with those. */
  private void mend(List<SourceFile> concerned) {
    Map<SourceFile, List<SourceFile>> users = files.users(concerned);
    Map<SourceFile, Fixer> alone = new LinkedHashMap<>();
    for (SourceFile file : concerned) {
      FileFindings found = files.found(file);
      if (users.getOrDefault(file, List.of()).isEmpty() && found != null) {
        alone.put(file, fixer(new Checkup(file, List.of(found.judged()))));
      }
    }
    mendTogether(alone);
    for (SourceFile file : concerned) {
      List<SourceFile> using = users.getOrDefault(file, List.of());
      Fixer fixer = alone.get(file);
      fixer = fixer == null ? fixer(files.checkup(file, file.text(), using)) : fixer;
      SourceFile before = fixer.file();
      fixer.finish(text -> files.checkup(file, text, using), new StepMoves());
      if (fixer.file() != before) {
        files.put(file, fixer.file(), using);
      }
      done.addAll(fixer.done());
      dropped.addAll(fixer.dropped());
    }
  }

  private Fixer fixer(Checkup start) {
    return new Fixer(start, finding -> !spared.contains(key(finding)), unsafe);
  }

  /** Mends files in rounds, in each of which all are checked in one run. */
  private void mendTogether(Map<SourceFile, Fixer> fixers) {
    Map<SourceFile, SourceFile> proposals = proposals(fixers);
    while (!proposals.isEmpty()) {
      Map<SourceFile, FileFindings> checked = files.check(proposals, proposals.keySet());
      for (SourceFile file : proposals.keySet()) {
        Fixer fixer = Objects.requireNonNull(fixers.get(file));
        FileFindings found = Objects.requireNonNull(checked.get(file));
        if (fixer.take(new Checkup(found.file(), List.of(found.judged())))) {
          files.put(file, found);
        }
      }
      proposals = proposals(fixers);
    }
  }

  private static Map<SourceFile, SourceFile> proposals(Map<SourceFile, Fixer> fixers) {
    Map<SourceFile, SourceFile> proposals = new LinkedHashMap<>();
    fixers.forEach((file, fixer) -> {
      String text = fixer.proposal();
      if (text != null) {
        proposals.put(file, new SourceFile(file.name(), text));
      }
    });
    return proposals;
  }

  /** Returns the run over all files as they are to be. */
  public Workspace after() throws Refusal {
    return files.after();
  }

  /**
   * Returns what is found in the files as they are to be; what no fix has touched is not checked
   * again.
   *
   * @param after the run over them
   */
  public RunFindings findings(Workspace after) {
    return files.findings(after);
  }

  /** Prints how the files would change; returns whether one would. */
  public boolean show() {
    files
        .changed()
        .forEach((file, now) ->
            session.shell().out().print(UnifiedDiff.of(file.name(), file.text(), now.text())));
    say("would fix");
    return !files.changed().isEmpty();
  }

  /** Writes the files; what came from standard input goes to standard output. */
  public void write() throws Refusal {
    if (stdin) {
      SourceFile file = workspace.files().getFirst();
      session.shell().out().print(files.changed().getOrDefault(file, file).text());
    } else {
      Map<Path, byte[]> bytes = new LinkedHashMap<>();
      files
          .changed()
          .forEach((file, now) ->
              bytes.put(workspace.path(file), now.text().getBytes(StandardCharsets.UTF_8)));
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
      session
          .shell()
          .say(
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
      Set<SourceFile> changed = files.changed().keySet();
      String where =
          changed.size() == 1
              ? " in " + changed.iterator().next().name()
              : " in " + changed.size() + " files";
      session.shell().say(did + " " + count + (count == 1 ? " finding" : " findings") + where);
    }
  }
}
