package dev.planwright.workspace.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Asks git about the repository around a folder. Git is only asked: it changes nothing, fetches
 * nothing, and runs nothing that the repository configures.
 */
record Git(Shell shell, Path folder) {

  /** What git said, and its exit code. */
  record Answer(int status, String out, String err) {

    /** Returns whether git did what it was asked for. */
    boolean isGood() {
      return status == 0;
    }

    /** Returns the only line of a good answer. */
    String line() {
      return out.strip();
    }
  }

  /** Returns whether there is a git that starts. */
  boolean starts() {
    try {
      return ask("version").isGood();
    } catch (Refusal _) {
      return false;
    }
  }

  /** Returns whether git ends the lines of a file as on Windows when it checks the file out. */
  boolean isCheckedOutWithReturns(Path path) {
    try {
      String file = String.valueOf(path.getFileName());
      Map<String, String> attributes = new HashMap<>();
      String[] words = ask("check-attr", "-z", "text", "eol", "--", file).out().split("\0", -1);
      for (int i = 2; i < words.length; i += 3) {
        attributes.put(words[i - 1], words[i]);
      }
      String text = attributes.getOrDefault("text", "unspecified");
      String eol = attributes.getOrDefault("eol", "unspecified");
      if (text.equals("unset") || eol.equals("lf")) {
        return false;
      }
      String auto = ask("config", "core.autocrlf").line();
      boolean converts = auto.equals("true") || ask("config", "core.eol").line().equals("crlf");
      return eol.equals("crlf") || (converts && !auto.equals("input"));
    } catch (Refusal _) {
      return false;
    }
  }

  /** Returns what git says to some words. */
  Answer ask(String... words) throws Refusal {
    Process process = start(List.of(words));
    try (InputStream out = process.getInputStream();
        InputStream err = process.getErrorStream()) {
      process.getOutputStream().close();
      CompletableFuture<String> complaint = CompletableFuture.supplyAsync(() -> text(err));
      String said = text(out);
      return new Answer(process.waitFor(), said, complaint.join());
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.path("git failed: " + e.getMessage());
    } catch (InterruptedException _) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw Refusal.path("git was interrupted");
    }
  }

  /** Starts git, for somebody who talks to it. */
  Process start(List<String> words) throws Refusal {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.putAll(shell.environment());
    environment.put("LC_ALL", "C");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    try {
      return builder.start();
    } catch (IOException _) {
      throw Refusal.path("git does not start (is it installed?)");
    }
  }

  /** Returns why git did not do what it was asked for, for the user. */
  Refusal refusal(Answer answer) {
    String complaint = answer.err().strip();
    if (complaint.contains("dubious ownership")) {
      return Refusal.path(
          "git refuses this checkout because another user owns it; if you trust it, run: git config"
              + " --global --add safe.directory "
              + PathNames.slashed(folder));
    }
    if (complaint.contains("not a git repository")) {
      return Refusal.path(
          "there is no git repository in " + PathNames.slashed(folder) + " or above it");
    }
    int end = complaint.indexOf('\n');
    String first = end < 0 ? complaint : complaint.substring(0, end);
    return Refusal.path("git cannot read the repository: " + first);
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
