package dev.planwright.cli;

import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Article;
import dev.planwright.model.Expr;
import dev.planwright.model.Reading;
import dev.planwright.model.Rule;
import dev.planwright.model.Symbols;
import dev.planwright.model.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.Declaration;
import dev.planwright.syntax.PlanParser;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what a library says in the language. */
final class Explanation {

  private final Catalogue catalogue;
  private final IdentityHashMap<SourceFile, List<Declaration>> parsed = new IdentityHashMap<>();

  Explanation(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Explains a rule. */
  String of(Rule rule) {
    StringBuilder out = new StringBuilder();
    Rule.Body body = rule.body();
    out.append(rule.severity().word()).append('[').append(rule.code()).append("]: ");
    out.append(body.text() == null ? rule.name() : plain(body.text())).append("\n\n");
    paragraph(out, rule.doc());
    line(out, "why", body.why() == null ? "" : plain(body.why()));
    line(out, "help", body.help() == null ? "" : plain(body.help()));
    line(out, "confidence", rule.confidence().word() + confidence(rule));
    sources(out, body.citations());
    readings(out, body.citations());
    out.append("\nas written in ").append(Place.of(rule.span())).append(":\n\n");
    quote(out, declaration(rule.span()));
    tests(out, rule.code());
    return out.toString();
  }

  /** Explains what an action requires. */
  String of(Catalogue.Requirement requirement) {
    StringBuilder out = new StringBuilder();
    Expr otherwise = requirement.require().otherwise();
    Span condition = requirement.require().condition().span();
    out.append("error[").append(requirement.require().code()).append("]: ");
    out.append(otherwise == null ? "a step lacks what it needs" : plain(otherwise));
    out.append("\n\nThe action `").append(requirement.action().name());
    out.append("` requires, in the state before its step:\n\n");
    quote(out, condition);
    List<Citation> own = requirement.require().citations();
    List<Citation> citations = own.isEmpty() ? requirement.action().body().citations() : own;
    sources(out, citations);
    readings(out, citations);
    out.append("\nas written in ").append(Place.of(condition)).append('\n');
    tests(out, requirement.require().code());
    return out.toString();
  }

  private static String confidence(Rule rule) {
    return switch (rule.confidence()) {
      case STATED -> ": the source says so";
      case INFERRED -> ": it follows from what the source says";
      case PRACTICE -> ": nobody wrote it down; it is how people do it";
    };
  }

  private void sources(StringBuilder out, List<Citation> citations) {
    for (Citation citation : citations) {
      out.append("\nsource: ").append(citation.source()).append(" [").append(citation.fact());
      out.append("]\n  ").append(citation.sentence()).append('\n');
      Article article = catalogue.article(citation.article());
      if (article != null) {
        out.append("  ").append(article.name()).append(": ").append(article.title());
        out.append(article.modified().isEmpty() ? "" : ", " + article.modified()).append('\n');
      }
    }
  }

  /** Says what the articles disagree about in any of these places, and which side is followed. */
  private void readings(StringBuilder out, List<Citation> citations) {
    for (Symbols symbols : catalogue.symbols()) {
      for (Reading reading : symbols.readings().values()) {
        if (citations.stream().anyMatch(reading::concerns)) {
          out.append("\nthe articles disagree: ").append(reading.sentence()).append('\n');
        }
      }
    }
  }

  /** Shows a plan that breaks a rule and one beside it that does not, from the library's tests. */
  private void tests(StringBuilder out, String code) {
    Unit.Test breaking = catalogue.breaking(code);
    if (breaking == null) {
      return;
    }
    out.append("\na plan that breaks it, in ").append(Place.of(breaking.span())).append(":\n\n");
    quote(out, breaking.span());
    Unit.Test corrected = catalogue.corrected(breaking);
    if (corrected != null) {
      out.append("\na plan that does not, in ").append(Place.of(corrected.span())).append(":\n\n");
      quote(out, corrected.span());
    }
  }

  private @Nullable Span declaration(Span name) {
    List<Declaration> declarations =
        parsed.computeIfAbsent(name.file(), file -> PlanParser.parse(file).value().declarations());
    for (Declaration declaration : declarations) {
      Span all = declaration.span();
      if (all.start() <= name.start() && name.end() <= all.end()) {
        return all;
      }
    }
    return null;
  }

  private static void quote(StringBuilder out, @Nullable Span span) {
    if (span != null) {
      span.text().lines().forEach(line -> out.append("    ").append(line).append('\n'));
    }
  }

  private static void paragraph(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append(text).append("\n\n");
    }
  }

  private static void line(StringBuilder out, String word, String text) {
    if (!text.isEmpty()) {
      out.append(word).append(": ").append(text).append('\n');
    }
  }

  /** Returns a text as written, with its values by name. */
  static String plain(Expr text) {
    String written = text.span().text();
    boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
    boolean block = written.startsWith("\"\"\"");
    return quoted && !block
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written;
  }
}
