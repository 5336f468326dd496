package dev.planwright.workspace;

import dev.planwright.compiler.Compilation;
import dev.planwright.config.Pins;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diff.ProcedureComparison;
import dev.planwright.report.Sorted;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.FileTree;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.RenamedFiles;
import dev.planwright.workspace.files.Revision;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compiles two versions of plans and compares their procedures. */
public final class Versions {

  private final Session session;
  private final Shell shell;
  private final List<Path> modules;

  /** Takes the folders in which used modules are looked for first. */
  public Versions(Session session, List<Path> modules) {
    this.session = session;
    this.shell = session.shell();
    this.modules = List.copyOf(modules);
  }

  /**
   * A version.
   *
   * @param files its files, by what they are compared by
   */
  private record Version(String name, Map<String, Workspace.Checked> files) {}

  /** Compares two files, or two folders file by file. */
  public ProcedureComparison ofTwo(String before, String after) throws Refusal {
    Path one = PathNames.path(before, shell.folder());
    Path two = PathNames.path(after, shell.folder());
    if (Files.isDirectory(one) != Files.isDirectory(two)
        && Files.exists(one)
        && Files.exists(two)) {
      throw session.wrong("two plans or two folders, not one of each");
    }
    return compare(side(before, one), side(after, two), Map.of());
  }

  private Workspace open(FileLibrary library, List<String> words) throws Refusal {
    return Workspace.open(library, session, words, Purpose.CARRY_OUT);
  }

  private Version side(String word, Path path) throws Refusal {
    Workspace workspace = open(Libraries.below(modules, shell, false), List.of(word));
    boolean folder = Files.isDirectory(path);
    return check(
        word,
        workspace,
        file -> folder ? PathNames.slashed(path.relativize(workspace.path(file))) : "");
  }

  /** Compares plans as they are with what the plans come to by two versions of a library. */
  public ProcedureComparison byLibraries(String before, String after, List<String> words)
      throws Refusal {
    Path old = PathNames.path(before, shell.folder());
    Path now = PathNames.path(after, shell.folder());
    FileLibrary none = new FileLibrary(new Disk(shell, true), shell.folder(), List.of());
    Projects projects = Projects.of(session, none);
    List<String> wanted = words.isEmpty() ? List.of(".") : words;
    Set<String> plans = new LinkedHashSet<>();
    for (SourceFile file : new Inputs(session, none, projects).read(wanted)) {
      Path plan = none.path(file);
      if (!plan.startsWith(old) && !plan.startsWith(now)) {
        plans.add(plan.toString());
      }
    }
    if (plans.isEmpty()) {
      throw nothing(words);
    }
    return compare(by(before, old, plans), by(after, now, plans), Map.of());
  }

  private Version by(String name, Path root, Set<String> plans) throws Refusal {
    List<Path> roots = new ArrayList<>(List.of(root));
    roots.addAll(modules);
    FileLibrary library = Libraries.below(roots, shell, false);
    Workspace workspace = open(library, List.copyOf(plans));
    return check(name, workspace, SourceFile::name);
  }

  /** Compares plans as they were in a revision with what lies there now. */
  public ProcedureComparison sinceRevision(String name, List<String> words) throws Refusal {
    try (Revision revision = Revision.named(shell, name)) {
      return since(revision, words.isEmpty() ? List.of(".") : words);
    } catch (Revision.Unreadable unreadable) {
      throw unreadable.refusal();
    }
  }

  private ProcedureComparison since(Revision revision, List<String> words) throws Refusal {
    FileLibrary library = Libraries.below(modules, shell, false);
    List<String> lying = new ArrayList<>();
    Set<String> lay = new LinkedHashSet<>();
    for (String word : words) {
      Path path = PathNames.path(word, shell.folder());
      if (revision.inside(path) == null) {
        throw Refusal.path(word + " is outside the repository, so it has no earlier version");
      }
      boolean was = has(revision, path);
      if (has(library.files(), path)) {
        lying.add(word);
      } else if (!was && !library.files().exists(path)) {
        throw Refusal.path("no such file or folder, now or in " + revision.name() + ": " + word);
      }
      if (was) {
        lay.add(word);
      }
    }
    Workspace head = lying.isEmpty() ? null : open(library, lying);
    Map<String, String> renames = new LinkedHashMap<>();
    if (head != null) {
      renames(revision, head)
          .forEach((come, gone) -> {
            lay.add(gone.toString());
            renames.put(PathNames.from(shell.folder(), come), PathNames.from(shell.folder(), gone));
          });
    }
    if (head == null && lay.isEmpty()) {
      throw nothing(words);
    }
    Version now = new Version("the working tree", Map.of());
    if (head != null) {
      now = check(now.name(), head, SourceFile::name);
    }
    Version old = new Version(revision.name(), Map.of());
    if (!lay.isEmpty()) {
      FileLibrary past = Libraries.below(revision, modules, shell);
      Workspace base = open(past, List.copyOf(lay));
      old = check(revision.name(), base, SourceFile::name);
    }
    return compare(old, now, renames);
  }

  private static boolean has(FileTree files, Path path) throws Refusal {
    return files.isFile(path) || (files.isFolder(path) && !files.plans(path).isEmpty());
  }

  /** Returns the old path of each file that had another name, by its path now. */
  private Map<Path, Path> renames(Revision revision, Workspace head) {
    Map<String, SourceFile> come = new LinkedHashMap<>();
    for (SourceFile file : head.files()) {
      String inside = revision.inside(head.path(file));
      if (inside != null && !revision.isFile(head.path(file))) {
        come.put(inside, file);
      }
    }
    List<String> gone = new ArrayList<>();
    for (String plan : come.isEmpty() ? List.<String>of() : revision.plans()) {
      if (!Files.exists(revision.outside(plan))) {
        gone.add(plan);
      }
    }
    Map<Path, Path> renames = new LinkedHashMap<>();
    RenamedFiles.of(
            gone,
            List.copyOf(come.keySet()),
            name -> {
              SourceFile file = come.get(name);
              return file != null ? file.text() : revision.text(name);
            })
        .forEach((now, old) -> renames.put(revision.outside(now), revision.outside(old)));
    return renames;
  }

  private static Refusal nothing(List<String> words) {
    String where = words.isEmpty() ? "." : String.join(", ", words);
    return new Refusal(Status.NOTHING, "nothing to compare: no .plan file in " + where);
  }

  /** Compiles the files that plan something, or cannot be read. */
  private static Version check(
      String name, Workspace workspace, Function<SourceFile, String> keys) {
    Map<String, Workspace.Checked> files = new LinkedHashMap<>();
    for (SourceFile file : workspace.files()) {
      Workspace.Checked checked = workspace.check(file);
      Compilation compilation = checked.compilation();
      boolean plans =
          compilation == null
              || !compilation.unit().plans().isEmpty()
              || (!errors(List.of(checked)).isEmpty() && compilation.unit().module() == null);
      if (plans) {
        files.put(keys.apply(file), checked);
      }
    }
    return new Version(name, files);
  }

  private ProcedureComparison compare(Version before, Version after, Map<String, String> renames)
      throws Refusal {
    Map<String, Workspace.Checked> gone = new LinkedHashMap<>(before.files);
    List<ProcedureComparison.Entry> entries = new ArrayList<>();
    after.files.forEach((key, now) -> {
      Workspace.Checked old = gone.remove(renames.getOrDefault(key, key));
      entries.addAll(compare(old == null ? List.of() : List.of(old), List.of(now)));
    });
    gone.values().forEach(old -> entries.addAll(compare(List.of(old), List.of())));
    if (entries.isEmpty()) {
      throw new Refusal(Status.NOTHING, "nothing to compare: there is no plan in either version");
    }
    return new ProcedureComparison(before.name, after.name, entries);
  }

  /** Compares two versions of a file, each of which may be missing. */
  private static List<ProcedureComparison.Entry> compare(
      List<Workspace.Checked> before, List<Workspace.Checked> after) {
    List<Diagnostic> errors = errors(before);
    List<Diagnostic> errorsNow = errors(after);
    String file = (after.isEmpty() ? before : after).getFirst().file().name();
    String was = (before.isEmpty() ? after : before).getFirst().file().name();
    return errors.isEmpty() && errorsNow.isEmpty()
        ? ProcedureComparison.of(file, was, runbooks(before), runbooks(after))
        : List.of(new ProcedureComparison.Entry.Broken(file, errors, errorsNow));
  }

  /** What a module that is no longer the pinned one comes to is what is asked for here. */
  private static List<Diagnostic> errors(List<Workspace.Checked> version) {
    List<Diagnostic> errors = new ArrayList<>();
    version.forEach(checked -> errors.addAll(checked.diagnostics()));
    errors.removeIf(finding -> !finding.severity().isError() || Pins.CHANGED.is(finding));
    return Sorted.of(errors);
  }

  private static List<Runbook> runbooks(List<Workspace.Checked> version) {
    List<Runbook> runbooks = new ArrayList<>();
    for (Workspace.Checked checked : version) {
      Compilation compilation = checked.compilation();
      if (compilation != null) {
        runbooks.addAll(compilation.runbooks());
      }
    }
    return runbooks;
  }
}
