package dev.planwright.cli.shell;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Usage;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.List;
import java.util.function.Supplier;

/**
 * Prints the manual page.
 *
 * @param commands all commands of the program
 */
public record ManualCommand(Supplier<List<Usage>> commands) implements Command {

  @Override
  public Usage usage() {
    return Usage.of(
        "manual",
        "[OPTION]...",
        """
        print the manual page, planwright(1)

        It is written for man: save it as `planwright.1` in a folder `man1` of `manpath`.

        example:
          planwright manual > ~/.local/share/man/man1/planwright.1
        """,
        List.of());
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    if (!arguments.words().isEmpty()) {
      throw arguments.wrong("takes no arguments");
    }
    shell.out().print(Manual.of(commands.get()));
    return Status.CLEAN;
  }
}
