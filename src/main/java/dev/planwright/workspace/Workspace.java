package dev.planwright.workspace;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.TestResult;
import dev.planwright.config.ArtifactKind;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.diagnostic.Severity;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.format.Formatter;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.resolve.scope.NameUse;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.resolve.scope.UnknownName;
import dev.planwright.source.SourceFile;
import dev.planwright.state.Change;
import dev.planwright.state.Read;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.FileTree;
import dev.planwright.workspace.files.Overlay;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Revision;
import dev.planwright.workspace.known.KnownProbes;
import dev.planwright.workspace.known.KnownSymptoms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a run, and what was found in them. */
public final class Workspace {

  private final FileLibrary library;
  private final FileSettings terms;
  private final List<SourceFile> files;
  private final Purpose purpose;
  private final Progress progress;
  private final Set<String> rules = new HashSet<>();

  private Workspace(
      FileLibrary library,
      FileSettings terms,
      List<SourceFile> files,
      Purpose purpose,
      Progress progress) {
    this.library = library;
    this.purpose = purpose;
    this.terms = terms;
    this.files = files;
    this.progress = progress;
  }

  /** Reads what the words of a command name, to judge it. */
  public static Workspace open(Session session, List<String> words) throws Refusal {
    return open(session, words, Purpose.JUDGE);
  }

  /** Reads what the words of a command name as a revision holds it, and what that uses. */
  static Workspace at(Revision revision, Session session, List<String> words) throws Refusal {
    List<Path> roots = session.options().libraries();
    FileLibrary library = Libraries.below(revision, roots, session.shell());
    Projects projects = Projects.ofPast(session, library);
    return open(library, projects, session, words, Purpose.JUDGE);
  }

  /**
   * Reads what words name, to judge it: files of this run as they were read, but for some.
   *
   * @param mended what stands in the place of a file
   */
  Workspace over(Map<SourceFile, SourceFile> mended, Session session, List<String> words)
      throws Refusal {
    return open(library.over(mended), session, words, Purpose.JUDGE);
  }

  /**
   * Reads what the words of a command name for an editor.
   *
   * @param texts the texts that count instead of those on the disk, by the paths behind all links
   */
  public static Workspace forEditor(Session session, Map<Path, String> texts) throws Refusal {
    FileTree files = new Overlay(session.shell(), texts);
    List<Path> roots = session.options().libraries();
    FileLibrary library = new FileLibrary(files, session.shell().folder(), roots);
    return open(library, session, session.words(), Purpose.EDIT);
  }

  /** Reads what the words of a command name. */
  public static Workspace open(Session session, List<String> words, Purpose purpose)
      throws Refusal {
    return open(Libraries.given(session), session, words, purpose);
  }

  /** Reads what words name from where a library reads too. */
  public static Workspace open(
      FileLibrary library, Session session, List<String> words, Purpose purpose) throws Refusal {
    Projects projects = Projects.of(session, library);
    return open(library, projects, session, words, purpose);
  }

  private static Workspace open(
      FileLibrary library, Projects projects, Session session, List<String> words, Purpose purpose)
      throws Refusal {
    List<SourceFile> files = new Inputs(session, library, projects).read(words);
    FileSettings terms =
        purpose == Purpose.TEXT
            ? FileSettings.ofNone(library, session.shell())
            : FileSettings.of(
                library, session.shell(), projects, files, purpose, session.options().limits());
    return new Workspace(library, terms, files, purpose, session.progress());
  }

  /** Reads no file; what the options and the project name as libraries is there. */
  public static Workspace ofNone(Session session) throws Refusal {
    FileLibrary library = Libraries.of(session);
    FileSettings terms = FileSettings.ofNone(library, session.shell());
    return new Workspace(library, terms, List.of(), Purpose.TEXT, Progress.NONE);
  }

  /** Reads the one file that a command is about. */
  public static Workspace ofOne(Session session) throws Refusal {
    if (session.words().size() != 1) {
      throw session.wrong(session.words().isEmpty() ? "name a plan" : "one plan at a time");
    }
    return ofOne(session, session.words().getFirst());
  }

  /** Reads the one file that a word names. */
  public static Workspace ofOne(Session session, String word) throws Refusal {
    Workspace workspace = open(session, List.of(word), Purpose.CARRY_OUT);
    if (workspace.files.size() > 1) {
      throw session.wrong(word + " is a folder with several plans; name one file");
    }
    return workspace;
  }

  /**
   * A file that was checked.
   *
   * @param compilation the result of compiling it, or null if it could not be read as text
   */
  public record Checked(
      SourceFile file, @Nullable Compilation compilation, List<Diagnostic> diagnostics) {
    /** Copies the findings. */
    public Checked {
      diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the findings that the authors of plans accept. */
    public List<Suppressed> accepted() {
      return compilation == null ? List.of() : compilation.accepted();
    }

    /** Returns whether a finding is an error. */
    public boolean hasErrors() {
      return diagnostics.stream().anyMatch(finding -> finding.severity().isError());
    }
  }

  /** Returns the files, in the order of their names. */
  public List<SourceFile> files() {
    return files;
  }

  /** Returns the severity from which on a finding fails the run, by the project of its file. */
  public Severity failOn(Diagnostic finding) {
    return terms.failOn(finding);
  }

  /** Returns the kinds of artifact that the plans of a file compile to; none if nobody says it. */
  public List<ArtifactKind> artifacts(SourceFile file) {
    return terms.of(file).artifacts();
  }

  /** Returns how many rules the files checked so far were judged by. */
  public int rules() {
    return rules.size();
  }

  /** Returns what a file declares, without judging it. */
  Unit unit(SourceFile file) {
    return terms.of(file).compiler().read(file);
  }

  /** Reads a file with all that it declares, and judges no plan. */
  public Unit read(SourceFile file) {
    return terms.of(file).compiler().readWhole(file);
  }

  /** Returns what names in a file that was read for an editor were found to mean. */
  public List<NameUse> names(SourceFile file) {
    return terms.of(file).compiler().names(file);
  }

  /** Returns the names in a file that was read for an editor that are not known. */
  public List<UnknownName> unknownNames(SourceFile file) {
    return terms.of(file).compiler().unknownNames(file);
  }

  /** Returns the names of all modules that a file can use. */
  public List<String> moduleNames(SourceFile file) {
    return terms.of(file).library().modules();
  }

  /** Returns a module that a file can use, or null if there is none of this name. */
  public @Nullable SourceFile module(SourceFile file, String name) {
    return terms.of(file).library().module(name);
  }

  /** Returns a file named relative to another, or null if it cannot be read. */
  public @Nullable SourceFile beside(SourceFile file, String path) {
    return terms.of(file).library().file(file, path);
  }

  /** Runs the tests in a file. */
  public List<TestResult> test(SourceFile file) {
    return terms.of(file).compiler().test(file);
  }

  /** Returns what the libraries of the run declare. */
  public LibraryUnits libraries() {
    return new LibraryUnits(library, terms);
  }

  /** Returns what all modules of the libraries say, and the files of this run. */
  public Catalogue catalogue() {
    Catalogue catalogue = new Catalogue();
    libraries().all().forEach(catalogue::add);
    files.forEach(file -> catalogue.add(terms.of(file).compiler().read(file)));
    return catalogue;
  }

  /** Returns a runbook with what further modules know of it: what can be seen, known failures. */
  public Runbook completed(Runbook runbook, Unit unit) {
    Set<Symbols> related = libraries().related(unit);
    Runbook known = KnownSymptoms.added(runbook, unit, related);
    return KnownProbes.added(known, unit, related, () -> grounds(unit, runbook));
  }

  /** Returns what the plan of a runbook reads of how things are at the start. */
  public List<Read> grounds(Unit unit, Runbook runbook) {
    FileSettings.Of of = terms.of(unit.source());
    return of.compiler().grounds(unit, runbook.plan(), runbook.target(), of.severities());
  }

  /** Derives a plan that is carried out when things have changed since its file was written. */
  public Outcome<Runbook> derive(
      Unit unit, List<Symbols> more, Plan plan, PlanObject target, List<Change> since) {
    FileSettings.Of of = terms.of(unit.source());
    return of.compiler().derive(unit, more, plan, target, of.severities(), since);
  }

  /** Returns a text that is read as if it stood in the place of a file. */
  public SourceFile stand(SourceFile file, String text) {
    return library.stand(file, text);
  }

  /** Returns why a file cannot be read as text, if it cannot. */
  public List<Diagnostic> faults(SourceFile file) {
    Diagnostic fault = fault(file);
    return fault == null ? List.of() : List.of(fault);
  }

  /** Records the path of a file that is none of its plans. */
  void place(SourceFile file, Path path) {
    library.place(file, path);
  }

  /** Returns where a file lies. */
  public Path path(SourceFile file) {
    return library.path(file);
  }

  /** Formats a file. */
  public Outcome<String> format(SourceFile file) {
    Diagnostic fault = fault(file);
    if (fault != null) {
      return new Outcome<>(file.text(), List.of(fault));
    }
    Outcome<String> formatted = Formatter.format(file);
    return formatted.hasErrors() || !library.hasReturns(file)
        ? formatted
        : new Outcome<>(formatted.value().replace("\n", "\r\n"), formatted.diagnostics());
  }

  private @Nullable Diagnostic fault(SourceFile file) {
    for (Diagnostic fault : library.faults()) {
      if (fault.span().file() == file) {
        return fault;
      }
    }
    return null;
  }

  /** Returns the same files to be checked by another thread, which compiles them on its own. */
  Workspace colleague() {
    return new Workspace(library, terms.anew(), files, purpose, Progress.NONE);
  }

  /** Counts what a colleague judged by as if it had been done here. */
  void join(Workspace colleague) {
    rules.addAll(colleague.rules);
  }

  /** Compiles all files and returns what was found in each, in their order. */
  List<FileFindings> checkAll() {
    if (files.size() == 1) {
      return List.of(FileFindings.of(check(files.getFirst())));
    }
    return ParallelChecker.check(this, progress);
  }

  /** Compiles a file of many and keeps what was found alone. */
  FileFindings findings(SourceFile file) {
    Checked checked = judge(file);
    terms.of(file).compiler().forget(file);
    return FileFindings.of(checked);
  }

  /** Compiles a file. */
  public Checked check(SourceFile file) {
    progress.at("checking " + file.name());
    return judge(file);
  }

  private Checked judge(SourceFile file) {
    Diagnostic own = fault(file);
    if (own != null) {
      return new Checked(file, null, List.of(own));
    }
    FileSettings.Of of = terms.of(file);
    Compilation compilation = of.compiler().compile(file, of.severities());
    for (Symbols symbols : compilation.unit().visible()) {
      for (Rule rule : symbols.rules().values()) {
        if (rule.off() == null && !of.severities().isOff(rule)) {
          rules.add(rule.code());
        }
      }
    }
    List<Diagnostic> findings = new ArrayList<>(of.pins());
    findings.addAll(compilation.diagnostics());
    if (purpose == Purpose.JUDGE || purpose == Purpose.EDIT) {
      findings.addAll(ArtifactCheck.check(compilation, of.artifacts()));
    }
    for (Diagnostic fault : library.faults()) {
      if (!files.contains(fault.span().file())) {
        findings.add(fault);
      }
    }
    return new Checked(file, compilation, findings);
  }
}
