package dev.planwright.compiler;

import dev.planwright.derive.Deriver;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Plan;
import dev.planwright.model.Product;
import dev.planwright.order.Orderer;
import dev.planwright.order.Ordering;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.World;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Orders and derives a plan until what its rules take to be installed is what its steps install.
 * Rules may ask what the procedure installs, and decide what the procedure is; so the answer is
 * assumed from the items, and the plan is derived again where its steps gave another one.
 *
 * @param world the world, which knows what the procedure installs
 * @param atStart an evaluator in the state before the first step
 * @param ordered the order of the items
 * @param derived the steps, or null where there is no order to derive them in
 */
record Fixpoint(
    World world,
    Evaluator atStart,
    Outcome<Ordering> ordered,
    @Nullable Outcome<Deriver.Derivation> derived) {

  /** An answer that still changes after so many rounds is taken to be all that it was. */
  private static final int ROUNDS = 3;

  /** Returns the last round; {@code reader} is told of everything that is read in any. */
  static Fixpoint of(PlanContext context, Consumer<Read> reader) {
    World written = context.world(Set.of());
    Set<Plan.Item> idle = Deriver.idle(context.plan(), context.atStart(written, reader));
    Set<World.Claim> claims = null;
    for (int round = 1; ; round++) {
      World world = context.world(idle);
      if (claims != null) {
        world.settle(claims);
      }
      Fixpoint found = round(context, world, reader);
      if (found.derived() == null) {
        return found;
      }
      Set<World.Claim> installed = installed(found.derived(), world);
      Set<Plan.Item> acted = acted(found.derived().value().steps(), idle);
      boolean again = !acted.isEmpty() || isAsked(installed, world);
      if (!again || round > ROUNDS) {
        world.settle(installed);
        return found;
      }
      idle = new HashSet<>(idle);
      idle.removeAll(acted);
      if (round > 1) {
        installed.addAll(world.claims());
      }
      claims = installed;
    }
  }

  private static Fixpoint round(PlanContext context, World world, Consumer<Read> reader) {
    Evaluator atStart = context.atStart(world, reader);
    Outcome<Ordering> ordered = Orderer.order(context.plan(), context.rules(), atStart);
    return new Fixpoint(
        world,
        atStart,
        ordered,
        context.weighing().leavesOrder(ordered.diagnostics())
            ? Deriver.derive(
                context.plan(),
                ordered.value(),
                context.visible(),
                context.rules(),
                context.atStart(world, reader),
                context.terms())
            : null);
  }

  /** Returns what the steps install; where steps are missing, also what was assumed. */
  private static Set<World.Claim> installed(Outcome<Deriver.Derivation> derived, World world) {
    Set<World.Claim> installed = new LinkedHashSet<>();
    for (World.Arrival arrival : world.arrivals()) {
      installed.add(new World.Claim(arrival.product(), arrival.level(), arrival.object()));
    }
    if (derived.diagnostics().stream().anyMatch(Deriver::leavesOut)) {
      installed.addAll(world.claims());
    }
    return installed;
  }

  private static Set<Plan.Item> acted(List<Step> steps, Set<Plan.Item> idle) {
    Set<Plan.Item> acted = new HashSet<>();
    for (Step step : steps) {
      if (step.call().item() != null && idle.contains(step.call().item())) {
        acted.add(step.call().item());
      }
    }
    return acted;
  }

  /** Returns whether somebody asked for what was assumed otherwise. */
  private static boolean isAsked(Set<World.Claim> installed, World world) {
    Set<Product> changed = new HashSet<>();
    for (World.Claim claim : installed) {
      if (!world.claims().contains(claim)) {
        changed.add(claim.product());
      }
    }
    for (World.Claim claim : world.claims()) {
      if (!installed.contains(claim)) {
        changed.add(claim.product());
      }
    }
    return changed.stream().anyMatch(world.asked()::contains);
  }
}
