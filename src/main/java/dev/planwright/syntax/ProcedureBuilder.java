package dev.planwright.syntax;

import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanParser.BlockContext;
import dev.planwright.syntax.antlr.PlanParser.CallContext;
import dev.planwright.syntax.antlr.PlanParser.ElseIfContext;
import dev.planwright.syntax.antlr.PlanParser.ProcedureClauseContext;
import dev.planwright.syntax.antlr.PlanParser.ProcedureContext;
import dev.planwright.syntax.antlr.PlanParser.StepAtOnceContext;
import dev.planwright.syntax.antlr.PlanParser.StepCallContext;
import dev.planwright.syntax.antlr.PlanParser.StepContext;
import dev.planwright.syntax.antlr.PlanParser.StepForContext;
import dev.planwright.syntax.antlr.PlanParser.StepHoldContext;
import dev.planwright.syntax.antlr.PlanParser.StepIfContext;
import dev.planwright.syntax.antlr.PlanParser.StepLetContext;
import dev.planwright.syntax.antlr.PlanParser.StepPhaseContext;
import dev.planwright.syntax.antlr.PlanParser.StopWhenContext;
import dev.planwright.syntax.antlr.PlanParser.TogetherBlockContext;
import dev.planwright.syntax.antlr.PlanParser.TogetherContext;
import dev.planwright.syntax.antlr.PlanParser.TogetherMemberContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds procedures and their statements. */
record ProcedureBuilder(Leaves leaves, ExprBuilder expressions, SchemaBuilder schemas) {

  /** Returns a procedure, or a fragment. */
  Declaration procedure(ProcedureContext context) {
    List<ExprTree> when = new ArrayList<>();
    List<Name> from = new ArrayList<>();
    for (ProcedureClauseContext clause : context.procedureClause()) {
      if (Leaves.intact(clause) && clause.when() != null) {
        when.add(expressions.expr(clause.when().expr()));
      } else if (Leaves.intact(clause)) {
        from.addAll(leaves.facts(clause.from()));
      }
    }
    boolean fragment = context.parameter() == null;
    TerminalNode verb = (TerminalNode) context.getChild(2);
    return new Declaration.Procedure(
        leaves.name(context.name()),
        new Declaration.Purpose(
            fragment ? null : verb.getText(),
            expressions.patternOrNull(context.itemPattern()),
            context.qualifiedName() == null ? null : leaves.qualified(context.qualifiedName())),
        fragment
            ? schemas.parameters(context.parameters())
            : List.of(schemas.parameter(context.parameter())),
        when,
        from,
        steps(context.step()),
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns the statements of a block. */
  List<StatementTree> block(BlockContext context) {
    return steps(context.step());
  }

  private List<StatementTree> steps(List<StepContext> contexts) {
    return Leaves.each(contexts, this::step);
  }

  private StatementTree step(StepContext context) {
    Span span = leaves.span(context);
    return switch (context) {
      case StepCallContext step -> {
        StatementTree.CallStatement call = call(step.call());
        @Nullable ExprTree note = step.note() == null ? null : expressions.expr(step.note().expr());
        yield new StatementTree.CallStatement(
            call.callee(), call.arguments(), leaves.facts(step.from()), note, span);
      }
      case StepLetContext let ->
          new StatementTree.Let(leaves.name(let.name()), expressions.expr(let.expr()), span);
      case StepPhaseContext phase ->
          new StatementTree.Phase(
              leaves.name(phase.name()),
              phase.text() == null ? null : expressions.text(phase.text()),
              block(phase.block()),
              span);
      case StepIfContext choice -> choice(choice, span);
      case StepForContext loop ->
          new StatementTree.For(
              leaves.name(loop.name()),
              expressions.expr(loop.expr()),
              expressions.where(loop.where()),
              together(loop.together()),
              block(loop.block()),
              span);
      case StepAtOnceContext together ->
          new StatementTree.AtOnce(
              members(together.togetherBlock()), stop(together.stopWhen()), span);
      case StepHoldContext hold ->
          new StatementTree.Hold(
              expressions.expr(hold.expr()),
              expressions.otherwise(hold.otherwise()),
              leaves.facts(hold.from()),
              block(hold.block()),
              span);
      default -> throw new IllegalStateException("unknown step " + context.getText());
    };
  }

  private StatementTree.Together together(@Nullable TogetherContext context) {
    if (context == null) {
      return StatementTree.Together.ONE_BY_ONE;
    }
    return new StatementTree.Together(
        true, expressions.exprOrNull(context.expr()), stop(context.stopWhen()));
  }

  private @Nullable ExprTree stop(@Nullable StopWhenContext context) {
    return context == null ? null : expressions.expr(context.expr());
  }

  private List<List<StatementTree>> members(TogetherBlockContext context) {
    List<List<StatementTree>> members = new ArrayList<>();
    for (TogetherMemberContext member : context.togetherMember()) {
      if (Leaves.intact(member) && member.block() != null) {
        members.add(block(member.block()));
      } else if (Leaves.intact(member) && Leaves.intact(member.step())) {
        members.add(List.of(step(member.step())));
      }
    }
    return members;
  }

  private StatementTree choice(StepIfContext context, Span span) {
    List<StatementTree> otherwise =
        context.block().size() > 1 ? block(context.block(1)) : List.of();
    for (ElseIfContext branch : context.elseIf().reversed()) {
      Span rest = leaves.source().span(branch.IF().getSymbol().getStartIndex(), span.end());
      ExprTree condition = expressions.expr(branch.expr());
      otherwise = List.of(new StatementTree.If(condition, block(branch.block()), otherwise, rest));
    }
    return new StatementTree.If(
        expressions.expr(context.expr()), block(context.block(0)), otherwise, span);
  }

  /** Returns a call without facts and note. */
  StatementTree.CallStatement call(CallContext context) {
    return new StatementTree.CallStatement(
        leaves.qualified(context.callee(), context.callee().name()),
        expressions.arguments(context.arguments()),
        List.of(),
        null,
        leaves.span(context));
  }
}
