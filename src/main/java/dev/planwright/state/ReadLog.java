package dev.planwright.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was read since the log was last taken, in the order in which it was read. */
final class ReadLog {

  private List<Read> reads = new ArrayList<>();
  private @Nullable Consumer<Read> observer;

  /** Says who is told of everything that is read from now on, also of what is dropped later. */
  void observe(Consumer<Read> by) {
    observer = by;
  }

  void add(Read read) {
    reads.add(read);
    Consumer<Read> by = observer;
    if (by != null) {
      by.accept(read);
    }
  }

  /** Returns how much is in the log, to name this moment later. */
  int mark() {
    return reads.size();
  }

  /** Drops what was read between two moments. */
  void drop(int from, int to) {
    reads.subList(from, to).clear();
  }

  /** Begins a log of its own and returns the one before. */
  List<Read> begin() {
    List<Read> outer = reads;
    reads = new ArrayList<>();
    return outer;
  }

  /** Returns what was read since a log was begun, and goes on with the one before. */
  List<Read> end(List<Read> outer) {
    List<Read> taken = reads;
    reads = outer;
    return taken;
  }

  /** Forgets what was read so far and returns it. */
  List<Read> take() {
    return end(new ArrayList<>());
  }
}
