package dev.planwright.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way an inventory names hosts: a name, or a range of names such as {@code w[01:50:2].example},
 * perhaps with a port.
 *
 * @param names the names, none if something is wrong
 * @param port the port, or nothing
 * @param problem what is wrong, or nothing
 * @param help what to do about it
 */
record HostPattern(List<String> names, String port, String problem, String help) {

  private static final Pattern BRACKETED =
      Pattern.compile("\\[([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)](?::([0-9]+))?");
  private static final Pattern WITH_PORT =
      Pattern.compile("([^:]*(?:\\[[^\\]]*][^:\\[\\]]*)*):([0-9]{1,5})");
  private static final Pattern RANGE = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SEARCH = "*?!&~,;|<>=\"'`$(){}";

  HostPattern {
    names = List.copyOf(names);
  }

  /** Returns what a pattern names, if these are not more hosts than there may be. */
  static HostPattern of(String text, int most) {
    Matcher address = BRACKETED.matcher(text);
    if (address.matches()) {
      String port = address.group(2);
      return new HostPattern(List.of(address.group(1)), port == null ? "" : port, "", "");
    }
    Matcher ported = WITH_PORT.matcher(text);
    String port = ported.matches() ? ported.group(2) : "";
    String bare = ported.matches() ? ported.group(1) : text;
    List<String> names = List.of(bare);
    while (names.getFirst().indexOf('[') >= 0) {
      List<String> more = new ArrayList<>();
      for (String name : names) {
        Matcher range = RANGE.matcher(name);
        if (!range.find()) {
          return wrong("its brackets do not match", "write a range such as `w[01:50]`");
        }
        List<String> parts = parts(range.group(1));
        if (parts.isEmpty()) {
          return wrong(
              "`[" + range.group(1) + "]` is no range",
              "write a range such as `[1:50]`, `[01:50]`, `[1:50:2]` or `[a:f]`");
        }
        if ((long) more.size() + parts.size() > most) {
          return wrong("these are more than 10,000 hosts", "import them in several files");
        }
        for (String part : parts) {
          more.add(name.substring(0, range.start()) + part + name.substring(range.end()));
        }
      }
      names = more;
    }
    return names.size() > most
        ? wrong("these are more than 10,000 hosts", "import them in several files")
        : checked(names, port);
  }

  private static HostPattern checked(List<String> names, String port) {
    for (String name : names) {
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (c <= ' ' || SEARCH.indexOf(c) >= 0 || c == ']') {
          return wrong(
              "it is a pattern, or holds a character that no name has",
              "write the names of the hosts, or a range such as `w[01:50]`");
        }
      }
      if (name.isEmpty()) {
        return wrong("a name is missing", "write the name of the host");
      }
    }
    return new HostPattern(names, port, "", "");
  }

  private static HostPattern wrong(String problem, String help) {
    return new HostPattern(List.of(), "", problem, help);
  }

  /** Returns what stands for a range, nothing if it is none. */
  private static List<String> parts(String range) {
    String[] bounds = range.split(":", -1);
    if (bounds.length < 2 || bounds.length > 3) {
      return List.of();
    }
    String step = bounds.length == 3 ? bounds[2] : "1";
    String from = bounds[0].isEmpty() ? "0" : bounds[0];
    String to = bounds[1];
    if (!NUMBER.matcher(step).matches() || Integer.parseInt(step) == 0) {
      return List.of();
    }
    if (from.length() == 1 && to.length() == 1 && LETTERS.contains(from) && LETTERS.contains(to)) {
      return letters(LETTERS.indexOf(from), LETTERS.indexOf(to), Integer.parseInt(step));
    }
    boolean numbers = NUMBER.matcher(from).matches() && NUMBER.matcher(to).matches();
    boolean padded = from.length() > 1 && from.startsWith("0");
    if (!numbers || (padded && from.length() != to.length())) {
      return List.of();
    }
    return numbers(
        Integer.parseInt(from),
        Integer.parseInt(to),
        Integer.parseInt(step),
        padded ? from.length() : 1);
  }

  private static List<String> letters(int from, int to, int step) {
    List<String> parts = new ArrayList<>();
    for (int i = from; i <= to; i += step) {
      parts.add(LETTERS.substring(i, i + 1));
    }
    return parts;
  }

  private static List<String> numbers(int from, int to, int step, int width) {
    List<String> parts = new ArrayList<>();
    for (long number = from; number <= to && parts.size() <= 10_000; number += step) {
      String digits = String.valueOf(number);
      parts.add("0".repeat(Math.max(0, width - digits.length())) + digits);
    }
    return parts;
  }
}
