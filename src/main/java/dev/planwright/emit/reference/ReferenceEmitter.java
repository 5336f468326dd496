package dev.planwright.emit.reference;

import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.markup.HtmlText;
import dev.planwright.markup.MarkdownText;
import dev.planwright.markup.StyleHash;
import dev.planwright.reference.Member;
import dev.planwright.reference.Phrase;
import dev.planwright.reference.Point;
import dev.planwright.reference.Reference;
import dev.planwright.reference.ReferenceEntry;
import dev.planwright.reference.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the reference of a library by the templates {@code doc/library.md.ftl} and {@code
 * doc/library.html.ftl}.
 *
 * @param templates the templates
 */
public record ReferenceEmitter(Templates templates) {

  private static final String DOCUMENT = "doc/library.md.ftl";
  private static final String PAGE = "doc/library.html.ftl";
  private static final String STYLE = "html/style.css";

  /** Returns the reference in Markdown, or an empty text and what is wrong with a template. */
  public Outcome<String> markdown(Reference reference) {
    return templates.render(DOCUMENT, data(reference));
  }

  /** Returns the reference as a page, or an empty text and what is wrong with a template. */
  public Outcome<String> html(Reference reference) {
    Outcome<String> style = templates.render(STYLE, new TemplateData());
    if (style.hasErrors()) {
      return style;
    }
    TemplateData data = data(reference);
    data.put("style", new HtmlText(style.value()));
    data.put("styleHash", new HtmlText(StyleHash.of(style.value())));
    return templates.renderPage(PAGE, data);
  }

  private static TemplateData data(Reference reference) {
    TemplateData data = new TemplateData().put("name", MarkdownText.of(reference.name()));
    List<TemplateData> modules = new ArrayList<>();
    for (Reference.Module module : reference.modules()) {
      modules.add(
          new TemplateData()
              .put("name", MarkdownText.of(module.name()))
              .put("doc", prose(module.doc()))
              .texts("uses", module.uses().stream().map(MarkdownText::of).toList()));
    }
    List<TemplateData> sections = new ArrayList<>();
    List<TemplateData> extensions = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      List<ReferenceEntry> entries = reference.of(sort);
      if (!entries.isEmpty()) {
        sections.add(
            new TemplateData()
                .id("id", sort.word())
                .put("title", MarkdownText.of(sort.title()))
                .groups("entries", entries.stream().map(ReferenceEmitter::entry).toList()));
        extension(sort, entries, extensions);
      }
    }
    data.groups("used", reference.used().stream().map(ReferenceEmitter::used).toList());
    data.groups("modules", modules).groups("sections", sections).groups("extensions", extensions);
    return data.groups(
        "articles",
        reference.articles().stream()
            .map(article ->
                new TemplateData()
                    .put(
                        "name",
                        article.url().isEmpty()
                            ? MarkdownText.of(article.name())
                            : MarkdownText.page(article.name(), article.url()))
                    .put("title", MarkdownText.of(article.title()))
                    .put("modified", MarkdownText.of(article.modified())))
            .toList());
  }

  private static TemplateData used(Reference.Used used) {
    List<TemplateData> sorts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      List<MarkdownText> names =
          used.entries().stream()
              .filter(entry -> entry.id().sort() == sort)
              .map(entry -> MarkdownText.code(entry.id().name()))
              .toList();
      if (!names.isEmpty()) {
        sorts.add(
            new TemplateData().put("title", MarkdownText.of(sort.title())).texts("names", names));
      }
    }
    return new TemplateData()
        .put("module", MarkdownText.of(used.module()))
        .put("command", MarkdownText.code("planwright doc " + used.module()))
        .groups("sorts", sorts);
  }

  private static void extension(
      Sort sort, List<ReferenceEntry> entries, List<TemplateData> extensions) {
    List<MarkdownText> closed = new ArrayList<>();
    ReferenceEntry open = null;
    for (ReferenceEntry entry : entries) {
      if (!entry.extension().isEmpty()) {
        open = open == null ? entry : open;
      } else if (sort == Sort.RULE) {
        closed.add(MarkdownText.link(entry.id().name(), entry.id().anchor()));
      }
    }
    if (open != null) {
      extensions.add(
          new TemplateData()
              .put("title", MarkdownText.of(sort.title()))
              .put("form", MarkdownText.code(open.extension()))
              .texts("closed", closed));
    }
  }

  private static TemplateData entry(ReferenceEntry entry) {
    return new TemplateData()
        .id("anchor", entry.id().anchor())
        .put("name", MarkdownText.of(entry.id().name()))
        .put("module", MarkdownText.of(entry.id().module()))
        .put("head", MarkdownText.code(entry.head()))
        .put("doc", prose(entry.doc()))
        .groups("members", entry.members().stream().map(ReferenceEmitter::member).toList())
        .groups("points", entry.points().stream().map(ReferenceEmitter::point).toList());
  }

  private static TemplateData member(Member member) {
    return new TemplateData()
        .put("name", MarkdownText.code(member.name()))
        .id("role", member.role())
        .put("type", cell(text(member.type())))
        .put("initial", code(member.initial()))
        .put("ends", code(member.ends()))
        .put("doc", prose(member.doc()));
  }

  /** Returns a comment, in which what stands between two backticks is written in the language. */
  private static MarkdownText prose(String comment) {
    String[] parts = comment.split("`", -1);
    List<MarkdownText> texts = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1 && !parts[i].isBlank();
      String words = i % 2 == 1 && !code ? "`" + parts[i] : parts[i];
      texts.add(code ? MarkdownText.code(words) : words(words, i == 0));
    }
    return MarkdownText.join("", texts);
  }

  private static MarkdownText words(String words, boolean first) {
    return first && words.endsWith(" ")
        ? MarkdownText.join(MarkdownText.of(words), MarkdownText.words(" "))
        : first ? MarkdownText.of(words) : MarkdownText.words(words);
  }

  private static MarkdownText code(String written) {
    return written.isEmpty() ? MarkdownText.of("") : cell(MarkdownText.code(written));
  }

  /** Returns a text for a cell of a table, which a bar would end even within code. */
  private static MarkdownText cell(MarkdownText text) {
    return new MarkdownText(text.source().replace("|", "\\|"), text.html());
  }

  private static TemplateData point(Point point) {
    return new TemplateData()
        .put("label", MarkdownText.of(point.label()))
        .texts("lines", point.lines().stream().map(ReferenceEmitter::text).toList());
  }

  private static MarkdownText text(List<Phrase> phrases) {
    return MarkdownText.join("", phrases.stream().map(ReferenceEmitter::text).toList());
  }

  private static MarkdownText text(Phrase phrase) {
    if (phrase.target().isEmpty()) {
      return phrase.code() ? MarkdownText.code(phrase.text()) : MarkdownText.words(phrase.text());
    }
    return phrase.target().contains("://")
        ? MarkdownText.page(phrase.text(), phrase.target())
        : MarkdownText.link(phrase.text(), phrase.target());
  }
}
