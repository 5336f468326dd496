package dev.planwright.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines out of anything: text in any encoding, text that is cut off, and what is no text.
 *
 * <p>A line longer than 64 KiB comes in pieces. Nothing in the input is an error; zeros are left
 * out, so that UTF-16 appended to a log of bytes can be read too.
 */
public final class EvidenceReader {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 1 << 16;
  private static final char MARK = '\ufeff';

  private final InputStream in;
  private final Lines lines;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] bytes = new byte[LONGEST];
  private final StringBuilder units = new StringBuilder();
  private int length;
  private long number = 1;
  private boolean started;
  private boolean afterReturn;

  /** What takes the lines. */
  @FunctionalInterface
  public interface Lines {
    /** Takes a line, or a piece of one; {@code ends} says whether the line ends with it. */
    void take(long number, String text, boolean ends);
  }

  private EvidenceReader(InputStream in, Lines lines) {
    this.in = in;
    this.lines = lines;
  }

  /** Reads to the end. */
  public static void read(InputStream in, Lines lines) throws IOException {
    new EvidenceReader(in, lines).read();
  }

  private void read() throws IOException {
    int filled = in.readNBytes(buffer, 0, BUFFER);
    Encoding encoding = Encoding.of(buffer, Math.min(filled, 4096));
    while (filled > 0) {
      int used = filled - filled % encoding.width();
      if (encoding == Encoding.BYTES) {
        bytes(used);
      } else {
        units(encoding, used);
      }
      filled = in.readNBytes(buffer, 0, BUFFER);
    }
    if (length > 0 || !units.isEmpty() || started) {
      emit(true);
    }
  }

  private void bytes(int filled) {
    for (int i = 0; i < filled; i++) {
      byte b = buffer[i];
      if (b == '\n' || b == '\r') {
        lineEnd((char) b);
      } else if (b != 0) {
        afterReturn = false;
        if (length == LONGEST) {
          emit(false);
        }
        bytes[length++] = b;
      }
    }
  }

  private void units(Encoding encoding, int filled) {
    for (int i = 0; i < filled; i += 2) {
      char c = encoding.unit(buffer, i);
      if (c == '\n' || c == '\r') {
        lineEnd(c);
      } else if (c != 0 && c != MARK) {
        afterReturn = false;
        if (units.length() == LONGEST) {
          emit(false);
        }
        units.append(c);
      }
    }
  }

  private void lineEnd(char c) {
    boolean second = c == '\n' && afterReturn;
    afterReturn = c == '\r';
    if (!second) {
      emit(true);
    }
  }

  private void emit(boolean ends) {
    String text = units.isEmpty() ? decode() : units.toString();
    length = 0;
    units.setLength(0);
    lines.take(number, text, ends);
    started = !ends;
    if (ends) {
      number++;
    }
  }

  private String decode() {
    int from = number == 1 && !started && hasMark() ? 3 : 0;
    boolean plain = true;
    for (int i = from; i < length && plain; i++) {
      plain = bytes[i] >= 0;
    }
    if (!plain) {
      try {
        ByteBuffer piece = ByteBuffer.wrap(bytes, from, length - from);
        return StandardCharsets.UTF_8.newDecoder().decode(piece).toString();
      } catch (CharacterCodingException _) {
        // Not UTF-8, or cut in the middle of a character: Latin-1 reads any byte.
      }
    }
    return new String(bytes, from, length - from, StandardCharsets.ISO_8859_1);
  }

  private boolean hasMark() {
    return length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }
}
