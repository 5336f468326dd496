package dev.planwright.diagnose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exported registry text, turned into a line for each value: {@code
 * HKEY_LOCAL_MACHINE\Software\Key\Value = 1}.
 *
 * <p>It reads what {@code regedit /e} writes in both of its formats, what {@code regedt32} saves as
 * text, and what {@code reg query} prints, wherever it stands in a log, also where a mail broke the
 * lines. Numbers are decimal.
 */
public final class RegistryText {

  private static final int LONGEST = 1 << 16;
  private static final int DIGITS = 16;

  private static final Pattern KEY =
      Pattern.compile(
          "\\s*\\[?(-?)(HKEY_[A-Z_]+|HKLM|HKCU|HKCR|HKU|HKCC)((?:\\\\[^\\]]*)?)\\]?\\s*");

  /** A key, or the sign before a value, at which a mail broke the line. */
  private static final Pattern BROKEN_KEY =
      Pattern.compile("\\s*\\[-?(?:HKEY_|HKLM|HKCU|HKCR|HKU|HKCC)[^\\]]*");

  private static final Pattern BROKEN_VALUE = Pattern.compile("\"=(?:dword:)?\\s*$");
  private static final Pattern QUERIED =
      Pattern.compile("\\s+(\\S.*?)\\s+REG_([A-Z_]+)(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern BYTES =
      Pattern.compile("hex(?:\\(([0-9a-fA-F]+)\\))?:([0-9a-fA-F,\\s]*)", Pattern.DOTALL);

  private final Consumer<String> values;
  private final KeyListing listing;
  private final StringBuilder open = new StringBuilder();
  private String key = "";
  private String brokenKey = "";

  /** Takes what takes the lines. */
  public RegistryText(Consumer<String> values) {
    this.values = values;
    this.listing = new KeyListing(values);
  }

  /** Forgets the key, at the end of a file. */
  void reset() {
    key = "";
    brokenKey = "";
    listing.reset();
    open.setLength(0);
  }

  /** Takes a line. */
  public void take(String written) {
    boolean whole = brokenKey.isEmpty();
    String line = whole ? written : brokenKey + written.strip();
    brokenKey = "";
    if (whole && line.length() < LONGEST / 4 && BROKEN_KEY.matcher(line).matches()) {
      brokenKey = line.stripTrailing();
      return;
    }
    if (open.isEmpty() && listing.take(line)) {
      return;
    }
    if (!open.isEmpty()) {
      open.append(line.strip());
    } else if (key.isEmpty() || line.indexOf('=') < 0) {
      if (line.indexOf('H') >= 0 && key(line)) {
        return;
      }
      if (!key.isEmpty() && line.contains("REG_")) {
        queried(line);
      }
      return;
    } else {
      open.append(line);
    }
    boolean goesOn = open.charAt(open.length() - 1) == '\\' && hexadecimal();
    boolean broken = BROKEN_VALUE.matcher(open).find();
    if ((goesOn || broken) && open.length() < LONGEST) {
      open.setLength(open.length() - (broken ? 0 : 1));
      if (open.isEmpty()) {
        open.append(' ');
      }
    } else {
      value(open.toString());
      open.setLength(0);
    }
  }

  private boolean hexadecimal() {
    return open.indexOf("=hex") >= 0;
  }

  private boolean key(String line) {
    if (line.length() > LONGEST / 4) {
      return false;
    }
    Matcher matcher = KEY.matcher(line);
    if (!matcher.matches()) {
      return false;
    }
    String root =
        switch (matcher.group(2)) {
          case "HKLM" -> "HKEY_LOCAL_MACHINE";
          case "HKCU" -> "HKEY_CURRENT_USER";
          case "HKCR" -> "HKEY_CLASSES_ROOT";
          case "HKU" -> "HKEY_USERS";
          case "HKCC" -> "HKEY_CURRENT_CONFIG";
          default -> matcher.group(2);
        };
    key = matcher.group(1).isEmpty() ? root + matcher.group(3).stripTrailing() : "";
    return true;
  }

  private void value(String written) {
    String text = written.strip();
    int end = text.startsWith("@") ? 1 : closingQuote(text);
    String rest = end == 0 ? "" : text.substring(end).strip();
    if (rest.startsWith("=")) {
      String name = end == 1 ? "(Default)" : unescaped(text.substring(1, end - 1));
      String data = rest.substring(1).strip();
      if (!data.equals("-")) {
        values.accept(key + "\\" + name + " = " + shown(data));
      }
    }
  }

  /** Returns where a text in quotes ends, or 0 if there is none. */
  private static int closingQuote(String text) {
    if (!text.startsWith("\"")) {
      return 0;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    return 0;
  }

  private void queried(String line) {
    Matcher matcher = QUERIED.matcher(line);
    if (line.length() < LONGEST / 16 && matcher.matches()) {
      String data = matcher.group(3) == null ? "" : matcher.group(3).strip();
      Long number = matcher.group(2).startsWith("DWORD") ? ErrorCodes.bare(data) : null;
      values.accept(
          key + "\\" + matcher.group(1) + " = " + (number == null ? data : number.toString()));
    }
  }

  private static String shown(String data) {
    if (data.startsWith("\"")) {
      int end = data.lastIndexOf('"');
      return unescaped(data.substring(1, Math.max(1, end)));
    }
    if (data.toLowerCase(Locale.ROOT).startsWith("dword:")) {
      Long number = ErrorCodes.bare("0x" + data.substring("dword:".length()));
      return number == null ? data : number.toString();
    }
    Matcher matcher = BYTES.matcher(data);
    if (!matcher.matches()) {
      return data;
    }
    byte[] bytes = bytes(matcher.group(2));
    String type = matcher.group(1) == null ? "3" : matcher.group(1).toLowerCase(Locale.ROOT);
    return switch (type) {
      case "1", "2", "7" -> text(bytes);
      case "4", "b" -> number(bytes);
      default -> matcher.group(2).replaceAll("\\s", "");
    };
  }

  private static byte[] bytes(String digits) {
    List<Integer> values = new ArrayList<>();
    for (String part : digits.split(",", -1)) {
      String two = part.strip();
      if (!two.isEmpty() && two.length() <= 2) {
        values.add(Integer.parseInt(two, DIGITS));
      }
    }
    byte[] bytes = new byte[values.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = values.get(i).byteValue();
    }
    return bytes;
  }

  /** The newer format exports UTF-16, the older one bytes; several texts end in a zero each. */
  private static String text(byte[] bytes) {
    boolean wide = bytes.length >= 2 && bytes.length % 2 == 0;
    for (int i = 1; wide && i < Math.min(bytes.length, 8); i += 2) {
      wide = bytes[i] == 0;
    }
    String text = new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == 0) {
      end--;
    }
    return text.substring(0, end).replace("\0", ", ");
  }

  private static String number(byte[] bytes) {
    long number = 0;
    for (int i = Math.min(bytes.length, Long.BYTES) - 1; i >= 0; i--) {
      number = (number << Byte.SIZE) | (bytes[i] & 0xff);
    }
    return Long.toUnsignedString(number);
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }
}
