package dev.planwright.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A batch is accepted if, and only if, no order of its steps breaks anything: tried on generated
 * batches, and judged by going through all orders.
 */
class BatchesTest {

  private static final long SEED = 20_261_127;
  private static final int BATCHES = 1_000;

  private final Compilers compilers = new Compilers();

  @Test
  void batchesAreAcceptedIfNoOrderBreaksAnything() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < BATCHES; i++) {
      BatchScene scene = new BatchScene(random);
      String text = scene.text();
      Set<String> broken = scene.broken();
      List<Diagnostic> findings =
          compilers.compiler().compile(new SourceFile("p.plan", text)).diagnostics();
      assertEquals(
          broken.isEmpty(), findings.isEmpty(), () -> broken + " " + findings + "\n" + text);
      for (Diagnostic finding : findings) {
        String name = finding.code().substring(finding.code().indexOf('/') + 1);
        assertTrue(
            broken.stream().anyMatch(name::contains),
            () -> name + " is not in " + broken + "\n" + text);
      }
      refused += findings.isEmpty() ? 0 : 1;
    }
    assertTrue(refused > BATCHES / 4 && refused < BATCHES * 3 / 4, refused + " refused");
  }
}
