package dev.planwright.cli;

import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.FileLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A compiler over the shipped libraries and the neutral one of the corpus. */
public final class Compilers {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final List<Path> LIBRARIES =
      List.of(
          ROOT.resolve(PlanFiles.CORPUS).resolve("lib"), ROOT.resolve("plans").resolve("library"));

  private final FileLibrary library =
      new FileLibrary(new Disk(new Terminal(ROOT).shell(), true), ROOT, LIBRARIES);
  private final Compiler compiler = new Compiler(library, Terminal.TODAY);

  /** Returns the compiler, which reads each used file once. */
  public Compiler compiler() {
    return compiler;
  }

  /** Returns a file of this checkout. */
  public SourceFile open(Path file) {
    try {
      return library.open(file.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a text that is read as if it stood in the place of a file. */
  public SourceFile stand(SourceFile file, String text) {
    return library.stand(file, text);
  }
}
