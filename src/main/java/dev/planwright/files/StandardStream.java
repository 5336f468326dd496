package dev.planwright.files;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output or standard error. A print stream keeps silent about what it cannot write, so
 * this remembers it: a report that is half on the disk must not look like a whole one.
 */
public final class StandardStream extends OutputStream {

  /** What the system says where the reader has gone, such as {@code head}, who has seen enough. */
  private static final String CLOSED = "broken pipe";

  private final OutputStream to;
  private final Runnable before;
  private @Nullable IOException failure;

  /** Takes what is written to. */
  public StandardStream(OutputStream to) {
    this(to, () -> {});
  }

  private StandardStream(OutputStream to, Runnable before) {
    this.to = to;
    this.before = before;
  }

  /** Returns the stream of a descriptor of the process; takes what to do before each write. */
  public static StandardStream of(FileDescriptor descriptor, Runnable before) {
    return new StandardStream(new FileOutputStream(descriptor), before);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    before.run();
    try {
      to.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      to.flush();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /**
   * Returns why something could not be written, or an empty text; a reader who left is no reason.
   */
  public String loss() {
    if (failure == null) {
      return "";
    }
    String reason = String.valueOf(failure.getMessage());
    return reason.toLowerCase(Locale.ROOT).contains(CLOSED) ? "" : reason;
  }
}
