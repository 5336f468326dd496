package dev.planwright.resolve.extension;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Rule;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * Switches off the rules of other files that a file says do not count. Whoever answers for plans
 * may do that, and so a module may not; and what would destroy something is accepted by a plan.
 */
public final class RuleExtensions {

  private final DeclarationContext context;
  private final boolean module;
  private final List<Declaration.ExtendRule> trees = new ArrayList<>();

  /** Takes also whether the file is a module. */
  public RuleExtensions(DeclarationContext context, boolean module) {
    this.context = context;
    this.module = module;
  }

  /** Notes that a rule is switched off; {@link #complete} carries it out. */
  public void declare(Declaration.ExtendRule tree) {
    trees.add(tree);
  }

  /** Switches the rules off; called when all of the file's names are declared. */
  public void complete() {
    trees.forEach(this::switchOff);
  }

  private void switchOff(Declaration.ExtendRule tree) {
    Name code = tree.rule();
    Span at = code.span();
    Rule rule = context.lookup().rule(code.text());
    context.lookup().named(at, rule == null ? null : rule.span());
    if (rule == null) {
      boolean whole = code.text().indexOf('/') >= 0;
      context
          .findings()
          .unknown(
              Code.PW0306,
              at,
              "rule",
              code.text(),
              whole ? context.lookup().ruleCodes() : context.lookup().ruleNames());
    } else if (context.extensions().isInForce(at.file())
        && !context.extensions().isOwn("rule", rule.name(), rule.span(), at)
        && isAllowed(rule, tree)
        && context
            .extensions()
            .claim(
                "switch the rule `" + rule.code() + "` off",
                at,
                context.symbols(),
                context.lookup().visible())) {
      rule.switchOff(new Rule.Off(tree.because(), at));
    }
  }

  private boolean isAllowed(Rule rule, Declaration.ExtendRule tree) {
    Span at = tree.rule().span();
    if (module) {
      refuse(
          Code.PW0144,
          at,
          "a module switches no rule off",
          "write it in the file of the plan, or in one that the plans use by its path");
    } else if (rule.severity() == Severity.DANGER) {
      refuse(
          Code.PW0144,
          at,
          "`"
              + rule.code()
              + "` is about something that would be destroyed: no file switches it off",
          "let the plan that takes the risk say so, with `accept` and its reason");
    } else if (tree.because().isBlank()) {
      refuse(Code.PW0305, at, "a rule is switched off without a reason", "write `because \"…\"`");
    } else {
      return true;
    }
    return false;
  }

  private void refuse(Code code, Span at, String message, String help) {
    context.findings().add(Diagnostic.error(code, at, message).help(help).build());
  }
}
