package dev.planwright.literal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as the Debian Policy Manual has them, section 5.6.12. */
final class DebianVersions {

  private static final Pattern VERSION =
      Pattern.compile("(?:[0-9]{1,9}:[0-9][A-Za-z0-9.+~:-]*|[0-9][A-Za-z0-9.+~-]*)(?<!-)");

  private DebianVersions() {}

  static @Nullable Fault fault(String text) {
    return VERSION.matcher(text).matches()
        ? null
        : Fault.of(
            "`" + text + "` is not a version of a Debian package",
            "write perhaps an epoch, then a digit and letters, digits and . + ~, then perhaps a"
                + " revision, such as 1:2.3~rc1-4");
  }

  /** Compares the epochs, then what the authors call the version, then the revisions. */
  static int compare(String one, String two) {
    int epoch = Levels.compareNumbers(epoch(one), epoch(two));
    if (epoch != 0) {
      return epoch;
    }
    String left = one.substring(one.indexOf(':') + 1);
    String right = two.substring(two.indexOf(':') + 1);
    int upstream = compareParts(upstream(left), upstream(right));
    return upstream != 0 ? upstream : compareParts(revision(left), revision(right));
  }

  private static String epoch(String version) {
    int colon = version.indexOf(':');
    String epoch = colon < 0 ? "" : version.substring(0, colon);
    return epoch.isEmpty() || !epoch.chars().allMatch(DebianVersions::isDigit) ? "0" : epoch;
  }

  private static String upstream(String version) {
    int hyphen = version.lastIndexOf('-');
    return hyphen < 0 ? version : version.substring(0, hyphen);
  }

  private static String revision(String version) {
    int hyphen = version.lastIndexOf('-');
    return hyphen < 0 ? "" : version.substring(hyphen + 1);
  }

  /** Compares what is no number and what is one in turn, from the left. */
  private static int compareParts(String one, String two) {
    int left = 0;
    int right = 0;
    while (left < one.length() || right < two.length()) {
      while (isOther(one, left) || isOther(two, right)) {
        int order = Integer.compare(weight(one, left), weight(two, right));
        if (order != 0) {
          return order;
        }
        left++;
        right++;
      }
      int leftEnd = end(one, left);
      int rightEnd = end(two, right);
      int order =
          Levels.compareNumbers(
              "0" + one.substring(left, leftEnd), "0" + two.substring(right, rightEnd));
      if (order != 0) {
        return order;
      }
      left = leftEnd;
      right = rightEnd;
    }
    return 0;
  }

  private static boolean isOther(String text, int at) {
    return at < text.length() && !isDigit(text.charAt(at));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** A tilde stands before the end, the end before letters, and letters before all else. */
  private static int weight(String text, int at) {
    if (at >= text.length() || isDigit(text.charAt(at))) {
      return 0;
    }
    char c = text.charAt(at);
    if (c == '~') {
      return -1;
    }
    boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return letter ? c : c + Character.MAX_VALUE;
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
