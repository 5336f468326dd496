package dev.planwright.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures {@code diagnose} of a log of one gigabyte in which nothing went wrong. */
final class BigLog {

  private static final long SIZE = 1L << 30;
  private static final String LINE =
      "1999-03-14 02:11:%02d setup[%d] copied file %d of the component and registered it\n";
  private static final String TELLING = "%s\n";
  private static final int SECONDS = 60;

  private final Path checkout;

  BigLog(Path checkout) {
    this.checkout = checkout;
  }

  void run() throws IOException, InterruptedException {
    Path log = Files.createTempFile("setup-", ".log");
    long written = 0;
    try (Writer writer = Files.newBufferedWriter(log)) {
      for (int i = 0; written < SIZE; i++) {
        String line = String.format(Locale.ROOT, LINE, i % SECONDS, i % 7, i);
        writer.write(line);
        written += line.length();
      }
    }
    ProcessRun run =
        ProcessRun.of(
            Map.of(),
            List.of(
                checkout.resolve("planwright").toString(),
                "diagnose",
                checkout.resolve("plans/examples/sql70-sp4-present.plan").toString(),
                log.toString()));
    Files.delete(log);
    System.out.println("diagnose of a log of 1 GiB: " + run.shown());
  }
}
