package dev.planwright.cli;

/** Ends a run early with a message for the user: what was asked for cannot be done. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Wrong usage of a command. */
  static Refusal usage(String command, String message) {
    String help = command.isEmpty() ? "planwright --help" : "planwright " + command + " --help";
    return new Refusal(Status.USAGE, message + " (see " + help + ")");
  }

  /** A path that cannot be read or written. */
  static Refusal path(String message) {
    return new Refusal(Status.USAGE, message);
  }

  /** Returns the exit code. */
  int status() {
    return status;
  }

  /** Returns the message. */
  String text() {
    return String.valueOf(getMessage());
  }
}
