package dev.planwright.diagnose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which programs print one and the same code of 32 bits: as a number, as that number
 * with a sign, and in hexadecimal digits.
 */
final class ErrorCodes {

  /** Below this a number is too common to stand for a code in another form. */
  private static final long COMMON = 0x1000;

  private static final long RANGE = 1L << 32;

  private static final Pattern BARE =
      Pattern.compile("(?i)0x([0-9a-f]{1,8})|(-?[0-9]{1,10})", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHIN = Pattern.compile("(?i)\\b0x([0-9a-f]{4,8})\\b");

  private ErrorCodes() {}

  /** Returns the number that a text is and nothing else, from 0 to 2^32 - 1, or null. */
  static @Nullable Long bare(String text) {
    Matcher matcher = BARE.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    long value =
        matcher.group(1) != null
            ? Long.parseLong(matcher.group(1), 16)
            : Long.parseLong(matcher.group(2));
    boolean fits = value < RANGE && value >= -RANGE / 2;
    return fits ? Long.valueOf(Math.floorMod(value, RANGE)) : null;
  }

  /** Returns a text with its code in each form that it can be printed in, the text itself first. */
  static List<String> forms(String text) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(text);
    Long bare = bare(text);
    if (bare != null) {
      forms.addAll(numbers(bare));
    } else {
      Matcher matcher = WITHIN.matcher(text);
      if (matcher.find()) {
        long value = Long.parseLong(matcher.group(1), 16);
        for (String number : numbers(value)) {
          forms.add(text.substring(0, matcher.start()) + number + text.substring(matcher.end()));
        }
      }
    }
    return List.copyOf(forms);
  }

  private static Set<String> numbers(long value) {
    Set<String> numbers = new LinkedHashSet<>();
    numbers.add(Long.toString(value));
    if (value >= COMMON) {
      numbers.add("0x" + Long.toHexString(value));
      String wide = String.format(Locale.ROOT, "%08x", value);
      numbers.add("0x" + wide);
      if (wide.charAt(0) >= '8' || wide.chars().anyMatch(c -> c > '9')) {
        numbers.add(wide);
      }
    }
    if (value >= RANGE / 2 && value < RANGE - COMMON) {
      numbers.add(Long.toString(value - RANGE));
    }
    return numbers;
  }
}
