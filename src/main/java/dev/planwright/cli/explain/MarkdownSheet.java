package dev.planwright.cli.explain;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Severity;
import dev.planwright.markup.MarkdownCell;
import dev.planwright.model.article.Article;
import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/** A sheet for those who show Markdown, in the manner of the pages about the compiler's codes. */
final class MarkdownSheet implements Sheet {

  private final StringBuilder out = new StringBuilder();

  @Override
  public void head(Severity severity, String code, String title) {
    block("# " + code + ": " + MarkdownCell.paragraph(title));
  }

  @Override
  public void paragraph(String text) {
    block(MarkdownCell.paragraph(text));
  }

  @Override
  public void line(String word, String text) {
    if (!text.isEmpty()) {
      block("**" + word + ":** " + MarkdownCell.paragraph(text));
    }
  }

  @Override
  public void source(Citation citation, @Nullable Article article) {
    String title =
        article == null
            ? ""
            : " (" + MarkdownCell.paragraph(article.title()) + dated(article) + ")";
    block(
        "**source:** "
            + MarkdownCell.paragraph(citation.source() + ", " + citation.fact())
            + title
            + ": "
            + MarkdownCell.paragraph(citation.sentence()));
  }

  private static String dated(Article article) {
    return (article.modified().isEmpty() ? "" : ", " + article.modified())
        + (article.url().isEmpty() ? "" : ", <" + article.url() + ">");
  }

  @Override
  public void remark(String text) {
    block(MarkdownCell.paragraph(text));
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

  @Override
  public String text() {
    return out.toString();
  }
}
