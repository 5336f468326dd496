package dev.planwright.resolve.extension;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Lazy;
import dev.planwright.model.Parameter;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ActionClause;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Adds what a file says about actions of other files to these actions. */
public final class ActionExtensions {

  /** What an extension may say of an action, in the order of the reference. */
  private static final List<String> ADDED =
      List.of(
          "require",
          "ask",
          "verify",
          "expect",
          "note",
          "warn",
          "backup",
          "needs-backup",
          "set",
          "add",
          "during",
          "install",
          "remove",
          "from");

  private final DeclarationContext context;
  private final BiFunction<Declaration.Action, Scope, Action.Addition> bodies;
  private final List<Declaration.ExtendAction> trees = new ArrayList<>();

  /** Takes also what resolves an addition, written as an action, in the scope of its parameters. */
  public ActionExtensions(
      DeclarationContext context, BiFunction<Declaration.Action, Scope, Action.Addition> bodies) {
    this.context = context;
    this.bodies = bodies;
  }

  /** Notes what a file adds to an action; {@link #complete} carries it out. */
  public void declare(Declaration.ExtendAction tree) {
    trees.add(tree);
  }

  /** Extends the actions; bodies wait until they are asked for. */
  public void complete() {
    trees.forEach(this::extend);
  }

  private void extend(Declaration.ExtendAction tree) {
    Callable callable = context.lookup().callable("action", tree.action());
    if (callable == null || !context.extensions().isInForce(tree.span().file())) {
      return;
    }
    Name name = tree.action().last();
    if (!(callable instanceof Action action)) {
      context
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0111,
                      name.span(),
                      "`" + name.text() + "` is no action: only actions are extended")
                  .label(callable.span(), "declared here")
                  .build());
      return;
    }
    if (context.extensions().isOwn("action", name.text(), action.span(), name.span())
        || !fits(action, tree)) {
      return;
    }
    Lazy<Action.Addition> addition =
        new Lazy<>(() -> {
          List<ActionClause> clauses = allowed(tree.clauses());
          Declaration.Action body =
              new Declaration.Action(name, List.of(), clauses, tree.doc(), tree.span());
          return bodies.apply(body, scope(action, tree));
        });
    action.extend(addition);
    context
        .symbols()
        .extended()
        .add(new Action.Extension(action, context.module(), name.span(), addition));
  }

  /** Returns whether an extension names each parameter of an action once. */
  private boolean fits(Action action, Declaration.ExtendAction tree) {
    List<String> wanted = action.parameters().stream().map(Parameter::name).toList();
    int given = tree.parameters().size();
    if (wanted.size() != given) {
      context
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0103,
                      tree.action().last().span(),
                      "action `"
                          + action.name()
                          + "` has "
                          + wanted.size()
                          + (wanted.size() == 1 ? " parameter" : " parameters")
                          + ", and the extension names "
                          + given)
                  .label(action.span(), "declared here")
                  .help(
                      "write `extend action "
                          + action.name()
                          + "("
                          + String.join(", ", wanted)
                          + ")`")
                  .build());
      return false;
    }
    Map<String, Name> names = new HashMap<>();
    for (Name name : tree.parameters()) {
      Name earlier = names.putIfAbsent(name.text(), name);
      if (earlier != null) {
        context
            .findings()
            .add(
                Diagnostic.twice(
                        Code.PW0105,
                        name.span(),
                        earlier.span(),
                        "two parameters are called `" + name.text() + "`")
                    .build());
      }
    }
    return true;
  }

  private static Scope scope(Action action, Declaration.ExtendAction tree) {
    Scope scope = Scope.action();
    for (int i = 0; i < tree.parameters().size(); i++) {
      scope.use(scope.declare(tree.parameters().get(i), action.parameters().get(i).type()));
    }
    return scope;
  }

  /** Returns the clauses that an extension may have; others are findings. */
  private List<ActionClause> allowed(List<ActionClause> clauses) {
    List<ActionClause> allowed = new ArrayList<>();
    for (ActionClause clause : clauses) {
      String alone = ofActionAlone(clause);
      if (alone.isEmpty()) {
        allowed.add(clause);
      } else {
        alone(alone, clause.span());
      }
    }
    return allowed;
  }

  /** Returns the word of a clause that only the action itself can have, or nothing. */
  private static String ofActionAlone(ActionClause clause) {
    return switch (clause) {
      case ActionClause.On _ -> "on";
      case ActionClause.Run _ -> "run";
      case ActionClause.Wait _ -> "wait";
      case ActionClause.Settle _ -> "settle";
      case ActionClause.OutcomeTable _ -> "outcome";
      case ActionClause.Restart _ -> "restart";
      case ActionClause.Soak _ -> "soak";
      case ActionClause.Takes _ -> "takes";
      case ActionClause.Undo _ -> "undo";
      case ActionClause.Irreversible _ -> "irreversible";
      case ActionClause.Text text when Set.of("title", "guard", "secret").contains(text.role()) ->
          text.role();
      case ActionClause.Text _, ActionClause.Require _, ActionClause.Set _ -> "";
      case ActionClause.Alter _, ActionClause.Install _, ActionClause.From _ -> "";
    };
  }

  private void alone(String word, Span clause) {
    Span at = clause.file().span(clause.start(), clause.start() + word.length());
    context
        .findings()
        .add(
            Diagnostic.error(Code.PW0144, at, "an extension cannot say `" + word + "` of an action")
                .note("what it can say: " + String.join(", ", ADDED))
                .help("write an action of your own, and a procedure `instead of` the one there is")
                .build());
  }
}
