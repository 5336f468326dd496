package dev.planwright.cli.shell;

import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Usage;
import dev.planwright.markup.ShellText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completion for bash 3.2 and newer, without further packages. */
record BashCompletion() implements Completion {

  @Override
  public String of(List<Usage> commands) {
    List<String> names = commands.stream().map(Usage::name).toList();
    return """
    # Completes planwright in bash. Made by `planwright completion bash`.

    _planwright() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          -*) ;;
          *) command=${COMP_WORDS[i]}; break ;;
        esac
      done
      if [[ -z $command ]]; then
        COMPREPLY=($(compgen -W %NAMES% -- "$word"))
        return
      fi
      case $command:$before in
    %VALUES%    *)
          case $word in
            -*)
              case $command in
    %FLAGS%          esac
              ;;
            *) COMPREPLY=($(compgen -f -X '!*.plan' -- "$word") $(compgen -d -- "$word")) ;;
          esac
          ;;
      esac
    }

    complete -o filenames -F _planwright planwright
    """
        .replace("%NAMES%", ShellText.single(String.join(" ", names) + " help --help --version"))
        .replace("%VALUES%", values(commands))
        .replace("%FLAGS%", flags(commands));
  }

  /** A case for each list of words, with the options that take it. */
  private static String values(List<Usage> commands) {
    Map<String, List<String>> takers = new LinkedHashMap<>();
    for (Usage command : commands) {
      for (Flag flag : command.flags()) {
        if (!flag.value().name().isEmpty()) {
          List<String> taker = takers.computeIfAbsent(reply(flag), _ -> new ArrayList<>());
          taker.add(command.name() + ":--" + flag.name());
          if (!flag.letter().isEmpty()) {
            taker.add(command.name() + ":-" + flag.letter());
          }
        }
      }
    }
    StringBuilder cases = new StringBuilder();
    takers.forEach((reply, taker) ->
        cases
            .append("    ")
            .append(String.join(" | \\\n    ", taker))
            .append(")\n      ")
            .append(reply)
            .append(" ;;\n"));
    return cases.toString();
  }

  private static String reply(Flag flag) {
    if (!flag.value().words().isEmpty()) {
      String words = ShellText.single(String.join(" ", flag.value().words()));
      return "COMPREPLY=($(compgen -W " + words + " -- \"$word\"))";
    }
    return flag.value().isPath()
        ? "COMPREPLY=($(compgen -"
            + (flag.value().kind() == FlagValue.Kind.FOLDER ? "d" : "f")
            + " -- \"$word\"))"
        : "return";
  }

  private static String flags(List<Usage> commands) {
    StringBuilder cases = new StringBuilder();
    for (Usage command : commands) {
      List<String> words = command.flags().stream().map(flag -> "--" + flag.name()).toList();
      cases.append("            ").append(command.name());
      cases.append(") COMPREPLY=($(compgen -W ");
      cases.append(ShellText.single(String.join(" ", words)));
      cases.append(" -- \"$word\")) ;;\n");
    }
    return cases.toString();
  }
}
