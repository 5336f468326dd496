package dev.planwright.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A run of many inputs in several threads, with one that watches how long each takes. */
final class Run {

  private static final long SECOND = 1_000_000_000L;

  /** The processor may work so long for an input, whatever else it has to do. */
  private static final long PATIENCE = 5 * SECOND;

  /** An input that takes so long will not end. */
  private static final long HOPELESS = 60 * SECOND;

  private static final long POLL_MILLIS = 200;

  /** How often a run says how far it is. */
  private static final int SAYING = 60;

  /** So many failures of a kind are kept. */
  private static final int KEPT = 3;

  private final Options options;
  private final Corpus corpus;
  private final Maker maker;
  private final FuzzTally tally = new FuzzTally();
  private final AtomicLong next = new AtomicLong(1);
  private final Set<Long> slow = ConcurrentHashMap.newKeySet();
  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final long began = System.nanoTime();
  private int saidSo;

  /** Takes what is asked for and what inputs are made from. */
  Run(Options options, Corpus corpus) {
    this.options = options;
    this.corpus = corpus;
    this.maker = new Maker(options.seed(), corpus);
  }

  /** Runs all inputs and returns what came of them; it may come back while a thread still hangs. */
  FuzzTally run() {
    for (int i = 0; i < options.threads(); i++) {
      Worker worker = new Worker(corpus.files());
      Thread thread = new Thread(() -> work(worker), "fuzz-" + i);
      thread.setDaemon(true);
      workers.add(worker);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    while (threads.stream().anyMatch(Thread::isAlive) && !watch()) {
      sleep();
      say();
    }
    return tally;
  }

  /** Returns the seconds since the run began. */
  double seconds() {
    return (System.nanoTime() - began) / (double) SECOND;
  }

  /** Returns how many seconds processors worked for this program. */
  static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
        / (double) SECOND;
  }

  /** Runs one input, keeps nothing, and returns what failed, or null. */
  static @Nullable Failure runOne(Options options, Corpus corpus) {
    Input input = new Maker(options.seed(), corpus).make(options.input());
    System.out.println(input.text());
    return new Worker(corpus.files()).alone(input);
  }

  private void work(Worker worker) {
    long number = next.getAndIncrement();
    while (number <= options.count() && seconds() < options.seconds()) {
      Input input = maker.make(number);
      Worker.Result result = worker.run(input);
      tally.count(input.kind(), result.stage(), result.twice());
      Failure failure = result.failure();
      if (failure != null && tally.count(failure) <= KEPT) {
        keep(shrunk(input, failure, worker), failure);
      }
      number = next.getAndIncrement();
    }
  }

  private static Input shrunk(Input input, Failure failure, Worker worker) {
    return input.with(
        Shrinking.shrink(
            input.text(),
            text -> {
              Failure found = worker.alone(input.with(text));
              return found != null && found.kind().equals(failure.kind());
            }));
  }

  private void say() {
    if (seconds() >= (saidSo + 1) * SAYING) {
      saidSo++;
      System.out.println(tally.reached(Stage.READ) + " inputs in " + saidSo * SAYING + " s");
    }
  }

  /** Looks after slow inputs, and returns whether one will not end. */
  private boolean watch() {
    boolean hopeless = false;
    for (int i = 0; i < workers.size(); i++) {
      Input input = workers.get(i).current();
      long took = System.nanoTime() - workers.get(i).began();
      long work =
          ManagementFactory.getThreadMXBean().getThreadCpuTime(threads.get(i).threadId())
              - workers.get(i).worked();
      boolean isSlow = work > PATIENCE || took > HOPELESS;
      if (input != null && isSlow && slow.add(input.number())) {
        StringBuilder trace = new StringBuilder();
        for (StackTraceElement frame : threads.get(i).getStackTrace()) {
          trace.append(frame).append('\n');
        }
        Failure failure = new Failure("more than 5 s", trace.toString());
        tally.count(failure);
        keep(input, failure);
      }
      hopeless |= input != null && took > HOPELESS;
    }
    return hopeless;
  }

  private void keep(Input input, Failure failure) {
    String said =
        failure.kind()
            + "\nfrom "
            + input.name()
            + ", "
            + input.kind()
            + "\nsrc/fuzz/run --seed "
            + options.seed()
            + " --input "
            + input.number()
            + "\n\n"
            + failure.detail()
            + "\n";
    System.out.println("FAILED: " + said);
    String name = options.seed() + "-" + input.number();
    try {
      Path folder = Files.createDirectories(options.failures());
      byte[] text = input.text().getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(name + ".plan"), text);
      Files.writeString(folder.resolve(name + ".txt"), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted");
    }
  }
}
