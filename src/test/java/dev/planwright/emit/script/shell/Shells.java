package dev.planwright.emit.script.shell;

import dev.planwright.corpus.Tools;
import java.util.ArrayList;
import java.util.List;

/** The shells that this machine has, of those that scripts are to run in. */
final class Shells {

  private static final List<List<String>> ALL =
      List.of(List.of("dash"), List.of("busybox", "sh"), List.of("bash", "--posix"));

  private Shells() {}

  /** Returns the commands that start them. */
  static List<List<String>> all() {
    return ALL.stream().filter(shell -> Tools.onPath(shell.getFirst())).toList();
  }

  /** Returns a command in a shell that stops at a variable that nothing sets. */
  static List<String> strict(List<String> shell, String... words) {
    List<String> command = new ArrayList<>(shell);
    command.add("-u");
    command.addAll(List.of(words));
    return command;
  }
}
