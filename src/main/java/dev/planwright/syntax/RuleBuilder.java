package dev.planwright.syntax;

import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanParser.RuleCheckContext;
import dev.planwright.syntax.antlr.PlanParser.RuleClauseContext;
import dev.planwright.syntax.antlr.PlanParser.RuleForContext;
import dev.planwright.syntax.antlr.PlanParser.RuleFromContext;
import dev.planwright.syntax.antlr.PlanParser.RuleOrderContext;
import dev.planwright.syntax.antlr.PlanParser.RuleRequireContext;
import dev.planwright.syntax.antlr.PlanParser.RuleSequenceContext;
import dev.planwright.syntax.antlr.PlanParser.RuleSetContext;
import dev.planwright.syntax.antlr.PlanParser.RuleTextContext;
import dev.planwright.syntax.antlr.PlanParser.Rule_Context;
import dev.planwright.syntax.antlr.PlanParser.SymptomClauseContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomEventContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomForContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomFromContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomGeneralContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomMatchContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomRecoverContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomRepairContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomSetsContext;
import dev.planwright.syntax.antlr.PlanParser.SymptomTextContext;
import dev.planwright.syntax.antlr.PlanParser.WindowClauseContext;
import dev.planwright.syntax.antlr.PlanParser.WindowContext;
import dev.planwright.syntax.antlr.PlanParser.WindowForContext;
import dev.planwright.syntax.antlr.PlanParser.WindowFromContext;
import dev.planwright.syntax.antlr.PlanParser.WindowTextContext;
import dev.planwright.syntax.antlr.PlanParser.WindowWhileContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.RuleClause;
import dev.planwright.syntax.tree.SymptomClause;
import java.util.List;

/** Builds rules, windows and symptoms. */
record RuleBuilder(Leaves leaves, ExprBuilder expressions, ProcedureBuilder procedures) {

  /** Returns a rule. */
  Declaration rule(Rule_Context context) {
    List<Name> names = leaves.names(context.name());
    return new Declaration.Rule(
        names.getFirst(),
        List.copyOf(names.subList(1, names.size())),
        Leaves.each(context.ruleClause(), this::clause),
        leaves.doc(context),
        leaves.span(context));
  }

  private RuleClause clause(RuleClauseContext context) {
    Span span = leaves.span(context);
    return switch (context) {
      case RuleForContext loop ->
          new RuleClause.For(
              leaves.name(loop.name()),
              expressions.expr(loop.expr()),
              expressions.where(loop.where()),
              span);
      case RuleOrderContext order ->
          new RuleClause.Order(
              order.PREFER() != null,
              expressions.ordered(order.ordered()),
              expressions.when(order.when()),
              span);
      case RuleSequenceContext sequence ->
          new RuleClause.Sequence(
              sequence.PREFER() != null,
              sequence.itemPattern().stream().map(expressions::pattern).toList(),
              expressions.each(sequence.onEach()),
              expressions.when(sequence.when()),
              span);
      case RuleRequireContext require ->
          new RuleClause.Require(
              expressions.pattern(require.itemPattern(0)),
              expressions.pattern(require.itemPattern(1)),
              expressions.when(require.when()),
              span);
      case RuleCheckContext check ->
          new RuleClause.Check(check.getStart().getText(), expressions.expr(check.expr()), span);
      case RuleTextContext text ->
          new RuleClause.Text(text.getStart().getText(), expressions.expr(text.expr()), span);
      case RuleFromContext from -> new RuleClause.From(leaves.facts(from.from()), span);
      case RuleSetContext set ->
          new RuleClause.Set(
              expressions.postfix(set.postfix()), expressions.expr(set.expr()), span);
      default -> throw new IllegalStateException("unknown clause " + context.getText());
    };
  }

  /** Returns a window. */
  Declaration window(WindowContext context) {
    return new Declaration.Window(
        leaves.name(context.name()),
        leaves.words(context.text()),
        Leaves.each(context.windowClause(), this::clause),
        leaves.doc(context),
        leaves.span(context));
  }

  private RuleClause clause(WindowClauseContext context) {
    Span span = leaves.span(context);
    return switch (context) {
      case WindowForContext loop ->
          new RuleClause.For(
              leaves.name(loop.name()),
              expressions.expr(loop.expr()),
              expressions.where(loop.where()),
              span);
      case WindowWhileContext open ->
          new RuleClause.Check(open.getStart().getText(), expressions.expr(open.expr()), span);
      case WindowTextContext text ->
          new RuleClause.Text(text.getStart().getText(), expressions.expr(text.expr()), span);
      case WindowFromContext from -> new RuleClause.From(leaves.facts(from.from()), span);
      default -> throw new IllegalStateException("unknown clause " + context.getText());
    };
  }

  /** Returns a symptom. */
  Declaration symptom(SymptomContext context) {
    return new Declaration.Symptom(
        leaves.name(context.name()),
        leaves.words(context.text()),
        Leaves.each(context.symptomClause(), this::clause),
        leaves.doc(context),
        leaves.span(context));
  }

  private SymptomClause clause(SymptomClauseContext context) {
    Span span = leaves.span(context);
    return switch (context) {
      case SymptomMatchContext match ->
          new SymptomClause.Match(
              match.WEAK() != null,
              expressions.expr(match.expr(0)),
              match.expr(1) == null ? null : expressions.expr(match.expr(1)),
              span);
      case SymptomEventContext event ->
          new SymptomClause.Event(
              event.WEAK() != null, event.VERSION().getText(), leaves.text(event.text()), span);
      case SymptomGeneralContext _ -> new SymptomClause.General(span);
      case SymptomSetsContext sets ->
          new SymptomClause.Sets(
              expressions.postfix(sets.postfix()), expressions.expr(sets.expr()), span);
      case SymptomRecoverContext recover ->
          new SymptomClause.Recover(procedures.call(recover.call()), span);
      case SymptomRepairContext repair ->
          new SymptomClause.Repair(leaves.name(repair.name()), span);
      case SymptomForContext loop ->
          new SymptomClause.For(
              leaves.name(loop.name()),
              expressions.expr(loop.expr()),
              expressions.where(loop.where()),
              span);
      case SymptomTextContext text ->
          new SymptomClause.Text(text.getStart().getText(), expressions.expr(text.expr()), span);
      case SymptomFromContext from -> new SymptomClause.From(leaves.facts(from.from()), span);
      default -> throw new IllegalStateException("unknown clause " + context.getText());
    };
  }
}
