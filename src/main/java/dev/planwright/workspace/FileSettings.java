package dev.planwright.workspace;

import dev.planwright.compiler.Compiler;
import dev.planwright.config.ArtifactKind;
import dev.planwright.config.InForce;
import dev.planwright.config.Pins;
import dev.planwright.config.Severities;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The settings by which each file of a run is judged, from its project. */
final class FileSettings {

  private final FileLibrary library;
  private final Map<Path, Of> byPath = new HashMap<>();
  private final IdentityHashMap<FileLibrary, Compiler> compilers = new IdentityHashMap<>();
  private final IdentityHashMap<InForce, Of> known = new IdentityHashMap<>();
  private final Of otherwise;
  private final String today;
  private final int limits;
  private final boolean naming;
  private Severity lowest = Severity.DANGER;

  /**
   * The terms of one file.
   *
   * @param library where its modules are looked for
   * @param failOn the severity from which on a finding fails the run
   * @param pins the findings about modules that are not the pinned ones
   * @param artifacts the kinds of artifact that its plans compile to, or none if nobody says it
   */
  record Of(
      Compiler compiler,
      FileLibrary library,
      Severities severities,
      Severity failOn,
      List<Diagnostic> pins,
      List<ArtifactKind> artifacts) {
    /** Copies the lists. */
    Of {
      pins = List.copyOf(pins);
      artifacts = List.copyOf(artifacts);
    }

    private Of with(Compiler other) {
      return new Of(other, library, severities, failOn, pins, artifacts);
    }
  }

  private FileSettings(FileLibrary library, String today, int limits, boolean naming) {
    this.library = library;
    this.today = today;
    this.limits = limits;
    this.naming = naming;
    Compiler compiler = new Compiler(library, today, limits, naming);
    compilers.put(library, compiler);
    this.otherwise =
        new Of(compiler, library, Severities.AS_DECLARED, Severity.ERROR, List.of(), List.of());
  }

  /** Returns the terms of files that no project says anything about. */
  static FileSettings ofNone(FileLibrary library, Shell shell) {
    return new FileSettings(library, shell.today(), 1, false);
  }

  /** Reads the projects of files; takes how many times the usual work each plan may take. */
  static FileSettings of(
      FileLibrary library,
      Shell shell,
      Projects projects,
      List<SourceFile> files,
      Purpose purpose,
      int limits)
      throws Refusal {
    boolean naming = purpose == Purpose.EDIT;
    FileSettings terms = new FileSettings(library, shell.today(), limits, naming);
    for (SourceFile file : files) {
      Path path = library.path(file);
      if (projects.areSilentOn(path)) {
        terms.put(path, terms.otherwise);
        continue;
      }
      InForce inForce = projects.inForce(path);
      Of of = terms.known.get(inForce);
      if (of == null) {
        of = terms.make(inForce, projects.library(projects.of(path)), purpose);
        terms.known.put(inForce, of);
      }
      terms.put(path, of);
    }
    return terms;
  }

  /** Returns the same terms with compilers that know nothing yet. */
  FileSettings anew() {
    FileSettings terms = new FileSettings(library, today, limits, naming);
    IdentityHashMap<Compiler, Compiler> others = new IdentityHashMap<>();
    compilers.forEach((used, compiler) -> {
      Compiler other =
          terms.compilers.computeIfAbsent(used, _ -> new Compiler(used, today, limits, naming));
      others.put(compiler, other);
    });
    byPath.forEach((path, of) -> {
      Compiler other = others.getOrDefault(of.compiler(), of.compiler());
      terms.put(path, of.with(other));
    });
    return terms;
  }

  private void put(Path path, Of of) {
    byPath.put(path, of);
    lowest = of.failOn().compareTo(lowest) < 0 ? of.failOn() : lowest;
  }

  private Of make(InForce inForce, FileLibrary used, Purpose purpose) {
    Compiler compiler =
        compilers.computeIfAbsent(used, _ -> new Compiler(used, today, limits, naming));
    Severities severities = inForce.severities();
    severities =
        switch (purpose) {
          case TEXT, TEST -> Severities.AS_DECLARED;
          case JUDGE, EDIT -> severities;
          case CARRY_OUT -> severities.forWriting();
        };
    List<Diagnostic> pins =
        inForce.pins().isEmpty() || purpose == Purpose.TEST
            ? List.of()
            : severities.weigh(Pins.check(inForce.pins(), used));
    return new Of(compiler, used, severities, inForce.failOn(), pins, inForce.artifacts());
  }

  /** Returns the terms of a file. */
  Of of(SourceFile file) {
    return byPath.getOrDefault(library.path(file), otherwise);
  }

  /** Returns the severity from which on findings in a file fail the run. */
  Severity failOn(Diagnostic finding) {
    Of of = byPath.get(library.path(finding.span().file()));
    return of != null ? of.failOn() : byPath.isEmpty() ? Severity.ERROR : lowest;
  }
}
