package dev.planwright.syntax;

import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanParser.ActionAlterContext;
import dev.planwright.syntax.antlr.PlanParser.ActionClauseContext;
import dev.planwright.syntax.antlr.PlanParser.ActionContext;
import dev.planwright.syntax.antlr.PlanParser.ActionExtensionContext;
import dev.planwright.syntax.antlr.PlanParser.ActionFromContext;
import dev.planwright.syntax.antlr.PlanParser.ActionInstallContext;
import dev.planwright.syntax.antlr.PlanParser.ActionIrreversibleContext;
import dev.planwright.syntax.antlr.PlanParser.ActionOnContext;
import dev.planwright.syntax.antlr.PlanParser.ActionOutcomeContext;
import dev.planwright.syntax.antlr.PlanParser.ActionRemoveContext;
import dev.planwright.syntax.antlr.PlanParser.ActionRequireContext;
import dev.planwright.syntax.antlr.PlanParser.ActionRestartContext;
import dev.planwright.syntax.antlr.PlanParser.ActionRunContext;
import dev.planwright.syntax.antlr.PlanParser.ActionSetContext;
import dev.planwright.syntax.antlr.PlanParser.ActionSettleContext;
import dev.planwright.syntax.antlr.PlanParser.ActionSoakContext;
import dev.planwright.syntax.antlr.PlanParser.ActionTakesContext;
import dev.planwright.syntax.antlr.PlanParser.ActionTextContext;
import dev.planwright.syntax.antlr.PlanParser.ActionUndoContext;
import dev.planwright.syntax.antlr.PlanParser.ActionWaitContext;
import dev.planwright.syntax.antlr.PlanParser.ExtensionContext;
import dev.planwright.syntax.antlr.PlanParser.ForEachContext;
import dev.planwright.syntax.antlr.PlanParser.InstallLevelContext;
import dev.planwright.syntax.antlr.PlanParser.OutcomeRowContext;
import dev.planwright.syntax.antlr.PlanParser.PaceContext;
import dev.planwright.syntax.antlr.PlanParser.ServiceContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.tree.ActionClause;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds actions. */
record ActionBuilder(
    Leaves leaves, ExprBuilder expressions, SchemaBuilder schemas, ProcedureBuilder procedures) {

  /** Returns an action. */
  Declaration action(ActionContext context) {
    return new Declaration.Action(
        leaves.name(context.name()),
        schemas.parameters(context.parameters()),
        clauses(context.actionClause()),
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns what is added to an action. */
  Declaration extension(ActionExtensionContext context) {
    return new Declaration.ExtendAction(
        leaves.qualified(context.qualifiedName()),
        leaves.names(context.name()),
        clauses(context.actionClause()),
        leaves.doc((ExtensionContext) context.getParent()),
        leaves.span((ExtensionContext) context.getParent()));
  }

  private List<ActionClause> clauses(List<ActionClauseContext> contexts) {
    List<ActionClause> clauses = new ArrayList<>();
    for (ActionClauseContext clause : Leaves.intact(contexts)) {
      clauses.add(clause(clause, leaves.span(clause)));
    }
    return clauses;
  }

  private ActionClause clause(ActionClauseContext context, Span span) {
    return switch (context) {
      case ActionOnContext on -> new ActionClause.On(expressions.expr(on.expr()), span);
      case ActionRequireContext require -> require(require, span);
      case ActionRunContext run -> run(run, span);
      case ActionWaitContext wait -> waiting(wait, span);
      case ActionTextContext text -> text(text, span);
      case ActionSetContext set -> set(set, span);
      case ActionSettleContext settle -> settle(settle, span);
      case ActionAlterContext alter -> alter(alter, span);
      case ActionInstallContext install -> install(install, span);
      case ActionRemoveContext remove ->
          new ActionClause.Install(
              true,
              leaves.qualified(remove.qualifiedName()),
              null,
              expressions.expr(remove.expr()),
              expressions.when(remove.when()),
              span);
      case ActionOutcomeContext outcome -> outcome(outcome, span);
      case ActionRestartContext restart ->
          new ActionClause.Restart(expressions.when(restart.when()), span);
      case ActionSoakContext soak ->
          new ActionClause.Soak(expressions.duration(soak.duration()), span);
      case ActionTakesContext takes ->
          new ActionClause.Takes(expressions.duration(takes.duration()), span);
      case ActionUndoContext undo ->
          new ActionClause.Undo(procedures.call(undo.call()), expressions.when(undo.when()), span);
      case ActionIrreversibleContext irreversible ->
          new ActionClause.Irreversible(expressions.when(irreversible.when()), span);
      case ActionFromContext from -> new ActionClause.From(leaves.facts(from.from()), span);
      default -> throw new IllegalStateException("unknown clause " + context.getText());
    };
  }

  private ActionClause require(ActionRequireContext context, Span span) {
    return new ActionClause.Require(
        expressions.expr(context.expr()),
        expressions.otherwise(context.otherwise()),
        leaves.nameOrNull(context.name()),
        context.NAME() == null ? null : leaves.name(context.NAME().getSymbol()),
        leaves.facts(context.from()),
        span);
  }

  private ActionClause run(ActionRunContext context, Span span) {
    ForEachContext each = context.forEach();
    ServiceContext service = context.service();
    return new ActionClause.Run(
        expressions.expr(context.expr()),
        service == null
            ? null
            : new ActionClause.Service(
                expressions.expr(service.expr()), service.STARTS() != null, leaves.span(service)),
        each == null ? null : leaves.name(each.name()),
        each == null ? null : expressions.expr(each.expr()),
        expressions.when(context.when()),
        span);
  }

  private ActionClause waiting(ActionWaitContext context, Span span) {
    ForEachContext each = context.forEach();
    TerminalNode code = context.VERSION();
    return new ActionClause.Wait(
        expressions.expr(context.expr(0)),
        new ActionClause.Until(
            code == null ? null : leaves.name(code.getSymbol()),
            code == null ? expressions.expr(context.expr(1)) : null),
        pace(context.pace()),
        expressions.otherwise(context.otherwise()),
        each == null ? null : leaves.name(each.name()),
        each == null ? null : expressions.expr(each.expr()),
        expressions.when(context.when()),
        span);
  }

  private ActionClause.Pace pace(PaceContext context) {
    TerminalNode often = context.EVERY();
    return new ActionClause.Pace(
        often == null ? null : expressions.duration(context.duration(0)),
        context.FOR() == null
            ? null
            : expressions.duration(context.duration(often == null ? 0 : 1)));
  }

  private ActionClause settle(ActionSettleContext context, Span span) {
    return new ActionClause.Settle(
        expressions.postfix(context.postfix()),
        context.ASK() != null,
        expressions.expr(context.expr(0)),
        context.OUTPUT() == null ? null : expressions.expr(context.expr(1)),
        pace(context.pace()),
        span);
  }

  private ActionClause text(ActionTextContext context, Span span) {
    ForEachContext each = context.forEach();
    return new ActionClause.Text(
        context.getStart().getText(),
        expressions.expr(context.expr()),
        each == null ? null : leaves.name(each.name()),
        each == null ? null : expressions.expr(each.expr()),
        expressions.when(context.when()),
        span);
  }

  private ActionClause set(ActionSetContext context, Span span) {
    ForEachContext each = context.forEach();
    return new ActionClause.Set(
        context.DURING() != null,
        expressions.postfix(context.postfix()),
        context.ONE() != null,
        expressions.expr(context.expr()),
        each == null ? null : leaves.name(each.name()),
        each == null ? null : expressions.expr(each.expr()),
        expressions.when(context.when()),
        context.OTHERWISE() != null,
        span);
  }

  private ActionClause alter(ActionAlterContext context, Span span) {
    ForEachContext each = context.forEach();
    return new ActionClause.Alter(
        context.REMOVE() != null,
        expressions.expr(context.expr()),
        expressions.postfix(context.postfix()),
        each == null ? null : leaves.name(each.name()),
        each == null ? null : expressions.expr(each.expr()),
        expressions.when(context.when()),
        span);
  }

  private ActionClause install(ActionInstallContext context, Span span) {
    return new ActionClause.Install(
        false,
        leaves.qualified(context.qualifiedName()),
        level(context.installLevel()),
        expressions.expr(context.expr()),
        expressions.when(context.when()),
        span);
  }

  private @Nullable ExprTree level(@Nullable InstallLevelContext context) {
    if (context == null) {
      return null;
    }
    if (context.expr() != null) {
      return expressions.expr(context.expr());
    }
    return context.VERSION() != null
        ? new ExprTree.VersionLiteral(context.getText(), leaves.span(context))
        : new ExprTree.NameRef(leaves.name(context));
  }

  private ActionClause outcome(ActionOutcomeContext context, Span span) {
    List<ActionClause.OutcomeRow> rows = new ArrayList<>();
    for (OutcomeRowContext row : Leaves.intact(context.outcomeRow())) {
      rows.add(
          new ActionClause.OutcomeRow(
              row.outcomeCode().stream().map(ParseTree::getText).toList(),
              leaves.name(row.word()),
              row.text() == null ? null : expressions.text(row.text()),
              leaves.span(row)));
    }
    return new ActionClause.OutcomeTable(expressions.exprOrNull(context.expr()), rows, span);
  }
}
