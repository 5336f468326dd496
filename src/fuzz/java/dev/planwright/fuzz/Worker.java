package dev.planwright.fuzz;

import dev.planwright.compiler.Compiler;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs inputs in one thread, by a compiler that many of them share. */
final class Worker {

  /** The day that acceptances are judged on. */
  private static final String TODAY = "2026-01-01";

  /** A compiler keeps what it compiled, so another one follows after so many inputs. */
  private static final int SHARING = 200;

  /** One input in so many is run again. */
  static final int TWICE = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final MemoryLibrary library;
  private final Outlets outlets = new Outlets();
  private Compiler compiler;
  private int compiled;
  private volatile @Nullable Input current;
  private volatile long began;
  private volatile long worked;

  /** Takes the text of each file that inputs may use, by its path. */
  Worker(Map<String, String> files) {
    library = new MemoryLibrary(files);
    compiler = new Compiler(library, TODAY);
  }

  /** Returns the input that is running, or null. */
  @Nullable Input current() {
    return current;
  }

  /** Returns when the input began that is running, as {@link System#nanoTime} tells it. */
  long began() {
    return began;
  }

  /** Returns how long the processor had worked for this thread when the input began. */
  long worked() {
    return worked;
  }

  /**
   * What came of an input.
   *
   * @param twice whether it was run again
   * @param failure what may not happen but did, or null
   */
  record Result(Stage stage, boolean twice, @Nullable Failure failure) {}

  /** Runs an input, and every tenth again by a fresh compiler. */
  Result run(Input input) {
    began = System.nanoTime();
    worked = THREADS.getCurrentThreadCpuTime();
    current = input;
    if (++compiled % SHARING == 0) {
      compiler = new Compiler(library, TODAY);
    }
    Trial trial = new Trial(input, compiler, outlets);
    Failure failure = trial.run();
    boolean twice = input.number() % TWICE == 0;
    if (failure == null && twice) {
      failure = again(input, trial.said());
    }
    if (failure != null) {
      compiler = new Compiler(library, TODAY);
    }
    current = null;
    return new Result(trial.stage(), twice, failure);
  }

  /** Returns what happens with an input by itself, or null if nothing does. */
  @Nullable Failure alone(Input input) {
    Trial trial = new Trial(input, new Compiler(library, TODAY), outlets);
    Failure failure = trial.run();
    return failure == null ? again(input, trial.said()) : failure;
  }

  private @Nullable Failure again(Input input, List<String> said) {
    Trial second = new Trial(input, new Compiler(library, TODAY), outlets);
    Failure failure = second.run();
    if (failure != null) {
      return failure;
    }
    if (second.said().equals(said)) {
      return null;
    }
    int at = 0;
    while (at < said.size()
        && at < second.said().size()
        && said.get(at).equals(second.said().get(at))) {
      at++;
    }
    return new Failure(
        "two runs differ",
        (at < said.size() ? said.get(at) : "nothing")
            + "\n--- and again ---\n"
            + (at < second.said().size() ? second.said().get(at) : "nothing"));
  }
}
