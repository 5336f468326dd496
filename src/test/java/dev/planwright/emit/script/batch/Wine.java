package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.Tools;
import dev.planwright.emit.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs scripts under wine's command interpreter, with a stub for each program that they start.
 *
 * <p>The interpreter differs from that of NT in places, and scripts hold only what both read alike.
 * A machine is a computer name and a folder for its state, whose name has a blank on purpose.
 */
final class Wine {

  private static final Path HOME = Path.of("target", "wine").toAbsolutePath();
  private static final Pattern COMPLAINT =
      Pattern.compile("(?i)can't recognize|syntax error|target to goto not found|STUB cannot");

  /** A drive of the machines; the first ones and the last are wine's own. */
  private static final Pattern DRIVE = Pattern.compile("\\b([D-Y]):\\\\");

  private static final boolean FIXED_ADDRESSES = Tools.succeeds("setarch", "-R", "true");

  private final Path work;
  private final List<String> rules = new ArrayList<>();

  /** Takes an empty folder to work in. */
  Wine(Path work) {
    this.work = work;
  }

  /** Returns whether wine and a compiler for the stub are on this machine. */
  static boolean available() {
    return Tools.onPath("wine")
        && Tools.onPath("wineserver")
        && Tools.onPath("x86_64-w64-mingw32-gcc");
  }

  /** Prepares the folder: scripts, stubs under these names or paths, and shared disks. */
  void prepare(List<Artifact> scripts, String... programs) throws Exception {
    Path stub = stub();
    Files.createDirectories(work.resolve("bin"));
    if (!Files.exists(HOME.resolve("prefix/.ready"))) {
      execute(wine("ver"), "");
      settle();
      Files.createFile(HOME.resolve("prefix/.ready"));
    }
    for (String program : programs) {
      Path copy =
          program.startsWith("C:\\")
              ? HOME.resolve("prefix/drive_c").resolve(program.substring(3).replace('\\', '/'))
              : work.resolve("bin").resolve(program + ".exe");
      Files.createDirectories(copy.getParent());
      Files.copy(stub, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    for (Artifact script : scripts) {
      Files.write(work.resolve(script.path()), script.bytes());
    }
    link('S', "shared");
    for (Artifact script : scripts) {
      Matcher drives = DRIVE.matcher(script.content());
      while (drives.find()) {
        char letter = drives.group(1).charAt(0);
        link(letter, letter == 'S' ? "shared" : "shared " + letter);
      }
    }
  }

  /** Lets a drive be a folder of this run. */
  private void link(char letter, String folder) throws IOException {
    Path drive = HOME.resolve("prefix/dosdevices").resolve(Character.toLowerCase(letter) + ":");
    Files.deleteIfExists(drive);
    Files.createSymbolicLink(drive, Files.createDirectories(work.resolve(folder)));
  }

  /** Returns the compiled stub, which is kept until its source changes. */
  private static Path stub() throws Exception {
    Path source = Path.of("src/test/resources/emit/stub.c");
    Path stub = HOME.resolve("stub.exe");
    if (!Files.exists(stub)
        || Files.getLastModifiedTime(stub).compareTo(Files.getLastModifiedTime(source)) < 0) {
      Files.createDirectories(HOME);
      String compiler = "x86_64-w64-mingw32-gcc";
      execute(
          new ProcessBuilder(compiler, "-Os", "-s", "-o", stub.toString(), source.toString()), "");
    }
    return stub;
  }

  /** Adds a rule of the stub; {@code times} 0 is always, {@code put} the text of a file or null. */
  void rule(String program, String text, String code, int times, String put) throws IOException {
    String file = "-";
    if (put != null) {
      Path written = work.resolve("put" + rules.size());
      Files.writeString(written, put);
      file = "Z:" + written;
    }
    rules.add(String.join("\t", program, text, code, String.valueOf(times), file));
  }

  /** What a run did: the programs called, the screen, and the last line of the status file. */
  record Run(List<String> calls, String screen, String status) {}

  /** Runs a script at a machine; {@code keys} is what is pressed, a character for each pause. */
  Run run(String machine, String command, String keys) throws Exception {
    Run run = start(machine, command, keys);
    int pauses = run.screen.split("press a key", -1).length - 1;
    assertEquals(keys.length(), pauses, run.screen);
    assertFalse(COMPLAINT.matcher(run.screen).find(), run.screen);
    return run;
  }

  /** Runs a script that may be cut off or end at once. */
  Run start(String machine, String command, String keys) throws Exception {
    Path home = Files.createDirectories(work.resolve("disk of " + machine));
    Path trace = work.resolve("trace");
    Files.deleteIfExists(trace);
    Files.writeString(work.resolve("rules"), String.join("\n", rules) + "\n");
    Files.writeString(
        work.resolve("launch.cmd"),
        String.join(
            "\r\n",
            "@echo off",
            "set COMPUTERNAME=" + machine,
            "set USERDOMAIN=DOMAIN",
            "set PW_HOME=Z:" + home.toString().replace('/', '\\'),
            command,
            ""));
    ProcessBuilder builder = wine("launch.cmd");
    builder.environment().put("STUB_TRACE", "Z:" + trace);
    builder.environment().put("STUB_RULES", "Z:" + work.resolve("rules"));
    String screen = execute(builder, keys);
    List<String> calls = Files.exists(trace) ? Files.readAllLines(trace) : List.of();
    Path status = home.resolve(machine).resolve("STATUS.TXT");
    return new Run(calls, screen, Files.exists(status) ? Files.readString(status).strip() : "");
  }

  /**
   * At addresses that the kernel chooses at random, 7 of about 9,500 starts failed: CreateProcess
   * ended with error 1359, and the interpreter said that there is no such program. At fixed
   * addresses, none of 6,000 did. A likely cause, which is not proved: the stack of such a process
   * lies below what wine keeps for itself, and cannot grow. Where fixed addresses are not
   * permitted, as in some containers, wine is started without.
   */
  private ProcessBuilder wine(String command) {
    List<String> words = new ArrayList<>(FIXED_ADDRESSES ? List.of("setarch", "-R") : List.of());
    words.addAll(List.of("wine", "cmd", "/c", command));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(work.toFile());
    var environment = builder.environment();
    environment.put("WINEPREFIX", HOME.resolve("prefix").toString());
    environment.put("HOME", HOME.toString());
    environment.put("WINEDEBUG", "-all");
    environment.put("WINEDLLOVERRIDES", "mscoree=;mshtml=;winemenubuilder.exe=d");
    environment.put("WINEPATH", "Z:" + work.resolve("bin").toString().replace('/', '\\'));
    environment.put("LC_ALL", "C");
    environment.remove("DISPLAY");
    return builder;
  }

  private static String execute(ProcessBuilder builder, String input) throws Exception {
    Path output = Files.createTempFile("planwright", ".out");
    Path keys = Files.createTempFile("planwright", ".in");
    try {
      Files.writeString(keys, input);
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      Process process = builder.redirectInput(keys.toFile()).start();
      boolean ended = process.waitFor(600, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String text = new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1);
      assertTrue(ended, () -> "did not end: " + text);
      return text.replace("\r", "");
    } finally {
      Files.delete(output);
      Files.delete(keys);
    }
  }

  /** Waits until the programs that a run left behind have ended. */
  static void settle() throws Exception {
    server("-w");
  }

  /** Ends what wine left running in our prefix. */
  static void stop() throws Exception {
    server("-k");
  }

  private static void server(String option) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("wineserver", option);
    builder.environment().put("WINEPREFIX", HOME.resolve("prefix").toString());
    builder.start().waitFor(30, TimeUnit.SECONDS);
  }
}
