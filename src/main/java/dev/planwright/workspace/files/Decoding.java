package dev.planwright.workspace.files;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.files.ReadRefusal;
import dev.planwright.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes to text. A plan is UTF-8: guessing would change what a person wrote. */
public final class Decoding {

  private static final int BYTE = 0xff;

  private Decoding() {}

  /** A file, and what is wrong with its bytes, or null. */
  public record Decoded(SourceFile file, @Nullable Diagnostic fault) {}

  /** Returns an empty text in the place of a file that may not be read, and why. */
  public static Decoded refused(String name, ReadRefusal why) {
    SourceFile file = new SourceFile(name, "");
    return new Decoded(
        file,
        Diagnostic.error(why.code(), file.span(0, 0), "`" + name + "` " + why.phrase())
            .help(why.help())
            .build());
  }

  /**
   * Returns a file whose bytes are UTF-8; what is not becomes a fault, and its text is a guess.
   *
   * @param name the name of the file, as findings show it
   */
  public static Decoded decode(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    try {
      return new Decoded(
          new SourceFile(name, decoder.decode(ByteBuffer.wrap(bytes)).toString()), null);
    } catch (CharacterCodingException _) {
      SourceFile file = new SourceFile(name, lenient(bytes));
      return new Decoded(file, isForeign(bytes, file) ? null : fault(file, bytes));
    }
  }

  /** What is no text at all is left to the parser, which says what it is. */
  private static boolean isForeign(byte[] bytes, SourceFile file) {
    return utf16(bytes).isEmpty()
        && (file.text().startsWith("PK\003\004") || file.text().indexOf('\0') >= 0);
  }

  private static Diagnostic fault(SourceFile file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    strict.decode(in, out, true);
    int at = out.position();
    int end = Math.min(file.text().length(), at + 1);
    String value =
        String.format(
            Locale.ROOT, "0x%02X", bytes[Math.min(in.position(), bytes.length - 1)] & BYTE);
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0010, file.span(Math.min(at, end), end), "the file is not UTF-8")
            .label("byte " + value + " at offset " + in.position());
    String other = utf16(bytes);
    return finding
        .help(
            other.isEmpty()
                ? "save the file as UTF-8; its editor may call the present encoding Windows-1252 or"
                    + " ANSI"
                : "save the file as UTF-8; it looks like " + other)
        .build();
  }

  private static String utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return "";
    }
    int mark = ((bytes[0] & BYTE) << 8) | (bytes[1] & BYTE);
    return mark == 0xfffe ? "UTF-16, little-endian" : mark == 0xfeff ? "UTF-16, big-endian" : "";
  }

  private static String lenient(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
