package dev.planwright.emit.script.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A machine on which scripts run: a folder of its own, programs that write down how they are
 * called, and a clock that only sleeping moves on.
 */
final class ShellMachine {

  /** The programs of the system that scripts call; between any two a run can be cut off. */
  private static final List<String> SYSTEM =
      List.of("cat", "grep", "ln", "mkdir", "readlink", "rm", "sync", "tr", "uname");

  private final Path folder;
  private final List<String> shell;
  private final Path calls;

  /** What a run left. */
  record Ran(int code, String out) {}

  ShellMachine(Path folder, List<String> shell) {
    this.folder = folder;
    this.shell = shell;
    this.calls = folder.resolve("calls");
    write("calls", "");
    write("says-state", "here it's up\n");
    program(
        "tool",
        """
        echo "$*" >>"$CALLS"
        echo "output of $*"
        /bin/cat "$SITE/says-$1" 2>/dev/null
        code=$(/bin/cat "$SITE/code-$1" 2>/dev/null) || code=0
        exit "$code"
        """);
    write("clock", "1000000");
    program("date", "case ${1-} in +%s) /bin/cat \"$SITE/clock\" ;; *) echo today ;; esac\n");
    program("sleep", "t=$(($(/bin/cat \"$SITE/clock\") + $1))\necho \"$t\" >\"$SITE/clock\"\n");
    program(
        "systemctl",
        """
        case $1 in
          is-active) test -e "$SITE/active" || exit 3 ;;
          start) echo "$*" >>"$CALLS"; : >"$SITE/active" ;;
        esac
        """);
  }

  /** Lets a run be cut off at its Nth call of a program of the system, before or after it. */
  void cutAt(int call, boolean before) {
    write("count", "0");
    for (String name : SYSTEM) {
      String real = Files.exists(Path.of("/bin", name)) ? "/bin/" + name : "/usr/bin/" + name;
      program(
          name,
          """
          n=$(($(/bin/cat "$SITE/count") + 1))
          echo "$n" >"$SITE/count"
          %s
          %s "$@"
          code=$?
          %s
          exit "$code"
          """
              .formatted(
                  before ? "[ \"$n\" -ne " + call + " ] || kill -9 0" : "",
                  real,
                  before ? "" : "[ \"$n\" -ne " + call + " ] || kill -9 0"));
    }
  }

  /** Ends that. */
  void mend() {
    SYSTEM.forEach(name -> folder.resolve("bin").resolve(name).toFile().delete());
  }

  /** Lets a subcommand of the tool end with a code. */
  void code(String subcommand, int code) {
    write("code-" + subcommand, String.valueOf(code));
  }

  private void program(String name, String text) {
    Path file = write("bin/" + name, "#!/bin/sh\n" + text);
    if (!file.toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot be executed: " + file);
    }
  }

  Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what programs were called with so far. */
  List<String> calls() {
    try {
      return Files.readAllLines(calls);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a script.
   *
   * @param host the name of the machine
   * @param keys what is typed
   */
  Ran run(String host, String keys, String... words) {
    try {
      List<String> command = new ArrayList<>(List.of("setsid", "-w"));
      command.addAll(Shells.strict(shell, words));
      Path out = folder.resolve("screen");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(write("keys", keys).toFile())
              .redirectOutput(out.toFile());
      Map<String, String> environment = builder.environment();
      environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
      environment.put("PW_HOME", folder.resolve("home").toString());
      environment.put("PW_HOST", host);
      environment.put("CALLS", calls.toString());
      environment.put("SITE", folder.toString());
      int code = builder.start().waitFor();
      return new Ran(code, Files.readString(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
