package dev.planwright.files;

import dev.planwright.diagnostic.Code;
import java.io.IOException;
import java.util.Locale;

/**
 * The refusal to read a file, which may exist. The message tells nothing of what the file holds.
 */
public final class ReadRefusal extends IOException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  ReadRefusal(Why why) {
    super(why.phrase);
    this.why = why;
  }

  /** What is wrong with the file. */
  public enum Why {
    /** It is outside the project and of what the command names. */
    OUTSIDE(
        Code.PW0205,
        "is outside the project",
        "only the project and the paths on the command line are read; copy the file into the"
            + " project, or name its folder on the command line"),
    /** It is a link that leads to nothing. */
    NOWHERE(Code.PW0206, "is a link to a missing file", "remove the link, or create the file"),
    /** It is a folder, a pipe, a device or a socket. */
    SPECIAL(Code.PW0206, "is not a regular file", "only regular files are read; replace it by one"),
    /** It is larger than what is read of one file. */
    LARGE(
        Code.PW0207,
        String.format(
            Locale.ROOT, "is larger than %d MB", ProjectFiles.MOST_BYTES / ProjectFiles.MEGABYTE),
        "split it into several files that use each other");

    private final Code code;
    private final String phrase;
    private final String help;

    Why(Code code, String phrase, String help) {
      this.code = code;
      this.phrase = phrase;
      this.help = help;
    }
  }

  /** Returns what is wrong with the file. */
  public Why why() {
    return why;
  }

  /** Returns the code of a finding about it. */
  public Code code() {
    return why.code;
  }

  /** Returns what is wrong, as a phrase that a name goes before. */
  public String phrase() {
    return why.phrase;
  }

  /** Returns what to do about it. */
  public String help() {
    return why.help;
  }
}
