package dev.planwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures what docs/benchmark.md tells: stages, growth, the cold start and what makes it short,
 * and many plans.
 */
final class Benchmark {

  private static final int[] SIZES = {1_000, 10_000, 100_000};
  private static final String RAISE_LIMITS = "--raise-limits";
  private static final int LINTS = 3;
  private static final int PAIRS = 15;
  private static final double MILLISECOND = 1e6;

  private final Path checkout;
  private final String java;
  private final String classPath;

  private Benchmark(Path checkout) {
    this.checkout = checkout;
    this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    this.classPath = System.getProperty("java.class.path");
  }

  /**
   * Measures all, or one part alone.
   *
   * @param args the folder of the checkout, and perhaps a part, or another java to start a JVM with
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Benchmark benchmark = new Benchmark(Path.of(args[0]).toAbsolutePath());
    String part = args.length > 1 ? args[1] : "";
    switch (part) {
      case "start-up" -> benchmark.startUp();
      case "cold" -> benchmark.coldStart("a JVM of the same JDK", benchmark.java);
      case "editor" -> benchmark.editor();
      case "fleet" -> new Fleets(benchmark.checkout).run();
      case "many" -> new ManyPlans(benchmark.checkout).run();
      case "log" -> new BigLog(benchmark.checkout).run();
      case "stages" -> benchmark.sizes();
      default -> benchmark.all(part);
    }
  }

  private void all(String otherJava) throws IOException, InterruptedException {
    sizes();
    coldStart("a JVM of the same JDK", java);
    if (!otherJava.isEmpty()) {
      coldStart("the JVM of `java`", otherJava);
    }
    startUp();
    new ManyPlans(checkout).run();
    new Fleets(checkout).run();
    new BigLog(checkout).run();
    editor();
  }

  private void sizes() throws IOException, InterruptedException {
    stages();
    growth();
  }

  private void startUp() throws IOException, InterruptedException {
    new StartUpMeasures(checkout, java, classPath).run();
  }

  private void editor() throws IOException, InterruptedException {
    time(
        true,
        java,
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        classPath,
        EditorAnswers.class.getName(),
        checkout.resolve("plans/examples/handwritten-steps.plan").toString());
  }

  private void stages() throws IOException, InterruptedException {
    System.out.println("declarations  stage    time      allocated      live after, MiB");
    for (int size : SIZES) {
      time(true, java, "-Xmx4g", "-cp", classPath, Stages.class.getName(), String.valueOf(size));
    }
  }

  private void growth() throws IOException, InterruptedException {
    double[] medians = new double[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      Path folder = Files.createTempDirectory("generated-");
      Map<String, String> files = GeneratedPlan.of(SIZES[i]);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      String plan = folder.resolve(GeneratedPlan.PLAN).toString();
      List<Double> times = new ArrayList<>();
      for (int run = 0; run < LINTS; run++) {
        times.add(time(false, planwright(), "lint", "--quiet", RAISE_LIMITS, "10", plan));
      }
      medians[i] = median(times);
      delete(folder);
      System.out.printf(
          Locale.ROOT, "lint of %d declarations, whole process: %.0f ms%n", SIZES[i], medians[i]);
    }
    int last = SIZES.length - 1;
    System.out.printf(
        Locale.ROOT,
        "from %d to %d declarations: %.1f times the time%n",
        SIZES[last - 1],
        SIZES[last],
        medians[last] / medians[last - 1]);
  }

  /** Pairs of a lint and a JVM that prints one line, so that a drifting machine hits both alike. */
  private void coldStart(String name, String otherJava) throws IOException, InterruptedException {
    String example = checkout.resolve("plans/examples/sql70-sp4-present.plan").toString();
    List<Double> lints = new ArrayList<>();
    List<Double> hellos = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int pair = 0; pair <= PAIRS; pair++) {
      double lint = time(false, planwright(), "lint", example);
      double hello = time(false, otherJava, "-cp", classPath, Hello.class.getName());
      if (pair > 0) {
        lints.add(lint);
        hellos.add(hello);
        ratios.add(lint / hello);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "cold start, medians of %d pairs: lint of an example %.0f ms, one line from %s %.0f ms,"
            + " ratio %.2f%n",
        PAIRS,
        median(lints),
        name,
        median(hellos),
        median(ratios));
  }

  private String planwright() {
    return checkout.resolve("planwright").toString();
  }

  /** Runs a process and returns its wall time in milliseconds. */
  static double time(boolean shown, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(
        shown ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD);
    long began = System.nanoTime();
    int code = builder.start().waitFor();
    double took = (System.nanoTime() - began) / MILLISECOND;
    if (code != 0) {
      throw new IOException("exit code " + code + ": " + String.join(" ", command));
    }
    return took;
  }

  /** Deletes a folder with all in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
