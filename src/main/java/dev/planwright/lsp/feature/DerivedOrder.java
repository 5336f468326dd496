package dev.planwright.lsp.feature;

import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.literal.Durations;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.source.Span;
import dev.planwright.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What was derived from the plans of a document, shown where they are written. */
public final class DerivedOrder {

  /** The command of a code lens; an editor that has it shows the runbook of a plan. */
  public static final String SHOW_RUNBOOK = "planwright.showRunbook";

  private DerivedOrder() {}

  /** Returns the runbooks of a document; none if it has errors. */
  static List<Runbook> runbooks(Analysis analysis) {
    Workspace.Checked checked = analysis.checked();
    Compilation compilation = checked.compilation();
    return compilation == null || checked.hasErrors() ? List.of() : compilation.runbooks();
  }

  /** Returns the numbers of the steps behind each item and each call within a range. */
  public static List<InlayHint> hints(Analysis analysis, Range range) {
    int from = Positions.offset(analysis.file(), range.getStart());
    int to = Positions.offset(analysis.file(), range.getEnd());
    Map<Span, List<Integer>> steps = new LinkedHashMap<>();
    List<Runbook> runbooks = runbooks(analysis);
    if (runbooks.size() != runbooks.stream().map(Runbook::plan).distinct().count()) {
      return List.of();
    }
    for (Runbook runbook : runbooks) {
      for (Step step : runbook.steps()) {
        Span at = step.place();
        if (at.file() == analysis.file() && from <= at.end() && at.end() <= to) {
          steps.computeIfAbsent(at, _ -> new ArrayList<>()).add(step.number());
        }
      }
    }
    List<InlayHint> hints = new ArrayList<>();
    steps.forEach((at, numbers) -> {
      InlayHint hint =
          new InlayHint(Positions.of(at.file(), at.end()), Either.forLeft(ranges(numbers)));
      hint.setPaddingLeft(true);
      hint.setTooltip("the steps that carry this out");
      hints.add(hint);
    });
    return hints;
  }

  /** Returns numbers of steps, consecutive ones as a range: {@code S001–S004, S009}. */
  private static String ranges(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      int first = numbers.get(i);
      int last = first;
      while (i + 1 < numbers.size() && numbers.get(i + 1) == last + 1) {
        last = numbers.get(++i);
      }
      text.append(text.isEmpty() ? "" : ", ").append(Step.id(first));
      text.append(last == first ? "" : "–" + Step.id(last));
    }
    return text.toString();
  }

  /** Returns how large each plan is, above it. */
  public static List<CodeLens> lenses(Analysis analysis) {
    List<CodeLens> lenses = new ArrayList<>();
    List<Runbook> runbooks = runbooks(analysis);
    for (Runbook runbook : runbooks) {
      boolean several =
          runbooks.stream().filter(other -> other.plan().equals(runbook.plan())).count() > 1;
      String target = several ? runbook.targetName() + ": " : "";
      Command command = new Command(target + size(runbook), SHOW_RUNBOOK);
      command.setArguments(
          List.of(analysis.document().uri(), runbook.plan().name(), runbook.target().name()));
      lenses.add(new CodeLens(Positions.of(runbook.plan().nameSpan()), command, null));
    }
    return lenses;
  }

  private static String size(Runbook runbook) {
    List<Step> steps = runbook.steps();
    long restarts = steps.stream().filter(step -> step.content().restart()).count();
    long seconds = runbook.derivation().seconds();
    return count(steps.size(), "step")
        + (seconds == 0 ? "" : ", " + Durations.shown(seconds))
        + (restarts == 0 ? "" : ", " + count(restarts, "restart"));
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
