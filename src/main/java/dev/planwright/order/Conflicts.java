package dev.planwright.order;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Expr;
import dev.planwright.model.Rule;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.source.WholeLines;
import dev.planwright.state.Evaluator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what contradicts an order. */
final class Conflicts {

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Evaluator evaluator;

  Conflicts(List<Rule> rules, Evaluator evaluator) {
    rules.forEach(rule -> this.rules.put(rule.code(), rule));
    this.evaluator = evaluator;
  }

  /**
   * Two items of a written order stand the wrong way round.
   *
   * @param fix what mends the whole order, or null if nothing does
   */
  Diagnostic misplaced(Reason reason, @Nullable Fix fix) {
    Rule rule = rules.get(reason.code());
    String plain = reason.second().shown() + " is installed before " + reason.first().shown();
    Diagnostic.Builder finding =
        new Diagnostic.Builder(
            rule == null ? Code.PW0404.name() : rule.code(),
            rule == null ? Severity.ERROR : rule.severity(),
            reason.second().span(),
            rule == null ? plain : said(rule, rule.body().words().text(), reason, plain));
    finding
        .label("this comes too early")
        .label(reason.first().span(), "this must come first")
        .source(reason.citations(), rule == null ? null : rule.confidence())
        .fix(
            fix != null
                ? fix
                : Fix.advice(
                    "move `"
                        + reason.second().shown()
                        + "` after `"
                        + reason.first().shown()
                        + "`"));
    if (rule == null) {
      finding.note(reason.text());
    } else {
      if (isScoped(rule)) {
        finding.note(reason.text());
      }
      finding.why(said(rule, rule.body().words().why(), reason, ""));
    }
    return finding.build();
  }

  /** Returns whether a rule binds on some objects, which its words may not say. */
  private static boolean isScoped(Rule rule) {
    return switch (rule.body().form()) {
      case Rule.Form.Order order -> !order.scope().equals(Rule.OrderScope.EVERYWHERE);
      case Rule.Form.Sequence chain -> !chain.scope().equals(Rule.OrderScope.EVERYWHERE);
      case Rule.Form.Require _, Rule.Form.Check _ -> false;
      case null -> false;
    };
  }

  private String said(Rule rule, @Nullable Expr text, Reason reason, String otherwise) {
    if (text == null) {
      return otherwise;
    }
    Bindings.Bound variables = reason.variables();
    return evaluator
        .about(reason.first())
        .about(reason.second())
        .said(text, variables == null ? Evaluator.frame(rule.body().slots()) : variables.frame());
  }

  /**
   * Reasons that go round in a circle. One rule against the author's own orders is that rule's.
   *
   * @param taken the rule among them that the author accepts to break, whose finding it is then, or
   *     empty
   */
  Diagnostic cycle(List<Reason> around, String taken) {
    List<Reason> byRule =
        around.stream().filter(reason -> rules.containsKey(reason.code())).toList();
    long byAuthor =
        around.stream().filter(reason -> reason.origin() == Reason.Origin.AUTHOR).count();
    Rule rule = byRule.size() == 1 && byAuthor > 0 ? rules.get(byRule.getFirst().code()) : null;
    Reason at =
        around.stream()
            .filter(reason -> reason.origin() == Reason.Origin.AUTHOR)
            .findFirst()
            .orElse(around.getFirst());
    String plain = "no order satisfies every constraint on " + items(around);
    Diagnostic.Builder finding =
        rule == null
            ? Diagnostic.error(
                taken.isEmpty() ? Code.PW0401.name() : taken, at.second().span(), plain)
            : new Diagnostic.Builder(
                rule.code(),
                rule.severity(),
                at.origin() == Reason.Origin.AUTHOR ? at.span() : at.second().span(),
                said(rule, rule.body().words().text(), byRule.getFirst(), plain));
    Set<Citation> citations = new LinkedHashSet<>();
    for (Reason reason : around) {
      String code = reason.code().isEmpty() ? "" : " [" + reason.code() + "]";
      String edge = "`" + reason.first().shown() + "` before `" + reason.second().shown() + "`: ";
      finding.note(edge + reason.text() + code);
      finding.step(reason.second().span(), edge + reason.text() + code);
      if (!reason.span().equals(at.span())) {
        finding.label(reason.span(), reason.text());
      }
      citations.addAll(reason.citations());
    }
    if (rule != null) {
      finding.why(said(rule, rule.body().words().why(), byRule.getFirst(), ""));
    }
    if (byAuthor == 1) {
      finding.fix(withdrawn(at));
    }
    return finding.source(List.copyOf(citations), rule == null ? null : rule.confidence()).build();
  }

  /** The author's order is what can be changed: what it turns round, the others say already. */
  private static Fix withdrawn(Reason order) {
    WholeLines lines = WholeLines.of(order.span());
    Span gone = lines == null ? order.span() : lines.span();
    return Fix.unsafe(
        "remove `"
            + String.join(" ", order.span().text().strip().split("\\s+"))
            + "`, which contradicts the others",
        List.of(new TextEdit(gone, "")));
  }

  private static String items(List<Reason> around) {
    StringBuilder text = new StringBuilder();
    for (Reason reason : around) {
      text.append(text.isEmpty() ? "`" : ", `").append(reason.first().shown()).append('`');
    }
    return text.toString();
  }
}
