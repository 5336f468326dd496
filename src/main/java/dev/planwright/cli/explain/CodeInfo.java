package dev.planwright.cli.explain;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Rule;
import dev.planwright.report.RuleInfo;
import dev.planwright.workspace.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code explain} says about the code of a finding, for reports that include it. */
public final class CodeInfo implements Function<Diagnostic, RuleInfo> {

  private static final int TAGS = 10;

  private final Supplier<Catalogue> library;
  private @Nullable Catalogue catalogue;

  /** Takes what reads all that the libraries say, which is done when a rule of theirs is met. */
  public CodeInfo(Supplier<Catalogue> library) {
    this.library = library;
  }

  @Override
  public RuleInfo apply(Diagnostic finding) {
    Code code = Code.of(finding.code());
    String page = code == null ? null : CodePages.of(finding.code());
    return code == null || page == null ? ofLibrary(finding) : ofPage(finding, code.title(), page);
  }

  private static RuleInfo ofPage(Diagnostic finding, String title, String page) {
    String description = List.of(page.split("\n\n", 3)).get(1);
    return new RuleInfo(
        finding.code(),
        title,
        description.replace('\n', ' '),
        page,
        page,
        List.of("planwright"),
        null,
        finding.severity());
  }

  private RuleInfo ofLibrary(Diagnostic finding) {
    if (catalogue == null) {
      catalogue = library.get();
    }
    for (Rule rule : catalogue.rules()) {
      if (rule.code().equals(finding.code())) {
        return of(catalogue, rule);
      }
    }
    for (Catalogue.Requirement requirement : catalogue.requirements()) {
      if (requirement.require().code().equals(finding.code())) {
        return of(catalogue, requirement, finding);
      }
    }
    return RuleInfo.of(finding);
  }

  /**
   * What is explained, as it stands on a screen and in a page.
   *
   * @param text in plain lines
   * @param markdown in Markdown
   */
  private record Pages(String text, String markdown) {

    /** Returns both, written by the same calls. */
    static Pages of(Catalogue catalogue, BiConsumer<Explanation, Sheet> writer) {
      Explanation explanation = new Explanation(catalogue);
      Sheet text = new TextSheet();
      Sheet markdown = new MarkdownSheet();
      writer.accept(explanation, text);
      writer.accept(explanation, markdown);
      return new Pages(text.text(), markdown.text());
    }
  }

  private static RuleInfo of(Catalogue catalogue, Rule rule) {
    Pages pages = Pages.of(catalogue, (explanation, sheet) -> explanation.write(rule, sheet));
    String title = Explanation.title(rule);
    return new RuleInfo(
        rule.code(),
        title,
        description(rule, title),
        pages.text(),
        pages.markdown(),
        tags(rule.module(), rule.body().citations()),
        rule.confidence(),
        rule.severity());
  }

  private static String description(Rule rule, String title) {
    if (!rule.doc().isEmpty()) {
      return rule.doc().replace('\n', ' ');
    }
    Expr why = rule.body().words().why();
    return why == null ? title : title + ": " + Explanation.plain(why);
  }

  private static RuleInfo of(
      Catalogue catalogue, Catalogue.Requirement requirement, Diagnostic finding) {
    Pages pages =
        Pages.of(catalogue, (explanation, sheet) -> explanation.write(requirement, sheet));
    String title = Explanation.title(requirement);
    return new RuleInfo(
        finding.code(),
        title,
        title,
        pages.text(),
        pages.markdown(),
        tags(requirement.action().module(), finding.rationale().citations()),
        finding.rationale().confidence(),
        finding.severity());
  }

  /** Returns the module and the articles, of which nobody shows more than ten. */
  private static List<String> tags(String module, List<Citation> citations) {
    Set<String> tags = new LinkedHashSet<>(List.of("planwright"));
    if (!module.isEmpty()) {
      tags.add(module);
    }
    citations.forEach(citation -> tags.add(citation.article()));
    return new ArrayList<>(tags).subList(0, Math.min(TAGS, tags.size()));
  }
}
