package dev.planwright.cli;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Rule;
import dev.planwright.model.Symbols;
import dev.planwright.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a run and what became of them. */
final class Workspace {

  private final FileLibrary library;
  private final Compiler compiler;
  private final List<SourceFile> files;
  private final Set<Rule> rules = Collections.newSetFromMap(new IdentityHashMap<>());

  private Workspace(FileLibrary library, Compiler compiler, List<SourceFile> files) {
    this.library = library;
    this.compiler = compiler;
    this.files = files;
  }

  /** Reads what the words of a command name. */
  static Workspace open(Arguments arguments, Shell shell, List<String> words) throws Refusal {
    FileLibrary library = library(arguments, shell);
    String stdinName = arguments.value(Flags.STDIN_FILENAME, "");
    List<SourceFile> files = new Inputs(shell, library, stdinName).read(words);
    return new Workspace(library, new Compiler(library, shell.today()), files);
  }

  /** Returns the library that the options of a command name. */
  static FileLibrary library(Arguments arguments, Shell shell) throws Refusal {
    List<Path> roots = arguments.paths(Flags.LIBRARY, shell.folder());
    for (Path root : roots) {
      if (!Files.isDirectory(root)) {
        throw Refusal.path("no such folder: " + Names.from(shell.folder(), root));
      }
    }
    return new FileLibrary(shell.folder(), roots);
  }

  /**
   * A file that was checked.
   *
   * @param compilation what became of it, or null if it could not be read as text
   */
  record Checked(SourceFile file, @Nullable Compilation compilation, List<Diagnostic> diagnostics) {
    /** Copies the findings. */
    Checked {
      diagnostics = List.copyOf(diagnostics);
    }

    /** Returns whether a finding is an error. */
    boolean hasErrors() {
      return diagnostics.stream().anyMatch(finding -> finding.severity().isError());
    }
  }

  /** Returns the files, in the order of their names. */
  List<SourceFile> files() {
    return files;
  }

  /** Returns how many rules the files checked so far were judged by. */
  int rules() {
    return rules.size();
  }

  /** Compiles a file. */
  Checked check(SourceFile file) {
    for (Diagnostic fault : library.faults()) {
      if (fault.span().file() == file) {
        return new Checked(file, null, List.of(fault));
      }
    }
    Compilation compilation = compiler.compile(file);
    for (Symbols symbols : compilation.unit().visible()) {
      rules.addAll(symbols.rules().values());
    }
    List<Diagnostic> findings = new ArrayList<>(compilation.diagnostics());
    for (Diagnostic fault : library.faults()) {
      if (!files.contains(fault.span().file())) {
        findings.add(fault);
      }
    }
    return new Checked(file, compilation, findings);
  }
}
