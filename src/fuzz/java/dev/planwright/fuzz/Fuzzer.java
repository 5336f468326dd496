package dev.planwright.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The command {@code src/fuzz/run}. */
final class Fuzzer {

  private Fuzzer() {}

  /** Takes the folder of the checkout, and the words of the command line. */
  public static void main(String[] args) throws IOException {
    Path checkout = Path.of(args[0]).toAbsolutePath();
    List<String> words = List.of(args).subList(1, args.length);
    if (words.contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    int status;
    try {
      status = run(Options.of(words, checkout), Corpus.read(checkout));
    } catch (IllegalArgumentException wrong) {
      System.err.println("run: " + wrong.getMessage() + "; --help tells more");
      status = 2;
    }
    System.out.flush();
    System.exit(status);
  }

  private static int run(Options options, Corpus corpus) {
    if (options.input() > 0) {
      Failure failure = Run.runOne(options, corpus);
      System.out.println(
          failure == null
              ? "nothing fails"
              : "FAILED: " + failure.kind() + "\n" + failure.detail());
      return failure == null ? 0 : 1;
    }
    System.out.println("seed " + options.seed() + ", " + options.threads() + " threads");
    Run run = new Run(options, corpus);
    FuzzTally tally = run.run();
    System.out.print(tally.shown(run.seconds(), Run.processor()));
    return tally.failures().isEmpty() ? 0 : 1;
  }
}
