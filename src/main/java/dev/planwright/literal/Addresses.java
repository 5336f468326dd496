package dev.planwright.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses of hosts, and networks with the length of their prefix: IPv4 in dotted decimal, IPv6
 * as RFC 4291 writes it.
 */
public final class Addresses {

  private static final String HOST_HELP =
      "write the address of a host, such as 10.5.5.1 or fe80::1";
  private static final String NETWORK_HELP =
      "write a network with the length of its prefix, such as 10.5.5.0/24 or 2001:db8::/32";
  private static final int PARTS = 4;
  private static final int GROUPS = 8;
  private static final int GROUP_DIGITS = 4;
  private static final int GROUP_BITS = 16;
  private static final int BYTE_BITS = 8;

  private Addresses() {}

  /** Returns what is wrong with a text as the address of a host, or null. */
  public static @Nullable Fault host(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      String bare = text.substring(0, slash);
      return problem(bare) == null && prefix(bare, text.substring(slash + 1)) != null
          ? Fault.of(
              "`" + text + "` has the length of a prefix; the address of one host has none",
              "leave `" + text.substring(slash) + "` out",
              bare)
          : Fault.of(quoted(text) + " is not an IP address", HOST_HELP);
    }
    String problem = problem(text);
    return problem == null ? null : Fault.of(problem, HOST_HELP);
  }

  /** Returns what is wrong with a text as a network with the length of its prefix, or null. */
  public static @Nullable Fault network(String text) {
    int slash = text.indexOf('/');
    String bare = slash < 0 ? text : text.substring(0, slash);
    String problem = problem(bare);
    if (problem != null) {
      return Fault.of(problem, NETWORK_HELP);
    }
    if (slash < 0) {
      return Fault.of("`" + text + "` has no length of a prefix", NETWORK_HELP);
    }
    Integer length = prefix(bare, text.substring(slash + 1));
    if (length == null) {
      return Fault.of(
          "the prefix of "
              + quoted(text)
              + " must be a number from 0 to "
              + (isIpv6(bare) ? GROUPS * GROUP_BITS : PARTS * BYTE_BITS),
          NETWORK_HELP);
    }
    String first = first(bare, length);
    return first.equals(canonical(bare))
        ? null
        : Fault.of(
            "`" + text + "` is an address in a network, and not the network",
            "write the first address of the network",
            first + "/" + length);
  }

  /** Returns the form that all texts for one address or network share; other texts stay. */
  public static String canonical(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return canonical(text.substring(0, slash)) + text.substring(slash);
    }
    if (!isIpv6(text)) {
      return text;
    }
    int zone = text.indexOf('%');
    List<Integer> groups = groups(zone < 0 ? text : text.substring(0, zone));
    return groups == null ? text : shown(groups) + (zone < 0 ? "" : text.substring(zone));
  }

  private static boolean isIpv6(String text) {
    return text.indexOf(':') >= 0;
  }

  private static @Nullable String problem(String text) {
    if (text.isEmpty()) {
      return "an address cannot be empty";
    }
    if (isIpv6(text)) {
      return ipv6Problem(text);
    }
    boolean numeric = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      numeric &= isDigit(c) || c == '.';
    }
    return numeric ? ipv4Problem(text) : quoted(text) + " is not an IP address";
  }

  private static @Nullable String ipv4Problem(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != PARTS) {
      return quoted(text)
          + " has "
          + parts.length
          + (parts.length == 1 ? " part" : " parts")
          + "; an IPv4 address has 4";
    }
    for (String part : parts) {
      if (part.isEmpty()) {
        return quoted(text) + " has an empty part";
      }
      if (part.length() > 1 && part.charAt(0) == '0') {
        return "the part `"
            + part
            + "` of "
            + quoted(text)
            + " begins with 0, which some programs read as octal";
      }
      if (part.length() > 3 || Integer.parseInt(part) > 255) {
        return "the part " + quoted(part) + " of " + quoted(text) + " is above 255";
      }
    }
    return null;
  }

  private static @Nullable String ipv6Problem(String text) {
    int zone = text.indexOf('%');
    String bare = zone < 0 ? text : text.substring(0, zone);
    if (zone == text.length() - 1) {
      return quoted(text) + " names no zone after `%`";
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ofZone = zone >= 0 && i > zone && (isLetter(c) || c == '-' || c == '_');
      if (!isHexDigit(c) && c != ':' && c != '.' && !ofZone && i != zone) {
        return quoted(text) + " is not an IP address";
      }
    }
    if (bare.contains(":::") || bare.indexOf("::") != bare.lastIndexOf("::")) {
      return quoted(text) + " leaves zeros out twice; `::` may stand once";
    }
    for (String group : bare.split(":", -1)) {
      if (group.indexOf('.') < 0 && group.length() > GROUP_DIGITS) {
        return "the group " + quoted(group) + " of " + quoted(text) + " has more than 4 digits";
      }
    }
    if (groups(bare) == null) {
      return bare.contains("::")
          ? quoted(text) + " is not an IPv6 address"
          : quoted(text) + " does not have the 8 groups of an IPv6 address";
    }
    return null;
  }

  /** Returns the eight groups of an IPv6 address, or null where there are not so many. */
  private static @Nullable List<Integer> groups(String text) {
    int gap = text.indexOf("::");
    List<Integer> left = list(gap < 0 ? text : text.substring(0, gap));
    List<Integer> right = gap < 0 ? List.of() : list(text.substring(gap + 2));
    if (left == null || right == null) {
      return null;
    }
    int missing = GROUPS - left.size() - right.size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return null;
    }
    List<Integer> all = new ArrayList<>(left);
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(right);
    return all;
  }

  private static @Nullable List<Integer> list(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (part.indexOf('.') >= 0) {
        if (i != parts.length - 1 || ipv4Problem(part) != null) {
          return null;
        }
        String[] bytes = part.split("\\.", -1);
        groups.add((Integer.parseInt(bytes[0]) << BYTE_BITS) + Integer.parseInt(bytes[1]));
        groups.add((Integer.parseInt(bytes[2]) << BYTE_BITS) + Integer.parseInt(bytes[3]));
      } else if (part.isEmpty() || part.length() > GROUP_DIGITS) {
        return null;
      } else {
        groups.add(Integer.parseInt(part, 16));
      }
    }
    return groups;
  }

  private static @Nullable Integer prefix(String address, String length) {
    int most = isIpv6(address) ? GROUPS * GROUP_BITS : PARTS * BYTE_BITS;
    boolean plain = !length.isEmpty() && length.length() <= 3 && !length.startsWith("0");
    for (int i = 0; i < length.length(); i++) {
      plain &= isDigit(length.charAt(i));
    }
    if (!plain) {
      return length.equals("0") ? 0 : null;
    }
    int bits = Integer.parseInt(length);
    return bits <= most ? bits : null;
  }

  /** Returns the first address of the network that an address lies in, in canonical form. */
  private static String first(String address, int length) {
    boolean six = isIpv6(address);
    List<Integer> units = six ? groups(address) : bytes(address);
    int width = six ? GROUP_BITS : BYTE_BITS;
    if (units == null) {
      return address;
    }
    List<Integer> masked = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      int kept = Math.clamp(length - (long) i * width, 0, width);
      masked.add(units.get(i) >> (width - kept) << (width - kept));
    }
    if (six) {
      return shown(masked);
    }
    return String.join(".", masked.stream().map(String::valueOf).toList());
  }

  private static List<Integer> bytes(String address) {
    List<Integer> bytes = new ArrayList<>();
    for (String part : address.split("\\.", -1)) {
      bytes.add(Integer.parseInt(part));
    }
    return bytes;
  }

  /** Returns an IPv6 address as RFC 5952 writes it: the longest run of zeros is left out. */
  private static String shown(List<Integer> groups) {
    int best = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && groups.get(i + run) == 0) {
        run++;
      }
      if (run > longest) {
        best = i;
        longest = run;
      }
    }
    if (best < 0) {
      return joined(groups);
    }
    return joined(groups.subList(0, best)) + "::" + joined(groups.subList(best + longest, GROUPS));
  }

  private static String joined(List<Integer> groups) {
    return String.join(
        ":",
        groups.stream().map(group -> Integer.toHexString(group).toLowerCase(Locale.ROOT)).toList());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
  }

  private static boolean isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static String quoted(String text) {
    return ShownLiteral.quoted(text);
  }
}
