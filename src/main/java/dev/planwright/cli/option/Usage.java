package dev.planwright.cli.option;

import java.util.ArrayList;
import java.util.List;

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
    return new Usage(
        command.name(),
        command.usage(),
        lines.getFirst(),
        String.join("\n", text).strip(),
        example,
        Flags.of(command));
  }
}
