package dev.planwright.cli.shell;

import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.Usage;
import java.util.List;

/** Completion for fish. */
record FishCompletion() implements Completion {

  @Override
  public String of(List<Usage> commands) {
    StringBuilder script = new StringBuilder("# Completes planwright in fish. ");
    script.append("Made by `planwright completion fish`.\n\n");
    for (Usage command : commands) {
      script.append("complete -c planwright -n __fish_use_subcommand -f -a ");
      script.append(command.name()).append(" -d ").append(quoted(command.summary())).append('\n');
    }
    for (Usage command : commands) {
      script.append('\n');
      for (Flag flag : command.flags()) {
        script.append("complete -c planwright -n '__fish_seen_subcommand_from ");
        script.append(command.name()).append("' -l ").append(flag.name());
        if (!flag.letter().isEmpty()) {
          script.append(" -s ").append(flag.letter());
        }
        if (!flag.value().words().isEmpty()) {
          script.append(" -x -a ").append(quoted(String.join(" ", flag.value().words())));
        } else if (!flag.value().name().isEmpty()) {
          script.append(flag.value().isPath() ? " -r -F" : " -x");
        }
        script.append(" -d ").append(quoted(flag.text())).append('\n');
      }
    }
    return script.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
