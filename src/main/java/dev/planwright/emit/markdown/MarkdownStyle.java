package dev.planwright.emit.markdown;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a runbook in Markdown is for. */
public enum MarkdownStyle {
  /** To be worked by: boxes to tick, few words, what it rests on folded away. */
  CHECKLIST,
  /** To be read and decided by: no boxes, and everything in sight. */
  DOCUMENT;

  /** Returns the style that a word names, or null. */
  public static @Nullable MarkdownStyle of(String word) {
    for (MarkdownStyle style : values()) {
      if (style.word().equals(word)) {
        return style;
      }
    }
    return null;
  }

  /** Returns the word that names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
