package dev.planwright.cli.shell;

import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Usage;
import dev.planwright.markup.ShellText;
import java.util.ArrayList;
import java.util.List;

/** Completion for zsh by its own system. */
record ZshCompletion() implements Completion {

  @Override
  public String of(List<Usage> commands) {
    StringBuilder names = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    for (Usage command : commands) {
      names.append("        ");
      names.append(ShellText.single(command.name() + ":" + plain(command.summary()))).append('\n');
      cases.append("    ").append(command.name()).append(")\n      _arguments -s \\\n");
      for (Flag flag : command.flags()) {
        for (String spec : specs(flag)) {
          cases.append("        ").append(ShellText.single(spec)).append(" \\\n");
        }
      }
      cases.append("        '*:file:_files' ;;\n");
    }
    return """
    #compdef planwright
    # Completes planwright in zsh. Made by `planwright completion zsh`.

    _planwright() {
      local context state line curcontext=$curcontext
      local -a commands
      _arguments -C '(-): :->command' '(-)*:: :->rest' && return
      case $state in
        command)
          commands=(
    %NAMES%      )
          _describe -t commands command commands
          return ;;
      esac
      case $words[1] in
    %CASES%  esac
    }

    _planwright "$@"
    """
        .replace("%NAMES%", names)
        .replace("%CASES%", cases);
  }

  private static List<String> specs(Flag flag) {
    String says = "[" + plain(flag.text()) + "]";
    String value = "";
    if (!flag.value().name().isEmpty()) {
      String action =
          !flag.value().words().isEmpty()
              ? "(" + String.join(" ", flag.value().words()) + ")"
              : flag.value().kind() == FlagValue.Kind.FOLDER
                  ? "_files -/"
                  : flag.value().isPath() ? "_files" : " ";
      value = (":" + plain(flag.value().name()) + ":" + action).repeat(flag.value().count());
    }
    List<String> specs = new ArrayList<>();
    specs.add("*--" + flag.name() + says + value);
    if (!flag.letter().isEmpty()) {
      specs.add("*-" + flag.letter() + says + value);
    }
    return specs;
  }

  /** Takes out what zsh reads in a description. */
  private static String plain(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }
}
