package dev.planwright.resolve.expression;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for, with an answer for who asks while it is being made. */
public final class RecursiveValue<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private final Supplier<T> whileMade;
  private @Nullable T value;
  private boolean making;

  public RecursiveValue(Supplier<T> maker, Supplier<T> whileMade) {
    this.maker = maker;
    this.whileMade = whileMade;
  }

  @Override
  public T get() {
    T made = value;
    if (made != null) {
      return made;
    }
    if (making) {
      return whileMade.get();
    }
    making = true;
    made = maker.get();
    making = false;
    value = made;
    return made;
  }
}
