package dev.planwright.emit;

/**
 * A command line that a script carries out.
 *
 * @param source the command, every value in quotes; made from a {@link CommandLine} without faults
 */
record BatchCommand(String source) implements Escaped {

  /** Takes a command line that has no faults. */
  static BatchCommand of(CommandLine line) {
    if (!line.faults().isEmpty()) {
      throw new IllegalArgumentException(line.faults().getFirst().problem() + ": " + line.text());
    }
    return new BatchCommand(line.text());
  }
}
