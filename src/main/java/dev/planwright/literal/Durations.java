package dev.planwright.literal;

/** Spans of time as the language writes them. */
public final class Durations {

  private Durations() {}

  /** Returns the seconds of {@code amount} units; {@code unit} is {@code s min h d}. */
  public static long seconds(long amount, String unit) {
    return switch (unit) {
      case "s" -> amount;
      case "min" -> amount * 60;
      case "h" -> amount * 3600;
      default -> amount * 86400;
    };
  }

  /** Returns the time in hours and minutes, or in seconds below a minute. */
  public static String shown(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = (seconds + 59) / 60;
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
