package dev.planwright.workspace;

import dev.planwright.config.Entry;
import dev.planwright.config.Glob;
import dev.planwright.config.InForce;
import dev.planwright.config.KnownCodes;
import dev.planwright.config.Project;
import dev.planwright.config.Setting;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.files.ProjectFolder;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of each file of a run: the {@code planwright.plan} that is nearest upward, or
 * the file given with {@code --config}. Where there is none, nothing is read.
 */
public final class Projects {

  /** The name of a file that configures what lies beside and below it. */
  public static final String FILE = ProjectFolder.FILE;

  private static final String PROFILE = "profile";

  private final Shell shell;
  private final FileLibrary library;
  private final boolean none;
  private final String only;
  private final String profile;
  private final boolean past;
  private final ProjectLoader loader;
  private final Map<Path, Project> byFolder = new HashMap<>();
  private final IdentityHashMap<Setting, List<Glob>> globs = new IdentityHashMap<>();
  private final Map<List<Path>, FileLibrary> libraries = new HashMap<>();
  private final IdentityHashMap<Project, Map<String, InForce>> inForce = new IdentityHashMap<>();

  private Projects(Session session, FileLibrary library, boolean past) {
    this.shell = session.shell();
    this.library = library;
    this.none = session.options().unconfigured();
    this.only = session.options().configuration();
    this.profile = session.options().profile();
    this.past = past;
    this.loader = new ProjectLoader(shell, library, past);
  }

  /** Takes the options of a command; reads nothing yet. */
  public static Projects of(Session session, FileLibrary library) throws Refusal {
    Projects projects = new Projects(session, library, false);
    if (projects.none && !projects.only.isEmpty()) {
      throw session.wrong("--config and --no-config exclude each other");
    }
    return projects;
  }

  /**
   * Takes the options of a command for files as they were. A file or a profile that an option names
   * and that was not there yet configures nothing.
   */
  static Projects ofPast(Session session, FileLibrary library) {
    return new Projects(session, library, true);
  }

  /** Returns the configuration of what lies in a folder. */
  Project at(@Nullable Path folder) throws Refusal {
    if (none || folder == null) {
      return Project.NONE;
    }
    if (!only.isEmpty()) {
      return given();
    }
    Project known = byFolder.get(folder);
    if (known == null && !library.files().mayRead(folder)) {
      known = Project.NONE;
      byFolder.put(folder, known);
    }
    if (known == null) {
      Path file = folder.resolve(FILE);
      known = library.files().isFile(file) ? load(file) : at(folder.getParent());
      byFolder.put(folder, known);
    }
    return known;
  }

  /** Returns the configuration of a file, there or not. */
  public Project of(Path file) throws Refusal {
    Path parent = shell.folder().resolve(file).getParent();
    return at(parent);
  }

  private Project given() throws Refusal {
    Path file = PathNames.path(only, shell.folder());
    Project known = byFolder.get(file);
    if (known == null) {
      if (past && !library.files().exists(file)) {
        return Project.NONE;
      }
      known = loader.given(file);
      check(known);
      byFolder.put(file, known);
    }
    return known;
  }

  private Project load(Path file) throws Refusal {
    Project project = loader.load(file);
    check(project);
    return project;
  }

  /** Checks what takes the libraries that the project itself names. */
  private void check(Project project) throws Refusal {
    List<Diagnostic> mistakes = new ArrayList<>(project.check());
    Setting folders = project.library();
    if (folders != null) {
      for (Setting.Value value : folders.values()) {
        if (!library.files().mayRead(place(value))) {
          mistakes.add(ProjectLoader.outside(value));
        } else if (!library.files().isFolder(place(value))) {
          mistakes.add(
              Diagnostic.error(
                      Code.PW1006, value.span(), "there is no folder `" + value.text() + "`")
                  .note("it would be " + PathNames.from(shell.folder(), place(value)))
                  .help("a path is relative to the file that names it")
                  .build());
        }
      }
    }
    for (var file : project.files()) {
      mistakes.addAll(KnownCodes.check(file, library(project)));
    }
    loader.refuse(mistakes);
  }

  /** Returns the absolute path of a path in a setting. */
  private Path place(Setting.Value value) {
    Path folder = folder(value);
    try {
      return folder.resolve(value.text()).normalize();
    } catch (InvalidPathException _) {
      return folder.resolve("?");
    }
  }

  private Path folder(Setting.Value value) {
    Path folder = library.path(value.span().file()).getParent();
    return folder == null ? shell.folder() : folder;
  }

  /** Returns the library that the files of a project use. */
  public FileLibrary library(Project project) {
    Setting folders = project.library();
    if (folders == null) {
      return library;
    }
    List<Path> roots = new ArrayList<>();
    folders.values().forEach(value -> roots.add(place(value)));
    return libraries.computeIfAbsent(roots, library::with);
  }

  /** Returns whether neither a file nor an option configures anything for a file. */
  boolean areSilentOn(Path file) throws Refusal {
    return profile.isEmpty() && of(file).files().isEmpty();
  }

  /** Returns what is in force for a file. */
  public InForce inForce(Path file) throws Refusal {
    Project project = of(file);
    List<String> chosen = profile(file).values();
    String name = chosen.isEmpty() ? "" : chosen.getFirst();
    if (!name.isEmpty() && !project.profiles().contains(name)) {
      if (!past) {
        throw Refusal.path(
            "unknown profile " + name + "; there are " + String.join(", ", project.profiles()));
      }
      name = "";
    }
    return inForce
        .computeIfAbsent(project, _ -> new HashMap<>())
        .computeIfAbsent(name, project::under);
  }

  /** Returns the profile of a file: the given one, that of its place, or that of its project. */
  public Entry profile(Path file) throws Refusal {
    if (!profile.isEmpty()) {
      return new Entry(PROFILE, List.of(profile), null, "--profile");
    }
    Project project = of(file);
    for (Map.Entry<String, Setting> each : project.paths().entrySet()) {
      if (matches(each.getValue(), shell.folder().resolve(file))) {
        return new Entry(PROFILE, List.of(each.getKey()), each.getValue().span(), "by its path");
      }
    }
    Setting set = project.profile();
    return set == null
        ? new Entry(PROFILE, List.of(), null, "default")
        : new Entry(PROFILE, List.of(set.values().getFirst().text()), set.span(), "");
  }

  /** Returns the setting that leaves out a file, or null; folders from one on are not asked. */
  public @Nullable Setting excluding(Path file, @Nullable Path from) throws Refusal {
    for (Path at = shell.folder().resolve(file);
        at != null && !at.equals(from);
        at = at.getParent()) {
      Setting exclude = at(at.getParent()).exclude();
      if (exclude != null && matches(exclude, at)) {
        return exclude;
      }
    }
    return null;
  }

  private boolean matches(Setting setting, Path path) {
    Path base = folder(setting.values().getFirst());
    if (!path.startsWith(base) || path.equals(base)) {
      return false;
    }
    List<Glob> patterns = globs.get(setting);
    if (patterns == null) {
      patterns = new ArrayList<>();
      for (Setting.Value value : setting.values()) {
        patterns.add(new Glob(value.text()));
      }
      globs.put(setting, patterns);
    }
    String name = PathNames.slashed(base.relativize(path));
    for (Glob pattern : patterns) {
      if (pattern.matches(name)) {
        return true;
      }
    }
    return false;
  }
}
