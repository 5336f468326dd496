package dev.planwright.cli;

import dev.planwright.cli.option.ProgramVersion;
import dev.planwright.files.StandardStream;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The program's entry. */
public final class Main {

  private static final long MILLIS_A_DAY = 86_400_000;

  /** Nanoseconds until who waits is told what is done, and between two times. */
  private static final long PATIENCE = 1_000_000_000;

  private static final long PAUSE = 200_000_000;

  private Main() {}

  /**
   * Runs the program. Returning is the fast way out for a clean run; halting is for the others,
   * since {@code System.exit} costs a sixth of a short run.
   *
   * @param args the words of the command line
   */
  public static void main(String[] args) {
    PrintStream line = stream(StandardStream.of(FileDescriptor.err, () -> {}));
    Progress progress = new Progress(line, System::nanoTime);
    StandardStream written = StandardStream.of(FileDescriptor.out, progress::end);
    PrintStream out = stream(written);
    PrintStream err = stream(StandardStream.of(FileDescriptor.err, progress::end));
    Shell shell =
        new Shell(
            System.in,
            out,
            err,
            Path.of("").toAbsolutePath(),
            System.getenv(),
            Main::terminal,
            today(),
            progress);
    show(progress);
    Status status = settled(ended(List.of(args), shell), written, shell);
    err.flush();
    progress.end();
    if (status != Status.CLEAN) {
      Runtime.getRuntime().halt(status.code());
    }
  }

  /**
   * Shows a person at a terminal what is done, once that takes a second. It parks, since sleeping
   * loads classes that no start-up cache holds.
   */
  private static void show(Progress progress) {
    Thread shower =
        new Thread(
            () -> {
              LockSupport.parkNanos(PATIENCE);
              while (terminal()) {
                progress.show();
                LockSupport.parkNanos(PAUSE);
              }
            },
            "progress");
    shower.setDaemon(true);
    shower.start();
  }

  /** Returns how a run ends, which has failed if what it printed got lost. */
  static Status settled(Status status, StandardStream written, Shell shell) {
    shell.out().flush();
    String loss = written.loss();
    if (loss.isEmpty()) {
      return status;
    }
    shell.say("cannot write to standard output: " + loss);
    return status == Status.DEFECT ? status : Status.USAGE;
  }

  /** Runs the program and returns the exit code, whatever happens. */
  public static int run(List<String> args, Shell shell) {
    return ended(args, shell).code();
  }

  /** Runs the program and returns how that ends, whatever happens. */
  static Status ended(List<String> args, Shell shell) {
    try {
      return Commands.run(args, shell);
    } catch (Refusal refusal) {
      shell.say(refusal.text());
      return refusal.status();
    } catch (OutOfMemoryError _) {
      shell.say("out of memory; set PLANWRIGHT_JAVA_OPTS=-Xmx4g to allow more");
      return Status.DEFECT;
    } catch (RuntimeException | Error defect) {
      return defect(defect, shell);
    }
  }

  private static Status defect(Throwable defect, Shell shell) {
    StackTraceElement[] trace = defect.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    shell.say("this is a bug in Planwright, not in your plan: " + defect + where);
    shell.say(
        "please report this line and the version ("
            + ProgramVersion.get()
            + "), and the plan if possible");
    if (shell.variable("PLANWRIGHT_DEBUG").isEmpty()) {
      shell.say("set PLANWRIGHT_DEBUG=1 to print the whole stack trace");
    } else {
      defect.printStackTrace(shell.err());
    }
    return Status.DEFECT;
  }

  private static PrintStream stream(StandardStream bytes) {
    return new PrintStream(new BufferedOutputStream(bytes, 1 << 16), false, StandardCharsets.UTF_8);
  }

  /** The day in UTC, so that a plan is judged alike everywhere at one moment. */
  private static String today() {
    return LocalDate.ofEpochDay(Math.floorDiv(System.currentTimeMillis(), MILLIS_A_DAY)).toString();
  }

  /** Its documentation still lets the console be null. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean terminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
