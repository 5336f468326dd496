package dev.planwright.resolve;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Action;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.Parameter;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.expression.Members;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.UnusedNames;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ActionClause;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the body of one action. */
final class Actions {

  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Statements statements;
  private final Declaration.Action tree;
  private final String module;
  private final Scope scope;
  private final StateChanges changes;

  private @Nullable Expr on;
  private @Nullable Expr title;
  private final List<Action.Require> requires = new ArrayList<>();
  private final List<Action.Instruction> instructions = new ArrayList<>();
  private final List<Expr> guards = new ArrayList<>();
  private final List<Action.Remark> remarks = new ArrayList<>();
  private final List<Action.Outcomes> outcomes = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private @Nullable Expr restart;
  private long seconds;
  private final List<Action.Undo> undos = new ArrayList<>();
  private @Nullable Expr irreversible;
  private final List<Citation> citations = new ArrayList<>();

  Actions(
      Lookup lookup,
      ExprResolver expressions,
      Declaration.Action tree,
      Scope scope,
      String module) {
    this.lookup = lookup;
    this.expressions = expressions;
    this.statements = new Statements(lookup, expressions);
    this.tree = tree;
    this.module = module;
    this.scope = scope;
    this.changes = new StateChanges(lookup, expressions, scope);
  }

  /** Binds parameters to the first slots of a frame. */
  static void declare(Scope scope, List<Declaration.Parameter> trees, List<Parameter> parameters) {
    for (int i = 0; i < trees.size(); i++) {
      scope.declare(trees.get(i).name(), parameters.get(i).type());
    }
  }

  private void lacking(String what) {
    String message = "action `" + tree.name().text() + "`" + what;
    lookup.findings().lacking(Code.PW0112, tree.name().span(), tree.span(), message);
  }

  Action.Body resolve() {
    tree.clauses().forEach(this::clause);
    if (on == null) {
      lacking(" names no machine: `on …` is missing");
    }
    if (title == null) {
      lacking(" has no `title`");
    }
    OutcomeTables.check(tree, instructions, lookup.findings());
    Expr nothing = new Expr.Constant(new Value.Unknown(""), Type.ANY, tree.name().span());
    Expr name = new Expr.Constant(Value.text(tree.name().text()), Type.TEXT, tree.name().span());
    return new Action.Body(
        on == null ? nothing : on,
        new Action.Content(
            title == null ? name : title, instructions, guards, remarks, outcomes, restart),
        requires,
        effects,
        seconds,
        new Action.Reversal(undos, irreversible),
        citations,
        tree.doc(),
        scope.slots());
  }

  /** Returns what the clauses add to an action of another file. */
  Action.Addition addition() {
    tree.clauses().forEach(this::clause);
    UnusedNames.report(scope, tree.span(), lookup.findings());
    List<Action.Require> cited = new ArrayList<>();
    for (Action.Require require : requires) {
      cited.add(require.citations().isEmpty() ? require.from(citations) : require);
    }
    return new Action.Addition(cited, effects, instructions, remarks, citations, scope.slots());
  }

  private void clause(ActionClause clause) {
    switch (clause) {
      case ActionClause.On machine -> on = expressions.infer(machine.machine(), scope, Type.ANY);
      case ActionClause.Require require -> require(require);
      case ActionClause.Run run -> run(run);
      case ActionClause.Wait wait -> waiting(wait);
      case ActionClause.Text text -> text(text);
      case ActionClause.Set set -> change(changes.set(set));
      case ActionClause.Settle settle -> settle(settle);
      case ActionClause.Alter alter -> change(changes.alter(alter));
      case ActionClause.Install install -> install(install);
      case ActionClause.OutcomeTable table ->
          outcomes.add(new OutcomeTables(lookup, expressions).resolve(table, scope));
      case ActionClause.Restart again -> restart = whenever(again.when(), again.span());
      case ActionClause.Soak soak -> soak(soak);
      case ActionClause.Takes takes -> seconds += length(takes.duration());
      case ActionClause.Undo call -> undo(call);
      case ActionClause.Irreversible word -> irreversible(word);
      case ActionClause.From from -> citations.addAll(lookup.citations(from.facts()));
    }
  }

  private @Nullable Expr condition(@Nullable ExprTree when, Scope in) {
    return when == null ? null : expressions.condition(when, in);
  }

  /** Returns when something is so: always, where no condition is said. */
  private Expr whenever(@Nullable ExprTree when, Span at) {
    return when == null
        ? new Expr.Constant(Value.TRUE, Type.BOOL, at)
        : expressions.condition(when, scope);
  }

  private void undo(ActionClause.Undo clause) {
    if (!undos.isEmpty() && undos.getLast().when() == null) {
      lookup
          .findings()
          .add(
              Diagnostic.error(Code.PW0126, clause.span(), "this `undo` never counts")
                  .label(undos.getLast().call().span(), "this one has no condition and comes first")
                  .help("write the one without a condition last")
                  .build());
    }
    Action.Invocation call = statements.invocation(clause.call(), scope);
    Expr when = condition(clause.when(), scope);
    if (call != null) {
      undos.add(new Action.Undo(call, when));
    }
  }

  private void irreversible(ActionClause.Irreversible clause) {
    Expr when = whenever(clause.when(), clause.span());
    irreversible =
        irreversible == null ? when : new Expr.Logic(false, irreversible, when, clause.span());
  }

  private void require(ActionClause.Require require) {
    Name name = require.name();
    requires.add(
        new Action.Require(
            module + "/" + (name == null ? tree.name().text() : name.text()),
            weight(require.weight()),
            expressions.condition(require.condition(), scope),
            require.otherwise() == null ? null : expressions.words(require.otherwise(), scope),
            lookup.citations(require.from())));
  }

  /** Returns how much a failed requirement weighs. */
  private Severity weight(@Nullable Name word) {
    if (word == null || word.text().equals("error")) {
      return Severity.ERROR;
    }
    if (!word.text().equals("danger")) {
      lookup
          .findings()
          .error(
              Code.PW0101,
              word.span(),
              "a requirement weighs as an `error` or a `danger`, not as `" + word.text() + "`");
    }
    return Severity.DANGER;
  }

  private void text(ActionClause.Text clause) {
    Scope inner = scope.inner();
    Effect.Each each = changes.each(clause.variable(), clause.collection(), inner);
    Expr text =
        clause.role().equals("guard")
            ? expressions.command(clause.text(), inner)
            : expressions.words(clause.text(), inner);
    Expr when = condition(clause.when(), inner);
    switch (clause.role()) {
      case "title" -> title = text;
      case "ask" -> instruct(Action.Doer.ASK, text, each, when);
      case "secret" -> instruct(Action.Doer.SECRET, text, each, when);
      case "guard" -> guards.add(text);
      case "verify" -> remark(Action.Purpose.VERIFY, text, each, when);
      case "expect" -> remark(Action.Purpose.EXPECT, text, each, when);
      case "backup" -> remark(Action.Purpose.BACKUP, text, each, when);
      case "needs-backup" -> remark(Action.Purpose.NEEDS_BACKUP, text, each, when);
      case "warn" -> remark(Action.Purpose.WARN, text, each, when);
      default -> remark(Action.Purpose.NOTE, text, each, when);
    }
  }

  private void run(ActionClause.Run clause) {
    Scope inner = scope.inner();
    Effect.Each each = changes.each(clause.variable(), clause.collection(), inner);
    Expr text = expressions.command(clause.text(), inner);
    ActionClause.Service named = clause.service();
    Action.Service service =
        named == null
            ? null
            : new Action.Service(
                expressions.resolve(named.name(), inner, Type.TEXT), named.starts());
    Expr when = condition(clause.when(), inner);
    instructions.add(new Action.Instruction(Action.Doer.RUN, text, service, null, each, when));
  }

  private void waiting(ActionClause.Wait clause) {
    Scope inner = scope.inner();
    Effect.Each each = changes.each(clause.variable(), clause.collection(), inner);
    Expr text = expressions.command(clause.text(), inner);
    Action.Wait wait = new Waits(lookup, expressions).resolve(clause, inner);
    Expr when = condition(clause.when(), inner);
    instructions.add(new Action.Instruction(Action.Doer.WAIT, text, null, wait, each, when));
  }

  private void settle(ActionClause.Settle clause) {
    Expr text =
        clause.asks()
            ? expressions.words(clause.text(), scope)
            : expressions.command(clause.text(), scope);
    Expr.Member state = changes.settled(clause);
    if (state != null) {
      Action.Settle settle = new Waits(lookup, expressions).resolve(clause, state, scope);
      Action.Doer doer = clause.asks() ? Action.Doer.ASK : Action.Doer.WAIT;
      instructions.add(new Action.Instruction(doer, text, null, null, settle, 0, null, null));
    }
  }

  private void instruct(
      Action.Doer doer, Expr text, Effect.@Nullable Each each, @Nullable Expr when) {
    instructions.add(new Action.Instruction(doer, text, null, null, each, when));
  }

  private void remark(
      Action.Purpose purpose, Expr text, Effect.@Nullable Each each, @Nullable Expr when) {
    remarks.add(new Action.Remark(purpose, text, each, when));
  }

  private void change(@Nullable Effect effect) {
    if (effect != null) {
      effects.add(effect);
    }
  }

  private void install(ActionClause.Install install) {
    Expr product =
        new Members(expressions, lookup)
            .product(install.product().text(), install.product().span(), scope);
    Expr when = condition(install.when(), scope);
    effects.add(
        new Effect.Install(
            install.remove(),
            product,
            install.level() == null
                ? null
                : expressions.resolve(install.level(), scope, Members.levelType(product)),
            expressions.infer(install.target(), scope, Type.ANY),
            when == null ? new Effect.Condition.Always() : new Effect.Condition.When(when),
            install.span()));
  }

  private void soak(ActionClause.Soak soak) {
    long length = length(soak.duration());
    Expr text = new Expr.Constant(Value.text(""), Type.TEXT, soak.span());
    instructions.add(
        new Action.Instruction(Action.Doer.RUN, text, null, null, null, length, null, null));
    seconds += length;
  }

  /** Returns how many seconds a duration is. */
  private long length(ExprTree tree) {
    Expr duration = expressions.resolve(tree, scope, Type.DURATION);
    return duration instanceof Expr.Constant(Value.Duration(long length), _, _) ? length : 0;
  }
}
