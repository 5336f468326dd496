package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause of an action. */
public sealed interface ActionClause {

  /** Returns the whole clause. */
  Span span();

  /** {@code on expression}: the machine at which the step is done. */
  record On(ExprTree machine, Span span) implements ActionClause {}

  /**
   * {@code require condition else text as name weight from facts}.
   *
   * @param name the name that gives the finding its code, or null to use the action's
   * @param weight how much its finding weighs, or null for an error
   */
  record Require(
      ExprTree condition,
      @Nullable ExprTree otherwise,
      @Nullable Name name,
      @Nullable Name weight,
      List<Name> from,
      Span span)
      implements ActionClause {}

  /**
   * A clause with a text: {@code title ask guard verify expect note warn secret}; {@code role} is
   * that word. {@code for v in collection} says it once for each element.
   */
  record Text(
      String role,
      ExprTree text,
      @Nullable Name variable,
      @Nullable ExprTree collection,
      @Nullable ExprTree when,
      Span span)
      implements ActionClause {}

  /**
   * {@code set path = value for v in collection when condition}, {@code … otherwise}; {@code
   * during} in place of {@code set} for what holds only while the step runs.
   *
   * @param oneOf whether the state takes one element of a list, and nobody knows which: {@code set
   *     path = one of list}
   */
  record Set(
      boolean during,
      ExprTree target,
      boolean oneOf,
      ExprTree value,
      @Nullable Name variable,
      @Nullable ExprTree collection,
      @Nullable ExprTree when,
      boolean otherwise,
      Span span)
      implements ActionClause {}

  /**
   * {@code install product level on target when condition}, or {@code remove product on target}.
   *
   * @param remove whether the product goes
   * @param level the level that is on afterwards, an expression of type version, or null
   */
  record Install(
      boolean remove,
      QualifiedName product,
      @Nullable ExprTree level,
      ExprTree target,
      @Nullable ExprTree when,
      Span span)
      implements ActionClause {}

  /** {@code outcome { 0 : ok 3010 : restart 1, 2 : retry "…" other : fail "…" }}. */
  record OutcomeTable(@Nullable ExprTree source, List<OutcomeRow> rows, Span span)
      implements ActionClause {}

  /**
   * A row of an outcome table.
   *
   * @param codes exit codes or registry values, perhaps negative, or {@code other}
   * @param disposition {@code ok restart retry fail}
   */
  record OutcomeRow(List<String> codes, Name disposition, @Nullable ExprTree text, Span span) {}

  /** {@code restart when condition}: the machine restarts at the end of the step. */
  record Restart(@Nullable ExprTree when, Span span) implements ActionClause {}

  /** {@code takes 20 min}. */
  record Takes(ExprTree duration, Span span) implements ActionClause {}

  /** {@code undo action(arguments) when condition}. */
  record Undo(StatementTree.CallStatement call, @Nullable ExprTree when, Span span)
      implements ActionClause {}

  /** {@code irreversible when condition}. */
  record Irreversible(@Nullable ExprTree when, Span span) implements ActionClause {}

  /** {@code from F001, F002}. */
  record From(List<Name> facts, Span span) implements ActionClause {}

  /**
   * {@code run "command" stops "service"}: what a script runs; {@code for v in collection} runs it
   * once for each element.
   */
  record Run(
      ExprTree text,
      @Nullable Service service,
      @Nullable Name variable,
      @Nullable ExprTree collection,
      @Nullable ExprTree when,
      Span span)
      implements ActionClause {}

  /**
   * {@code wait "command" until output "text" every 10 s for 30 min else "what it may be"}: what a
   * script runs again and again until it sees something; {@code for v in collection} says it once
   * for each element.
   */
  record Wait(
      ExprTree text,
      Until until,
      Pace pace,
      @Nullable ExprTree otherwise,
      @Nullable Name variable,
      @Nullable ExprTree collection,
      @Nullable ExprTree when,
      Span span)
      implements ActionClause {}

  /**
   * {@code add element to path for v in collection when condition}, or {@code remove element from
   * path}: what a list of an object gets or loses.
   */
  record Alter(
      boolean remove,
      ExprTree element,
      ExprTree target,
      @Nullable Name variable,
      @Nullable ExprTree collection,
      @Nullable ExprTree when,
      Span span)
      implements ActionClause {}

  /**
   * {@code settle path by "command" output "text" every 10 s for 1 min}, or {@code settle path ask
   * "question"}: what a step finds out of a state.
   *
   * @param asks whether a person looks, and no command
   * @param output what is seen where the state is so, or null for the value itself
   */
  record Settle(
      ExprTree target, boolean asks, ExprTree text, @Nullable ExprTree output, Pace pace, Span span)
      implements ActionClause {}

  /** {@code soak 10 min}: how long nothing is done, so that what is wrong shows. */
  record Soak(ExprTree duration, Span span) implements ActionClause {}

  /** What a wait is for: an exit code, or else a text in the output. */
  record Until(@Nullable Name code, @Nullable ExprTree output) {}

  /** How often a wait looks, and for how long at most. */
  record Pace(@Nullable ExprTree every, @Nullable ExprTree limit) {}

  /**
   * {@code starts "service"} or {@code stops "service"}: what a command does to a service.
   *
   * @param starts whether the service runs afterwards, or is stopped
   */
  record Service(ExprTree name, boolean starts, Span span) {}
}
