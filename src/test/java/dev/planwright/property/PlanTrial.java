package dev.planwright.property;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Value;
import dev.planwright.resolve.Library;
import dev.planwright.source.SourceFile;
import dev.planwright.source.TextEdit;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.steps.StepsWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One generated plan, and what has to hold of it. */
final class PlanTrial {

  /** How many steps of a plan are left out, each by itself. */
  private static final int DELETIONS = 1;

  private final long seed;
  private final String text;
  private boolean clean;
  private int deletions;

  PlanTrial(long seed) {
    this.seed = seed;
    this.text = PlanGenerator.write(seed);
  }

  /** Returns the plan. */
  String text() {
    return text;
  }

  /** Returns whether the plan has no error. */
  boolean isClean() {
    return clean;
  }

  /** Returns how many steps were left out. */
  int deletions() {
    return deletions;
  }

  /** Tries everything; returns what does not hold, or null. */
  @Nullable String run() {
    try {
      return tried();
    } catch (RuntimeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return "an exception: " + trace;
    }
  }

  private @Nullable String tried() {
    SourceFile file = file(text);
    Compilation compilation = compile(file);
    if (seed % 4 == 0 && !shown(compile(file(text))).equals(shown(compilation))) {
      return "compiled twice, it gives something else";
    }
    clean = !compilation.hasErrors();
    if (!clean) {
      return null;
    }
    if (compilation.runbooks().isEmpty()) {
      return "clean, and there is no procedure";
    }
    String written = StepsWriter.write(file, compilation);
    SourceFile steps = file(written);
    Compilation after = compile(steps);
    List<Diagnostic> errors = errors(after);
    if (!errors.isEmpty()) {
      return "its steps are not clean: " + said(errors) + "\n" + written;
    }
    if (!procedure(compilation).equals(procedure(after))) {
      return "its steps are another procedure:\n" + difference(compilation, after) + written;
    }
    if (!calls(StepsWriter.write(steps, after)).equals(calls(written))) {
      return "its steps, written again, are other ones\n" + written;
    }
    return withoutSteps(steps, after);
  }

  /** Leaves out steps that a later one rests on, each by itself. */
  private @Nullable String withoutSteps(SourceFile steps, Compilation compilation) {
    Random random = new Random(seed);
    for (Runbook runbook : compilation.runbooks()) {
      List<Integer> rested = new ArrayList<>(rested(runbook));
      for (int i = 0; i < DELETIONS && !rested.isEmpty(); i++) {
        int number = rested.remove(random.nextInt(rested.size()));
        Step step = runbook.steps().get(number - 1);
        String without = TextEdit.apply(steps.text(), List.of(new TextEdit(step.span(), "")));
        deletions++;
        if (!compile(file(without)).hasErrors()) {
          return "a later step rests on "
              + step.id()
              + ", and without it the plan is clean\n"
              + without;
        }
      }
    }
    return null;
  }

  /** Returns the lines of a plan without what is a comment. */
  private static List<String> calls(String written) {
    return written.lines().filter(line -> !line.strip().startsWith("#")).toList();
  }

  /** Returns the steps that others rest on; one that only raises a level may not be missed. */
  private static TreeSet<Integer> rested(Runbook runbook) {
    TreeSet<Integer> rested = new TreeSet<>();
    for (Step step : runbook.steps()) {
      step.needs().forEach(need -> rested.addAll(need.steps()));
    }
    rested.removeIf(
        number -> runbook.steps().get(number - 1).changes().stream().anyMatch(PlanTrial::isRaised));
    return rested;
  }

  private static boolean isRaised(Change change) {
    return change.cell() instanceof Cell.ProductCell
        && !(change.before() instanceof Value.None)
        && !(change.after() instanceof Value.None);
  }

  private static SourceFile file(String text) {
    return new SourceFile("generated.plan", text);
  }

  private static Compilation compile(SourceFile file) {
    return new Compiler(NONE, null).compile(file);
  }

  private static List<Diagnostic> errors(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(finding -> finding.severity().isError())
        .toList();
  }

  private static String said(List<Diagnostic> findings) {
    StringBuilder said = new StringBuilder();
    for (Diagnostic finding : findings) {
      said.append('\n').append(finding.span().line()).append(": ").append(finding.code());
      said.append(' ').append(finding.message());
    }
    return said.toString();
  }

  private static String shown(Compilation compilation) {
    return said(compilation.diagnostics()) + procedure(compilation);
  }

  private static String difference(Compilation before, Compilation after) {
    List<String> one = procedure(before);
    List<String> two = procedure(after);
    int at = 0;
    while (at < one.size() && at < two.size() && one.get(at).equals(two.get(at))) {
      at++;
    }
    return (at < one.size() ? one.get(at) : "nothing")
        + "\nnow\n"
        + (at < two.size() ? two.get(at) : "nothing")
        + "\n";
  }

  /** Returns all that a procedure says and does. */
  private static List<String> procedure(Compilation compilation) {
    List<String> lines = new ArrayList<>();
    if (compilation.hasErrors()) {
      return lines;
    }
    for (Runbook runbook : compilation.runbooks()) {
      lines.add("for " + runbook.target().name());
      for (Runbook.Phase phase : runbook.phases()) {
        lines.add("phase " + phase.name() + ": " + phase.title());
        phase.steps().forEach(step -> lines.add(shown(step)));
      }
      runbook.holds().forEach(hold -> lines.add("hold " + hold.first() + " to " + hold.last()));
    }
    return lines;
  }

  private static String shown(Step step) {
    List<String> said = new ArrayList<>();
    said.add(step.id() + " " + step.action().name() + " at " + step.machine().name());
    said.add(step.arguments().stream().map(Value::shown).toList().toString());
    said.add(step.title());
    step.instructions().forEach(each -> said.add(each.doer() + " " + each.text().plain()));
    step.remarks().forEach(remark -> said.add(remark.purpose() + " " + remark.text()));
    said.add(step.note());
    step.changes()
        .forEach(change -> said.add(change.cell().shown() + " = " + change.after().shown()));
    step.needs().forEach(need -> said.add("needs " + need.steps()));
    step.citations().stream().map(each -> each.fact()).sorted().forEach(said::add);
    return String.join("; ", said);
  }

  /** A library of nothing: generated plans stand by themselves. */
  static final Library NONE =
      new Library() {
        @Override
        public @Nullable SourceFile module(String name) {
          return null;
        }

        @Override
        public @Nullable SourceFile file(SourceFile from, String path) {
          return null;
        }

        @Override
        public List<String> modules() {
          return List.of();
        }
      };
}
