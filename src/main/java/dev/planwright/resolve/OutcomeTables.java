package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.syntax.tree.ActionClause;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves tables of outcomes, and finds those by which a command that worked has failed.
 *
 * @param lookup finds what names mean
 * @param expressions resolves expressions
 */
record OutcomeTables(Lookup lookup, ExprResolver expressions) {

  Action.Outcomes resolve(ActionClause.OutcomeTable table, Scope scope) {
    List<Action.OutcomeRow> rows = new ArrayList<>();
    for (ActionClause.OutcomeRow row : table.rows()) {
      rows.add(
          new Action.OutcomeRow(
              row.codes(),
              disposition(row.disposition()),
              row.text() == null ? null : expressions.words(row.text(), scope)));
    }
    Expr source =
        table.source() == null ? null : expressions.resolve(table.source(), scope, Type.TEXT);
    return new Action.Outcomes(source, List.copyOf(rows));
  }

  private Action.Disposition disposition(Name word) {
    return switch (word.text()) {
      case "ok" -> Action.Disposition.OK;
      case "restart" -> Action.Disposition.RESTART;
      case "retry" -> Action.Disposition.RETRY;
      case "fail" -> Action.Disposition.FAIL;
      default -> {
        lookup
            .findings()
            .unknown(Code.PW0101, word, "outcome", List.of("ok", "restart", "retry", "fail"));
        yield Action.Disposition.FAIL;
      }
    };
  }

  /**
   * Says so of a table over the exit code in which 0 is one of all others, and these have failed. A
   * command about a service is judged by a look at the service, and not by its exit code.
   */
  static void check(
      Declaration.Action action, List<Action.Instruction> instructions, FindingsByFile findings) {
    boolean judged =
        instructions.stream()
            .anyMatch(each -> each.doer() == Action.Doer.RUN && each.service() == null);
    for (ActionClause clause : action.clauses()) {
      if (judged
          && clause instanceof ActionClause.OutcomeTable table
          && table.source() == null
          && table.rows().stream().noneMatch(row -> row.codes().contains("0"))) {
        for (ActionClause.OutcomeRow row : table.rows()) {
          String means = row.disposition().text();
          if (row.codes().contains("other") && (means.equals("fail") || means.equals("retry"))) {
            findings.add(
                Diagnostic.error(
                        Code.PW0131,
                        row.span(),
                        "exit code 0 is one of all others here, and so the command has failed")
                    .help("write `0 : ok` before, or `0 : fail \"…\"` where 0 is a failure")
                    .build());
          }
        }
      }
    }
  }
}
