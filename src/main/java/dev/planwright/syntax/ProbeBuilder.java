package dev.planwright.syntax;

import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanParser.ProbeClauseContext;
import dev.planwright.syntax.antlr.PlanParser.ProbeContext;
import dev.planwright.syntax.antlr.PlanParser.ProbeFromContext;
import dev.planwright.syntax.antlr.PlanParser.ProbeLearnsContext;
import dev.planwright.syntax.antlr.PlanParser.ProbeLookContext;
import dev.planwright.syntax.antlr.PlanParser.ProbeOnContext;
import dev.planwright.syntax.antlr.PlanParser.ProbeReadsContext;
import dev.planwright.syntax.antlr.PlanParser.ProbeTextContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ProbeClause;

/** Builds probes. */
record ProbeBuilder(Leaves leaves, ExprBuilder expressions, SchemaBuilder schemas) {

  /** Returns a probe. */
  Declaration probe(ProbeContext context) {
    return new Declaration.Probe(
        leaves.name(context.name()),
        schemas.parameters(context.parameters()),
        Leaves.each(context.probeClause(), this::clause),
        leaves.doc(context),
        leaves.span(context));
  }

  private ProbeClause clause(ProbeClauseContext context) {
    Span span = leaves.span(context);
    return switch (context) {
      case ProbeOnContext on -> new ProbeClause.On(expressions.expr(on.expr()), span);
      case ProbeLearnsContext learns ->
          new ProbeClause.Learns(expressions.postfix(learns.postfix()), span);
      case ProbeLookContext look ->
          new ProbeClause.Look(
              leaves.name(look.word().getStart()), expressions.expr(look.expr()), span);
      case ProbeTextContext text ->
          new ProbeClause.Text(text.getStart().getText(), expressions.expr(text.expr()), span);
      case ProbeReadsContext reads ->
          new ProbeClause.Reads(
              expressions.expr(reads.expr(0)),
              reads.expr(1) == null ? null : expressions.expr(reads.expr(1)),
              span);
      case ProbeFromContext from -> new ProbeClause.From(leaves.facts(from.from()), span);
      default -> throw new IllegalStateException("unknown clause " + context.getText());
    };
  }
}
