package dev.planwright.cli.explain;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.article.Article;
import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/** A sheet for those who show Markdown, in the manner of the pages about the compiler's codes. */
final class MarkdownSheet implements Sheet {

  private static final String SPECIAL = "\\`*_[]<>#|~$";

  private final StringBuilder out = new StringBuilder();

  @Override
  public void head(Severity severity, String code, String title) {
    block("# " + code + ": " + escaped(title));
  }

  @Override
  public void paragraph(String text) {
    block(escaped(text));
  }

  @Override
  public void line(String word, String text) {
    if (!text.isEmpty()) {
      block("**" + word + ":** " + escaped(text));
    }
  }

  @Override
  public void source(Citation citation, @Nullable Article article) {
    String title = article == null ? "" : " (" + escaped(article.title()) + dated(article) + ")";
    block(
        "**source:** "
            + escaped(citation.source() + ", " + citation.fact())
            + title
            + ": "
            + escaped(citation.sentence()));
  }

  private static String dated(Article article) {
    return article.modified().isEmpty() ? "" : ", " + article.modified();
  }

  @Override
  public void remark(String text) {
    block(escaped(text));
  }

  @Override
  public void code(@Nullable Span lines) {
    if (lines != null) {
      StringBuilder fence = new StringBuilder("```");
      while (lines.text().contains(fence)) {
        fence.append('`');
      }
      block(fence + "planwright\n" + lines.text().stripTrailing() + "\n" + fence);
    }
  }

  private void block(String text) {
    if (!text.isEmpty()) {
      out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString().replace("&", "&amp;");
  }

  @Override
  public String text() {
    return out.toString();
  }
}
