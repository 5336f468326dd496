package dev.planwright.state;

import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression comes to.
 *
 * @param value its value
 * @param reads what was read and decides the value: of a conjunction that fails, the part that
 *     fails
 */
public record Evaluation(Value value, List<Read> reads) {

  /** Copies the reads. */
  public Evaluation {
    reads = List.copyOf(reads);
  }

  /** Returns whether the value is true, and known to be. */
  public boolean isTrue() {
    return value.isTrue();
  }

  /** Returns whether the value is false, and known to be. */
  public boolean isFalse() {
    return value.isFalse();
  }

  /** Returns whether the value, or an element of it, is not known. */
  public boolean isUnknown() {
    return value.unknown() != null;
  }

  /**
   * Returns the reads that a finding is about: where the value is not known, those of what is not
   * known, if there are any.
   */
  public List<Read> decisive() {
    if (!isUnknown()) {
      return reads;
    }
    List<Read> unknown = new ArrayList<>();
    for (Read read : reads) {
      if (read.value().unknown() != null) {
        unknown.add(read);
      }
    }
    return unknown.isEmpty() ? reads : unknown;
  }

  /**
   * Returns what has to be known to know the value: what was read and is not known, and the value
   * itself where it has a name, each once; nothing where the value is known.
   */
  public List<Value.Unknown> unknowns() {
    List<Value.Unknown> unknowns = new ArrayList<>();
    if (!isUnknown()) {
      return unknowns;
    }
    for (Read read : reads) {
      Value.Unknown unknown = read.value().unknown();
      // Elsewhere than in its cell it may be what it leads to, and not what it can be.
      add(unknown == null || read.cell() != null ? unknown : unknown.among(List.of()), unknowns);
    }
    Value.Unknown unknown = value.unknown();
    add(unknown == null ? null : unknown.among(List.of()), unknowns);
    return unknowns;
  }

  private static void add(Value.@Nullable Unknown unknown, List<Value.Unknown> to) {
    if (unknown != null
        && !unknown.what().isEmpty()
        && to.stream().noneMatch(other -> other.what().equals(unknown.what()))) {
      to.add(unknown);
    }
  }

  /** Returns this with further reads before its own. */
  public Evaluation after(List<Read> before) {
    List<Read> all = new ArrayList<>(before);
    all.addAll(reads);
    return new Evaluation(value, all);
  }
}
