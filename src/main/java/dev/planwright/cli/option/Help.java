package dev.planwright.cli.option;

import java.util.List;

/** What {@code --help} prints. */
public final class Help {

  private static final int INDENT = 28;
  private static final int WIDTH = 100;

  private Help() {}

  /** Returns the page of one command. */
  public static String of(Usage command) {
    StringBuilder page = new StringBuilder("usage: planwright ");
    page.append((command.name() + " " + command.synopsis()).stripTrailing()).append("\n\n");
    page.append(command.help()).append("\noptions:\n");
    for (Flag flag : command.flags()) {
      String letter = flag.letter().isEmpty() ? "    " : "-" + flag.letter() + ", ";
      String value = flag.value().name();
      row(page, (letter + "--" + flag.name() + " " + value).stripTrailing(), flag.text());
    }
    return page.toString();
  }

  /** Returns the page of the program. */
  public static String overview(List<Usage> commands) {
    StringBuilder page =
        new StringBuilder(
            """
            planwright checks and compiles install procedures for several machines

            usage: planwright COMMAND [OPTION]... [PATH]...

            commands:
            """);
    for (Usage command : commands) {
      row(page, command.name(), command.summary());
    }
    page.append(
        """

        options:
          -h, --help                of the program, or of a command: planwright lint --help
          -V, --version             print the version

        exit codes:
          0   nothing found at or above --fail-on
          1   findings
          2   wrong usage, or a path that cannot be read or written
          3   nothing was checked
          70  a defect of Planwright

        a first run:
          planwright lint my.plan
          planwright compile my.plan
          planwright explain PW0101
        """);
    return page.toString();
  }

  private static void row(StringBuilder page, String left, String right) {
    page.append("  ").append(left);
    if (left.length() + 2 >= INDENT) {
      page.append('\n').append(" ".repeat(INDENT));
    } else {
      page.append(" ".repeat(INDENT - 2 - left.length()));
    }
    int column = INDENT;
    for (String word : right.split(" ", -1)) {
      if (column + word.length() > WIDTH) {
        page.setCharAt(page.length() - 1, '\n');
        page.append(" ".repeat(INDENT));
        column = INDENT;
      }
      page.append(word).append(' ');
      column += word.length() + 1;
    }
    page.setCharAt(page.length() - 1, '\n');
  }
}
