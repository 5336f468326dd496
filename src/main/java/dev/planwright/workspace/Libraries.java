package dev.planwright.workspace;

import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Revision;
import dev.planwright.workspace.files.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The libraries that a run uses besides the shipped one: those of its options and projects. */
public final class Libraries {

  private Libraries() {}

  /** Returns the library that the options of a command and the project of the folder name. */
  public static FileLibrary of(Session session) throws Refusal {
    FileLibrary library = given(session);
    Projects projects = Projects.of(session, library);
    return projects.library(projects.at(session.shell().folder()));
  }

  /** Returns the library that the options of a command name. */
  public static FileLibrary given(Session session) throws Refusal {
    List<Path> roots = session.options().libraries();
    return below(roots, session.shell(), session.options().quiet());
  }

  /** Returns the library below some folders, which have to be there. */
  public static FileLibrary below(List<Path> roots, Shell shell, boolean quiet) throws Refusal {
    for (Path root : roots) {
      if (!Files.isDirectory(root)) {
        throw Refusal.path("no such folder: " + PathNames.from(shell.folder(), root));
      }
    }
    return new FileLibrary(new Disk(shell, quiet), shell.folder(), roots);
  }

  /** Returns the library below some folders as a revision holds them. */
  public static FileLibrary below(Revision revision, List<Path> folders, Shell shell)
      throws Refusal {
    List<Path> roots = new ArrayList<>();
    for (Path root : folders) {
      revision.leaveIfUntracked(root);
      if (revision.isFolder(root)) {
        roots.add(root);
      }
    }
    return new FileLibrary(revision, shell.folder(), roots);
  }
}
