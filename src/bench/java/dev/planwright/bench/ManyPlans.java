package dev.planwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Measures one lint of a thousand plans of about 190 lines, on all processors and on one, and
 * compares what the two print; then {@code lint --fix} where each of them lacks its first line;
 * and, where biome is installed, biome over files of as many declarations.
 */
final class ManyPlans {

  private static final int PLANS = 1_000;
  private static final int ROUNDS = 3;
  private static final int DECLARATIONS = 190;
  private static final String HEADER = "planwright 1\n";

  private final Path checkout;

  ManyPlans(Path checkout) {
    this.checkout = checkout;
  }

  void run() throws IOException, InterruptedException {
    Path plans = folder(".plan", GeneratedPlan::small);
    Path headless =
        folder(".plan", number -> GeneratedPlan.small(number).substring(HEADER.length()));
    Path scripts = folder(".js", ManyPlans::script);
    Map<String, String> one = Map.of("PLANWRIGHT_JAVA_OPTS", "-XX:ActiveProcessorCount=1");
    String planwright = checkout.resolve("planwright").toString();
    List<String> lint = List.of(planwright, "lint", "--format", "compact");
    ProcessRun all = say("lint", Map.of(), lint, plans);
    ProcessRun alone = say("lint on one processor", one, lint, plans);
    System.out.println(
        "  " + (all.printed().equals(alone.printed()) ? "same output" : "OTHER OUTPUT"));
    List<String> fix = List.of(planwright, "lint", "--fix", "--diff");
    say("lint --fix --diff, one fix each", Map.of(), fix, headless);
    if (Stream.of(System.getenv("PATH").split(":")).anyMatch(ManyPlans::hasBiome)) {
      say("biome lint", Map.of(), List.of("biome", "lint"), scripts);
    }
    for (Path folder : List.of(plans, headless, scripts)) {
      Benchmark.delete(folder);
    }
  }

  private static boolean hasBiome(String folder) {
    return Files.isExecutable(Path.of(folder, "biome"));
  }

  private static Path folder(String suffix, IntFunction<String> text) throws IOException {
    Path folder = Files.createTempDirectory("plans-");
    for (int i = 0; i < PLANS; i++) {
      Files.writeString(folder.resolve("plan" + i + suffix), text.apply(i));
    }
    return folder;
  }

  private static String script(int number) {
    StringBuilder text =
        new StringBuilder("export const p0 = { on: 'm1', level: 1, after: [] };\n");
    for (int i = 1; i < DECLARATIONS; i++) {
      text.append("export const p" + i + " = { on: 'm" + (number + i) % 2 + "', level: " + i % 7);
      text.append(", after: [p" + (i * number) % i + "] };\n");
    }
    return text.toString();
  }

  /** Runs a command over a folder several times, says what the median took, and returns it. */
  private static ProcessRun say(
      String what, Map<String, String> environment, List<String> command, Path folder)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    words.add(folder.toString());
    List<ProcessRun> runs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      runs.add(ProcessRun.of(environment, words));
    }
    runs.sort(Comparator.comparingDouble(ProcessRun::wall));
    ProcessRun median = runs.get(ROUNDS / 2);
    System.out.println(what + ", " + PLANS + " files of 190 lines: " + median.shown());
    return median;
  }
}
