package dev.planwright.workspace.files;

import dev.planwright.markup.VisibleText;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a run sees of the machine it runs on.
 *
 * @param in standard input
 * @param out standard output, in UTF-8, for what was asked for
 * @param err standard error, in UTF-8, for everything else
 * @param folder the current folder, absolute
 * @param environment the environment variables
 * @param terminal whether a person reads standard output; asked only where it matters
 * @param today the day, {@code yyyy-mm-dd}, on which acceptances are judged
 * @param progress what a person who waits is told
 */
public record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path folder,
    Map<String, String> environment,
    BooleanSupplier terminal,
    String today,
    Progress progress) {

  /** Returns the same with something else on standard input. */
  public Shell reading(InputStream other) {
    return new Shell(other, out, err, folder, environment, terminal, today, progress);
  }

  /** Returns the same with standard output going where standard error goes. */
  public Shell aside() {
    return new Shell(in, err, err, folder, environment, terminal, today, progress);
  }

  /** Prints one line for the user. */
  public void say(String message) {
    err.print("planwright: " + VisibleText.inLog(VisibleText.line(message)) + "\n");
  }

  /** Returns an environment variable, or an empty text. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
