package dev.planwright.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions and levels compared part by part, as {@code 1997.11.532.0} and {@code 6a} need it. */
public final class Levels {

  /** A release, and what came before it: {@code 1.30.0-rc.1}, {@code 16beta2}. */
  private static final Pattern EARLY =
      Pattern.compile("([0-9.]+)(?:-([A-Za-z].*)|((?:alpha|beta|dev|preview|pre|rc)[0-9.]*))");

  private static final Pattern WORD = Pattern.compile("[0-9]+|[A-Za-z]+");

  private static final Pattern VERSION =
      Pattern.compile(
          "[0-9]+(?:\\.[0-9]+)*(?:[a-z]"
              + "|(?:alpha|beta|dev|preview|pre|rc)(?:\\.?[0-9]+(?:\\.[0-9]+)*)?"
              + "|-[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)?");

  private static final String DOTTED = "[0-9]+(?:\\.[A-Za-z0-9]+)+";
  private static final String REST = "[A-Za-z0-9.+~-]*[A-Za-z0-9~]";

  /** What the language reads as a version without quotes. */
  private static final Pattern BARE =
      Pattern.compile(
          String.join(
              "|",
              VERSION.pattern(),
              "[0-9]+:[0-9](?:" + REST + ")?",
              "(?:[0-9]+|" + DOTTED + ")~(?:" + REST + ")?",
              DOTTED + "(?:-[A-Za-z0-9.-]+)?\\+" + REST,
              DOTTED + "-[0-9](?:" + REST + ")?",
              "[0-9]+-[0-9](?:[A-Za-z0-9.+~]*[A-Za-z0-9~])?"));

  /** The numbers with which a version begins, behind an epoch. */
  private static final Pattern NUMBERS = Pattern.compile("(?:[0-9]+:)?([0-9]+(?:\\.[0-9]+)*)");

  private static final int MOST_DIGITS = 18;

  private Levels() {}

  /** Returns what is wrong with a text as a version whose parts compare one by one, or null. */
  static @Nullable Fault fault(String text) {
    return VERSION.matcher(text).matches()
        ? null
        : Fault.of(
            "`" + text + "` is not a version of numbers and dots",
            "write a version such as 4.01, 6a or 4rc1; a product with others says `versions semver`"
                + " or `versions debian`");
  }

  /**
   * Returns one of the first three numbers of a version, or null where it begins with none, or the
   * number has more than 18 digits.
   *
   * @param index 0 for the first; a number that is not there is 0
   */
  public static @Nullable Long number(String version, int index) {
    Matcher numbers = NUMBERS.matcher(version);
    if (!numbers.lookingAt()) {
      return null;
    }
    String[] parts = numbers.group(1).split("\\.", -1);
    String part = index < parts.length ? parts[index] : "0";
    return part.length() > MOST_DIGITS ? null : Long.valueOf(part);
  }

  /** Returns a level as it is written behind a product: in parentheses where it is no word. */
  public static String written(String level) {
    return isBare(level) ? level : "(\"" + level + "\")";
  }

  /** Returns whether the language reads a version without quotes. */
  public static boolean isBare(String version) {
    return BARE.matcher(version).matches();
  }

  /**
   * Compares two versions: number by number, a missing part counts as 0, then the letter after a
   * part ({@code 6 < 6a}). What came before a release stands before it, by its words and numbers
   * ({@code 4beta2 < 4rc1 < 4}).
   */
  public static int compare(String one, String two) {
    Matcher left = EARLY.matcher(one);
    Matcher right = EARLY.matcher(two);
    boolean leftIsEarly = left.matches();
    boolean rightIsEarly = right.matches();
    int release =
        compareReleases(leftIsEarly ? left.group(1) : one, rightIsEarly ? right.group(1) : two);
    if (release != 0 || (!leftIsEarly && !rightIsEarly)) {
      return release;
    }
    return leftIsEarly && rightIsEarly
        ? compareEarly(words(left), words(right))
        : Boolean.compare(rightIsEarly, leftIsEarly);
  }

  private static List<String> words(Matcher early) {
    List<String> words = new ArrayList<>();
    String text = early.group(2) == null ? early.group(3) : early.group(2);
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Numbers stand before words, and what ends before what goes on, as in Semantic Versioning. */
  private static int compareEarly(List<String> one, List<String> two) {
    for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
      boolean left = Character.isDigit(one.get(i).charAt(0));
      boolean right = Character.isDigit(two.get(i).charAt(0));
      int result =
          left && right
              ? comparePart(one.get(i), two.get(i))
              : left == right ? one.get(i).compareTo(two.get(i)) : Boolean.compare(right, left);
      if (result != 0) {
        return result;
      }
    }
    return Integer.compare(one.size(), two.size());
  }

  private static int compareReleases(String one, String two) {
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

  /** Compares the numbers of any length with which two texts begin; none is 0. */
  static int compareNumbers(String one, String two) {
    String left = digits(one);
    String right = digits(two);
    boolean alike = left.length() == right.length();
    return alike ? left.compareTo(right) : Integer.compare(left.length(), right.length());
  }

  private static int comparePart(String one, String two) {
    int byNumber = compareNumbers(one, two);
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
