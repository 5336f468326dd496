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
 * Prints what a shell needs to complete our commands and options.
 *
 * @param commands all commands of the program
 */
public record CompletionCommand(Supplier<List<Usage>> commands) implements Command {

  @Override
  public Usage usage() {
    return Usage.of(
        "completion",
        "bash|zsh|fish",
        """
        print a script that lets a shell complete commands and options

        bash reads it with `source`, zsh from a file `_planwright` in a folder of `fpath`, fish from
        `planwright.fish` in its folder `completions`.

        example:
          planwright completion bash > ~/.local/share/bash-completion/completions/planwright
        """,
        List.of());
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    if (arguments.words().size() != 1) {
      throw arguments.wrong("name a shell: bash, zsh or fish");
    }
    Completion completion =
        switch (arguments.words().getFirst()) {
          case "bash" -> new BashCompletion();
          case "zsh" -> new ZshCompletion();
          case "fish" -> new FishCompletion();
          default ->
              throw arguments.wrong(
                  "no completion for " + arguments.words().getFirst() + "; for bash, zsh and fish");
        };
    shell.out().print(completion.of(commands.get()));
    return Status.CLEAN;
  }
}
