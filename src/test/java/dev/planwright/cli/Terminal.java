package dev.planwright.cli;

import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the program as a person does, without a process. */
public final class Terminal {

  public static final String TODAY = "2026-11-21";

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private byte[] input = {};
  private boolean watched;

  /** Takes the current folder. */
  public Terminal(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** What a run left: its exit code and both streams. */
  public record Ran(int status, String out, String err) {}

  /** Sets an environment variable. */
  public Terminal with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Puts something on standard input. */
  public Terminal typing(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Lets a person look at standard output. */
  public Terminal watched() {
    watched = true;
    return this;
  }

  /** Returns the shell in which nothing is run, and whose output goes nowhere. */
  public Shell shell() {
    return shell(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
  }

  private Shell shell(OutputStream out, OutputStream err) {
    return new Shell(
        new ByteArrayInputStream(input),
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        folder,
        environment,
        () -> watched,
        TODAY,
        Progress.NONE);
  }

  /** Runs the program with words that all runs of a test share, and more. */
  public Ran run(List<String> words, String... more) {
    return run(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** Runs the program. */
  public Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell = shell(out, err);
    int status = Main.run(List.of(args), shell);
    shell.out().flush();
    shell.err().flush();
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
