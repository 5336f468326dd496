package dev.planwright.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/**
 * How a command is used, for whoever writes help in a form of its own.
 *
 * @param name the command
 * @param synopsis what follows the name
 * @param summary what it is for, one line
 * @param text the rest of its help, without the example
 * @param example the lines of its example, without indent
 * @param flags its options
 */
public record Usage(
    String name,
    String synopsis,
    String summary,
    String text,
    List<String> example,
    List<Flag> flags) {

  /** Copies the lists. */
  public Usage {
    example = List.copyOf(example);
    flags = List.copyOf(flags);
  }

  /**
   * An option.
   *
   * @param letter its short form, or empty
   * @param value what it takes, as help names it, or empty
   * @param words the words that it takes, where there are but a few
   */
  public record Flag(String name, String letter, String value, String text, List<String> words) {
    /** Copies the words. */
    public Flag {
      words = List.copyOf(words);
    }

    /** Returns whether it takes a file or a folder. */
    public boolean takesPath() {
      return takesFolder() || value.equals("FILE") || value.equals("PATH");
    }

    /** Returns whether it takes a folder. */
    public boolean takesFolder() {
      return value.equals("DIR");
    }
  }

  /** Returns how a command is used. */
  public static Usage of(Command command) {
    List<String> text = new ArrayList<>();
    List<String> example = new ArrayList<>();
    boolean shown = false;
    List<String> lines = command.help().lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.equals("example:")) {
        shown = true;
      } else if (shown) {
        example.add(line.strip());
      } else {
        text.add(line);
      }
    }
    List<Option> options = new ArrayList<>(command.options());
    options.add(Flags.help());
    return new Usage(
        command.name(),
        command.usage(),
        lines.getFirst(),
        String.join("\n", text).strip(),
        example,
        options.stream().map(Usage::flag).toList());
  }

  private static Flag flag(Option option) {
    return new Flag(
        option.getLongOpt(),
        option.getOpt() == null ? "" : option.getOpt(),
        option.hasArg() ? option.getArgName() : "",
        option.getDescription(),
        option.hasArg() ? words(option.getDescription()) : List.of());
  }

  /**
   * Reads the words that an option takes from its description: those behind a colon, such as {@code
   * in this order: fast slow}, or a list that is all there is, such as {@code auto, always or
   * never; also NO_COLOR}. What stands in brackets or behind a semicolon is left out.
   */
  private static List<String> words(String description) {
    String list = description.replaceAll("\\s*\\([^)]*\\)", "").replaceAll(";[^:]*$", "");
    int colon = list.lastIndexOf(':');
    String separator = colon < 0 ? ",? or |, " : ",? or |,? +|\\s+";
    List<String> words = List.of(list.substring(colon + 1).strip().split(separator, -1));
    boolean all = words.stream().allMatch(word -> word.matches("[a-z][a-z0-9-]*"));
    return all && words.size() > 1 ? words : List.of();
  }
}
