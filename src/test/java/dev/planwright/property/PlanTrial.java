package dev.planwright.property;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.NoLibrary;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Value;
import dev.planwright.source.SourceFile;
import dev.planwright.source.TextEdit;
import dev.planwright.steps.StepsWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One generated plan, and what has to hold of it. */
final class PlanTrial {

  private final long seed;
  private final String text;
  private final Laws laws;
  private boolean clean;
  private int deletions;
  private int safe;
  private int unsafe;

  PlanTrial(long seed) {
    this.seed = seed;
    PlanGenerator.Generated generated = PlanGenerator.write(seed);
    this.text = generated.text();
    this.laws = generated.laws();
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

  /** Returns how many ways back lead to the start. */
  int safe() {
    return safe;
  }

  /** Returns how many ways back must not be gone to the start. */
  int unsafe() {
    return unsafe;
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
    if (seed % 8 == 0 && !shown(compile(file(text))).equals(shown(compilation))) {
      return "compiled twice, it gives something else";
    }
    clean = !compilation.hasErrors();
    if (!clean) {
      return null;
    }
    if (compilation.runbooks().isEmpty()) {
      return "clean, and there is no procedure";
    }
    for (int i = 0; i < compilation.runbooks().size(); i++) {
      WaysBackTrial trial = trial(compilation, i);
      String wrong = trial.run();
      safe += trial.safe();
      unsafe += trial.unsafe();
      if (wrong != null) {
        return wrong;
      }
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
    if (seed % 4 == 0 && !calls(StepsWriter.write(steps, after)).equals(calls(written))) {
      return "its steps, written again, are other ones\n" + written;
    }
    return seed % 3 == 0 ? null : withoutSteps(compilation, steps, after);
  }

  /** Leaves out a step without which the rest cannot be done, or ends wrong. */
  private @Nullable String withoutSteps(
      Compilation compilation, SourceFile steps, Compilation after) {
    Random random = new Random(seed);
    for (int i = 0; i < after.runbooks().size(); i++) {
      Runbook runbook = after.runbooks().get(i);
      WaysBackTrial trial = trial(compilation, i);
      List<Step> all = new ArrayList<>(runbook.steps());
      Collections.shuffle(all, random);
      for (Step step : all) {
        String broken = trial.without(step.number());
        if (broken != null) {
          String without =
              TextEdit.apply(steps.text(), List.of(new TextEdit(step.call().span(), "")));
          deletions++;
          if (!compile(file(without)).hasErrors()) {
            return "without "
                + step.id()
                + " the plan is clean, and breaks "
                + broken
                + "\n"
                + without;
          }
          break;
        }
      }
    }
    return null;
  }

  private WaysBackTrial trial(Compilation compilation, int target) {
    return new WaysBackTrial(laws, laws.scenes().get(target), compilation.runbooks().get(target));
  }

  /** Returns the lines of a plan without what is a comment. */
  private static List<String> calls(String written) {
    return written.lines().filter(line -> !line.strip().startsWith("#")).toList();
  }

  private static SourceFile file(String text) {
    return new SourceFile("generated.plan", text);
  }

  private static Compilation compile(SourceFile file) {
    return new Compiler(new NoLibrary(), null).compile(file);
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
      for (Phase phase : runbook.derivation().phases()) {
        lines.add("phase " + phase.name() + ": " + phase.title());
        phase.steps().forEach(step -> lines.add(shown(step)));
      }
      runbook
          .derivation()
          .holds()
          .forEach(hold -> lines.add("hold " + hold.first() + " to " + hold.last()));
    }
    return lines;
  }

  private static String shown(Step step) {
    List<String> said = new ArrayList<>();
    said.add(step.id() + " " + step.call().action().name() + " at " + step.machine().name());
    said.add(step.call().arguments().stream().map(Value::shown).toList().toString());
    said.add(step.title());
    step.content()
        .instructions()
        .forEach(each -> said.add(each.doer() + " " + each.text().plain()));
    step.content().remarks().forEach(remark -> said.add(remark.purpose() + " " + remark.text()));
    said.add(step.content().note());
    step.effects()
        .changes()
        .forEach(change -> said.add(change.cell().shown() + " = " + change.after().shown()));
    step.needs().forEach(need -> said.add("needs " + need.steps()));
    step.call().citations().stream().map(each -> each.fact()).sorted().forEach(said::add);
    return String.join("; ", said);
  }
}
