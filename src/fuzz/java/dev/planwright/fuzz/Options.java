package dev.planwright.fuzz;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run is asked for.
 *
 * @param seed what the inputs depend on, beside their number
 * @param count how many inputs there are
 * @param seconds after how long no more is begun
 * @param threads how many run at once
 * @param input the one input to run, or 0 for all
 * @param failures the folder for what fails
 */
record Options(long seed, long count, long seconds, int threads, long input, Path failures) {

  static final String HELP =
      """
      usage: src/fuzz/run [--seed N] [--count N] [--seconds N] [--threads N] [--input N]

      Makes plans out of those of this checkout, and runs each through fmt, lint, steps and compile
      to every kind of artifact, all in memory. No exception may escape, the processor may not work
      longer than 5 s for an input, fmt may change nothing twice, what lint passes has to compile,
      the steps of a plan have to be its steps, and every 10th input, run again by a fresh compiler,
      has to give the same bytes.

        --seed N     other inputs with every seed (default: 1)
        --count N    how many inputs (default: 100000)
        --seconds N  begin no input after so many seconds (default: no limit)
        --threads N  how many at once (default: one for each processor)
        --input N    run only this one, and print it

      What fails is kept below target/fuzz: the plan, shrunk by leaving out lines, and beside it
      what happened. Exits with 1 if anything fails, with 2 if the options are wrong.
      """;

  /**
   * Reads the words of a command line.
   *
   * @throws IllegalArgumentException if one of them is wrong
   */
  static Options of(List<String> words, Path checkout) {
    int threads = Runtime.getRuntime().availableProcessors();
    Path failures = checkout.resolve("target").resolve("fuzz");
    Options options = new Options(1, 100_000, Long.MAX_VALUE / 2_000_000_000, threads, 0, failures);
    for (int i = 0; i < words.size(); i += 2) {
      String value = i + 1 < words.size() ? words.get(i + 1) : "";
      options = options.with(words.get(i), number(words.get(i), value));
    }
    return options;
  }

  private static long number(String option, String value) {
    try {
      long number = Long.parseLong(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(option + " takes a number from 1");
  }

  private Options with(String option, long value) {
    return switch (option) {
      case "--seed" -> new Options(value, count, seconds, threads, input, failures);
      case "--count" -> new Options(seed, value, seconds, threads, input, failures);
      case "--seconds" -> new Options(seed, count, value, threads, input, failures);
      case "--threads" ->
          new Options(seed, count, seconds, Math.toIntExact(value), input, failures);
      case "--input" -> new Options(seed, count, seconds, threads, value, failures);
      default -> throw new IllegalArgumentException("there is no option " + option);
    };
  }
}
