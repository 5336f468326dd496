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
import dev.planwright.resolve.extension.ActionExtensions;
import dev.planwright.resolve.extension.DeclarationContext;
import dev.planwright.resolve.extension.Replacements;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.Signatures;
import dev.planwright.resolve.scope.Types;
import dev.planwright.resolve.scope.UnusedNames;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;

/** Declares defines, actions and procedures; their bodies wait until they are asked for. */
final class Callables {

  /** How many definitions may use each other in a row. */
  private static final int DEEPEST = 200;

  private final DeclarationContext context;
  private final Types types;
  private final ActionExtensions additions;
  private final Replacements replacements;
  private final Signatures signatures = new Signatures();
  private int nested;

  Callables(DeclarationContext context) {
    this.context = context;
    this.types = new Types(context.lookup());
    this.additions =
        new ActionExtensions(context, (tree, scope) -> actions(tree, scope).addition());
    this.replacements = new Replacements(context);
  }

  private Actions actions(Declaration.Action tree, Scope scope) {
    return new Actions(context.lookup(), context.expressions(), tree, scope, context.module());
  }

  void declare(Declaration.Define tree) {
    signatures.add(tree, tree.parameters());
    Lazy<Define.Head> head = new Lazy<>(() -> new Define.Head(types.parameters(tree.parameters())));
    Name name = tree.name();
    Define symbol =
        new Define(
            name.text(),
            context.module(),
            name.span(),
            head,
            new Lazy<>(() -> body(tree, head), () -> endless(tree)));
    context.names().put(context.symbols().callables(), name, symbol, "callable", Callable::span);
  }

  private Define.Body body(Declaration.Define tree, Lazy<Define.Head> head) {
    Scope scope = Scope.define();
    Actions.declare(scope, tree.parameters(), head.get().parameters());
    Type wanted = tree.type() == null ? Type.ANY : types.resolve(tree.type());
    nested++;
    Expr expression =
        nested > DEEPEST
            ? context.expressions().tooDeep(tree.name().span())
            : context.expressions().resolve(tree.body(), scope, wanted);
    nested--;
    boolean constant = expression instanceof Expr.Constant;
    UnusedNames.report(
        scope,
        tree.span(),
        tree.parameters().size(),
        // What is called of each object, such as `all nodes down`, takes the object.
        name -> constant || signatures.isShared(tree, name),
        context.findings());
    return new Define.Body(
        expression, scope.slots(), scope.counted(), context.lookup().citations(tree.from()));
  }

  private Define.Body endless(Declaration.Define tree) {
    context
        .findings()
        .error(
            Code.PW0110,
            tree.name().span(),
            "define `" + tree.name().text() + "` is defined in terms of itself");
    Expr nothing = new Expr.Constant(new Value.Unknown(""), Type.ANY, tree.name().span());
    return new Define.Body(nothing, tree.parameters().size(), false, List.of());
  }

  void declare(Declaration.Action tree) {
    signatures.add(tree, tree.parameters());
    Lazy<List<Parameter>> parameters = new Lazy<>(() -> types.parameters(tree.parameters()));
    Lazy<Action.Body> body = new Lazy<>(() -> body(tree, parameters.get()));
    Action symbol =
        new Action(tree.name().text(), context.module(), tree.name().span(), parameters, body);
    context
        .names()
        .put(context.symbols().callables(), tree.name(), symbol, "callable", Callable::span);
  }

  private Action.Body body(Declaration.Action tree, List<Parameter> parameters) {
    Scope scope = Scope.action();
    Actions.declare(scope, tree.parameters(), parameters);
    Action.Body body = actions(tree, scope).resolve();
    UnusedNames.report(
        scope,
        tree.span(),
        parameters.size(),
        name -> signatures.isShared(tree, name),
        context.findings());
    return body;
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
    signatures.add(tree, tree.parameters());
    Lazy<Procedure.Head> head =
        new Lazy<>(() ->
            new Procedure.Head(
                tree.purpose().item() == null
                    ? null
                    : context.lookup().pattern(tree.purpose().item()),
                types.parameters(tree.parameters())));
    Lazy<Procedure.Body> body = new Lazy<>(() -> body(tree, head.get().parameters()));
    Verb verb = tree.purpose().verb() == null ? null : Verb.of(tree.purpose().verb());
    Procedure symbol =
        new Procedure(tree.name().text(), context.module(), tree.name().span(), verb, head, body);
    context
        .names()
        .put(context.symbols().callables(), tree.name(), symbol, "callable", Callable::span);
    if (tree.purpose().instead() != null) {
      replacements.declare(symbol, tree.purpose().instead());
    }
  }

  private Procedure.Body body(Declaration.Procedure tree, List<Parameter> parameters) {
    Scope scope = Scope.library();
    Actions.declare(scope, tree.parameters(), parameters);
    List<Expr> when = new ArrayList<>();
    tree.when().forEach(each -> when.add(context.expressions().condition(each, scope)));
    Procedure replaced =
        tree.purpose().instead() == null ? null : replacements.of(tree.purpose().instead());
    List<Statement> statements =
        new Statements(context.lookup(), context.expressions(), replaced)
            .resolve(tree.body(), scope);
    // A procedure for an item has its target, and one for another its parameters.
    boolean given = tree.purpose().verb() != null || replaced != null || tree.body().isEmpty();
    UnusedNames.report(
        scope,
        tree.span(),
        parameters.size(),
        name -> given || signatures.isShared(tree, name),
        context.findings());
    return new Procedure.Body(
        when, statements, context.lookup().citations(tree.from()), tree.doc(), scope.slots());
  }
}
