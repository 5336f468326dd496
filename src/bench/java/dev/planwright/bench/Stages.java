package dev.planwright.bench;

import com.sun.management.ThreadMXBean;
import dev.planwright.check.Budget;
import dev.planwright.check.Checker;
import dev.planwright.derive.Deriver;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.order.Orderer;
import dev.planwright.order.Ordering;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.PlanFile;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Times each stage of one lint in a fresh JVM: {@code Stages DECLARATIONS}. */
final class Stages {

  /** How many times the usual steps a plan may have, as with {@code --raise-limits}. */
  private static final int RAISED = 10;

  private static final double MEGABYTE = 1 << 20;
  private static final double MILLISECOND = 1e6;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final int declarations;

  private Stages(int declarations) {
    this.declarations = declarations;
  }

  /** Prints a row for each stage. */
  public static void main(String[] args) {
    new Stages(Integer.parseInt(args[0])).run();
  }

  private void run() {
    Map<String, SourceFile> sources = new LinkedHashMap<>();
    GeneratedPlan.of(declarations)
        .forEach((name, text) -> sources.put(name, new SourceFile(name, text)));
    Map<SourceFile, Outcome<PlanFile>> trees = stage("parse", () -> parse(sources.values()));
    Unit unit = stage("resolve", () -> resolve(sources, trees));
    Plan plan = unit.plans().getFirst();
    List<Rule> rules = new ArrayList<>();
    unit.visible().forEach(symbols -> rules.addAll(symbols.rules().values()));
    List<PlanObject> objects = new ArrayList<>(unit.symbols().objects().values());
    EvaluationLimit limit = new EvaluationLimit(RAISED);
    World world = new World(plan, plan.targets().getFirst(), objects, Set.of(), limit);
    Evaluator start = new Evaluator(world, new State());
    Outcome<Ordering> order = stage("order", () -> Orderer.order(plan, rules, start));
    Evaluator moving = new Evaluator(world, new State());
    Deriver.Derivation derivation =
        stage(
                "derive",
                () ->
                    Deriver.derive(
                        plan,
                        order.value(),
                        unit.visible(),
                        rules,
                        moving,
                        Deriver.Terms.AS_DECLARED))
            .value();
    stage(
        "check",
        () -> {
          Checker.check(plan, rules, derivation, start);
          return Budget.check(plan, derivation.steps(), derivation.seconds(), start);
        });
    print("steps", 0, 0, String.valueOf(derivation.steps().size()));
  }

  private static Map<SourceFile, Outcome<PlanFile>> parse(Collection<SourceFile> sources) {
    Map<SourceFile, Outcome<PlanFile>> trees = new IdentityHashMap<>();
    sources.forEach(source -> trees.put(source, PlanParser.parse(source)));
    return trees;
  }

  private static Unit resolve(
      Map<String, SourceFile> sources, Map<SourceFile, Outcome<PlanFile>> trees) {
    SourceFile plan = Objects.requireNonNull(sources.get(GeneratedPlan.PLAN));
    Resolver resolver = new Resolver(new Parsed(sources, trees));
    Unit unit = resolver.resolve(plan).value();
    unit.visible().forEach(symbols -> resolver.resolveBodies(plan, symbols));
    trees.values().forEach(Stages::isSound);
    return unit;
  }

  /** What is refused is not measured. */
  private static void isSound(Outcome<PlanFile> tree) {
    if (!tree.diagnostics().isEmpty()) {
      throw new IllegalStateException(tree.diagnostics().getFirst().message());
    }
  }

  private <T> T stage(String name, Supplier<T> work) {
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long began = System.nanoTime();
    T result = work.get();
    double took = (System.nanoTime() - began) / MILLISECOND;
    double bytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / MEGABYTE;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    double live = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    print(name, took, bytes, String.format(Locale.ROOT, "%.0f", live));
    return result;
  }

  private void print(String name, double took, double bytes, String last) {
    System.out.printf(
        Locale.ROOT, "%9d  %-8s %9.1f ms %9.1f MiB %9s%n", declarations, name, took, bytes, last);
  }

  /** A library of parsed files, so that parsing is not timed twice. */
  private record Parsed(Map<String, SourceFile> sources, Map<SourceFile, Outcome<PlanFile>> trees)
      implements Library {

    @Override
    public @Nullable SourceFile module(String name) {
      return null;
    }

    @Override
    public @Nullable SourceFile file(SourceFile from, String path) {
      return sources.get(path);
    }

    @Override
    public List<String> modules() {
      return List.of();
    }

    @Override
    public Outcome<PlanFile> tree(SourceFile source) {
      return Objects.requireNonNull(trees.get(source));
    }
  }
}
