package dev.planwright.workspace;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.diagnostic.Severity;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.files.ProjectFiles;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The findings that a team has decided to live with for now, in a file of theirs: a line for all
 * that agree in code, file and the text of their line. Lines have no number there, so that they may
 * move.
 *
 * <p>A danger never goes in, since it takes somebody who answers for it; nor a mistake that keeps a
 * plan from being judged; nor what is found about accepted risks, which would never end then.
 */
public final class Baseline {

  private final Shell shell;
  private final Path path;
  private final SourceFile file;
  private final Map<BaselineFile.Key, BaselineFile.Entry> entries;

  private Baseline(Shell shell, Path path, String text) throws Refusal {
    this.shell = shell;
    this.path = path;
    this.file = new SourceFile(PathNames.from(shell.folder(), path), text);
    this.entries = BaselineFile.read(file);
  }

  /** Reads a baseline; one that is to be written need not be there. */
  public static Baseline read(Shell shell, Path path, boolean written) throws Refusal {
    if (written && !Files.exists(path)) {
      return new Baseline(shell, path, BaselineFile.EMPTY);
    }
    String name = PathNames.from(shell.folder(), path);
    if (!Files.exists(path)) {
      throw Refusal.path("cannot read the baseline " + name + "; --write-baseline makes it");
    }
    try (InputStream in = Disk.named(name, shell)) {
      return new Baseline(shell, path, new String(ProjectFiles.whole(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Refusal.unreadable(name, e);
    }
  }

  /** Takes the findings out that are in the baseline, and says which of its entries are stale. */
  public RunFindings apply(RunFindings found, Workspace workspace) {
    workspace.place(file, path);
    List<Fingerprint> fingerprints = Fingerprint.of(found.findings(), names(workspace));
    Map<BaselineFile.Key, Integer> seen = new TreeMap<>();
    List<Suppressed> known = new ArrayList<>();
    for (int i = 0; i < fingerprints.size(); i++) {
      Fingerprint fingerprint = fingerprints.get(i);
      BaselineFile.Key key = BaselineFile.Key.of(fingerprint);
      seen.merge(key, 1, Integer::sum);
      BaselineFile.Entry entry = entries.get(key);
      if (entry != null && fingerprint.occurrence() <= entry.count()) {
        known.add(Suppressed.of(found.findings().get(i), Suppressed.Kind.BASELINE));
      }
    }
    Set<String> judged = judged(workspace);
    List<Diagnostic> stale = new ArrayList<>();
    entries.forEach((key, entry) -> {
      int gone = entry.count() - seen.getOrDefault(key, 0);
      if (gone > 0 && isJudged(key, judged)) {
        stale.add(stale(key, entry, gone));
      }
    });
    return found.without(known, stale);
  }

  /**
   * Takes what is found now for the baseline, with the entries of files that this run did not
   * judge, and returns the file to write.
   */
  public Map<Path, byte[]> renewed(RunFindings found, Workspace workspace) {
    Set<String> judged = judged(workspace);
    Map<BaselineFile.Key, Integer> counts = new TreeMap<>();
    entries.forEach((key, entry) -> {
      if (!isJudged(key, judged)) {
        counts.put(key, entry.count());
      }
    });
    List<Fingerprint> fingerprints = Fingerprint.of(found.findings(), names(workspace));
    for (int i = 0; i < fingerprints.size(); i++) {
      if (mayEnter(found.findings().get(i))) {
        counts.merge(BaselineFile.Key.of(fingerprints.get(i)), 1, Integer::sum);
      }
    }
    entries.clear();
    counts.forEach(
        (key, count) -> entries.put(key, new BaselineFile.Entry(count, file.span(0, 0))));
    return Map.of(path, BaselineFile.written(entries).getBytes(StandardCharsets.UTF_8));
  }

  /** Says that it is written, and how much it holds. */
  public void sayWritten() {
    int sum = 0;
    for (BaselineFile.Entry entry : entries.values()) {
      sum += entry.count();
    }
    shell.say("wrote " + file.name() + ": " + sum + (sum == 1 ? " finding" : " findings"));
  }

  private static boolean mayEnter(Diagnostic finding) {
    if (finding.severity() == Severity.DANGER) {
      return false;
    }
    Code code = Code.of(finding.code());
    if (code == null) {
      return true;
    }
    return switch (code.stage()) {
      case ORDER, STEPS -> true;
      case RISK -> code.isAcceptable();
      default -> !finding.severity().isError();
    };
  }

  private Diagnostic stale(BaselineFile.Key key, BaselineFile.Entry entry, int gone) {
    String what = gone == 1 ? "a finding" : gone + " findings";
    return Diagnostic.note(
            Code.PW0607, entry.span(), what + " of the baseline is no longer found: " + key.code())
        .help("--write-baseline removes it, so that the finding is reported if it comes back")
        .build();
  }

  /** A file that is gone is judged: nothing can be found there any more. */
  private boolean isJudged(BaselineFile.Key key, Set<String> judged) {
    return judged.contains(key.path())
        || (key.path().indexOf(':') < 0 && !Files.exists(path.resolveSibling(key.path())));
  }

  private Set<String> judged(Workspace workspace) {
    Function<SourceFile, String> names = names(workspace);
    Set<String> judged = new HashSet<>();
    workspace.files().forEach(each -> judged.add(names.apply(each)));
    return judged;
  }

  /** Files are called as seen from the baseline, so that it is the same wherever a run starts. */
  private Function<SourceFile, String> names(Workspace workspace) {
    Path beside = path.resolveSibling("").normalize();
    return each -> {
      Path place = workspace.path(each);
      return place.equals(shell.folder()) ? each.name() : PathNames.from(beside, place);
    };
  }
}
