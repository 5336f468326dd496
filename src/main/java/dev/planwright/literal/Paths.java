package dev.planwright.literal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Absolute paths: of Windows, from a drive, a share or a variable such as {@code %windir%}, with
 * backslashes; or of POSIX, from {@code /}, with slashes.
 */
public final class Paths {

  private static final String HELP =
      "write a path such as `S:\\Folder`, `\\\\SERVER\\share` or `/var/lib`";
  private static final String RESERVED = "<>:\"|?*";
  private static final Pattern VARIABLE = Pattern.compile("%[A-Za-z_][A-Za-z0-9_()]*%");
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$");
  private static final Pattern PORT = Pattern.compile("(com|lpt)[0-9\u00B9\u00B2\u00B3]");

  /** What Windows takes of a path, without the final zero. */
  private static final int WINDOWS_LENGTH = 259;

  private static final int POSIX_LENGTH = 4095;
  private static final int PART_LENGTH = 255;

  private Paths() {}

  /** Returns what is wrong with a text as a path, or null. */
  public static @Nullable Fault fault(String text) {
    Fault fault = edges(text);
    if (fault != null) {
      return fault;
    }
    if (URL.matcher(text).matches()) {
      return Fault.of(ShownLiteral.quoted(text) + " is a URL, not a path", HELP);
    }
    return text.startsWith("/") ? posix(text) : windows(text);
  }

  /** Returns what is wrong with a text as a path or a URL, or null. */
  public static @Nullable Fault location(String text) {
    if (URL.matcher(text).matches()) {
      Fault fault = edges(text);
      if (fault == null && (text.indexOf(' ') >= 0 || text.indexOf('"') >= 0)) {
        fault = Fault.of("a URL cannot hold a blank or a quote", "write `%20` or `%22` for it");
      }
      boolean empty = text.substring(text.indexOf("://") + 3).isEmpty();
      return fault == null && empty
          ? Fault.of(ShownLiteral.quoted(text) + " names no host", "write the host after `://`")
          : fault;
    }
    return fault(text);
  }

  /**
   * Returns the form that all texts for one path share: of Windows, without case and without a
   * backslash at the end.
   */
  public static String canonical(String text) {
    if (text.startsWith("/")) {
      return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
    if (URL.matcher(text).matches()) {
      return text;
    }
    String plain =
        text.length() > 3 && text.endsWith("\\") ? text.substring(0, text.length() - 1) : text;
    return plain.toLowerCase(Locale.ROOT);
  }

  private static @Nullable Fault edges(String text) {
    if (text.isEmpty()) {
      return Fault.of("a path cannot be empty", HELP);
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return Fault.of("a path cannot hold a line end or another control character", HELP);
      }
    }
    String bare = text.strip();
    return bare.equals(text)
        ? null
        : Fault.of("the path begins or ends with a blank", "leave the blanks out", bare);
  }

  private static @Nullable Fault posix(String text) {
    if (text.startsWith("//")) {
      return Fault.of(
          ShownLiteral.quoted(text)
              + " begins with `//`: a share of Windows is written with `\\\\`",
          "write `\\\\SERVER\\share`, or one `/` for a path of POSIX");
    }
    if (text.indexOf('\\') >= 0) {
      return Fault.of(
          ShownLiteral.quoted(text) + " mixes `/` and `\\`",
          "write a path of POSIX with `/`, one of Windows from its drive or share with `\\`");
    }
    if (text.contains("//")) {
      return Fault.of(
          ShownLiteral.quoted(text) + " has `//` within it",
          "write one separator",
          text.replaceAll("/+", "/"));
    }
    if (text.length() > POSIX_LENGTH) {
      return tooLong(text, POSIX_LENGTH);
    }
    for (String part : text.split("/", -1)) {
      if (isRelative(part)) {
        return relative(part);
      }
      if (part.length() > PART_LENGTH) {
        return partTooLong();
      }
    }
    return null;
  }

  private static @Nullable Fault windows(String text) {
    boolean drive = text.length() >= 2 && isLetter(text.charAt(0)) && text.charAt(1) == ':';
    Matcher variable = VARIABLE.matcher(text);
    boolean named = variable.lookingAt();
    boolean share = text.startsWith("\\\\");
    if (!drive && !named && !share) {
      return start(text);
    }
    int head = drive ? 2 : named ? variable.end() : 2;
    String rest = text.substring(head);
    if (rest.indexOf('/') >= 0) {
      String instead =
          text.substring(0, head) + rest.replace('/', '\\').replaceAll("\\\\+", "\\\\");
      return Fault.of(
          ShownLiteral.quoted(text)
              + (rest.indexOf('\\') >= 0
                  ? " mixes `/` and `\\`"
                  : " has `/` where a path of Windows has `\\`"),
          "write every separator of a path of Windows as `\\`",
          instead);
    }
    Fault fault =
        drive ? driveRelative(text, rest) : share ? server(text, rest) : variable(text, rest);
    if (fault != null) {
      return fault;
    }
    if (rest.contains("\\\\")) {
      return doubled(text, text.substring(0, head) + rest.replaceAll("\\\\+", "\\\\"));
    }
    if (text.length() > WINDOWS_LENGTH) {
      return tooLong(text, WINDOWS_LENGTH);
    }
    for (String part : rest.split("\\\\", -1)) {
      fault = part(part);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static Fault start(String text) {
    if (text.startsWith("\\")) {
      return Fault.of(
          ShownLiteral.quoted(text) + " names no drive, so it depends on the drive that is current",
          "write the drive before it, such as `S:"
              + (text.length() < 40 ? text : "\\Folder")
              + "`");
    }
    return Fault.of(
        ShownLiteral.quoted(text) + " is not a full path: it begins with no drive, share or `/`",
        HELP);
  }

  private static @Nullable Fault driveRelative(String text, String rest) {
    if (rest.isEmpty()) {
      return Fault.of(
          "`" + text + "` is a drive and no folder: it means whichever folder is current there",
          "write the folder, such as `" + text + "\\Folder`, or `" + text + "\\` for the root");
    }
    if (rest.startsWith("\\")) {
      return null;
    }
    return Fault.of(
        ShownLiteral.quoted(text) + " depends on the folder that is current on the drive",
        "write a backslash after the colon",
        text.substring(0, 2) + "\\" + rest);
  }

  private static @Nullable Fault server(String text, String rest) {
    String plain = rest.replaceAll("\\\\+", "\\\\");
    String names = plain.startsWith("\\") ? plain.substring(1) : plain;
    int end = names.indexOf('\\');
    if (names.isEmpty() || end < 0 || end == names.length() - 1) {
      return Fault.of(
          ShownLiteral.quoted(text) + (names.isEmpty() ? " names no server" : " names no share"),
          "write a server and a share, such as `\\\\SERVER\\share`");
    }
    return rest.startsWith("\\") ? doubled(text, "\\\\" + names) : null;
  }

  private static Fault doubled(String text, String instead) {
    return Fault.of(
        ShownLiteral.quoted(text)
            + " has two backslashes in a row; write `\\` once, it is not an escape",
        "write one backslash",
        instead);
  }

  private static @Nullable Fault variable(String text, String rest) {
    return rest.isEmpty() || rest.startsWith("\\")
        ? null
        : Fault.of(
            ShownLiteral.quoted(text) + " has no backslash after the variable",
            "write a backslash after the second `%`",
            text.substring(0, text.length() - rest.length()) + "\\" + rest);
  }

  private static @Nullable Fault part(String part) {
    if (isRelative(part)) {
      return relative(part);
    }
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (RESERVED.indexOf(c) >= 0) {
        return Fault.of(
            "a path of Windows cannot hold `" + c + "`",
            "leave out the characters `< > : \" | ? *`");
      }
    }
    if (part.endsWith(".") || part.endsWith(" ")) {
      return Fault.of(
          ShownLiteral.quoted(part)
              + " ends with a "
              + (part.endsWith(".") ? "dot" : "blank")
              + ", which Windows leaves out without a word",
          "leave it out");
    }
    if (part.length() > PART_LENGTH) {
      return partTooLong();
    }
    return isDevice(part)
        ? Fault.of("`" + part + "` is the name of a device on Windows", "choose another name")
        : null;
  }

  /** Returns whether a name of a file or folder means a device on Windows, whatever its ending. */
  public static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    return DEVICES.contains(stem) || PORT.matcher(stem).matches();
  }

  private static boolean isRelative(String part) {
    return part.equals(".") || part.equals("..");
  }

  private static Fault relative(String part) {
    return Fault.of("the path goes by way of `" + part + "`", "write the path as it is in the end");
  }

  private static Fault tooLong(String text, int most) {
    return Fault.of(
        "the path has " + text.length() + " characters; at most " + most + " are taken",
        "write a shorter path");
  }

  private static Fault partTooLong() {
    return Fault.of(
        "a part of the path has more than " + PART_LENGTH + " characters", "write a shorter name");
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
