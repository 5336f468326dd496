package dev.planwright.cli.option;

import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;

/** A command of the program. */
public interface Command {

  /** Returns how it is used: the one declaration for its parser, help, completion and manual. */
  Usage usage();

  /** Carries it out and returns the exit code. */
  int run(Arguments arguments, Shell shell) throws Refusal;
}
