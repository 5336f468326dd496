package dev.planwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process took and printed.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of processor, all threads together
 * @param peak the most memory it had, in MiB, or 0 where the system does not tell
 * @param printed its standard output
 */
record ProcessRun(double wall, double cpu, long peak, String printed) {

  private static final int POLL = 10;
  private static final double SECOND = 1e9;
  private static final int KIB = 1_024;

  /** Returns what it took, in words. */
  String shown() {
    return String.format(
        Locale.ROOT, "%.1f s, %.1f s of processor, %d MiB at most", wall, cpu, peak);
  }

  /**
   * Runs a command to its end.
   *
   * @param environment what its environment has beside ours
   * @throws IOException if it cannot be started
   */
  static ProcessRun of(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("run-", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
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
    return new ProcessRun(wall, cpu.toNanos() / SECOND, peak / KIB, printed);
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
