package dev.planwright.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. A compilation runs in one thread. */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> whileMade;
  private @Nullable Supplier<T> maker;
  private @Nullable T value;

  /** Takes what makes the value; to ask for it while it is being made is a defect. */
  public Lazy(Supplier<T> maker) {
    this(
        maker,
        () -> {
          throw new IllegalStateException("asked for while being made");
        });
  }

  /** Takes what makes the value, and the answer for who asks for it while it is being made. */
  public Lazy(Supplier<T> maker, Supplier<T> whileMade) {
    this.maker = maker;
    this.whileMade = whileMade;
  }

  /** Returns the value, which is made now if it was not yet. */
  @Override
  public T get() {
    T made = value;
    if (made == null) {
      Supplier<T> once = maker;
      if (once == null) {
        return whileMade.get();
      }
      maker = null;
      made = once.get();
      value = made;
    }
    return made;
  }

  /** Makes the value now, if it was not made yet. */
  public void resolve() {
    T _ = get();
  }
}
