package dev.planwright.literal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as Semantic Versioning 2.0.0 has them (semver.org). */
final class SemanticVersions {

  private static final String NUMBER = "(?:0|[1-9][0-9]*)";
  private static final String EARLY = "(?:" + NUMBER + "|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";

  private static final Pattern VERSION =
      Pattern.compile(
          NUMBER
              + "(?:\\."
              + NUMBER
              + "){2}(?:-"
              + EARLY
              + "(?:\\."
              + EARLY
              + ")*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

  /** Numbers with dots, and what follows them. */
  private static final Pattern NEARLY = Pattern.compile("([0-9]+(?:\\.[0-9]+)*)((?:[-+].*)?)");

  private static final int PARTS = 3;

  private SemanticVersions() {}

  static @Nullable Fault fault(String text) {
    if (VERSION.matcher(text).matches()) {
      return null;
    }
    Matcher nearly = NEARLY.matcher(text);
    if (!nearly.matches()) {
      return Fault.of(
          "`" + text + "` is not a semantic version", "write three numbers, such as 1.30.0");
    }
    String[] parts = nearly.group(1).split("\\.", -1);
    if (parts.length > PARTS) {
      return Fault.of(
          "`" + text + "` has " + parts.length + " numbers; a semantic version has 3",
          "write three numbers, such as 1.30.0");
    }
    StringBuilder instead = new StringBuilder();
    for (int i = 0; i < PARTS; i++) {
      String part = i < parts.length ? parts[i] : "0";
      instead.append(i == 0 ? "" : ".").append(part.replaceFirst("^0+(?=[0-9])", ""));
    }
    instead.append(nearly.group(2));
    String said =
        parts.length < PARTS
            ? "`" + text + "` has " + counted(parts.length) + "; a semantic version has 3"
            : "a number of the semantic version `" + text + "` begins with 0";
    return VERSION.matcher(instead).matches()
        ? Fault.of(said, "write the three numbers", instead.toString())
        : Fault.of(said, "write three numbers, such as 1.30.0");
  }

  private static String counted(int numbers) {
    return numbers == 1 ? "1 number" : numbers + " numbers";
  }

  /** Compares the numbers, and then what came before the release; what a plus adds is no matter. */
  static int compare(String one, String two) {
    String left = one.split("\\+", 2)[0];
    String right = two.split("\\+", 2)[0];
    String[] leftHalves = left.split("-", 2);
    String[] rightHalves = right.split("-", 2);
    int release = Levels.compare(leftHalves[0], rightHalves[0]);
    if (release != 0) {
      return release;
    }
    return leftHalves.length == 2 && rightHalves.length == 2
        ? compareEarly(leftHalves[1].split("\\.", -1), rightHalves[1].split("\\.", -1))
        : Integer.compare(rightHalves.length, leftHalves.length);
  }

  /** Numbers stand before words, and what ends before what goes on. */
  private static int compareEarly(String[] one, String[] two) {
    for (int i = 0; i < Math.min(one.length, two.length); i++) {
      boolean left = isNumber(one[i]);
      boolean right = isNumber(two[i]);
      int result =
          left && right
              ? Levels.compareNumbers(one[i], two[i])
              : left == right ? one[i].compareTo(two[i]) : Boolean.compare(right, left);
      if (result != 0) {
        return result;
      }
    }
    return Integer.compare(one.length, two.length);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
