package dev.planwright.resolve.extension;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Rule;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Symbols;
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

  private final Symbols symbols;
  private final Lookup lookup;
  private final Extensions extensions;
  private final boolean module;
  private final List<Declaration.ExtendRule> trees = new ArrayList<>();

  /** Takes also whether the file is a module. */
  public RuleExtensions(Symbols symbols, Lookup lookup, Extensions extensions, boolean module) {
    this.symbols = symbols;
    this.lookup = lookup;
    this.extensions = extensions;
    this.module = module;
  }

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
    Rule rule = lookup.rule(code.text());
    lookup.named(at, rule == null ? null : rule.span());
    if (rule == null) {
      boolean whole = code.text().indexOf('/') >= 0;
      lookup
          .findings()
          .unknown(
              Code.PW0306,
              at,
              "rule",
              code.text(),
              whole ? lookup.ruleCodes() : lookup.ruleNames());
    } else if (extensions.isInForce(at.file())
        && !extensions.isOwn("rule", rule.name(), rule.span(), at)
        && isAllowed(rule, tree)
        && extensions.claim(
            "switch the rule `" + rule.code() + "` off", at, symbols, lookup.visible())) {
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
    lookup.findings().add(Diagnostic.error(code, at, message).help(help).build());
  }
}
