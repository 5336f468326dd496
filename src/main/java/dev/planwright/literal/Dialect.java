package dev.planwright.literal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command language of the scripts of a machine, and of the commands that are shown for it. What
 * differs between dialects and is no more than a word is a component here; the rest is decided by a
 * {@code switch} without {@code default}, so that the compiler names each place that a new dialect
 * has to be written at.
 */
public enum Dialect {
  /** The command interpreter of Windows NT 4.0. */
  NT(".cmd", ".TXT", "", "/", ""),

  /** The shell of POSIX.1, as dash, busybox and bash read it. */
  POSIX(".sh", ".txt", "sh ", "--", "sleep ");

  private final String extension;
  private final String textExtension;
  private final String interpreter;
  private final String optionPrefix;
  private final String sleep;

  Dialect(
      String extension,
      String textExtension,
      String interpreter,
      String optionPrefix,
      String sleep) {
    this.extension = extension;
    this.textExtension = textExtension;
    this.interpreter = interpreter;
    this.optionPrefix = optionPrefix;
    this.sleep = sleep;
  }

  /** Returns the word by which a library names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the end of the names of its scripts, with the dot. */
  public String extension() {
    return extension;
  }

  /** Returns the end of the names of the texts that its scripts write, with the dot. */
  public String textExtension() {
    return textExtension;
  }

  /** Returns the command that starts a script which lies in the current folder. */
  public String start(String script) {
    return interpreter + script;
  }

  /** Returns how scripts write a switch. */
  public String option(String name) {
    return optionPrefix + name;
  }

  /** Returns whether a script can wait by itself; if not, a person looks at the clock. */
  public boolean waits() {
    return !sleep.isEmpty();
  }

  /** Returns the command that waits so many seconds, of a dialect that {@link #waits}. */
  public String sleep(long seconds) {
    return sleep + seconds;
  }

  /** Returns the dialect of this word, or null. */
  public static @Nullable Dialect of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  /** Returns the words of all dialects. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Dialect::word).toList();
  }
}
