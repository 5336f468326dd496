package dev.planwright.workspace;

import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.RenamedFiles;
import dev.planwright.workspace.files.Revision;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the findings that a branch brought from those that were there before. The revision at which
 * the branch left another one is checked too, with its own libraries and configuration; a finding
 * that it has is old, wherever its line is now.
 */
public final class DiffBase {

  private final Session session;
  private final Shell shell;
  private final Workspace head;

  private DiffBase(Session session, Workspace head) {
    this.session = session;
    this.shell = session.shell();
    this.head = head;
  }

  /**
   * Returns what was found, with the old findings suppressed.
   *
   * @param base the revision that the branch parted from, or one after it
   */
  public static RunFindings apply(RunFindings found, Session session, Workspace head, String base)
      throws Refusal {
    DiffBase past = new DiffBase(session, head);
    try (Revision revision = Revision.partedFrom(session.shell(), base)) {
      past.refuseOutsiders(revision);
      return found.findings().isEmpty() ? found : past.apply(found, revision);
    } catch (Revision.Unreadable unreadable) {
      throw unreadable.refusal();
    }
  }

  private void refuseOutsiders(Revision revision) throws Refusal {
    for (SourceFile file : head.files()) {
      if (revision.inside(head.path(file)) == null) {
        throw Refusal.path(
            file.name().equals("<stdin>")
                ? "--diff-base with standard input needs --stdin-filename"
                : file.name() + " is outside the repository, so it has no earlier version");
      }
    }
  }

  private RunFindings apply(RunFindings found, Revision revision) throws Refusal {
    Map<String, String> renames = renames(found, revision);
    Set<Fingerprint> old = old(revision, renames);
    List<Fingerprint> now = Fingerprint.of(found.findings(), file -> name(head, revision, file));
    List<Suppressed> known = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (old.contains(now.get(i))) {
        known.add(Suppressed.of(found.findings().get(i), Suppressed.Kind.OLD));
      }
    }
    return found.without(known, List.of());
  }

  /** Returns the old name of each file that has findings, or is checked, and had another name. */
  private Map<String, String> renames(RunFindings found, Revision revision) {
    Map<String, SourceFile> come = new LinkedHashMap<>();
    Set<SourceFile> files = new LinkedHashSet<>(head.files());
    found.findings().forEach(finding -> files.add(finding.span().file()));
    for (SourceFile file : files) {
      String inside = revision.inside(head.path(file));
      if (inside != null && !inside.isEmpty() && !revision.isFile(head.path(file))) {
        come.put(inside, file);
      }
    }
    if (come.isEmpty()) {
      return Map.of();
    }
    List<String> gone = new ArrayList<>();
    for (String plan : revision.plans()) {
      if (!Files.exists(revision.outside(plan))) {
        gone.add(plan);
      }
    }
    return RenamedFiles.of(
        gone,
        List.copyOf(come.keySet()),
        name -> {
          SourceFile file = come.get(name);
          return file != null ? file.text() : revision.text(name);
        });
  }

  /** Returns what the revision has, as if its files were called as they are now. */
  private Set<Fingerprint> old(Revision revision, Map<String, String> renames) throws Refusal {
    List<String> words = words(revision, renames);
    if (words.isEmpty()) {
      return Set.of();
    }
    Workspace base = judged(revision, words);
    if (base == null) {
      return Set.of();
    }
    Map<String, String> now = new LinkedHashMap<>();
    renames.forEach((come, gone) -> now.put(gone, come));
    return new HashSet<>(
        Fingerprint.of(
            RunFindings.in(base).findings(),
            file -> {
              String name = name(base, revision, file);
              return now.getOrDefault(name, name);
            }));
  }

  /**
   * Returns the files as the revision has them, or null where a run there would have judged none:
   * its configuration excludes them, or has a mistake, which a branch must be able to correct.
   */
  private @Nullable Workspace judged(Revision revision, List<String> words) {
    try {
      return Workspace.at(revision, session, words);
    } catch (Refusal refusal) {
      if (refusal.status() == Status.USAGE && !session.options().quiet()) {
        shell.say(
            "all findings are reported: "
                + revision.name()
                + " cannot be judged: "
                + refusal.text());
      }
      return null;
    }
  }

  /** Returns what of the words of the command, and of the files renamed, the revision has. */
  private List<String> words(Revision revision, Map<String, String> renames) throws Refusal {
    Set<String> words = new LinkedHashSet<>();
    for (String word : session.words().isEmpty() ? List.of(".") : session.words()) {
      boolean stdin = word.equals("-");
      String name = stdin ? session.options().stdinName() : word;
      Path path = PathNames.path(name, shell.folder());
      if (revision.isFile(path) || (revision.isFolder(path) && !revision.plans(path).isEmpty())) {
        words.add(name);
      }
    }
    renames.values().forEach(gone -> words.add(revision.outside(gone).toString()));
    return List.copyOf(words);
  }

  private String name(Workspace workspace, Revision revision, SourceFile file) {
    Path path = workspace.path(file);
    String inside = revision.inside(path);
    return path.equals(shell.folder()) || inside == null ? file.name() : inside;
  }
}
