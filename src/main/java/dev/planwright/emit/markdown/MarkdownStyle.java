package dev.planwright.emit.markdown;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a runbook in Markdown is for. */
public enum MarkdownStyle {
  /** To be worked by: boxes to tick, few words, what it rests on folded away. */
  CHECKLIST,
  /** To be read and decided by: no boxes, and everything in sight. */
  DOCUMENT;

  /** The words that name the styles. */
  public static final List<String> WORDS = Stream.of(values()).map(style -> style.word()).toList();

  /** Returns the style that one of {@link #WORDS} names. */
  public static MarkdownStyle of(String word) {
    return values()[WORDS.indexOf(word)];
  }

  /** Returns the word that names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
