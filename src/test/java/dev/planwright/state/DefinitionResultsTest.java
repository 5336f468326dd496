package dev.planwright.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.NoLibrary;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Attribute;
import dev.planwright.model.Define;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results that are used again are what evaluating anew comes to, whatever steps changed. */
class DefinitionResultsTest {

  private static final int SEED = 7;
  private static final int ROUNDS = 400;

  private static final String FILE =
      """
      planwright 1
      kind farm {
        hosts : host+
        main : host = first([h in hosts : h.size > 1])
        state shut : bool
      }
      kind host in farm.hosts {
        size : number
        least : number = count(working(farm))
        state load : number = 1
        state up : bool = true
      }
      define big(f : farm) : host* = [h in f.hosts : h.size > 1]
      define working(f : farm) : host* = [h in f.hosts : h.up]
      define top(f : farm) : number = max(h in big(f) : h.load)
      define between(h : host, low : number) : bool = h.load >= low and h.load <= top(h.farm)
      define fits(f : farm) : bool = f.shut or all h in f.hosts : between(h, f.main.least - 1)
      define busy(f : farm) : bool = any h in working(f) : h.load > top(f) - 1 and between(h, 2)
      define now(h : host) : text = "${h} ${if h.up then h.load else h.least}"
      define seen(f : farm) : text = "${now(first(f.hosts))} ${now(last(f.hosts))} ${count(working(f))}"
      action go(f : farm) { on f  title "Go"  ask "Go" }
      farm A {
        host H1 { size = 1 }
        host H2 { size = 2 }
        host H3 { size = 2 }
        host H4 { size = 3 }
      }
      plan p "P" { on A steps { go(A) } }
      """;

  private Unit unit;
  private PlanObject farm;
  private World world;

  @BeforeEach
  void resolve() {
    Outcome<Unit> resolved = new Resolver(new NoLibrary()).resolve(new SourceFile("p.plan", FILE));
    assertEquals(List.of(), resolved.diagnostics());
    unit = resolved.value();
    farm = unit.objects().getFirst();
    world = new World(unit.plans().getFirst(), farm, unit.objects());
  }

  @Test
  void whatIsUsedAgainIsWhatEvaluatingAnewComesTo() {
    Random random = new Random(SEED);
    List<PlanObject> hosts = world.objects().stream().filter(object -> object != farm).toList();
    Attribute load = state(hosts.getFirst(), "load");
    Attribute up = state(hosts.getFirst(), "up");
    State state = new State();
    for (int step = 1; step <= ROUNDS; step++) {
      PlanObject host = hosts.get(random.nextInt(hosts.size()));
      set(state, step, new Cell.StateCell(host, load), new Value.Num(random.nextInt(4)));
      if (random.nextInt(3) == 0) {
        set(state, step, new Cell.StateCell(host, up), Value.of(random.nextBoolean()));
      }
      if (random.nextInt(5) == 0) {
        Cell shut = new Cell.StateCell(farm, state(farm, "shut"));
        set(state, step, shut, random.nextBoolean() ? Value.FALSE : new Value.Unknown("A.shut"));
      }
      if (random.nextInt(20) == 0) {
        state = new State();
      }
      for (String asked : List.of("fits", "busy", "seen", "top")) {
        same(asked, state);
      }
    }
  }

  /** What is watched is also all that decides and can change. */
  private void same(String name, State state) {
    Define asked = (Define) unit.symbols().callables().get(name);
    Value[] frame = Evaluator.frame(asked.body().slots());
    frame[0] = new Value.Ref(farm);
    Evaluation again = new Evaluator(world, state).watch(asked.body().expression(), frame.clone());
    World fresh = new World(world.plan(), farm, unit.objects());
    Evaluation anew =
        new Evaluator(fresh, state).evaluate(asked.body().expression(), frame.clone());
    assertEquals(anew.value(), again.value(), name);
    List<Read> changing = new ArrayList<>(anew.reads());
    changing.removeIf(read -> read.cell() == null);
    assertEquals(changing, again.reads().stream().filter(read -> read.cell() != null).toList());
  }

  private static void set(State state, int step, Cell cell, Value after) {
    State.Entry before = state.find(cell);
    state.set(step, cell, before == null ? new Value.Num(1) : before.value(), after);
  }

  private static Attribute state(PlanObject object, String name) {
    return object.kind().attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
