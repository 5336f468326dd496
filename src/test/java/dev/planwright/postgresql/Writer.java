package dev.planwright.postgresql;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that writes a row at a time, and remembers those of which it was told that they are
 * there.
 */
final class Writer implements AutoCloseable {

  private final Servers servers;
  private final Duration pause;
  private final List<Integer> acknowledged = new ArrayList<>();
  private final Thread thread = new Thread(this::write, "writer");
  private volatile boolean over;
  private long last = System.nanoTime();
  private long longest;

  /** Writes as fast as it can. */
  Writer(Servers servers) {
    this(servers, Duration.ZERO);
  }

  /** Pauses between two rows, so that it leaves the processors to what runs beside it. */
  Writer(Servers servers, Duration pause) {
    this.servers = servers;
    this.pause = pause;
    thread.start();
  }

  private void write() {
    try {
      for (int id = 1; !over; id++) {
        Process process =
            new ProcessBuilder(servers.psqlOnPrimary("insert into kept values (" + id + ")"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = false;
        while (!ended && !over) {
          ended = process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        if (!ended && !process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        } else if (process.exitValue() == 0) {
          acknowledge(id);
        }
        LockSupport.parkNanos(pause.toNanos());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void acknowledge(int id) {
    acknowledged.add(id);
    long now = System.nanoTime();
    longest = Math.max(longest, now - last);
    last = now;
  }

  /** Returns the rows that were acknowledged so far. */
  synchronized List<Integer> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** Returns the longest time without one. */
  synchronized Duration longestGap() {
    return Duration.ofNanos(longest);
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
