package dev.planwright.syntax;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Texts that the build put into a class.
 *
 * <p>The constants of a class come with it out of the start-up cache, while the first look into a
 * jar takes longer than all else that a short run does.
 */
public final class Constants {

  private Constants() {}

  /** Returns the constants of a class that the build made, or null where it made none. */
  public static String @Nullable [] of(String name) {
    try {
      Object made = Class.forName(name).getDeclaredConstructor().newInstance();
      return (String[]) ((Supplier<?>) made).get();
    } catch (ClassNotFoundException _) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
