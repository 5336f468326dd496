package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import dev.planwright.model.Rule;
import dev.planwright.resolve.expression.Literals;
import dev.planwright.resolve.expression.Values;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.PlanClause;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the risks that the author of a plan accepts. */
final class Acceptances {

  private static final String REASON = "reason";
  private static final String OWNER = "owner";
  private static final String UNTIL = "until";

  private final Lookup lookup;

  private Acceptances(Lookup lookup) {
    this.lookup = lookup;
  }

  /** Returns what a clause accepts, sound only if nothing is wrong with it. */
  static Plan.Accept resolve(PlanClause.Accept tree, Lookup lookup) {
    return new Acceptances(lookup).resolve(tree);
  }

  private Plan.Accept resolve(PlanClause.Accept tree) {
    Map<String, Declaration.Attribute> given =
        Values.named("accept", tree.attributes(), List.of(REASON, UNTIL, OWNER), lookup.findings());
    Name code = tree.code();
    Rule rule = lookup.rule(code.text());
    lookup.named(code.span(), rule == null ? null : rule.span());
    boolean known = rule != null || isRisk(code.text());
    if (!known) {
      unknown(code);
    }
    String reason = text(given.get(REASON));
    if (reason.isBlank()) {
      lookup
          .findings()
          .add(
              Diagnostic.error(Code.PW0305, code.span(), "a risk is accepted without a reason")
                  .help("write `reason = \"…\"`")
                  .build());
    }
    Declaration.Attribute until = given.get(UNTIL);
    Span end = until == null ? code.span() : until.span();
    return new Plan.Accept(
        code.text(),
        reason,
        text(until),
        text(given.get(OWNER)),
        known && !reason.isBlank(),
        end,
        code.span(),
        tree.span());
  }

  private void unknown(Name code) {
    if (code.text().matches("PW[0-9]{4}")) {
      lookup
          .findings()
          .add(
              Diagnostic.error(Code.PW0306, code.span(), "`" + code.text() + "` cannot be accepted")
                  .help(
                      "accept a rule or one of these codes: "
                          + String.join(", ", Code.acceptable()))
                  .build());
    } else {
      boolean whole = code.text().indexOf('/') >= 0;
      lookup
          .findings()
          .unknown(Code.PW0306, code, "rule", whole ? lookup.ruleCodes() : lookup.ruleNames());
    }
  }

  private String text(Declaration.@Nullable Attribute attribute) {
    if (attribute == null) {
      return "";
    }
    ExprTree value = attribute.values().getFirst();
    if (value instanceof ExprTree.DateLiteral date) {
      return Literals.isDay(date, lookup) ? date.text() : "";
    }
    if (attribute.name().text().equals(UNTIL)) {
      lookup.findings().error(Code.PW0117, value.span(), "expected a date such as 2027-01-31");
      return "";
    }
    return ObjectResolver.plain(value);
  }

  private static boolean isRisk(String text) {
    Code code = Code.of(text);
    return code != null && code.isAcceptable();
  }
}
