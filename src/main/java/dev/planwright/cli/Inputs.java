package dev.planwright.cli;

import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files that a command is asked about. */
final class Inputs {

  private final Shell shell;
  private final FileLibrary library;
  private final String stdinName;

  Inputs(Shell shell, FileLibrary library, String stdinName) {
    this.shell = shell;
    this.library = library;
    this.stdinName = stdinName;
  }

  /**
   * Returns the files that words name: a file itself, the plans below a folder, standard input. The
   * order is that of the paths, whatever the order of the words.
   */
  List<SourceFile> read(List<String> words) throws Refusal {
    Set<Path> paths = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    Set<SourceFile> files = new LinkedHashSet<>();
    for (String word : words) {
      if (word.equals("-")) {
        files.add(stdin());
        continue;
      }
      Path path = Arguments.path(word, shell.folder());
      if (library.files().isFolder(path)) {
        paths.addAll(library.files().plans(path));
      } else if (library.files().exists(path)) {
        paths.add(path);
      } else {
        missing.add(word);
      }
    }
    if (!missing.isEmpty()) {
      throw Refusal.path("no such file or folder: " + String.join(", ", missing));
    }
    List<Path> sorted = new ArrayList<>(paths);
    sorted.sort((one, two) -> Names.slashed(one).compareTo(Names.slashed(two)));
    for (Path path : sorted) {
      files.add(open(path));
    }
    if (files.isEmpty()) {
      throw new Refusal(
          Status.NOTHING, "nothing to check: no .plan file in " + String.join(", ", words));
    }
    files.forEach(library::addRootOf);
    return List.copyOf(files);
  }

  private SourceFile open(Path path) throws Refusal {
    try {
      return library.open(path);
    } catch (IOException _) {
      throw Refusal.path("cannot read " + Names.from(shell.folder(), path));
    }
  }

  private SourceFile stdin() throws Refusal {
    Path path =
        stdinName.isEmpty() ? Path.of("<stdin>") : Arguments.path(stdinName, shell.folder());
    try {
      byte[] bytes = shell.in().readAllBytes();
      return library.stand(path, Names.from(shell.folder(), path), bytes);
    } catch (IOException e) {
      throw Refusal.path("cannot read standard input: " + e.getMessage());
    }
  }
}
