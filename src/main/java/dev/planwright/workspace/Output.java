package dev.planwright.workspace;

import dev.planwright.files.OutputFiles;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command writes besides its streams.
 *
 * @param followsLinks whether to write through links
 */
public record Output(Shell shell, boolean followsLinks) {

  /** Reads the options of a command. */
  public static Output of(Session session) {
    return new Output(session.shell(), session.options().followLinks());
  }

  /** Writes files that the command line names, and the folders that they lie in. */
  public void write(Map<Path, byte[]> files) throws Refusal {
    write(files, Map.of());
  }

  /** Writes artifacts below a folder that the command line names. */
  public void write(Path out, Map<Path, byte[]> artifacts) throws Refusal {
    write(Map.of(), artifacts.isEmpty() ? Map.of() : Map.of(out, artifacts));
  }

  /** Writes both. */
  public void write(Map<Path, byte[]> files, Map<Path, Map<Path, byte[]>> below) throws Refusal {
    OutputFiles output = new OutputFiles(shell.folder(), followsLinks);
    try {
      output.write(files, below);
    } catch (IOException e) {
      String name = PathNames.from(shell.folder(), output.current());
      throw Refusal.path("cannot write " + name + ": " + OutputFiles.reason(e));
    }
  }

  /** Writes files of which none may be there yet, and says which were written. */
  public void writeNew(Map<Path, byte[]> files) throws Refusal {
    List<String> there = new ArrayList<>();
    for (Path file : OutputFiles.there(files.keySet())) {
      there.add(PathNames.from(shell.folder(), file));
    }
    if (!there.isEmpty()) {
      throw Refusal.path(
          String.join(" and ", there)
              + (there.size() == 1 ? " is" : " are")
              + " there already; nothing is written");
    }
    write(files);
    sayWritten(files.keySet());
  }

  /** Says which files were written. */
  public void sayWritten(Set<Path> files) {
    files.forEach(file -> shell.say("wrote " + PathNames.from(shell.folder(), file)));
  }
}
