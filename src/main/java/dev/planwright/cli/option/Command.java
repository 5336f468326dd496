package dev.planwright.cli.option;

import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;

/** A command of the program. */
public interface Command {

  /** Returns how it is used: the one declaration for its parser, help, completion and manual. */
  Usage usage();

  /** Carries it out and returns how the run ends. */
  Status run(Arguments arguments, Shell shell) throws Refusal;
}
