package dev.planwright.workspace.known;

import dev.planwright.compiler.Compiler;
import dev.planwright.derive.Runbook;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Probe;
import dev.planwright.probe.Inquiry;
import dev.planwright.probe.Question;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.state.Read;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The probes of libraries for what a plan assumes. */
public final class KnownProbes {

  private KnownProbes() {}

  /**
   * Returns the questions that a plan raises.
   *
   * @param related what its file sees, and what all other modules say of the same things
   * @param grounds what the plan stands on, asked for only if something can be seen, or null to ask
   *     whatever can be seen, needed or not
   */
  public static Inquiry inquiry(
      Unit unit, Set<Symbols> related, Runbook runbook, @Nullable Supplier<List<Read>> grounds) {
    List<Probe> probes = new ArrayList<>();
    related.forEach(symbols -> probes.addAll(symbols.probes().values()));
    World world = new World(runbook.plan(), runbook.target(), Compiler.objects(unit));
    return Inquiry.of(world, probes, grounds);
  }

  /** Returns a runbook that tells what can be seen. */
  public static Runbook added(
      Runbook runbook, Unit unit, Set<Symbols> related, Supplier<List<Read>> grounds) {
    List<Runbook.Sight> sights = new ArrayList<>();
    for (Question question : inquiry(unit, related, runbook, grounds).questions()) {
      PlanObject machine = question.machine();
      if (machine != null) {
        sights.add(new Runbook.Sight(machine, question.title(), question.expected().said()));
      }
    }
    return runbook.withKnowledge(runbook.knowledge().withSights(sights));
  }
}
