package dev.planwright.diagnose;

/** How the characters of a log are stored, told from its first bytes. */
enum Encoding {
  /** A byte a character, or UTF-8: each line is UTF-8 if it can be, and else Latin-1. */
  BYTES(1, 0),
  /** UTF-16, the low byte first. */
  UTF16_LITTLE(2, 1),
  /** UTF-16, the high byte first. */
  UTF16_BIG(2, 0);

  /** How many of the high bytes are zero, in a hundred, in text of mostly Latin letters. */
  private static final int MOST = 60;

  private static final int BYTE = 0xff;

  private final int width;
  private final int high;

  Encoding(int width, int high) {
    this.width = width;
    this.high = high;
  }

  /** Returns how many bytes a unit takes. */
  int width() {
    return width;
  }

  /** Returns the unit of two bytes that begins at an offset. */
  char unit(byte[] bytes, int at) {
    int upper = bytes[at + high] & BYTE;
    int lower = bytes[at + 1 - high] & BYTE;
    return (char) ((upper << 8) | lower);
  }

  /** Returns the encoding of what begins with these bytes; a mark decides, then the zeros. */
  static Encoding of(byte[] head, int length) {
    if (length >= 2) {
      int mark = ((head[0] & BYTE) << 8) | (head[1] & BYTE);
      if (mark == 0xfffe || mark == 0xfeff) {
        return mark == 0xfffe ? UTF16_LITTLE : UTF16_BIG;
      }
    }
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += head[i] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    if (pairs > 0 && zeros[1] * 100 > pairs * MOST && zeros[0] * 100 < pairs * (100 - MOST)) {
      return UTF16_LITTLE;
    }
    if (pairs > 0 && zeros[0] * 100 > pairs * MOST && zeros[1] * 100 < pairs * (100 - MOST)) {
      return UTF16_BIG;
    }
    return BYTES;
  }
}
