package dev.planwright.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of the fuzzer; {@code src/fuzz/run} is for long ones. */
class FuzzerTest {

  private static final Path CHECKOUT = Path.of("").toAbsolutePath();
  private static final int INPUTS = Integer.getInteger("inputs", 10_000);

  @TempDir Path failures;

  @Test
  void nothingFails() throws IOException {
    Options options = new Options(1, INPUTS, 600, 2, 0, failures);
    Run run = new Run(options, Corpus.read(CHECKOUT));
    FuzzTally tally = run.run();
    System.out.print("[fuzz] " + tally.shown(run.seconds(), 0));
    assertEquals(Map.of(), tally.failures());
    assertEquals(INPUTS, tally.reached(Stage.READ));
    assertTrue(tally.reached(Stage.EMITTED) * 10 >= INPUTS, "too few inputs are emitted");
  }

  @Test
  void anInputDependsOnSeedAndNumberAlone() throws IOException {
    Corpus corpus = Corpus.read(CHECKOUT);
    Input input = new Maker(7, corpus).make(1234);
    assertEquals(input, new Maker(7, corpus).make(1234));
    assertNotEquals(input.text(), new Maker(8, corpus).make(1234).text());
  }

  @Test
  void aFailingTextIsShrunk() {
    assertEquals("b\nd\n", Shrinking.shrink("a\nb\nc\nd\ne\n", FuzzerTest::holdsTwo));
  }

  private static boolean holdsTwo(String text) {
    return text.contains("b") && text.contains("d");
  }

  @Test
  void optionsAreChecked() {
    Options options = Options.of(List.of("--seed", "5", "--count", "9"), CHECKOUT);
    assertEquals(5, options.seed());
    assertEquals(9, options.count());
    assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--sed", "5"), CHECKOUT));
    assertThrows(
        IllegalArgumentException.class, () -> Options.of(List.of("--seed", "x"), CHECKOUT));
  }
}
