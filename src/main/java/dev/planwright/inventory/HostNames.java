package dev.planwright.inventory;

import dev.planwright.steps.ValueWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes names of hosts as a plan has them: names that differ in a number as a range. */
final class HostNames {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
  private static final int MOST_SHOWN = 10;

  private HostNames() {}

  /** Some names that a plan writes as one, and how. */
  record Run(String written, int size) {}

  /** Returns a name as a plan writes it. */
  static String written(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("\\.", -1)) {
      String plain = ValueWriter.name(part);
      if (!plain.equals(part)) {
        return ValueWriter.text(name);
      }
      parts.add(plain);
    }
    return String.join(".", parts);
  }

  /** Where a name has a number, and what the number is. */
  private record Numbered(String before, String digits, String after) {

    /** Returns the name that is so many further on. */
    String name(int further) {
      return before + number(further) + after;
    }

    /** Returns the names up to one that is so many further on, as a plan writes them. */
    String range(int further) {
      return before + "[" + digits + "-" + number(further) + "]" + after;
    }

    /** A number is as long as the first one, if that begins with a zero. */
    private String number(int further) {
      String number = String.valueOf(Long.parseLong(digits) + further);
      boolean padded = digits.length() > 1 && digits.startsWith("0");
      return padded ? "0".repeat(Math.max(0, digits.length() - number.length())) + number : number;
    }
  }

  /** Returns names in their order, those in a row that differ in a number by one as ranges. */
  static List<Run> runs(List<String> names) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < names.size()) {
      Run best = new Run(written(names.get(at)), 1);
      for (Numbered numbered : numbered(names.get(at))) {
        int size = 1;
        while (at + size < names.size() && names.get(at + size).equals(numbered.name(size))) {
          size++;
        }
        best = size > best.size() ? new Run(numbered.range(size - 1), size) : best;
      }
      runs.add(best);
      at += best.size();
    }
    return runs;
  }

  /** Returns the numbers of a name that a range can hold: those in what comes before a dot. */
  private static List<Numbered> numbered(String name) {
    List<Numbered> all = new ArrayList<>();
    int dot = name.indexOf('.');
    Matcher digits = DIGITS.matcher(name);
    while (digits.find() && (dot < 0 || digits.end() <= dot)) {
      String before = name.substring(0, digits.start());
      String after = name.substring(digits.end());
      String bare = before.endsWith("-") ? before.substring(0, before.length() - 1) : before;
      boolean begins = !bare.isEmpty() && ValueWriter.name(bare).equals(bare);
      if (begins && after.matches("[A-Za-z_-]?[A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*")) {
        all.add(new Numbered(before, digits.group(), after));
      }
    }
    return all;
  }

  /** Returns the names in words: at most ten, and how many more there are. */
  static String shown(List<String> names) {
    List<Run> runs = runs(names);
    List<String> shown = new ArrayList<>();
    int left = names.size();
    for (Run run : runs.subList(0, Math.min(MOST_SHOWN, runs.size()))) {
      shown.add(run.written());
      left -= run.size();
    }
    return String.join(", ", shown) + (left == 0 ? "" : " and " + left + " more");
  }
}
