package dev.planwright.diagnose;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The listing of a key that {@code regedt32} saves as text: {@code Key Name:}, then {@code Name:},
 * {@code Type:} and {@code Data:} for each value. The listing leaves out which hive the key lies
 * in.
 */
final class KeyListing {

  private final Consumer<String> values;
  private String key = "";
  private String name = "";
  private String type = "";

  /** Takes what takes a line for each value, such as {@code Software\Key\Value = 1}. */
  KeyListing(Consumer<String> values) {
    this.values = values;
  }

  /** Forgets the key. */
  void reset() {
    key = "";
    name = "";
    type = "";
  }

  /** Takes a line, and returns whether it belongs to a listing. */
  boolean take(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String data = line.substring(colon + 1).strip();
    switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
      case "key name" -> {
        reset();
        key = data;
      }
      case "name" -> name = data;
      case "type" -> type = data;
      case "data" -> value(data);
      default -> {
        return false;
      }
    }
    return !key.isEmpty();
  }

  private void value(String data) {
    if (key.isEmpty() || name.isEmpty()) {
      return;
    }
    @Nullable Long number = type.startsWith("REG_DWORD") ? ErrorCodes.bare(data) : null;
    values.accept(key + "\\" + name + " = " + (number == null ? data : number.toString()));
    name = "";
    type = "";
  }
}
