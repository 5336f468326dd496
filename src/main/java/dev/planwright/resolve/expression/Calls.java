package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Callable;
import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.Kind;
import dev.planwright.model.Parameter;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves calls of functions and defines.
 *
 * @param expressions resolves expressions
 * @param lookup finds what names mean
 */
public record Calls(ExprResolver expressions, Lookup lookup) {

  Expr call(ExprTree.Call call, Scope scope, Type wanted) {
    Function function = Function.of(call.function().text());
    if (function != null && !(lookup.findCallable(call.function().text()) instanceof Define)) {
      return apply(function, call, scope, wanted);
    }
    String here = ForeignFunctions.here(call.function().text());
    if (!here.isEmpty() && lookup.findCallable(call.function().text()) == null) {
      lookup.findings().add(ForeignFunctions.finding(Code.PW0111, call.function(), here));
      return new Expr.Constant(new Value.Unknown(""), Type.ANY, call.span());
    }
    Callable callee =
        lookup.callable("function or define", call.function().text(), call.function().span());
    if (!(callee instanceof Define define)) {
      if (callee != null) {
        lookup
            .findings()
            .error(
                Code.PW0111,
                call.function().span(),
                "`" + callee.name() + "` is a step, not a value");
      }
      return new Expr.Constant(new Value.Unknown(""), Type.ANY, call.span());
    }
    List<Expr> arguments = arguments(define, call.arguments(), call.function().span(), scope);
    String item = scope.hasNoItems() ? ItemOptions.named(define.body().expression()) : null;
    if (item != null) {
      lookup.findings().add(ItemOptions.inAction(call.span(), item));
    }
    if (define.body().counts()) {
      counts(call.function(), scope);
    }
    return new Expr.Invoke(define, arguments, define.body().expression().type(), call.span());
  }

  /** Resolves arguments against parameters. */
  public List<Expr> arguments(Callable callee, List<ExprTree> trees, Span at, Scope scope) {
    List<Parameter> parameters = callee.parameters();
    if (parameters.size() != trees.size()) {
      lookup
          .findings()
          .error(
              Code.PW0103,
              at,
              "`"
                  + callee.name()
                  + "` takes "
                  + count(parameters.size())
                  + ", not "
                  + trees.size()
                  + (parameters.isEmpty() ? "" : ": " + signature(parameters)));
    }
    List<Expr> arguments = new ArrayList<>(trees.size());
    for (int i = 0; i < trees.size(); i++) {
      Type wanted = i < parameters.size() ? parameters.get(i).type() : Type.ANY;
      arguments.add(expressions.resolve(trees.get(i), scope, wanted));
    }
    while (arguments.size() < parameters.size()) {
      arguments.add(new Expr.Constant(new Value.Unknown(""), Type.ANY, at));
    }
    return arguments;
  }

  private static String count(int parameters) {
    return parameters == 1 ? "1 argument" : parameters + " arguments";
  }

  private static String signature(List<Parameter> parameters) {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : parameters) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(parameter.name())
          .append(" : ")
          .append(parameter.type().word());
    }
    return text.toString();
  }

  /** Something counts over a procedure: right in limits, and in rules about its steps. */
  private void counts(Name function, Scope scope) {
    if (scope.counting()) {
      scope.count();
    } else {
      lookup
          .findings()
          .error(
              Code.PW0113,
              function.span(),
              "`"
                  + function.text()
                  + "` counts over a procedure and is only for `limit`, `always` and `finally`");
    }
  }

  private Expr apply(Function function, ExprTree.Call call, Scope scope, Type wanted) {
    if (function.counts()) {
      counts(call.function(), scope);
    }
    if (call.arguments().size() != function.arity()) {
      lookup
          .findings()
          .error(
              Code.PW0103,
              call.function().span(),
              "`"
                  + function.word()
                  + "` takes "
                  + count(function.arity())
                  + ", not "
                  + call.arguments().size());
      return new Expr.Constant(new Value.Unknown(""), Type.ANY, call.span());
    }
    List<Expr> arguments = new ArrayList<>(call.arguments().size());
    for (ExprTree argument : call.arguments()) {
      Type hint =
          function == Function.OTHER && !arguments.isEmpty()
              ? expressions.element(arguments.getFirst())
              : isOrdered(function) && !(wanted instanceof Type.Any)
                  ? new Type.ListOf(wanted.required(), false)
                  : Type.ANY;
      arguments.add(
          function.takesVersion()
              ? expressions.resolve(argument, scope, Type.VERSION)
              : expressions.infer(argument, scope, hint));
    }
    if (function.follows() && !isReference(arguments.getFirst())) {
      return notReference(function, arguments.getFirst(), call.span());
    }
    if (function.takesList()) {
      expressions.element(arguments.getFirst());
    }
    if (isOrdered(function) || function == Function.SORTED) {
      Expr list = arguments.getFirst();
      Ordered.elements(function, list, list.span(), lookup.findings());
    }
    return new Expr.Apply(function, arguments, result(function, arguments), call.span());
  }

  /** Returns whether an expression is an attribute that refers to an object of its own kind. */
  private static boolean isReference(Expr expr) {
    return expr instanceof Expr.Member member
        && member.target().type().required() instanceof Type.Reference(Kind from)
        && member.attribute().type().required() instanceof Type.Reference(Kind to)
        && from == to;
  }

  private Expr notReference(Function function, Expr argument, Span at) {
    if (!(argument.type() instanceof Type.Any)) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0102,
                      argument.span(),
                      "expected an attribute of an object that refers to one of the same kind,"
                          + " found "
                          + ExprResolver.phrase(argument.type()))
                  .help("write which one is followed: `" + function.word() + "(x.parent)`")
                  .build());
    }
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, at);
  }

  private static boolean isOrdered(Function function) {
    return function == Function.SUM || function == Function.MIN || function == Function.MAX;
  }

  /** Returns the type that a function returns. */
  static Type result(Function function, List<Expr> arguments) {
    return switch (function) {
      case SAME, UNIQUE, KNOWN -> Type.BOOL;
      case COUNT, MAJORITY, DEPTH, MAJOR, MINOR, PATCH, RESTARTS, CHANGES, STEPS -> Type.NUMBER;
      case DURATION -> Type.DURATION;
      case JOIN -> Type.TEXT;
      case DRIVE -> new Type.Optional(new Type.Scalar(Type.Base.DRIVE));
      case LEVEL -> new Type.Optional(Members.levelType(arguments.getLast()));
      case WAS -> arguments.getFirst().type();
      case SORTED, DISTINCT, REVERSED ->
          arguments.getFirst().type().required() instanceof Type.ListOf list
              ? new Type.ListOf(list.element(), false)
              : Type.ANY;
      case ANCESTORS, DESCENDANTS -> new Type.ListOf(arguments.getFirst().type().required(), false);
      case SUM, MIN, MAX -> Ordered.result(arguments.getFirst(), function);
      case FIRST, LAST, OTHER ->
          arguments.getFirst().type().required() instanceof Type.ListOf list
              ? list.element()
              : Type.ANY;
    };
  }

  /** Resolves {@code both nodes down}: the predicate called for every element. */
  Expr quantified(ExprTree.QuantifiedCall tree, Scope scope) {
    Kind kind = lookup.collection(tree.collection().text());
    Callable callee = lookup.callable("define", tree.predicate().text(), tree.predicate().span());
    if (kind == null) {
      lookup
          .findings()
          .unknown(
              Code.PW0107,
              tree.collection(),
              "collection",
              lookup.kindNames().stream().map(name -> name + "s").toList());
    }
    lookup.named(tree.collection().span(), kind == null ? null : kind.span());
    if (kind == null || !(callee instanceof Define define) || define.parameters().size() != 1) {
      return new Expr.Constant(new Value.Unknown(""), Type.ANY, tree.span());
    }
    Type element = new Type.Reference(kind);
    Expr collection =
        new Expr.Collection(kind, new Type.ListOf(element, false), tree.collection().span());
    Scope inner = scope.inner();
    int slot = inner.declare(new Name("", tree.collection().span()), element);
    Expr each = new Expr.Variable(kind.name(), slot, element, tree.collection().span());
    Expr condition =
        new Expr.Invoke(
            define, List.of(each), define.body().expression().type(), tree.predicate().span());
    return new Expr.Quantified(
        ExprResolver.quantifier(tree.quantifier()), slot, collection, condition, tree.span());
  }
}
