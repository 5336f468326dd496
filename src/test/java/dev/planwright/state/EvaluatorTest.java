package dev.planwright.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.NoLibrary;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Define;
import dev.planwright.model.Value;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression comes to, and which of the values that it read decide that. */
class EvaluatorTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { up : bool  down : bool = false  open : bool  hosts : host+ }
      kind host in farm.hosts { size : number }
      action go(f : farm) { on f  title "Go"  ask "Go" }
      farm A {
        up = true
        host H1 { size = 1 }
        host H2 { size = 2 }
        host H3 { size = 2 }
      }
      plan p "P" { on A steps { go(A) } }
      define asked(f : farm) : bool = %s
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f.up and f.down                   | false   | A.down
          f.down and f.up                   | false   | A.down
          f.open and f.down                 | false   | A.down
          f.open and f.up                   | unknown | A.open A.up
          f.up or f.open                    | true    | A.up
          f.open or f.up                    | true    | A.up
          f.down or f.open                  | unknown | A.down A.open
          not f.open                        | unknown | A.open
          all h in f.hosts : h.size == 1    | false   | H2.size
          any h in f.hosts : h.size == 2    | true    | H2.size
          no h in f.hosts : h.size == 3     | true    | H1.size H2.size H3.size
          """)
  void theReadsAreThoseThatDecide(String expression, String value, String reads) {
    SourceFile source = new SourceFile("p.plan", FILE.formatted(expression));
    Outcome<Unit> resolved = new Resolver(new NoLibrary()).resolve(source);
    Unit unit = resolved.value();
    World world = new World(unit.plans().getFirst(), unit.objects().getFirst(), unit.objects());
    Define asked = (Define) unit.symbols().callables().get("asked");
    Value[] frame = Evaluator.frame(asked.body().slots());
    frame[0] = new Value.Ref(unit.objects().getFirst());
    Evaluation found = new Evaluator(world, new State()).evaluate(asked.body().expression(), frame);
    assertEquals(value, found.isUnknown() ? "unknown" : found.value().shown());
    assertEquals(reads, String.join(" ", found.reads().stream().map(Read::name).toList()));
  }
}
