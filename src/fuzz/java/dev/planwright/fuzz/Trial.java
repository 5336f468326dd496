package dev.planwright.fuzz;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Destinations;
import dev.planwright.format.Formatter;
import dev.planwright.report.Findings;
import dev.planwright.source.SourceFile;
import dev.planwright.steps.ProcedureSteps;
import dev.planwright.steps.StepsWriter;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does with one input what {@code lint}, {@code fmt}, {@code steps} and {@code compile} do. */
final class Trial {

  private final Input input;
  private final Compiler compiler;
  private final Outlets outlets;
  private final List<String> said = new ArrayList<>();
  private Stage stage = Stage.READ;

  /** Takes an input, what compiles it, and what prints what comes of it. */
  Trial(Input input, Compiler compiler, Outlets outlets) {
    this.input = input;
    this.compiler = compiler;
    this.outlets = outlets;
  }

  /** Returns how far the input came. */
  Stage stage() {
    return stage;
  }

  /** Returns everything that was printed or would have been written. */
  List<String> said() {
    return said;
  }

  /** Runs everything, and returns what may not happen but did, or null. */
  @Nullable Failure run() {
    try {
      Failure failure = fmt();
      return failure == null ? lint() : failure;
    } catch (RuntimeException | Error thrown) {
      return Failure.of(thrown);
    }
  }

  private @Nullable Failure fmt() {
    SourceFile file = file(input.text());
    Outcome<String> formatted = Formatter.format(file);
    said.add(formatted.value());
    if (formatted.hasErrors()) {
      return null;
    }
    stage = Stage.FORMATTED;
    SourceFile once = file(formatted.value());
    Outcome<String> twice = Formatter.format(once);
    if (twice.hasErrors()) {
      return new Failure("fmt breaks the file", said(twice.diagnostics()) + "\n" + once.text());
    }
    if (!twice.value().equals(once.text())) {
      return new Failure(
          "fmt again changes the file", difference(once.text().lines().toList(), twice.value()));
    }
    return tokens(file).equals(tokens(once))
        ? null
        : new Failure("fmt changes a token", difference(tokens(file), once.text()));
  }

  private @Nullable Failure lint() {
    SourceFile file = file(input.text());
    Compilation compilation = compiler.compile(file);
    report(file, compilation.diagnostics());
    if (compilation.hasErrors()) {
      return null;
    }
    stage = Stage.CLEAN;
    return compilation.unit().plans().isEmpty() ? null : carryOut(file, compilation);
  }

  private void report(SourceFile file, List<Diagnostic> diagnostics) {
    Findings findings = Findings.of(diagnostics, List.of(file), 0, SourceFile::name);
    said.addAll(outlets.report(findings, input.number()));
  }

  /** Does what is done with a plan that {@code lint} passes; it has to succeed. */
  private @Nullable Failure carryOut(SourceFile file, Compilation compilation) {
    Failure failure = steps(file, compilation);
    if (failure != null) {
      return failure;
    }
    Destinations destinations = new Destinations(Path.of("out"));
    List<Diagnostic> findings = new ArrayList<>();
    for (Runbook runbook : compilation.runbooks()) {
      findings.addAll(destinations.folder(runbook).diagnostics());
      findings.addAll(outlets.emit(runbook, input.number(), said));
    }
    report(file, findings);
    if (findings.stream().anyMatch(finding -> finding.severity().isError())) {
      return new Failure("lint passes it, compile does not", said(findings));
    }
    stage = Stage.EMITTED;
    return null;
  }

  private @Nullable Failure steps(SourceFile file, Compilation compilation) {
    String text = StepsWriter.write(file, compilation);
    said.add(text);
    Compilation again = compiler.compile(file(text));
    if (again.hasErrors()) {
      return new Failure("the steps have errors", said(again.diagnostics()) + "\n" + text);
    }
    List<String> before = ProcedureSteps.of(compilation.runbooks());
    List<String> after = ProcedureSteps.of(again.runbooks());
    return before.equals(after)
        ? null
        : new Failure("the steps are other ones", difference(before, String.join("\n", after)));
  }

  private SourceFile file(String text) {
    return new SourceFile(input.name(), text);
  }

  private static List<String> tokens(SourceFile file) {
    return PlanParser.tokens(file).stream()
        .filter(token -> token.kind() != Token.Kind.TRIVIA && token.kind() != Token.Kind.DOC)
        .map(Token::text)
        .toList();
  }

  private static String said(List<Diagnostic> findings) {
    StringBuilder said = new StringBuilder();
    for (Diagnostic finding : findings) {
      said.append(finding.span().line()).append(": ").append(finding.code()).append(' ');
      said.append(finding.message()).append('\n');
    }
    return said.toString();
  }

  private static String difference(List<String> before, String text) {
    List<String> after = text.lines().toList();
    int at = 0;
    while (at < before.size() && at < after.size() && before.get(at).equals(after.get(at))) {
      at++;
    }
    return "at "
        + (at + 1)
        + ": "
        + (at < before.size() ? before.get(at) : "nothing")
        + "\nnow: "
        + (at < after.size() ? after.get(at) : "nothing");
  }
}
