package dev.planwright.syntax.table;

import java.nio.charset.StandardCharsets;

/**
 * Small numbers as a text, two characters each, since the texts of a class are at hand sooner than
 * an array would be filled. The characters are 1 to 127, which take a byte each in a class.
 */
final class Numbers {

  private static final int BASE = 127;

  private final byte[] digits;

  /** Takes the text. */
  Numbers(String text) {
    digits = text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns a number. */
  int at(int index) {
    return digits[2 * index] - 1 + BASE * (digits[2 * index + 1] - 1);
  }

  /** Returns how many there are. */
  int size() {
    return digits.length / 2;
  }

  /** Collects numbers. */
  static final class Writer {
    private final StringBuilder text = new StringBuilder();

    /** Adds a number. */
    void add(int number) {
      if (number < 0 || number >= BASE * BASE) {
        throw new IllegalArgumentException("no small number: " + number);
      }
      text.append((char) (number % BASE + 1)).append((char) (number / BASE + 1));
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
