package dev.planwright.workspace;

import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run was asked: where, by which command, about what, and with which of the options that
 * commands share.
 *
 * @param shell what it sees of the machine
 * @param command the name of the command, for messages about its use
 * @param words what stands beside the options: files, folders, names
 * @param options the options
 */
public record Session(Shell shell, String command, List<String> words, Options options) {

  /**
   * The options that commands about files share.
   *
   * @param libraries folders in which used modules are looked for first
   * @param configuration the file that configures the run, or empty
   * @param unconfigured whether no file configures it
   * @param profile the profile, or empty
   * @param stdinName the path that standard input stands for, or empty
   * @param forceExclude whether what is excluded is left out even if it is named
   * @param quiet whether only errors are said
   * @param followLinks whether to write through links
   * @param limits how many times the usual work a plan may take
   */
  public record Options(
      List<Path> libraries,
      String configuration,
      boolean unconfigured,
      String profile,
      String stdinName,
      boolean forceExclude,
      boolean quiet,
      boolean followLinks,
      int limits) {
    /** Copies the list. */
    public Options {
      libraries = List.copyOf(libraries);
    }
  }

  /** Copies the list. */
  public Session {
    words = List.copyOf(words);
  }

  /** Returns what tells a person who waits what is done. */
  public Progress progress() {
    return options.quiet() ? Progress.NONE : shell.progress();
  }

  /** Returns the same with another view of the machine. */
  Session in(Shell other) {
    return new Session(other, command, words, options);
  }

  /** Returns a refusal because of how the command was used. */
  Refusal wrong(String message) {
    return Refusal.usage(command, message);
  }
}
