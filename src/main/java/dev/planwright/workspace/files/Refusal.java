package dev.planwright.workspace.files;

import dev.planwright.files.ReadRefusal;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** Ends a run early with a message for the user: what was asked for cannot be done. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final Status status;

  /** Takes how the run ends, and what cannot be done and why. */
  public Refusal(Status status, String message) {
    super(message);
    this.status = status;
  }

  /** Wrong usage of a command. */
  public static Refusal usage(String command, String message) {
    String help = command.isEmpty() ? "planwright --help" : "planwright " + command + " --help";
    return new Refusal(Status.USAGE, message + " (see " + help + ")");
  }

  /** A path that cannot be read or written. */
  public static Refusal path(String message) {
    return new Refusal(Status.USAGE, message);
  }

  /** A file that cannot be read. */
  public static Refusal unreadable(String name, IOException failure) {
    return switch (failure) {
      case ReadRefusal refused -> path("cannot read " + name + ": it " + refused.phrase());
      case AccessDeniedException _ -> path("cannot read " + name + ": permission denied");
      default -> path("cannot read " + name);
    };
  }

  /** Returns how the run ends. */
  public Status status() {
    return status;
  }

  /** Returns the message. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
