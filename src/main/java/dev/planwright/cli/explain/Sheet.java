package dev.planwright.cli.explain;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.article.Article;
import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/** What an explanation is written on, from the top down. */
interface Sheet {

  /** Writes what is explained. */
  void head(Severity severity, String code, String title);

  /** Writes a paragraph, if there is anything to write. */
  void paragraph(String text);

  /** Writes a word and what it stands for, if there is anything to write. */
  void line(String word, String text);

  /** Writes a place of an article; its title is not always known. */
  void source(Citation citation, @Nullable Article article);

  /** Writes a sentence that stands by itself, or belongs to the code below it. */
  void remark(String text);

  /** Writes lines of a plan or library as they are, if there are any. */
  void code(@Nullable Span lines);

  /** Returns what was written. */
  String text();
}
