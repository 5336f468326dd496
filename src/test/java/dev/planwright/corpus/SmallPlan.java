package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Plan;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.List;
import java.util.stream.Collectors;

/** One text with one plan, which uses no library, resolved without a finding. */
public record SmallPlan(Unit unit) {

  /** Resolves a text. */
  public static SmallPlan of(String text) {
    SourceFile source = new SourceFile("p.plan", text);
    Resolver resolver = new Resolver(new NoLibrary());
    Outcome<Unit> resolved = resolver.resolve(source);
    List<Diagnostic> findings = resolver.resolveBodies(source, resolved.value().symbols());
    assertEquals("", messages(findings), text);
    return new SmallPlan(resolved.value());
  }

  /** Compiles a text, whatever is found. */
  public static Compilation compile(String text) {
    return new Compiler(new NoLibrary(), null).compile(new SourceFile("p.plan", text));
  }

  /** Returns the codes of findings, rules without their module. */
  public static String codes(List<Diagnostic> findings) {
    return findings.stream()
        .map(finding -> finding.code().substring(finding.code().indexOf('/') + 1))
        .collect(Collectors.joining(" "));
  }

  /** Returns the messages of findings. */
  public static String messages(List<Diagnostic> findings) {
    return findings.stream().map(Diagnostic::message).collect(Collectors.joining("; "));
  }

  /** Returns the plan. */
  public Plan plan() {
    return unit.plans().getFirst();
  }

  /** Returns the rules of the text. */
  public List<Rule> rules() {
    return List.copyOf(unit.symbols().rules().values());
  }

  /** Returns what the plan is about, for its first target. */
  public World world() {
    return new World(plan(), plan().targets().getFirst(), unit.objects());
  }

  /** Returns an evaluator in the state before the first step. */
  public Evaluator atStart() {
    return new Evaluator(world(), new State());
  }

  /** Returns how a value is shown, or that it is not known. */
  public static String shown(Value value) {
    return value.isUnknown() ? "unknown" : value.shown();
  }
}
