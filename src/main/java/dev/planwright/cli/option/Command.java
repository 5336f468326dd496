package dev.planwright.cli.option;

import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.util.List;

/** A command of the program. */
public interface Command {

  /** Returns its name. */
  String name();

  /** Returns what follows the name, as help shows it. */
  String usage();

  /** Returns what it is for: one line first, then more, with an example. */
  String help();

  /** Returns its options, new ones each time since parsing changes them. */
  List<Flag> options();

  /** Carries it out and returns the exit code. */
  int run(Arguments arguments, Shell shell) throws Refusal;
}
