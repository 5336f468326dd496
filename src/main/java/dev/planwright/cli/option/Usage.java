package dev.planwright.cli.option;

import java.util.ArrayList;
import java.util.List;

/**
 * How a command is used, declared once for its parser, its help, completion and the manual.
 *
 * @param name the command
 * @param synopsis what follows the name
 * @param help what it is for: one line first, then more, with an example
 * @param flags its options
 */
public record Usage(String name, String synopsis, String help, List<Flag> flags) {

  private static final String EXAMPLE = "\nexample:\n";

  /** Copies the list. */
  public Usage {
    flags = List.copyOf(flags);
  }

  /**
   * Returns how a command with these groups of options is used, in their order. Every command has
   * one option more, for help.
   */
  @SafeVarargs
  public static Usage of(String name, String synopsis, String help, List<Flag>... groups) {
    List<Flag> flags = new ArrayList<>();
    for (List<Flag> group : groups) {
      flags.addAll(group);
    }
    flags.add(Flags.help());
    return new Usage(name, synopsis, help, flags);
  }

  /** Returns what it is for, one line. */
  public String summary() {
    return help.substring(0, help.indexOf('\n'));
  }

  /** Returns the rest of its help, without the example. */
  public String text() {
    return help.substring(help.indexOf('\n'), beforeExample()).strip();
  }

  /** Returns the lines of its example, without indent. */
  public List<String> example() {
    return help.substring(beforeExample()).lines().skip(1).map(String::strip).toList();
  }

  private int beforeExample() {
    int at = help.indexOf(EXAMPLE);
    return at < 0 ? help.length() : at + 1;
  }
}
