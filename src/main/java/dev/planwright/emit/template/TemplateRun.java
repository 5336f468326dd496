package dev.planwright.emit.template;

import freemarker.core.Environment;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * One run of a project's own templates, on a thread of its own with a small stack. FreeMarker asks
 * the thread at each turn of a loop and each call whether it is interrupted; this one counts how
 * often it is asked, so that a template ends after the same amount of work on every machine.
 */
final class TemplateRun extends Thread {

  /** A procedure of 5,000 steps takes a tenth of it. */
  static final int MOST_TURNS = 5_000_000;

  /** The most characters of one artifact. */
  static final int MOST_CHARACTERS = 32 << 20;

  private static final long STACK = 4L << 20;
  private static final int ALL_NOTED = 256;
  private static final int NOTED_EACH = 1 << 10;

  private final Work work;
  private final Output output = new Output();
  private int turns;
  private @Nullable LineOrigin last;
  private @Nullable Throwable failure;
  private String excess = "";

  /** What is run: it fills a template, and writes to what it is given. */
  interface Work {
    void run(Writer out) throws Exception;
  }

  private TemplateRun(Work work) {
    super(null, null, "templates", STACK);
    this.work = work;
  }

  /** Runs to the end. */
  static TemplateRun of(Work work) {
    TemplateRun run = new TemplateRun(work);
    run.start();
    try {
      run.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return run;
  }

  @Override
  public void run() {
    try {
      work.run(output);
    } catch (StackOverflowError e) {
      excess = "its macros, functions or expressions are nested too deep; one may call itself";
      failure = e;
    } catch (OutOfMemoryError e) {
      excess = "it takes more memory than there is";
      failure = e;
    } catch (Exception | Error e) {
      failure = e;
    }
  }

  @Override
  public boolean isInterrupted() {
    turns++;
    if (turns <= ALL_NOTED || turns % NOTED_EACH == 0 || turns > MOST_TURNS) {
      last = LineOrigin.now();
    }
    if (turns > MOST_TURNS) {
      excess = "its loops take more than " + MOST_TURNS + " turns";
    }
    return turns > MOST_TURNS || super.isInterrupted();
  }

  /** Returns what was written. */
  String text() {
    return output.text.toString();
  }

  /** Returns what it failed with, or null. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Returns what it took too much of, as a phrase, or an empty text. */
  String excess() {
    return excess;
  }

  /** Returns about where it was at last, or null if it had not begun. */
  @Nullable LineOrigin last() {
    return last;
  }

  private final class Output extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      if (text.length() + (long) length > MOST_CHARACTERS) {
        if (Environment.getCurrentEnvironment() != null) {
          last = LineOrigin.now();
        }
        excess = "it writes more than " + MOST_CHARACTERS + " characters";
        throw new IOException(excess);
      }
      text.append(characters, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
