package dev.planwright.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. A compilation runs in one thread. */
public final class Lazy<T> implements Supplier<T> {

  private @Nullable Supplier<T> maker;
  private @Nullable T value;

  /** Takes what makes the value. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Returns the value, which is made now if it was not yet. */
  @Override
  public T get() {
    T made = value;
    if (made == null) {
      Supplier<T> once = maker;
      if (once == null) {
        throw new IllegalStateException("asked for while being made");
      }
      maker = null;
      made = once.get();
      value = made;
    }
    return made;
  }
}
