package dev.planwright.cli.explain;

import dev.planwright.diagnostic.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pages about the compiler's own codes, one Markdown file each. */
public final class CodePages {

  private CodePages() {}

  /** Returns whether a word is a code of the compiler, known or not. */
  public static boolean isCode(String word) {
    return Code.isFormed(word.toUpperCase(Locale.ROOT));
  }

  /** Returns the page of a code, or null if there is none. */
  public static @Nullable String of(String code) {
    String name = "/findings/" + code.toUpperCase(Locale.ROOT) + ".md";
    try (InputStream in = CodePages.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
