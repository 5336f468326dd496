package dev.planwright.syntax;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.source.WholeLines;
import dev.planwright.syntax.antlr.PlanParser.EditionContext;
import dev.planwright.syntax.antlr.PlanParser.ModuleContext;
import dev.planwright.syntax.antlr.PlanParser.StatementContext;
import dev.planwright.syntax.antlr.PlanParser.UseContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.token.QuotedText;
import dev.planwright.syntax.token.SyntaxFindings;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CommonToken;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a file, statement by statement, and watches over the order of the first ones.
 */
final class FileBuilder implements Consumer<StatementContext> {

  private static final String EDITION = "1";

  private final SourceFile source;
  private final SyntaxFindings findings;
  private final Leaves leaves;
  private final TreeBuilder trees;
  private final List<PlanFile.Use> uses = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private PlanFile.@Nullable Edition edition;
  private @Nullable QualifiedName module;
  private boolean headerSeen;
  private boolean begun;

  FileBuilder(SourceFile source, List<CommonToken> tokens, SyntaxFindings findings) {
    this.source = source;
    this.findings = findings;
    this.leaves = new Leaves(source, tokens);
    this.trees = new TreeBuilder(leaves, findings);
  }

  /** Adds a statement, intact or not. */
  @Override
  public void accept(StatementContext statement) {
    if (statement.declaration() != null) {
      declarations.add(trees.declaration(statement.declaration()));
    } else if (statement.extension() != null) {
      declarations.add(trees.extension(statement.extension()));
    } else if (statement.edition() != null) {
      headerSeen = true;
      edition(statement.edition());
    } else if (Leaves.intact(statement) && statement.module() != null) {
      module(statement.module());
    } else if (Leaves.intact(statement) && statement.use() != null) {
      use(statement.use());
    }
    begun = true;
  }

  /** Returns the tree of what was added, and all findings. */
  Outcome<PlanFile> outcome() {
    boolean bare = module == null && uses.isEmpty() && declarations.isEmpty();
    if (bare && !findings.hasErrors()) {
      int start = source.text().startsWith("\uFEFF") ? 1 : 0;
      findings.add(
          Diagnostic.warning(Code.PW0011, source.span(start, start), "the file declares nothing")
              .why("an empty file has no findings, so mistakes could go unnoticed")
              .help("write a plan or a library, or remove the file")
              .build());
    } else if (!headerSeen) {
      int start = source.text().startsWith("\uFEFF") ? 1 : 0;
      Span before = source.span(start, start);
      TextEdit edit = new TextEdit(before, "planwright " + EDITION + WholeLines.end(source));
      findings.add(
          Diagnostic.warning(Code.PW0007, before, "the first line `planwright 1` is missing")
              .why("a later edition of the language may read this file differently")
              .fix(Fix.safe("add the line `planwright 1`", edit))
              .build());
    }
    if (!findings.hasErrors()) {
      withoutEffect();
    }
    PlanFile file = new PlanFile(source, edition, module, uses, declarations, findings.hasErrors());
    return new Outcome<>(file, findings.list());
  }

  /** Reports texts without words, and documentation comments above nothing. */
  private void withoutEffect() {
    for (Span text : leaves.empty()) {
      findings.add(
          Diagnostic.warning(Code.PW0133, text, "the text is empty")
              .label("words belong here")
              .help("write them, or leave out what the text belongs to")
              .build());
    }
    for (Span comment : leaves.unrelated()) {
      Span marks = source.span(comment.start(), comment.start() + 2);
      findings.add(
          Diagnostic.warning(Code.PW0133, marks, "this comment explains no declaration")
              .label("`##` explains the declaration directly below it, and there is none")
              .fix(Fix.safe("begin it with `#`", new TextEdit(marks, "#")))
              .build());
    }
  }

  private void edition(EditionContext context) {
    Span span = leaves.span(context);
    if (begun) {
      misplaced(span, "`planwright 1` is the first statement of a file, and is written once");
    }
    if (!Leaves.intact(context)) {
      return;
    }
    String version = context.VERSION().getText();
    if (!version.equals(EDITION)) {
      Span number = Leaves.span(source, context.VERSION().getSymbol());
      findings.add(
          Diagnostic.error(Code.PW0008, number, "unknown edition " + version + " of the language")
              .note("this compiler reads edition " + EDITION)
              .build());
    }
    if (edition == null) {
      edition = new PlanFile.Edition(version, span);
    }
  }

  private void module(ModuleContext context) {
    Span span = leaves.span(context);
    if (module != null) {
      findings.add(
          Diagnostic.error(Code.PW0009, span, "a file declares one module")
              .label(module.span(), "the first one")
              .build());
      return;
    }
    if (!declarations.isEmpty()) {
      misplaced(span, "`module` stands before all declarations");
    }
    module = leaves.qualified(context.qualifiedName());
    // It may be explained, and nothing shows it.
    leaves.doc(context);
  }

  private void use(UseContext context) {
    Span span = leaves.span(context);
    if (!declarations.isEmpty()) {
      misplaced(span, "`use` stands before all declarations");
    }
    if (context.TEXT() != null) {
      uses.add(new PlanFile.Use(null, QuotedText.content(context.TEXT().getSymbol()), span));
    } else {
      QualifiedName used = leaves.qualified(context.reference().word(), context.reference().name());
      uses.add(new PlanFile.Use(used, null, span));
    }
  }

  private void misplaced(Span span, String message) {
    findings.add(
        Diagnostic.error(Code.PW0009, span, message)
            .help("move it to the top of the file")
            .build());
  }
}
