package dev.planwright.cli.shell;

import dev.planwright.cli.option.Usage;
import java.util.List;

/** A shell's way to complete words. */
sealed interface Completion permits BashCompletion, ZshCompletion, FishCompletion {

  /** Returns the script for these commands. */
  String of(List<Usage> commands);
}
