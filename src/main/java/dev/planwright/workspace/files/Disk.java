package dev.planwright.workspace.files;

import dev.planwright.files.Boundary;
import dev.planwright.files.ProjectFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The files as they lie on the disk now, as far as a run may read them. */
public class Disk implements FileTree {

  private final Shell shell;
  private final boolean quiet;
  private final ProjectFiles files;

  /** Takes whether to keep silent about what is no reason to end the run. */
  public Disk(Shell shell, boolean quiet) {
    this.shell = shell;
    this.quiet = quiet;
    this.files = new ProjectFiles(new Boundary(shell.folder()));
  }

  /** Opens a file that a word of the command line names. */
  public static InputStream named(String word, Shell shell) throws Refusal {
    Path path = PathNames.path(word, shell.folder());
    Disk disk = new Disk(shell, true);
    disk.admit(path);
    try {
      return disk.files.open(path);
    } catch (NoSuchFileException _) {
      throw Refusal.path("no such file: " + word);
    } catch (IOException e) {
      throw Refusal.unreadable(word, e);
    }
  }

  @Override
  public void admit(Path named) {
    files.boundary().admit(named);
  }

  @Override
  public boolean mayRead(Path path) {
    return files.boundary().contains(path);
  }

  @Override
  public boolean exists(Path path) {
    return files.exists(path);
  }

  @Override
  public boolean isFile(Path path) {
    return files.isFile(path);
  }

  @Override
  public boolean isFolder(Path path) {
    return files.isFolder(path);
  }

  @Override
  public Path real(Path path) throws IOException {
    return files.real(path);
  }

  @Override
  public boolean isCheckedOutWithReturns(Path path) {
    Path folder = path.getParent();
    return folder != null
        && GitCheckout.around(folder).exists()
        && new Git(shell, folder).isCheckedOutWithReturns(path);
  }

  @Override
  public byte[] read(Path path) throws IOException {
    return files.read(path);
  }

  @Override
  public List<Path> plans(Path folder) throws Refusal {
    try {
      files.real(folder);
    } catch (IOException e) {
      throw Refusal.unreadable(PathNames.from(shell.folder(), folder), e);
    }
    return PlanFolders.plans(folder, files.boundary(), shell, quiet);
  }

  @Override
  public List<Path> below(Path folder) {
    return files.below(folder);
  }
}
