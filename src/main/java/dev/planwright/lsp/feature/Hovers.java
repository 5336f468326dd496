package dev.planwright.lsp.feature;

import dev.planwright.diagnostic.Citation;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.name.DeclaredName;
import dev.planwright.lsp.name.NameAt;
import dev.planwright.markup.MarkdownText;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/** What a name means, for the hover over it. */
public final class Hovers {

  private static final int MOST_CITED = 5;

  private Hovers() {}

  /** Returns what is said of the name at a position, or null if nothing is known. */
  public static @Nullable Hover of(Analysis analysis, Position position) {
    NameAt name = NameAt.of(analysis, Positions.offset(analysis.file(), position));
    if (name == null) {
      return null;
    }
    MarkupContent content = new MarkupContent(MarkupKind.MARKDOWN, text(name.declared()));
    return new Hover(content, Positions.of(name.span()));
  }

  /** Returns what is said of a declared name, in Markdown. */
  static String text(DeclaredName name) {
    StringBuilder text = new StringBuilder();
    text.append("```planwright\n").append(head(name.span())).append("\n```\n");
    String owner = name.owner().isEmpty() ? "" : " of " + MarkdownText.of(name.owner()).source();
    text.append("\n").append(name.sort().word()).append(owner).append("\n");
    for (String line : comment(name.span())) {
      text.append("\n").append(MarkdownText.of(line).source()).append("\n");
    }
    for (String note : name.notes()) {
      text.append("\n").append(MarkdownText.of(note).source()).append("\n");
    }
    List<Citation> citations = name.citations();
    for (Citation citation : citations.subList(0, Math.min(MOST_CITED, citations.size()))) {
      text.append("\n- ")
          .append(MarkdownText.of(citation.source() + ": " + citation.sentence()).source())
          .append("\n");
    }
    return text.toString();
  }

  /** Returns the line that declares a name, up to what it holds. */
  private static String head(Span declared) {
    SourceFile file = declared.file();
    String line = file.line(declared.line());
    int column = declared.start() - file.lineStart(declared.line());
    int body = line.indexOf('{', Math.min(line.length(), column));
    return (body < 0 ? line : line.substring(0, body)).strip();
  }

  /** Returns the documentation comment above a declaration, without its marks. */
  private static List<String> comment(Span declared) {
    SourceFile file = declared.file();
    List<String> lines = new ArrayList<>();
    for (int line = declared.line() - 1; line >= 1; line--) {
      String text = file.line(line).strip();
      if (!text.startsWith("##")) {
        break;
      }
      lines.addFirst(text.substring(2).strip());
    }
    return lines;
  }
}
