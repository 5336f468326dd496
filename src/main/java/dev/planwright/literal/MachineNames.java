package dev.planwright.literal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Drives and names of machines, which compare without case. */
public final class MachineNames {

  private static final int NETBIOS_LENGTH = 15;
  private static final int LABEL_LENGTH = 63;
  private static final int DNS_LENGTH = 253;

  private MachineNames() {}

  /** Returns what is wrong with a text as a drive, or null. */
  public static @Nullable Fault drive(String text) {
    boolean letter = !text.isEmpty() && isLetter(text.charAt(0));
    if (letter && text.length() == 2 && text.charAt(1) == ':') {
      return null;
    }
    boolean near = letter && (text.length() == 1 || text.substring(1).equals(":\\"));
    String help = "write a letter and a colon, such as `S:`";
    String problem = ShownLiteral.quoted(text) + " is not a drive";
    return near
        ? Fault.of(problem, "write the letter and a colon", text.charAt(0) + ":")
        : Fault.of(problem, help);
  }

  /** Returns what is wrong with a text as a name of NetBIOS, or null. */
  public static @Nullable Fault netbios(String text) {
    String help = "write up to 15 letters, digits, `-` or `_`, and not only digits";
    if (text.length() > NETBIOS_LENGTH) {
      return tooLong(text, "NetBIOS", NETBIOS_LENGTH, help);
    }
    String problem = label(text);
    boolean digits = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      digits &= isDigit(text.charAt(i));
    }
    return problem == null && !digits
        ? null
        : Fault.of(problem == null ? "`" + text + "` has digits only" : problem, help);
  }

  /** Returns what is wrong with a text as a name of DNS, or null. */
  public static @Nullable Fault dns(String text) {
    String help =
        "write letters, digits and `-`, in parts of up to 63 characters with dots between";
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (plain.length() > DNS_LENGTH) {
      return tooLong(text, "DNS", DNS_LENGTH, help);
    }
    for (String label : plain.split("\\.", -1)) {
      String problem = label(label);
      if (problem == null && label.length() > LABEL_LENGTH) {
        problem = ShownLiteral.quoted(label) + " has more than 63 characters";
      }
      if (problem != null) {
        return Fault.of(
            label.isEmpty() ? ShownLiteral.quoted(text) + " has an empty part" : problem, help);
      }
    }
    return null;
  }

  private static Fault tooLong(String text, String sort, int most, String help) {
    String has = ShownLiteral.quoted(text) + " has " + text.length() + " characters";
    return Fault.of(has + "; a " + sort + " name has at most " + most, help);
  }

  /** Returns the form that all texts for one name share. */
  public static String canonical(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String label(String text) {
    if (text.isEmpty()) {
      return "a name cannot be empty";
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !isDigit(c) && c != '-' && c != '_') {
        return ShownLiteral.quoted(text) + " holds " + ShownLiteral.quoted(character(text, i));
      }
    }
    return text.startsWith("-") || text.endsWith("-")
        ? ShownLiteral.quoted(text) + " begins or ends with `-`"
        : null;
  }

  private static String character(String text, int at) {
    return new String(Character.toChars(text.codePointAt(at)));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
