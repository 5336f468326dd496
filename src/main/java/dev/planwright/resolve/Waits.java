package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ActionClause;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import org.jspecify.annotations.Nullable;

/** Resolves what a step waits for, and says what is missing. */
record Waits(Lookup lookup, ExprResolver expressions) {

  /** How many seconds lie between two looks where nothing is said. */
  private static final long USUAL = 10;

  /** For how many seconds a step that finds something out looks, where nothing is said. */
  private static final long TO_SETTLE = 60;

  private static final int MOST_CODE = 255;

  /** Returns what a wait waits for; a wait without an end is a finding. */
  Action.Wait resolve(ActionClause.Wait wait, Scope scope) {
    ExprTree output = wait.until().output();
    long every = seconds(wait.pace().every(), scope, USUAL);
    long limit = seconds(wait.pace().limit(), scope, 0);
    Span at = wait.text().span();
    if (wait.pace().limit() == null) {
      lookup
          .findings()
          .add(
              Diagnostic.error(Code.PW0112, at, "this wait has no end: `for …` is missing")
                  .help("say how long it may take, such as `every 10 s for 30 min`")
                  .build());
    } else {
      check(wait.pace(), every, limit, at);
    }
    return new Action.Wait(
        output == null ? null : expressions.resolve(output, scope, Type.TEXT),
        code(wait.until().code()),
        every,
        limit,
        wait.otherwise() == null ? null : expressions.words(wait.otherwise(), scope));
  }

  /** Returns what a step finds out of a state, and how long it looks for it. */
  Action.Settle resolve(ActionClause.Settle settle, Expr.Member state, Scope scope) {
    ExprTree output = settle.output();
    long every = seconds(settle.pace().every(), scope, USUAL);
    long limit = seconds(settle.pace().limit(), scope, Math.max(TO_SETTLE, every));
    check(settle.pace(), every, limit, settle.text().span());
    return new Action.Settle(
        state.target(),
        state.attribute(),
        output == null ? null : expressions.resolve(output, scope, Type.TEXT),
        every,
        limit,
        settle.span());
  }

  private void check(ActionClause.Pace pace, long every, long limit, Span at) {
    if (every >= 1 && limit >= every) {
      return;
    }
    ExprTree wrong = every < 1 ? pace.every() : pace.limit();
    lookup
        .findings()
        .error(
            Code.PW0112,
            wrong == null ? at : wrong.span(),
            every < 1
                ? "a wait looks once a second at most"
                : "this wait ends before it looks a second time");
  }

  private long seconds(@Nullable ExprTree duration, Scope scope, long usual) {
    if (duration == null) {
      return usual;
    }
    Expr resolved = expressions.resolve(duration, scope, Type.DURATION);
    return resolved instanceof Expr.Constant(Value.Duration(long length), _, _) ? length : usual;
  }

  private int code(@Nullable Name code) {
    if (code == null) {
      return 0;
    }
    String text = code.text();
    if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= MOST_CODE) {
      return Integer.parseInt(text);
    }
    lookup
        .findings()
        .error(
            Code.PW0112,
            code.span(),
            "`" + text + "` is not an exit code: a wait is for one from 0 to " + MOST_CODE);
    return 0;
  }
}
