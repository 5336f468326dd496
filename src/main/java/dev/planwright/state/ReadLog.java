package dev.planwright.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What one evaluation has read, in the order in which it was read. */
final class ReadLog {

  private final List<Read> reads = new ArrayList<>();
  private final Consumer<Read> reader;
  private final boolean changing;

  /**
   * Takes who is told of everything that is read, also of what is dropped later.
   *
   * @param changing whether to leave out what no step changes
   */
  ReadLog(Consumer<Read> reader, boolean changing) {
    this.reader = reader;
    this.changing = changing;
  }

  void add(Read read) {
    if (!changing || read.cell() != null || read.object() == null) {
      reads.add(read);
    }
    reader.accept(read);
  }

  /** Returns what was read since a moment and stands in the log. */
  List<Read> since(int mark) {
    return reads.subList(mark, reads.size());
  }

  /** Returns what is in the log. */
  List<Read> reads() {
    return reads;
  }

  /** Returns how much is in the log, to name this moment later. */
  int mark() {
    return reads.size();
  }

  /** Drops what was read between two moments. */
  void drop(int from, int to) {
    reads.subList(from, to).clear();
  }
}
