package dev.planwright.markup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Paths as parts of addresses (RFC 3986). */
public final class Uris {

  private static final String PLAIN = "-._~!$&'*+,;=@/";

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/");

  private Uris() {}

  /** Returns whether a path begins at the root of a machine: a slash, or the letter of a drive. */
  public static boolean isAbsolute(String path) {
    return path.startsWith("/") || DRIVE.matcher(path).lookingAt();
  }

  /** Returns an absolute path as an address. */
  public static String file(String path) {
    return path.startsWith("/")
        ? "file://" + path(path)
        : "file:///" + path.charAt(0) + ":" + path(path.substring(2));
  }

  /** Returns a path with everything percent-encoded that a path of an address cannot hold. */
  public static String path(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      int c = each & 0xff;
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (letter || digit || PLAIN.indexOf(c) >= 0) {
        uri.append((char) c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return uri.toString();
  }
}
