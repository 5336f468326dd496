package dev.planwright.build;

import static org.junit.jupiter.api.Assertions.fail;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is as google-java-format writes it.
 *
 * <p>{@code mvn test -Dtest=JavaStyleTest -Dformat=write} rewrites the files that are not, and
 * still fails, so that nobody commits a rewrite unseen. It is a test and not a Maven plugin because
 * a plugin would run on Maven's JVM, which may be too old to read these sources.
 */
class JavaStyleTest {

  private final Formatter formatter = new Formatter();
  private final boolean write = "write".equals(System.getProperty("format"));

  @Test
  void everyJavaFileIsFormatted() {
    List<String> unformatted = new ArrayList<>();
    for (Path file : SourceCheckout.files(".java", SourceCheckout.JAVA)) {
      String text = SourceCheckout.read(file);
      String formatted;
      try {
        formatted = formatter.formatSourceAndFixImports(text);
      } catch (FormatterException e) {
        unformatted.add(file + ": " + e.getMessage());
        continue;
      }
      if (!formatted.equals(text)) {
        unformatted.add(file.toString());
        if (write) {
          SourceCheckout.write(file, formatted);
        }
      }
    }
    if (!unformatted.isEmpty()) {
      fail(
          (write ? "rewritten, look at the change and run again:" : "run with -Dformat=write:")
              + "\n  "
              + String.join("\n  ", unformatted));
    }
  }
}
