package dev.planwright.lsp.document;

import dev.planwright.model.Lazy;
import dev.planwright.resolve.scope.NameUse;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.workspace.Workspace;
import java.util.List;

/**
 * What the compiler makes of one text of an open document. Each part is worked out when it is first
 * asked for, in one thread.
 */
public final class Analysis {

  private final OpenDocument document;
  private final Workspace workspace;
  private final SourceFile file;
  private final TextCount texts;
  private final Lazy<PlanFile> tree;
  private final Lazy<Unit> unit;
  private final Lazy<Workspace.Checked> checked;

  Analysis(OpenDocument document, Workspace workspace, SourceFile file, TextCount texts) {
    texts.add();
    this.texts = texts;
    this.document = document;
    this.workspace = workspace;
    this.file = file;
    this.tree = new Lazy<>(() -> PlanParser.parse(file).value());
    this.unit = new Lazy<>(() -> workspace.read(file));
    this.checked = new Lazy<>(() -> workspace.check(file));
  }

  /** Returns the analysis of another text in the place of this one, by the same files around it. */
  public Analysis beside(String text) {
    return next(new OpenDocument(document.uri(), document.version(), text));
  }

  /** Returns the analysis of another version of the document, by the same files around it. */
  Analysis next(OpenDocument other) {
    return new Analysis(other, workspace, workspace.stand(file, other.readable()), texts);
  }

  /** Returns how many texts were judged by what was read for this one. */
  int texts() {
    return texts.texts();
  }

  /** Returns the document. */
  public OpenDocument document() {
    return document;
  }

  /** Returns the files around it, and what configures them. */
  public Workspace workspace() {
    return workspace;
  }

  /** Returns the document as the compiler sees it. */
  public SourceFile file() {
    return file;
  }

  /** Returns its tree. */
  public PlanFile tree() {
    return tree.get();
  }

  /** Returns what it declares and sees; no plan is judged for that. */
  public Unit unit() {
    return unit.get();
  }

  /** Returns what names in it were found to mean. */
  public List<NameUse> names() {
    unit.resolve();
    return workspace.names(file);
  }

  /** Returns the checked file with its findings. */
  public Workspace.Checked checked() {
    return checked.get();
  }

  /**
   * Returns whether another text can be judged by what was read for this one: it changes nothing
   * that others see, and what it uses comes with the program and has no mistakes.
   */
  boolean leavesOthersAlone() {
    Unit read = unit();
    Symbols own = read.symbols();
    boolean declares =
        read.module() != null
            || !read.tests().isEmpty()
            || !own.kinds().isEmpty()
            || !own.products().isEmpty()
            || !own.articles().isEmpty()
            || !own.factNames().isEmpty()
            || !own.readings().isEmpty()
            || !own.rules().isEmpty()
            || !own.callables().isEmpty()
            || !own.symptoms().isEmpty()
            || !own.windows().isEmpty()
            || !own.probes().isEmpty()
            || tree().isExtending();
    return !declares
        && read.visible().stream()
            .map(Symbols::source)
            .allMatch(source -> source == file || source.isShipped());
  }
}
