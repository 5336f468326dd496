package dev.planwright.workspace;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells a person who waits how far a run has come; silent for the first second. */
public final class Progress {

  /** Says nothing. */
  public static final Progress NONE = new Progress(null, () -> 0);

  private static final long SECOND = 1_000_000_000;
  private static final long PAUSE = SECOND / 5;

  private final @Nullable PrintStream to;
  private final LongSupplier clock;
  private long next;
  private int width;

  /**
   * Takes where to say it, or null for nowhere, and a clock in nanoseconds, whose start means
   * nothing.
   */
  public Progress(@Nullable PrintStream to, LongSupplier clock) {
    this.to = to;
    this.clock = clock;
    this.next = clock.getAsLong() + SECOND;
  }

  /** Says that so many of all files have been begun. */
  void at(int done, int all) {
    if (to != null && clock.getAsLong() - next >= 0) {
      String line = "checking " + (done + 1) + " of " + all + " files";
      to.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      to.flush();
      width = line.length();
      next = clock.getAsLong() + PAUSE;
    }
  }

  /** Takes the line away. */
  void end() {
    if (to != null && width > 0) {
      to.print("\r" + " ".repeat(width) + "\r");
      to.flush();
      width = 0;
    }
  }
}
