package dev.planwright.emit.ansible;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Machines that are all this one, each with a folder of its own, and programs that write down how
 * they are called.
 */
final class AnsibleSite {

  /** The programs of the system that playbooks call; between any two a run can be cut off. */
  private static final List<String> SYSTEM = List.of("grep", "ls", "mkdir", "rm", "sync");

  private static final Path TERMINAL =
      Path.of("src/test/resources/ansible/terminal.py").toAbsolutePath();

  private final Path folder;
  private final Path playbooks;

  /** What a run left. */
  record Ran(int code, String out) {}

  /** Compiles a plan of a file, and makes the programs. */
  AnsibleSite(Path folder, Path file, String plan) {
    this.folder = folder;
    this.playbooks = folder.resolve("out").resolve(plan).resolve("ansible");
    Terminal.Ran ran =
        new Terminal(folder)
            .run(
                "compile",
                "--no-config",
                "--to",
                "ansible",
                file.toAbsolutePath().toString(),
                "-o",
                folder.resolve("out").toString());
    if (ran.status() != 0) {
      throw new IllegalStateException(ran.out() + ran.err());
    }
    write("calls", "");
    program(
        "tool",
        """
        count tool
        test "$1" = state || echo "$*" >>"$CALLS"
        meet "$1" "$2"
        echo "output of $*"
        cat "$SITE/says-$1" 2>/dev/null
        code=$(cat "$SITE/code-$1-$2" 2>/dev/null || cat "$SITE/code-$1" 2>/dev/null) || code=0
        counted
        exit "$code"
        """);
    program(
        "systemctl",
        """
        case $1 in
          is-active) test -e "$SITE/active" || exit 3 ;;
          start) echo "$*" >>"$CALLS"; : >"$SITE/active" ;;
        esac
        """);
    program("sleep", "exit 0");
  }

  /** Lets a run be cut off at its Nth call of a program, before or after it. */
  void cutAt(int call, boolean before) {
    write("count", "0");
    write(
        "cut",
        """
        counter() {
          n=$(flock "$SITE/lock" sh -c 'n=$(($(cat "$SITE/count") + 1)); echo "$n" | tee "$SITE/count"')
        }
        cut() { [ "$n" -ne %d ] || kill -s KILL -- "-$LEADER"; }
        count() { counter; %s }
        counted() { %s :; }
        """
            .formatted(call, before ? "cut;" : "", before ? "" : "cut;"));
    for (String name : SYSTEM) {
      program(name, "count\n/bin/" + name + " \"$@\"\ncode=$?\ncounted\nexit \"$code\"\n");
    }
  }

  /** Ends that, and returns how many calls there were. */
  int mend() {
    SYSTEM.forEach(name -> folder.resolve("bin").resolve(name).toFile().delete());
    write("cut", "count() { :; }\ncounted() { :; }\n");
    return Integer.parseInt(read("count").strip());
  }

  /** Lets a subcommand of the tool end with a code. */
  void code(String subcommand, int code) {
    write("code-" + subcommand, String.valueOf(code));
  }

  /** Lets a subcommand of the tool end only when it is at work on so many machines at once. */
  void meets(String subcommand, int machines) {
    write(
        "meet",
        """
        meet() {
          [ "$1" = %s ] || return 0
          echo >"$SITE/here-$2"
          tries=0
          until [ "$(/bin/ls "$SITE" | /bin/grep -c '^here-')" -ge %d ]; do
            tries=$((tries + 1))
            [ "$tries" -lt 300 ] || exit 99
            /bin/sleep 0.1
          done
        }
        """
            .formatted(subcommand, machines));
  }

  /** Lets a subcommand of the tool end with a code for one machine. */
  void code(String subcommand, String machine, int code) {
    write("code-" + subcommand + "-" + machine, String.valueOf(code));
  }

  /** Lets a subcommand of the tool say something. */
  void says(String subcommand, String text) {
    write("says-" + subcommand, text + "\n");
  }

  private void program(String name, String text) {
    if (!Files.exists(folder.resolve("cut"))) {
      write("cut", "count() { :; }\ncounted() { :; }\n");
      write("meet", "meet() { :; }\n");
    }
    Path file = write("bin/" + name, "#!/bin/sh\n. \"$SITE/cut\"\n. \"$SITE/meet\"\n" + text);
    if (!file.toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot be executed: " + file);
    }
  }

  /** Writes a file of the site. */
  Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what a file of the site says. */
  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what programs were called with so far. */
  List<String> calls() {
    return read("calls").lines().toList();
  }

  /** Runs a playbook of the plan where nobody is there. */
  Ran run(String playbook, String... words) {
    return run(List.of(), playbook, words);
  }

  /** Runs a playbook of the plan at a terminal at which somebody types. */
  Ran type(String typed, String playbook, String... words) {
    Path keys = write("keys", typed);
    return run(List.of("python3", TERMINAL.toString(), keys.toString()), playbook, words);
  }

  private Ran run(List<String> under, String playbook, String... words) {
    List<String> command =
        new ArrayList<>(List.of("setsid", "-w", "sh", "-c", "export LEADER=$$; exec \"$@\"", "sh"));
    command.addAll(under);
    command.addAll(Tools.ansible("", playbook, folder.resolve("home")));
    command.addAll(List.of(words));
    try {
      Path out = folder.resolve("screen");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(playbooks.toFile())
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(out.toFile());
      Map<String, String> environment = builder.environment();
      environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
      environment.put("CALLS", folder.resolve("calls").toString());
      environment.put("SITE", folder.toString());
      environment.put("ANSIBLE_HOME", folder.resolve("ansible").toString());
      environment.put("ANSIBLE_CONFIG", write("ansible.cfg", "[defaults]\n").toString());
      environment.put("ANSIBLE_NOCOLOR", "1");
      environment.put("ANSIBLE_PIPELINING", "1");
      Process process = builder.start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException("no end: " + Files.readString(out));
      }
      return new Ran(process.exitValue(), Files.readString(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
