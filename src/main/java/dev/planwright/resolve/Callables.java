package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.Lazy;
import dev.planwright.model.Parameter;
import dev.planwright.model.Procedure;
import dev.planwright.model.Statement;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.extension.ActionExtensions;
import dev.planwright.resolve.extension.Extensions;
import dev.planwright.resolve.extension.Replacements;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.SymbolNames;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Types;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;

/** Declares defines, actions and procedures; their bodies wait until they are asked for. */
final class Callables {

  /** How many definitions may use each other in a row. */
  private static final int DEEPEST = 200;

  private final String module;
  private final Symbols symbols;
  private final Lookup lookup;
  private final SymbolNames names;
  private final ExprResolver expressions;
  private final Types types;
  private final ActionExtensions additions;
  private final Replacements replacements;
  private int nested;

  Callables(
      String module,
      Symbols symbols,
      Lookup lookup,
      SymbolNames names,
      ExprResolver expressions,
      Extensions extensions) {
    this.module = module;
    this.symbols = symbols;
    this.lookup = lookup;
    this.names = names;
    this.expressions = expressions;
    this.types = new Types(lookup);
    this.additions =
        new ActionExtensions(
            module,
            symbols,
            lookup,
            (tree, scope) -> new Actions(lookup, expressions, tree, scope, module).addition(),
            extensions);
    this.replacements = new Replacements(symbols, lookup, extensions);
  }

  void declare(Declaration.Define tree) {
    Lazy<Define.Head> head = new Lazy<>(() -> new Define.Head(types.parameters(tree.parameters())));
    Name name = tree.name();
    Define symbol =
        new Define(
            name.text(),
            module,
            name.span(),
            head,
            new Lazy<>(() -> body(tree, head), () -> endless(tree)));
    names.put(symbols.callables(), name, symbol, "callable", Callable::span);
  }

  private Define.Body body(Declaration.Define tree, Lazy<Define.Head> head) {
    Scope scope = Scope.define();
    Actions.declare(scope, tree.parameters(), head.get().parameters());
    Type wanted = tree.type() == null ? Type.ANY : types.resolve(tree.type());
    nested++;
    Expr expression =
        nested > DEEPEST
            ? expressions.tooDeep(tree.name().span())
            : expressions.resolve(tree.body(), scope, wanted);
    nested--;
    return new Define.Body(
        expression, scope.slots(), scope.counted(), lookup.citations(tree.from()));
  }

  private Define.Body endless(Declaration.Define tree) {
    lookup
        .findings()
        .error(
            Code.PW0110,
            tree.name().span(),
            "define `" + tree.name().text() + "` is defined in terms of itself");
    Expr nothing = new Expr.Constant(new Value.Unknown(""), Type.ANY, tree.name().span());
    return new Define.Body(nothing, tree.parameters().size(), false, List.of());
  }

  void declare(Declaration.Action tree) {
    Lazy<List<Parameter>> parameters = new Lazy<>(() -> types.parameters(tree.parameters()));
    Lazy<Action.Body> body =
        new Lazy<>(() ->
            new Actions(lookup, expressions, tree, scope(tree, parameters), module).resolve());
    Action symbol = new Action(tree.name().text(), module, tree.name().span(), parameters, body);
    names.put(symbols.callables(), tree.name(), symbol, "callable", Callable::span);
  }

  private static Scope scope(Declaration.Action tree, Lazy<List<Parameter>> parameters) {
    Scope scope = Scope.action();
    Actions.declare(scope, tree.parameters(), parameters.get());
    return scope;
  }

  void declare(Declaration.ExtendAction tree) {
    additions.declare(tree);
  }

  /** Adds to other files' callables; called when all of the file's names are declared. */
  void complete() {
    additions.complete();
    replacements.complete();
  }

  void declare(Declaration.Procedure tree) {
    Lazy<Procedure.Head> head =
        new Lazy<>(() ->
            new Procedure.Head(
                tree.purpose().item() == null ? null : lookup.pattern(tree.purpose().item()),
                types.parameters(tree.parameters())));
    Lazy<Procedure.Body> body = new Lazy<>(() -> body(tree, head.get().parameters()));
    Verb verb = tree.purpose().verb() == null ? null : Verb.of(tree.purpose().verb());
    Procedure symbol =
        new Procedure(tree.name().text(), module, tree.name().span(), verb, head, body);
    names.put(symbols.callables(), tree.name(), symbol, "callable", Callable::span);
    if (tree.purpose().instead() != null) {
      replacements.declare(symbol, tree.purpose().instead());
    }
  }

  private Procedure.Body body(Declaration.Procedure tree, List<Parameter> parameters) {
    Scope scope = Scope.library();
    Actions.declare(scope, tree.parameters(), parameters);
    List<Expr> when = new ArrayList<>();
    tree.when().forEach(each -> when.add(expressions.resolve(each, scope, Type.BOOL)));
    Procedure replaced =
        tree.purpose().instead() == null ? null : replacements.of(tree.purpose().instead());
    List<Statement> statements =
        new Statements(lookup, expressions, replaced).resolve(tree.body(), scope);
    return new Procedure.Body(
        when, statements, lookup.citations(tree.from()), tree.doc(), scope.slots());
  }
}
