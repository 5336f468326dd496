package dev.planwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository of a test, whose commits are the same in every run. */
public final class Checkouts {

  private final Path folder;

  public Checkouts(Path folder) {
    this.folder = folder;
  }

  /** Returns whether there is a git to ask. */
  public static boolean gitIsThere() {
    try {
      Process process = new ProcessBuilder("git", "--version").start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Makes the repository, with the branch main. */
  public Checkouts init() {
    return git("init", "-q", "-b", "main");
  }

  /** Commits everything that lies there. */
  public Checkouts commit() {
    return git("add", "-A").git("commit", "-q", "--allow-empty", "-m", "change");
  }

  /** Runs git, which must go well. */
  public Checkouts git(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", "Author",
                "GIT_AUTHOR_EMAIL", "author@example.com",
                "GIT_AUTHOR_DATE", "2026-11-21T12:00:00Z",
                "GIT_COMMITTER_NAME", "Author",
                "GIT_COMMITTER_EMAIL", "author@example.com",
                "GIT_COMMITTER_DATE", "2026-11-21T12:00:00Z"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + said);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
