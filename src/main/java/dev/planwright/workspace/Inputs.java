package dev.planwright.workspace;

import dev.planwright.config.Setting;
import dev.planwright.files.ProjectFiles;
import dev.planwright.files.ReadRefusal;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Position;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that a command is asked about. */
public final class Inputs {

  private final Shell shell;
  private final FileLibrary library;
  private final Projects projects;
  private final String stdinName;
  private final boolean forceExclude;
  private final Set<Path> excluded = new LinkedHashSet<>();
  private @Nullable Setting excluding;

  /** Takes what the command was asked, the modules, and the projects that leave files out. */
  public Inputs(Session session, FileLibrary library, Projects projects) {
    this.shell = session.shell();
    this.library = library;
    this.projects = projects;
    this.stdinName = session.options().stdinName();
    this.forceExclude = session.options().forceExclude();
  }

  /**
   * Returns the files that words name: a file itself, the plans below a folder, standard input. The
   * order is that of the paths, whatever the order of the words. What the configuration excludes is
   * left out of folders, and of standard input that stands for a file; what is named itself is read
   * all the same, unless that is to hold for it too.
   */
  public List<SourceFile> read(List<String> words) throws Refusal {
    Set<Path> paths = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    Set<SourceFile> files = new LinkedHashSet<>();
    for (String word : words) {
      if (word.equals("-")) {
        Path name = stdinName();
        if (stdinName.isEmpty() || !isExcluded(name, null)) {
          files.add(stdin(name));
        }
        continue;
      }
      Path path = PathNames.path(word, shell.folder());
      library.files().admit(path);
      if (library.files().isFolder(path)) {
        boolean named = !forceExclude && projects.excluding(path, null) != null;
        for (Path plan : library.files().plans(path)) {
          if (named || !isExcluded(plan, forceExclude ? null : path)) {
            paths.add(plan);
          }
        }
      } else if (library.files().exists(path)) {
        if (!forceExclude || !isExcluded(path, null)) {
          paths.add(path);
        }
      } else {
        missing.add(word);
      }
    }
    if (!missing.isEmpty()) {
      throw Refusal.path("no such file or folder: " + String.join(", ", missing));
    }
    List<Path> sorted = new ArrayList<>(paths);
    sorted.sort((one, two) -> PathNames.slashed(one).compareTo(PathNames.slashed(two)));
    for (Path path : sorted) {
      files.add(open(path));
    }
    if (files.isEmpty()) {
      throw nothing(words);
    }
    files.forEach(library::addRootOf);
    return List.copyOf(files);
  }

  private boolean isExcluded(Path file, @Nullable Path from) throws Refusal {
    Setting by = projects.excluding(file, from);
    if (by != null) {
      excluding = by;
      excluded.add(file);
    }
    return by != null;
  }

  /**
   * Explains that everything named is excluded: without --force-exclude that is a mistake of the
   * call.
   */
  private Refusal nothing(List<String> words) {
    Setting by = excluding;
    if (by == null) {
      return new Refusal(
          Status.NOTHING, "nothing to check: no .plan file in " + String.join(", ", words));
    }
    String what =
        excluded.size() == 1
            ? PathNames.from(shell.folder(), excluded.iterator().next()) + " is"
            : "all " + excluded.size() + " files are";
    return new Refusal(
        forceExclude ? Status.CLEAN : Status.NOTHING,
        "nothing to check: " + what + " excluded by " + Position.of(by.span()));
  }

  private SourceFile open(Path path) throws Refusal {
    try {
      return library.open(path);
    } catch (ReadRefusal refused) {
      return library.refused(path, refused);
    } catch (IOException e) {
      throw Refusal.unreadable(PathNames.from(shell.folder(), path), e);
    }
  }

  private Path stdinName() throws Refusal {
    if (stdinName.isEmpty()) {
      return Path.of("<stdin>");
    }
    Path path = PathNames.path(stdinName, shell.folder());
    library.files().admit(path);
    return path;
  }

  private SourceFile stdin(Path path) throws Refusal {
    try {
      byte[] bytes = ProjectFiles.whole(shell.in());
      return library.stand(path, PathNames.from(shell.folder(), path), bytes);
    } catch (ReadRefusal refused) {
      throw Refusal.unreadable("standard input", refused);
    } catch (IOException e) {
      throw Refusal.path("cannot read standard input: " + e.getMessage());
    }
  }
}
