package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Lazy;
import dev.planwright.model.Parameter;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds what a file says about actions of other files to these actions. */
final class ActionExtensions {

  private final String module;
  private final Symbols symbols;
  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Extensions extensions;
  private final List<Declaration.ExtendAction> trees = new ArrayList<>();

  ActionExtensions(
      String module,
      Symbols symbols,
      Lookup lookup,
      ExprResolver expressions,
      Extensions extensions) {
    this.module = module;
    this.symbols = symbols;
    this.lookup = lookup;
    this.expressions = expressions;
    this.extensions = extensions;
  }

  void declare(Declaration.ExtendAction tree) {
    trees.add(tree);
  }

  /** Extends the actions; bodies wait until they are asked for. */
  void complete() {
    trees.forEach(this::extend);
  }

  private void extend(Declaration.ExtendAction tree) {
    Callable callable = lookup.callable("action", tree.action());
    if (callable == null || !extensions.isInForce(tree.span().file())) {
      return;
    }
    Name name = tree.action().last();
    if (!(callable instanceof Action action)) {
      lookup
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
    if (extensions.isOwn("action", name.text(), action.span(), name.span())
        || !fits(action, tree)) {
      return;
    }
    Declaration.Action clauses =
        new Declaration.Action(name, List.of(), tree.clauses(), tree.doc(), tree.span());
    Lazy<Action.Addition> addition =
        new Lazy<>(() ->
            new Actions(lookup, expressions, clauses, scope(action, tree), module).addition());
    action.extend(addition);
    symbols.extended().add(new Action.Extension(action, module, name.span(), addition));
  }

  /** Returns whether an extension names each parameter of an action once. */
  private boolean fits(Action action, Declaration.ExtendAction tree) {
    List<String> wanted = action.parameters().stream().map(Parameter::name).toList();
    int given = tree.parameters().size();
    if (wanted.size() != given) {
      lookup
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
        lookup
            .findings()
            .add(
                Diagnostic.error(
                        Code.PW0105, name.span(), "two parameters are called `" + name.text() + "`")
                    .label("named again")
                    .label(earlier.span(), "named here")
                    .build());
      }
    }
    return true;
  }

  private static Scope scope(Action action, Declaration.ExtendAction tree) {
    Scope scope = Scope.action();
    for (int i = 0; i < tree.parameters().size(); i++) {
      scope.declare(tree.parameters().get(i), action.parameters().get(i).type());
    }
    return scope;
  }
}
