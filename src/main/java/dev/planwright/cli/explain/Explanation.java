package dev.planwright.cli.explain;

import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Expr;
import dev.planwright.model.Rule;
import dev.planwright.model.article.Reading;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.token.QuotedText;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.workspace.Catalogue;
import dev.planwright.workspace.files.Position;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what a library says in the language, on a sheet for people or for Markdown. */
public final class Explanation {

  private final Catalogue catalogue;
  private final IdentityHashMap<SourceFile, List<Declaration>> parsed = new IdentityHashMap<>();

  /** Takes the rules and requirements that can be explained. */
  public Explanation(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Explains a rule. */
  public void write(Rule rule, Sheet sheet) {
    Rule.Body body = rule.body();
    sheet.head(rule.severity(), rule.code(), title(rule));
    sheet.paragraph(rule.doc());
    sheet.line("why", body.words().why() == null ? "" : plain(body.words().why()));
    sheet.line("help", body.words().help() == null ? "" : plain(body.words().help()));
    sheet.line("confidence", rule.confidence().word() + confidence(rule));
    Rule.Off off = rule.off();
    sheet.line("off", off == null ? "" : off.reason() + ", says " + Position.of(off.span()));
    sources(sheet, body.citations());
    readings(sheet, body.citations());
    sheet.remark("as written in " + Position.of(rule.span()) + ":");
    sheet.code(declaration(rule.span()));
    tests(sheet, rule.code());
  }

  /** Explains what an action requires. */
  public void write(Catalogue.Requirement requirement, Sheet sheet) {
    Span condition = requirement.require().condition().span();
    sheet.head(requirement.require().severity(), requirement.require().code(), title(requirement));
    sheet.paragraph(
        "The action `" + requirement.action().name() + "` requires, in the state before its step:");
    sheet.code(condition);
    List<Citation> own = requirement.require().citations();
    boolean added = condition.file() != requirement.action().span().file();
    List<Citation> citations =
        own.isEmpty() && !added ? requirement.action().own().citations() : own;
    sources(sheet, citations);
    readings(sheet, citations);
    sheet.remark("as written in " + Position.of(condition));
    tests(sheet, requirement.require().code());
  }

  /** Returns what a rule says when it is broken, with its values by name. */
  static String title(Rule rule) {
    Expr text = rule.body().words().text();
    return text == null ? rule.name() : plain(text);
  }

  /** Returns what is said when a step lacks what its action requires. */
  static String title(Catalogue.Requirement requirement) {
    Expr otherwise = requirement.require().otherwise();
    return otherwise == null ? "a step lacks what it needs" : plain(otherwise);
  }

  private static String confidence(Rule rule) {
    return switch (rule.confidence()) {
      case STATED -> ": the source says so";
      case INFERRED -> ": it follows from what the source says";
      case PRACTICE -> ": no article says it; it is common practice";
    };
  }

  private void sources(Sheet sheet, List<Citation> citations) {
    for (Citation citation : citations) {
      sheet.source(citation, catalogue.article(citation.article()));
    }
  }

  /** Says what the articles disagree about in any of these places, and which side is followed. */
  private void readings(Sheet sheet, List<Citation> citations) {
    for (Symbols symbols : catalogue.symbols()) {
      for (Reading reading : symbols.readings().values()) {
        if (citations.stream().anyMatch(reading::concerns)) {
          sheet.remark("the articles disagree: " + reading.sentence());
        }
      }
    }
  }

  /** Shows a plan that breaks a rule and one beside it that does not, from the library's tests. */
  private void tests(Sheet sheet, String code) {
    Unit.Test breaking = catalogue.breaking(code);
    if (breaking == null) {
      return;
    }
    sheet.remark("a plan that breaks it, in " + Position.of(breaking.span()) + ":");
    sheet.code(breaking.span());
    Unit.Test corrected = catalogue.corrected(breaking);
    if (corrected != null) {
      sheet.remark("a plan that does not, in " + Position.of(corrected.span()) + ":");
      sheet.code(corrected.span());
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

  /** Returns a text as written, with its values by name. */
  public static String plain(Expr text) {
    String written = text.span().text();
    boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
    boolean block = written.startsWith("\"\"\"");
    return quoted && !block
        ? QuotedText.inner(written.substring(1, written.length() - 1))
        : written;
  }
}
