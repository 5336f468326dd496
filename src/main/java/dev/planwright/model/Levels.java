package dev.planwright.model;

/** Versions and levels compared part by part, as {@code 1997.11.532.0} and {@code 6a} need it. */
public final class Levels {

  private Levels() {}

  /**
   * Compares two versions: number by number, a missing part counts as 0, then the letter after a
   * part ({@code 6 < 6a}).
   */
  public static int compare(String one, String two) {
    String[] left = one.split("\\.", -1);
    String[] right = two.split("\\.", -1);
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int result = comparePart(i < left.length ? left[i] : "0", i < right.length ? right[i] : "0");
      if (result != 0) {
        return result;
      }
    }
    return 0;
  }

  private static int comparePart(String one, String two) {
    String left = digits(one);
    String right = digits(two);
    if (left.length() != right.length()) {
      return Integer.compare(left.length(), right.length());
    }
    int byNumber = left.compareTo(right);
    return byNumber != 0 ? byNumber : letters(one).compareTo(letters(two));
  }

  private static String digits(String part) {
    int end = 0;
    while (end < part.length() && Character.isDigit(part.charAt(end))) {
      end++;
    }
    int start = 0;
    while (start < end - 1 && part.charAt(start) == '0') {
      start++;
    }
    return part.substring(start, end);
  }

  private static String letters(String part) {
    int start = 0;
    while (start < part.length() && Character.isDigit(part.charAt(start))) {
      start++;
    }
    return part.substring(start);
  }
}
