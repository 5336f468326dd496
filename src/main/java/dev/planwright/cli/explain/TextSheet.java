package dev.planwright.cli.explain;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.article.Article;
import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/** A sheet for a terminal. */
public final class TextSheet implements Sheet {

  private final StringBuilder out = new StringBuilder();

  @Override
  public void head(Severity severity, String code, String title) {
    out.append(severity.word()).append('[').append(code).append("]: ").append(title);
    out.append("\n\n");
  }

  @Override
  public void paragraph(String text) {
    if (!text.isEmpty()) {
      out.append(text).append("\n\n");
    }
  }

  @Override
  public void line(String word, String text) {
    if (!text.isEmpty()) {
      out.append(word).append(": ").append(text).append('\n');
    }
  }

  @Override
  public void source(Citation citation, @Nullable Article article) {
    out.append("\nsource: ").append(citation.source()).append(" [").append(citation.fact());
    out.append("]\n  ").append(citation.sentence()).append('\n');
    if (article != null) {
      out.append("  ").append(article.name()).append(": ").append(article.title());
      out.append(article.modified().isEmpty() ? "" : ", " + article.modified()).append('\n');
      out.append(article.url().isEmpty() ? "" : "  " + article.url() + "\n");
    }
  }

  @Override
  public void remark(String text) {
    blank();
    out.append(text).append('\n');
  }

  @Override
  public void code(@Nullable Span lines) {
    if (lines != null) {
      blank();
      lines.text().lines().forEach(line -> out.append("    ").append(line).append('\n'));
    }
  }

  private void blank() {
    if (out.length() < 2 || out.charAt(out.length() - 2) != '\n') {
      out.append('\n');
    }
  }

  @Override
  public String text() {
    return out.toString();
  }
}
