package dev.planwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures one lint of a thousand plans of a hundred lines, on all processors and on one, and
 * compares what the two print. Each plan is an example, filled up with comments.
 */
final class ManyPlans {

  private static final int PLANS = 1_000;
  private static final int LINES = 100;
  private static final int POLL = 10;
  private static final double SECOND = 1e9;
  private static final int KIB = 1_024;

  private final Path checkout;

  ManyPlans(Path checkout) {
    this.checkout = checkout;
  }

  /** What a process took. */
  private record Took(double wall, double cpu, long peak, String printed) {}

  void run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("plans-");
    String example = Files.readString(checkout.resolve("plans/examples/several-sites.plan"));
    String plan = example + "# of a plan\n".repeat(LINES - lines(example));
    for (int i = 0; i < PLANS; i++) {
      Files.writeString(folder.resolve("plan" + i + ".plan"), plan);
    }
    Took all = lint(folder, "");
    Took one = lint(folder, "-XX:ActiveProcessorCount=1");
    System.out.printf(
        Locale.ROOT,
        "lint of %d plans of %d lines: %.1f s, %.1f processors busy, %d MiB at most;"
            + " on one processor %.1f s, %d MiB; %s%n",
        PLANS,
        LINES,
        all.wall(),
        all.cpu() / all.wall(),
        all.peak() / KIB,
        one.wall(),
        one.peak() / KIB,
        all.printed().equals(one.printed()) ? "same output" : "OTHER OUTPUT");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }

  private Took lint(Path folder, String options) throws IOException, InterruptedException {
    Path output = Files.createTempFile("lint-", ".txt");
    List<String> command = new ArrayList<>();
    command.add(checkout.resolve("planwright").toString());
    command.addAll(List.of("lint", "--format", "compact", folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PLANWRIGHT_JAVA_OPTS", options);
    long began = System.nanoTime();
    Process process = builder.start();
    Duration cpu = Duration.ZERO;
    long peak = 0;
    while (!process.waitFor(POLL, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = Math.max(peak, peak(process.pid()));
    }
    double wall = (System.nanoTime() - began) / SECOND;
    String printed = Files.readString(output);
    Files.delete(output);
    return new Took(wall, cpu.toNanos() / SECOND, peak, printed);
  }

  /** Returns the most memory that a process has had so far, in KiB, or 0 where nobody tells. */
  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException _) {
      return 0;
    }
  }
}
