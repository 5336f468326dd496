package dev.planwright.workspace.files;

import dev.planwright.markup.VisibleText;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One line that tells a waiting person what a run does. The run sets its text; another thread shows
 * it from time to time.
 */
public final class Progress {

  /** Shows nothing. */
  public static final Progress NONE = new Progress(null, () -> 0);

  private static final long SECOND = 1_000_000_000;

  /** A line that wraps could not be taken away. */
  private static final int LONGEST = 60;

  private final @Nullable PrintStream to;
  private final LongSupplier clock;
  private final long start;
  private String doing = "";
  private int width;

  /**
   * Takes where to show it, or null for nowhere, and a clock in nanoseconds, whose start means
   * nothing.
   */
  public Progress(@Nullable PrintStream to, LongSupplier clock) {
    this.to = to;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /** Takes what is done from now on, such as {@code checking a.plan}. */
  public synchronized void at(String what) {
    doing = what;
  }

  /** Shows what is done, and for how many seconds the run has gone on. */
  public synchronized void show() {
    if (to == null || doing.isEmpty()) {
      return;
    }
    String seen = VisibleText.inLog(VisibleText.line(doing));
    String cut = seen.substring(0, Math.min(seen.length(), LONGEST));
    String line = cut + ", " + (clock.getAsLong() - start) / SECOND + " s";
    to.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    to.flush();
    width = line.length();
  }

  /** Takes the line away, before anything else is printed; it comes back with what is done next. */
  public synchronized void end() {
    doing = "";
    if (to != null && width > 0) {
      to.print("\r" + " ".repeat(width) + "\r");
      to.flush();
      width = 0;
    }
  }
}
