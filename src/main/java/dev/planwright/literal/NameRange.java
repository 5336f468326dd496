package dev.planwright.literal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that differ in a number, such as {@code w[01-50]} or {@code db-[1-3,7].example.com}. A
 * number has as many digits as the first bound has, where one of them begins with 0.
 */
public final class NameRange {

  private static final int MOST = 10_000;
  private static final int DIGITS = 9;

  private NameRange() {}

  /** Numbers from one to another, both included. */
  private record Part(int from, int to, int width) {
    int size() {
      return to - from + 1;
    }
  }

  /** Returns what is wrong with a range of names, or null. */
  public static @Nullable Fault fault(String text) {
    long names = 0;
    for (String written : parts(text)) {
      String problem = problem(written);
      if (problem != null) {
        return Fault.of(
            ShownLiteral.quoted(text) + " names nothing: " + problem,
            "write numbers such as `[1-50]`, `[01-50]` or `[1-3,7]`");
      }
      names += part(written).size();
    }
    return names <= MOST
        ? null
        : Fault.of(
            ShownLiteral.quoted(text)
                + " are "
                + names
                + " names, and a range holds at most 10,000",
            "write several ranges");
  }

  /** Returns the names of a range without a fault, in written order. */
  public static List<String> names(String text) {
    String before = text.substring(0, text.indexOf('['));
    String after = text.substring(text.indexOf(']') + 1);
    List<String> names = new ArrayList<>();
    for (String written : parts(text)) {
      Part part = part(written);
      for (int number = part.from(); number <= part.to(); number++) {
        String digits = String.valueOf(number);
        names.add(
            before + "0".repeat(Math.max(0, part.width() - digits.length())) + digits + after);
      }
    }
    return names;
  }

  private static String[] parts(String text) {
    return text.substring(text.indexOf('[') + 1, text.indexOf(']')).split(",", -1);
  }

  private static @Nullable String problem(String part) {
    String[] bounds = part.split("-", -1);
    if (bounds.length > 2) {
      return "`" + part + "` has more than two bounds";
    }
    for (String bound : bounds) {
      if (bound.isEmpty()) {
        return "a number is missing";
      }
      if (bound.length() > DIGITS) {
        return "`" + bound + "` has more than " + DIGITS + " digits";
      }
    }
    String from = bounds[0];
    String to = bounds[bounds.length - 1];
    if (from.length() != to.length() && (isPadded(from) || isPadded(to))) {
      return "`" + from + "` and `" + to + "` do not have as many digits";
    }
    return Integer.parseInt(from) > Integer.parseInt(to)
        ? "`" + from + "` is more than `" + to + "`"
        : null;
  }

  private static Part part(String written) {
    String[] bounds = written.split("-", -1);
    String from = bounds[0];
    String to = bounds[bounds.length - 1];
    int width = isPadded(from) || isPadded(to) ? from.length() : 0;
    return new Part(Integer.parseInt(from), Integer.parseInt(to), width);
  }

  private static boolean isPadded(String number) {
    return number.length() > 1 && number.startsWith("0");
  }
}
