package dev.planwright.startup.image;

import dev.planwright.syntax.tree.ActionClause;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.ProbeClause;
import dev.planwright.syntax.tree.RuleClause;
import dev.planwright.syntax.tree.StatementTree;
import dev.planwright.syntax.tree.SymptomClause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of rules, actions, symptoms and probes, and the statements of an image. */
record ImageClauses(ImageBytes in, ImageExprs expressions) {

  RuleClause ofRule() {
    int kind = in.number();
    return switch (kind) {
      case 1 ->
          new RuleClause.For(in.name(), expressions.expr(), expressions.exprOrNull(), in.span());
      case 2 ->
          new RuleClause.Order(
              in.flag(), expressions.ordered(), expressions.exprOrNull(), in.span());
      case 3 ->
          new RuleClause.Sequence(
              in.flag(),
              in.list(in::pattern),
              in.nameOrNull(),
              expressions.exprOrNull(),
              in.span());
      case 4 ->
          new RuleClause.Require(in.pattern(), in.pattern(), expressions.exprOrNull(), in.span());
      case 5 -> new RuleClause.Check(in.text(), expressions.expr(), in.span());
      case 6 -> new RuleClause.Text(in.text(), expressions.expr(), in.span());
      case 7 -> new RuleClause.From(in.names(), in.span());
      case 8 -> new RuleClause.Set(expressions.expr(), expressions.expr(), in.span());
      default -> throw in.unknown("clause of a rule", kind);
    };
  }

  ActionClause ofAction() {
    int kind = in.number();
    return switch (kind) {
      case 1 -> new ActionClause.On(expressions.expr(), in.span());
      case 2 ->
          new ActionClause.Require(
              expressions.expr(),
              expressions.exprOrNull(),
              in.nameOrNull(),
              in.nameOrNull(),
              in.names(),
              in.span());
      case 3 ->
          new ActionClause.Text(
              in.text(),
              expressions.expr(),
              in.nameOrNull(),
              expressions.exprOrNull(),
              expressions.exprOrNull(),
              in.span());
      case 4 ->
          new ActionClause.Set(
              in.flag(),
              expressions.expr(),
              in.flag(),
              expressions.expr(),
              in.nameOrNull(),
              expressions.exprOrNull(),
              expressions.exprOrNull(),
              in.flag(),
              in.span());
      case 5 ->
          new ActionClause.Install(
              in.flag(),
              in.qualified(),
              expressions.exprOrNull(),
              expressions.expr(),
              expressions.exprOrNull(),
              in.span());
      case 6 ->
          new ActionClause.OutcomeTable(
              expressions.exprOrNull(), in.list(this::outcome), in.span());
      case 7 -> new ActionClause.Restart(expressions.exprOrNull(), in.span());
      case 8 -> new ActionClause.Takes(expressions.expr(), in.span());
      case 9 -> new ActionClause.Undo(call(), expressions.exprOrNull(), in.span());
      case 10 -> new ActionClause.Irreversible(expressions.exprOrNull(), in.span());
      case 11 -> new ActionClause.From(in.names(), in.span());
      case 12 ->
          new ActionClause.Run(
              expressions.expr(),
              service(),
              in.nameOrNull(),
              expressions.exprOrNull(),
              expressions.exprOrNull(),
              in.span());
      case 13 ->
          new ActionClause.Wait(
              expressions.expr(),
              new ActionClause.Until(in.nameOrNull(), expressions.exprOrNull()),
              new ActionClause.Pace(expressions.exprOrNull(), expressions.exprOrNull()),
              expressions.exprOrNull(),
              in.nameOrNull(),
              expressions.exprOrNull(),
              expressions.exprOrNull(),
              in.span());
      case 14 ->
          new ActionClause.Alter(
              in.flag(),
              expressions.expr(),
              expressions.expr(),
              in.nameOrNull(),
              expressions.exprOrNull(),
              expressions.exprOrNull(),
              in.span());
      case 15 ->
          new ActionClause.Settle(
              expressions.expr(),
              in.flag(),
              expressions.expr(),
              expressions.exprOrNull(),
              new ActionClause.Pace(expressions.exprOrNull(), expressions.exprOrNull()),
              in.span());
      case 16 -> new ActionClause.Soak(expressions.expr(), in.span());
      default -> throw in.unknown("clause of an action", kind);
    };
  }

  private ActionClause.@Nullable Service service() {
    ExprTree name = expressions.exprOrNull();
    return name == null ? null : new ActionClause.Service(name, in.flag(), in.span());
  }

  private ActionClause.OutcomeRow outcome() {
    return new ActionClause.OutcomeRow(
        in.list(in::text), in.name(), expressions.exprOrNull(), in.span());
  }

  SymptomClause ofSymptom() {
    int kind = in.number();
    return switch (kind) {
      case 1 ->
          new SymptomClause.Match(
              in.flag(), expressions.expr(), expressions.exprOrNull(), in.span());
      case 2 -> new SymptomClause.Event(in.flag(), in.text(), in.text(), in.span());
      case 3 -> new SymptomClause.General(in.span());
      case 4 -> new SymptomClause.Sets(expressions.expr(), expressions.expr(), in.span());
      case 5 -> new SymptomClause.Recover(call(), in.span());
      case 6 -> new SymptomClause.Repair(in.name(), in.span());
      case 7 ->
          new SymptomClause.For(in.name(), expressions.expr(), expressions.exprOrNull(), in.span());
      case 8 -> new SymptomClause.Text(in.text(), expressions.expr(), in.span());
      case 9 -> new SymptomClause.From(in.names(), in.span());
      default -> throw in.unknown("clause of a symptom", kind);
    };
  }

  ProbeClause ofProbe() {
    int kind = in.number();
    return switch (kind) {
      case 1 -> new ProbeClause.On(expressions.expr(), in.span());
      case 2 -> new ProbeClause.Learns(expressions.expr(), in.span());
      case 3 -> new ProbeClause.Look(in.name(), expressions.expr(), in.span());
      case 4 -> new ProbeClause.Text(in.text(), expressions.expr(), in.span());
      case 5 -> new ProbeClause.Reads(expressions.expr(), expressions.exprOrNull(), in.span());
      case 6 -> new ProbeClause.From(in.names(), in.span());
      default -> throw in.unknown("clause of a probe", kind);
    };
  }

  StatementTree statement() {
    int kind = in.number();
    return switch (kind) {
      case 1 -> call();
      case 2 -> new StatementTree.Let(in.name(), expressions.expr(), in.span());
      case 3 ->
          new StatementTree.Phase(in.name(), expressions.exprOrNull(), statements(), in.span());
      case 4 -> new StatementTree.If(expressions.expr(), statements(), statements(), in.span());
      case 5 ->
          new StatementTree.For(
              in.name(),
              expressions.expr(),
              expressions.exprOrNull(),
              new StatementTree.Together(
                  in.flag(), expressions.exprOrNull(), expressions.exprOrNull()),
              statements(),
              in.span());
      case 7 ->
          new StatementTree.AtOnce(in.list(this::statements), expressions.exprOrNull(), in.span());
      case 6 ->
          new StatementTree.Hold(
              expressions.expr(), expressions.exprOrNull(), in.names(), statements(), in.span());
      default -> throw in.unknown("statement", kind);
    };
  }

  List<StatementTree> statements() {
    return in.list(this::statement);
  }

  private StatementTree.CallStatement call() {
    return new StatementTree.CallStatement(
        in.qualified(), expressions.list(), in.names(), expressions.exprOrNull(), in.span());
  }
}
