package dev.planwright.literal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command language of the scripts of a machine, and of the commands that are shown for it. */
public enum Dialect {
  /** The command interpreter of Windows NT 4.0. */
  NT("nt", ".cmd"),

  /** The shell of POSIX.1, as dash, busybox and bash read it. */
  POSIX("posix", ".sh");

  private final String word;
  private final String extension;

  Dialect(String word, String extension) {
    this.word = word;
    this.extension = extension;
  }

  /** Returns the word by which a library names it. */
  public String word() {
    return word;
  }

  /** Returns the end of the names of its scripts, with the dot. */
  public String extension() {
    return extension;
  }

  /** Returns the command that starts a script which lies in the current folder. */
  public String start(String script) {
    return this == POSIX ? "sh " + script : script;
  }

  /** Returns how scripts write a switch. */
  public String option(String name) {
    return (this == POSIX ? "--" : "/") + name;
  }

  /** Returns the dialect of this word, or null. */
  public static @Nullable Dialect of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst().orElse(null);
  }

  /** Returns the words of all dialects. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Dialect::word).toList();
  }
}
