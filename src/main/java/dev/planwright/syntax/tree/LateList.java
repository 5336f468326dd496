package dev.planwright.syntax.tree;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list whose elements are made when it is first looked into. A compilation runs in one thread.
 */
public final class LateList<T> extends AbstractList<T> implements RandomAccess {

  private final int size;
  private @Nullable Supplier<List<T>> maker;
  private List<T> elements = List.of();

  /** Takes the number of elements, and what makes them. */
  public LateList(int size, Supplier<List<T>> maker) {
    this.size = size;
    this.maker = maker;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public T get(int index) {
    Supplier<List<T>> once = maker;
    if (once != null) {
      elements = once.get();
      maker = null;
    }
    return elements.get(index);
  }
}
