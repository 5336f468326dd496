package dev.planwright.syntax;

import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanParser.ItemContext;
import dev.planwright.syntax.antlr.PlanParser.PlanAcceptContext;
import dev.planwright.syntax.antlr.PlanParser.PlanClauseContext;
import dev.planwright.syntax.antlr.PlanParser.PlanContext;
import dev.planwright.syntax.antlr.PlanParser.PlanInstallContext;
import dev.planwright.syntax.antlr.PlanParser.PlanLimitContext;
import dev.planwright.syntax.antlr.PlanParser.PlanNameContext;
import dev.planwright.syntax.antlr.PlanParser.PlanOnContext;
import dev.planwright.syntax.antlr.PlanParser.PlanOrderContext;
import dev.planwright.syntax.antlr.PlanParser.PlanRemoveContext;
import dev.planwright.syntax.antlr.PlanParser.PlanSettingContext;
import dev.planwright.syntax.antlr.PlanParser.PlanStepsContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.PlanClause;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Builds plans. */
record PlanBuilder(
    Leaves leaves, ExprBuilder expressions, ObjectBuilder objects, ProcedureBuilder procedures) {

  /** Returns a plan; a lone text before the body is its title. */
  Declaration plan(PlanContext context) {
    List<PlanClause> clauses = Leaves.each(context.planClause(), this::clause);
    PlanNameContext head = context.planName();
    boolean named = head != null && (head.name() != null || head.word() != null);
    ParserRuleContext name = head == null || head.name() == null ? head : head.name();
    return new Declaration.Plan(
        named ? leaves.nameOrNull(name) : null,
        head == null ? "" : leaves.words(head.text()),
        clauses,
        leaves.doc(context),
        leaves.span(context));
  }

  private PlanClause clause(PlanClauseContext context) {
    Span span = leaves.span(context);
    return switch (context) {
      case PlanOnContext on -> new PlanClause.On(leaves.qualified(on.place()), span);
      case PlanInstallContext install ->
          new PlanClause.Items("install", install.ORDER() != null, items(install.item()), span);
      case PlanRemoveContext remove ->
          new PlanClause.Items(remove.getStart().getText(), false, items(remove.item()), span);
      case PlanStepsContext steps -> new PlanClause.Steps(procedures.block(steps.block()), span);
      case PlanOrderContext order ->
          new PlanClause.Order(
              expressions.ordered(order.ordered()), leaves.words(order.text()), span);
      case PlanAcceptContext accept ->
          new PlanClause.Accept(
              objects.code(accept.code()), objects.attributes(accept.attributes()), span);
      case PlanLimitContext limit ->
          new PlanClause.Limit(limit.NEVER() != null, expressions.expr(limit.expr()), span);
      case PlanSettingContext setting ->
          new PlanClause.Setting(objects.attribute(setting.attribute()));
      default -> throw new IllegalStateException("unknown clause " + context.getText());
    };
  }

  private List<PlanClause.Item> items(List<ItemContext> contexts) {
    return Leaves.each(contexts, this::item);
  }

  private PlanClause.Item item(ItemContext context) {
    return new PlanClause.Item(
        leaves.qualified(context.itemName()),
        leaves.level(context.level()),
        leaves.qualified(context.place()),
        objects.attributes(context.attributes()),
        leaves.doc(context),
        leaves.span(context));
  }
}
