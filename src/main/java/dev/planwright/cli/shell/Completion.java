package dev.planwright.cli.shell;

import dev.planwright.cli.option.Usage;
import java.util.List;

/** A shell's way to complete words. */
sealed interface Completion permits BashCompletion, ZshCompletion, FishCompletion {

  /** Returns the script for these commands. */
  String of(List<Usage> commands);

  /** Returns a text between single quotes as every shell reads it. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
