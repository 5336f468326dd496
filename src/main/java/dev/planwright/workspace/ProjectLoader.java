package dev.planwright.workspace;

import dev.planwright.config.Project;
import dev.planwright.config.ProjectFile;
import dev.planwright.config.ProjectReader;
import dev.planwright.config.Setting;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.report.Palette;
import dev.planwright.report.Sorted;
import dev.planwright.report.format.TextReport;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration file and those that it extends. Takes whether the files are those of an old
 * revision, which cannot be corrected any more.
 */
record ProjectLoader(Shell shell, FileLibrary library, boolean past) {

  /** Returns the configuration that a user names, which has to be one. */
  Project given(Path file) throws Refusal {
    String name = PathNames.from(shell.folder(), file);
    library.files().admit(file);
    try {
      if (!library.files().isFile(file)) {
        throw Refusal.path("no such file: " + name);
      }
      Outcome<PlanFile> tree = library.tree(library.open(file));
      if (!tree.hasErrors() && !ProjectReader.isIn(tree.value())) {
        throw Refusal.path(name + " configures nothing: `project { … }` is missing");
      }
    } catch (IOException e) {
      throw Refusal.unreadable(name, e);
    }
    return load(file);
  }

  /** Returns the configuration in a file and in those that it extends. */
  Project load(Path file) throws Refusal {
    List<ProjectFile> files = new ArrayList<>();
    Set<SourceFile> seen = new HashSet<>();
    Path next = file;
    Setting by = null;
    while (next != null) {
      SourceFile source = open(next, by);
      if (!seen.add(source) && by != null) {
        refuse(List.of(circle(by, files)));
      }
      ProjectFile read = read(source);
      files.add(read);
      by = read.extended();
      next = by == null ? null : place(next, by);
    }
    return new Project(files);
  }

  private static @Nullable Path place(Path file, Setting extend) {
    try {
      return file.resolveSibling(extend.values().getFirst().text()).normalize();
    } catch (InvalidPathException _) {
      return file.resolveSibling("?");
    }
  }

  private SourceFile open(Path file, @Nullable Setting by) throws Refusal {
    try {
      return library.open(file);
    } catch (IOException e) {
      if (by == null) {
        throw Refusal.unreadable(PathNames.from(shell.folder(), file), e);
      }
      Setting.Value value = by.values().getFirst();
      if (!library.files().mayRead(file)) {
        refuse(List.of(outside(value)));
      }
      refuse(
          List.of(
              Diagnostic.error(
                      Code.PW1006,
                      value.span(),
                      "there is no file `" + value.text() + "`, or it cannot be read")
                  .note("it would be " + PathNames.from(shell.folder(), file))
                  .help("a path is relative to the file that names it")
                  .build()));
      throw new IllegalStateException("an error is refused");
    }
  }

  /** Returns a finding about a path in a setting that leads out of the project. */
  static Diagnostic outside(Setting.Value value) {
    return Diagnostic.error(
            Code.PW1011, value.span(), "`" + value.text() + "` is outside the project")
        .help(
            "a configuration can only name files and folders of its own project; name a folder"
                + " outside on the command line, with --library or --config")
        .build();
  }

  private ProjectFile read(SourceFile source) throws Refusal {
    for (Diagnostic fault : library.faults()) {
      if (fault.span().file() == source) {
        refuse(List.of(fault));
      }
    }
    Outcome<PlanFile> tree = library.tree(source);
    refuse(tree.diagnostics());
    Outcome<ProjectFile> read = ProjectReader.read(tree.value());
    refuse(read.diagnostics());
    return read.value();
  }

  private static Diagnostic circle(Setting by, List<ProjectFile> files) {
    List<String> names = new ArrayList<>();
    files.forEach(file -> names.add(file.source().name()));
    return Diagnostic.error(
            Code.PW1007, by.span(), "`" + names.getFirst() + "` extends itself in the end")
        .note("the way around: " + String.join(" extends ", names))
        .build();
  }

  /** Prints mistakes and ends the run, if one of them is an error. */
  void refuse(List<Diagnostic> mistakes) throws Refusal {
    List<Diagnostic> errors = new ArrayList<>();
    for (Diagnostic mistake : Sorted.of(mistakes)) {
      if (mistake.severity().isError()) {
        errors.add(mistake);
      }
    }
    if (!errors.isEmpty()) {
      String count = errors.size() == 1 ? "a mistake" : errors.size() + " mistakes";
      if (past) {
        throw Refusal.path("its configuration has " + count);
      }
      shell.err().print(new TextReport(Palette.PLAIN).renderErrors(errors));
      throw Refusal.path("nothing was done, because the configuration has " + count);
    }
  }
}
