package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.literal.VersionScheme;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.ExprTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves expressions: every name found, every type checked. */
public final class ExprResolver {

  private final Lookup lookup;
  private final WordMeanings words;
  private final Members members;
  private final Calls calls;
  private final ArithmeticResolver arithmetic;
  private final Loops loops;

  /** How deep expressions may be nested, with those of the definitions that they use. */
  private static final int DEEPEST = 1_200;

  private int depth;

  /** Takes what finds the meaning of names in the file of the expressions. */
  public ExprResolver(Lookup lookup) {
    this.lookup = lookup;
    this.words = new WordMeanings(lookup);
    this.members = new Members(this, lookup);
    this.calls = new Calls(this, lookup);
    this.arithmetic = new ArithmeticResolver(this, lookup);
    this.loops = new Loops(this, lookup);
  }

  /**
   * Resolves an expression that must have a type; another type is a finding.
   *
   * @return the expression, also if it has another type
   */
  public Expr resolve(ExprTree tree, Scope scope, Type wanted) {
    Expr expr = infer(tree, scope, wanted);
    if (!wanted.fits(expr.type())) {
      misfit(wanted, expr, "");
    }
    return expr;
  }

  /** Resolves a condition; one that never changes is a finding. */
  public Expr condition(ExprTree tree, Scope scope) {
    Expr condition = resolve(tree, scope, Type.BOOL);
    WithoutEffect.constant(tree, condition, lookup.findings());
    return condition;
  }

  /** Resolves a text for people; one without words is a finding. */
  public Expr words(ExprTree tree, Scope scope) {
    WithoutEffect.words(tree, lookup.findings());
    return resolve(tree, scope, Type.TEXT);
  }

  /** Resolves a command; one without words is a finding. */
  public Expr command(ExprTree tree, Scope scope) {
    WithoutEffect.command(tree, lookup.findings());
    return resolve(tree, scope, Type.TEXT);
  }

  void misfit(Type wanted, Expr expr, String help) {
    String found = phrase(expr.type());
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0102, expr.span(), "expected " + phrase(wanted) + ", found " + found)
            .label("this is " + found);
    Fix meant = expr instanceof Expr.Constant ? MeantValues.meant(wanted, expr.span()) : null;
    if (meant != null) {
      finding.fix(meant);
    }
    lookup.findings().add(help.isEmpty() ? finding.build() : finding.help(help).build());
  }

  static String phrase(Type type) {
    return switch (type) {
      case Type.Symbols symbols -> "one of " + symbols.word();
      case Type.ListOf list -> "a list of " + list.element().word();
      case Type.Scalar scalar when scalar.base() == Type.Base.BOOL -> "a condition";
      case Type.Scalar scalar when scalar.base() == Type.Base.ADDRESS -> "an address";
      case Type.Scalar scalar when scalar.base() == Type.Base.CASELESS -> "a text";
      case Type.Scalar _, Type.Reference _, Type.ProductType _ -> "a " + type.word();
      case Type.Optional optional -> phrase(optional.inner());
      case Type.Any _ -> "anything";
    };
  }

  /**
   * Resolves an expression of any type.
   *
   * @param wanted the type by which words, names of objects and literals are understood
   */
  public Expr infer(ExprTree tree, Scope scope, Type wanted) {
    if (depth >= DEEPEST) {
      return tooDeep(tree.span());
    }
    depth++;
    try {
      return inferred(tree, scope, wanted);
    } finally {
      depth--;
    }
  }

  /** Adds the finding that expressions are nested too deep, and returns an unknown one instead. */
  public Expr tooDeep(Span at) {
    String said = "definitions that use each other are nested too deep";
    lookup
        .findings()
        .add(
            Diagnostic.error(Code.PW0142, at, said)
                .help("use fewer definitions inside each other")
                .build());
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, at);
  }

  private Expr inferred(ExprTree tree, Scope scope, Type wanted) {
    return switch (tree) {
      case ExprTree.VersionLiteral literal -> version(literal, wanted);
      case ExprTree.DurationLiteral literal -> Literals.duration(literal, lookup);
      case ExprTree.DateLiteral literal -> Literals.date(literal, lookup);
      case ExprTree.TextLiteral literal -> text(literal, scope, wanted);
      case ExprTree.NameRef ref when ref.name().isRange() -> list(List.of(ref), ref, scope, wanted);
      case ExprTree.NameRef ref -> words.name(ref.name(), scope, wanted);
      case ExprTree.Path path -> members.path(path, scope);
      case ExprTree.Call call -> calls.call(call, scope, wanted);
      case ExprTree.ListLiteral list -> list(list.elements(), list, scope, wanted);
      case ExprTree.Unary unary -> unary(unary, scope);
      case ExprTree.Binary binary -> binary(binary, scope);
      case ExprTree.HasProduct has -> members.has(has, scope);
      case ExprTree.Quantified quantified -> loops.quantified(quantified, scope);
      case ExprTree.Counted counted -> loops.counted(counted, scope);
      case ExprTree.Selected selected -> loops.selected(selected, scope);
      case ExprTree.EachCall call -> loops.eachCall(call, scope);
      case ExprTree.QuantifiedCall call -> calls.quantified(call, scope);
      case ExprTree.Conditional conditional -> conditional(conditional, scope, wanted);
    };
  }

  private Expr version(ExprTree.VersionLiteral literal, Type wanted) {
    String text = literal.text();
    if (PlanParser.isMalformed(text)) {
      return new Expr.Constant(new Value.Unknown(""), Type.ANY, literal.span());
    }
    if (wanted.is(Type.Base.NUMBER)) {
      return Literals.number(literal, lookup);
    }
    if (wanted.is(Type.Base.DURATION) && Literals.isJoinedDuration(text)) {
      return Literals.joinedDuration(literal, lookup);
    }
    Type.Base base =
        wanted.is(Type.Base.ADDRESS)
            ? Type.Base.ADDRESS
            : wanted.is(Type.Base.NETWORK) ? Type.Base.NETWORK : Literals.base(text, wanted);
    return Values.constant(base, text, literal.span(), lookup.findings());
  }

  private Expr text(ExprTree.TextLiteral literal, Scope scope, Type wanted) {
    if (wanted.required() instanceof Type.Reference(Kind kind) && scope.objects() != null) {
      String fixed = fixed(literal);
      if (fixed != null) {
        return words.object(fixed, literal.span(), kind, scope.objects(), scope.home());
      }
    }
    if (wanted.required() instanceof Type.Symbols symbols) {
      String fixed = fixed(literal);
      if (fixed != null && symbols.names().contains(fixed)) {
        return new Expr.Constant(new Value.Symbol(fixed), symbols, literal.span());
      }
    }
    List<Expr> parts = new ArrayList<>(literal.parts().size());
    for (ExprTree.TextPart part : literal.parts()) {
      if (part.shown() != null) {
        parts.add(infer(part.shown(), scope, Type.ANY));
      } else if (part.fixed() != null) {
        parts.add(new Expr.Constant(Value.text(part.fixed()), Type.TEXT, literal.span()));
      }
    }
    UnshownNames.report(literal.span(), scope, lookup.findings());
    boolean plain = parts.size() <= 1 && fixed(literal) != null;
    if (!plain) {
      return new Expr.Template(parts, literal.span());
    }
    String fixed = fixed(literal);
    Type.Base base =
        wanted.isVersion() && (!wanted.is(Type.Base.VERSION) || isVersion(fixed))
            ? Literals.base(fixed == null ? "" : fixed, wanted)
            : wanted.required() instanceof Type.Scalar scalar && scalar.base().isTextual()
                ? scalar.base()
                : Type.Base.TEXT;
    return Values.constant(base, fixed == null ? "" : fixed, literal.span(), lookup.findings());
  }

  private static boolean isVersion(@Nullable String text) {
    return text != null && VersionScheme.of(text) != null;
  }

  /** Returns a text without values in it, or null. */
  public static @Nullable String fixed(ExprTree.TextLiteral literal) {
    StringBuilder all = new StringBuilder();
    for (ExprTree.TextPart part : literal.parts()) {
      if (part.fixed() == null) {
        return null;
      }
      all.append(part.fixed());
    }
    return all.toString();
  }

  /** A literal is understood from the other elements. */
  private Expr list(List<ExprTree> written, ExprTree tree, Scope scope, Type wanted) {
    List<ExprTree> trees = NameRanges.each(written, lookup.findings());
    Type element = wanted.required() instanceof Type.ListOf list ? list.element() : Type.ANY;
    Expr[] elements = new Expr[trees.size()];
    for (boolean literals : new boolean[] {false, true}) {
      for (int i = 0; i < elements.length; i++) {
        if (trees.get(i) instanceof ExprTree.VersionLiteral == literals) {
          elements[i] = resolve(trees.get(i), scope, element);
          element = element instanceof Type.Any ? elements[i].type() : element;
        }
      }
    }
    return new Expr.Listing(List.of(elements), new Type.ListOf(element, false), tree.span());
  }

  private Expr unary(ExprTree.Unary unary, Scope scope) {
    if (unary.operator().equals("not")) {
      return new Expr.Not(condition(unary.operand(), scope), unary.span());
    }
    Expr operand = resolve(unary.operand(), scope, Type.NUMBER);
    Expr zero = new Expr.Constant(new Value.Num(0), Type.NUMBER, unary.span());
    return new Expr.Sum(true, zero, operand, Type.NUMBER, unary.span());
  }

  private Expr binary(ExprTree.Binary binary, Scope scope) {
    return switch (binary.operator()) {
      case "and", "or" ->
          new Expr.Logic(
              binary.operator().equals("and"),
              condition(binary.left(), scope),
              condition(binary.right(), scope),
              binary.span());
      case "in" -> {
        Expr element = infer(binary.left(), scope, Type.ANY);
        Type list = new Type.ListOf(element.type().required(), false);
        yield new Expr.In(element, resolve(binary.right(), scope, list), binary.span());
      }
      case "+", "-" -> arithmetic.sum(binary, scope);
      case "*", "/" -> arithmetic.multiplication(binary, scope);
      default -> compare(binary, scope);
    };
  }

  /**
   * A bare word or number is understood from the type on the other side, whichever side that is.
   */
  private Expr compare(ExprTree.Binary binary, Scope scope) {
    boolean leftIsWord = isFreeWord(binary.left(), scope);
    boolean leftIsLiteral =
        binary.left() instanceof ExprTree.VersionLiteral
            && !(binary.right() instanceof ExprTree.VersionLiteral);
    Expr left;
    Expr right;
    if (leftIsWord || leftIsLiteral) {
      right = infer(binary.right(), scope, Type.ANY);
      left = resolve(binary.left(), scope, right.type());
    } else {
      left = infer(binary.left(), scope, Type.ANY);
      right =
          isLost(binary.left(), left) && isFreeWord(binary.right(), scope)
              ? new Expr.Constant(new Value.Unknown(""), Type.ANY, binary.right().span())
              : resolve(binary.right(), scope, left.type());
    }
    Expr.Comparison comparison = Lookup.comparison(binary.operator());
    boolean equality = comparison == Expr.Comparison.EQ || comparison == Expr.Comparison.NE;
    boolean fits = equality || Ordered.compared(left, lookup.findings());
    if (fits && !(left.type() instanceof Type.Any || right.type() instanceof Type.Any)) {
      WithoutEffect.comparison(binary, lookup.findings());
    }
    return Loops.counted(new Expr.Compare(comparison, left, right, binary.span()));
  }

  private boolean isFreeWord(ExprTree tree, Scope scope) {
    return tree instanceof ExprTree.NameRef ref
        && !ref.name().isRange()
        && words.isFree(ref.name(), scope);
  }

  /** Returns whether a finding on a part leaves it open what words compared with it may mean. */
  private static boolean isLost(ExprTree tree, Expr expr) {
    return expr.type() instanceof Type.Any && !(tree instanceof ExprTree.NameRef);
  }

  static Expr.Quantifier quantifier(String word) {
    return switch (word) {
      case "any" -> Expr.Quantifier.ANY;
      case "no" -> Expr.Quantifier.NO;
      default -> Expr.Quantifier.ALL;
    };
  }

  /** Returns the type of the elements of a list; anything else is a finding. */
  public Type element(Expr collection) {
    return switch (collection.type().required()) {
      case Type.ListOf list -> list.element();
      case Type.Any any -> any;
      default -> {
        lookup
            .findings()
            .error(
                Code.PW0102,
                collection.span(),
                "expected a list, found " + phrase(collection.type()));
        yield Type.ANY;
      }
    };
  }

  private Expr conditional(ExprTree.Conditional tree, Scope scope, Type wanted) {
    Expr condition = condition(tree.condition(), scope);
    Expr whenTrue = infer(tree.whenTrue(), scope, wanted);
    Type type = wanted instanceof Type.Any ? whenTrue.type() : wanted;
    Expr whenFalse = resolve(tree.whenFalse(), scope, type);
    return new Expr.Conditional(condition, whenTrue, whenFalse, type, tree.span());
  }
}
