package dev.planwright.syntax;

import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser.ArgumentsContext;
import dev.planwright.syntax.antlr.PlanParser.BoundContext;
import dev.planwright.syntax.antlr.PlanParser.CompareContext;
import dev.planwright.syntax.antlr.PlanParser.DurationContext;
import dev.planwright.syntax.antlr.PlanParser.ExprContext;
import dev.planwright.syntax.antlr.PlanParser.ItemPatternContext;
import dev.planwright.syntax.antlr.PlanParser.NameContext;
import dev.planwright.syntax.antlr.PlanParser.OnEachContext;
import dev.planwright.syntax.antlr.PlanParser.OpenConditionalContext;
import dev.planwright.syntax.antlr.PlanParser.OpenCountedContext;
import dev.planwright.syntax.antlr.PlanParser.OpenQuantifiedContext;
import dev.planwright.syntax.antlr.PlanParser.OperatorContext;
import dev.planwright.syntax.antlr.PlanParser.OrderedContext;
import dev.planwright.syntax.antlr.PlanParser.OtherwiseContext;
import dev.planwright.syntax.antlr.PlanParser.PossessionContext;
import dev.planwright.syntax.antlr.PlanParser.PostfixContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryCallContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryDateContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryDurationContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryEachContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryGroupContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryListContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryQuantifiedCallContext;
import dev.planwright.syntax.antlr.PlanParser.PrimarySelectedContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryTextContext;
import dev.planwright.syntax.antlr.PlanParser.PrimaryVersionContext;
import dev.planwright.syntax.antlr.PlanParser.QuantityContext;
import dev.planwright.syntax.antlr.PlanParser.SuffixContext;
import dev.planwright.syntax.antlr.PlanParser.TextContext;
import dev.planwright.syntax.antlr.PlanParser.UnaryContext;
import dev.planwright.syntax.antlr.PlanParser.WhenContext;
import dev.planwright.syntax.antlr.PlanParser.WhereContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.token.SyntaxFindings;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.OrderedItems;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds expressions. The grammar gives operands and operators in a row; precedence climbing
 * (Richards 1979, Clarke 1986) puts them into a tree: {@code or}, {@code and}, {@code not},
 * comparison, sum, product, sign, loosest first, all binary ones to the left.
 */
final class ExprBuilder {

  private final Leaves leaves;
  private final TextBuilder texts;

  ExprBuilder(Leaves leaves, SyntaxFindings findings) {
    this.leaves = leaves;
    this.texts = new TextBuilder(leaves.source(), findings);
  }

  /** Returns the expression. */
  ExprTree expr(ExprContext context) {
    if (context.operator().isEmpty() && context.unary(0).prefix().isEmpty()) {
      return operand(context.unary(0));
    }
    return new Climb(context.unary(), context.operator()).binary(0, Precedence.OR);
  }

  /** Returns the expression, or null where there is none. */
  @Nullable ExprTree exprOrNull(@Nullable ExprContext context) {
    return context == null ? null : expr(context);
  }

  /** Returns the condition, or null where there is none. */
  @Nullable ExprTree when(@Nullable WhenContext context) {
    return context == null ? null : expr(context.expr());
  }

  /** Returns the condition, or null where there is none. */
  @Nullable ExprTree where(@Nullable WhereContext context) {
    return context == null ? null : expr(context.expr());
  }

  /** Returns the text after {@code else}, or null where there is none. */
  @Nullable ExprTree otherwise(@Nullable OtherwiseContext context) {
    return context == null ? null : expr(context.expr());
  }

  /** Returns the arguments, or none where there are none. */
  List<ExprTree> arguments(@Nullable ArgumentsContext context) {
    if (context == null) {
      return List.of();
    }
    List<ExprTree> arguments = new ArrayList<>();
    for (ExprContext argument : context.expr()) {
      arguments.add(expr(argument));
    }
    return arguments;
  }

  /** Returns the pattern. */
  ItemPattern pattern(ItemPatternContext context) {
    CompareContext compare = context.compare();
    return new ItemPattern(
        leaves.qualified(context.qualifiedName()),
        compare == null ? null : compare.getStart().getText(),
        leaves.level(context.level()),
        leaves.span(context));
  }

  /** Returns what comes before what. */
  OrderedItems ordered(OrderedContext context) {
    boolean placed = !context.bound().isEmpty();
    return new OrderedItems(
        pattern(context.itemPattern(0)),
        pattern(context.itemPattern(1)),
        each(context.onEach()),
        placed ? bound(context.bound(0)) : null,
        placed ? bound(context.bound(1)) : null);
  }

  /** Returns the kind after {@code on each}, or null where there is none. */
  @Nullable Name each(@Nullable OnEachContext context) {
    return context == null ? null : leaves.name(context.name());
  }

  /** Returns the pattern, or null where there is none. */
  @Nullable ItemPattern patternOrNull(@Nullable ItemPatternContext context) {
    return context == null ? null : pattern(context);
  }

  /** Returns the text, cut into what is fixed and what is shown. */
  ExprTree text(TextContext context) {
    return texts.text(context);
  }

  /** Returns the span of time. */
  ExprTree duration(DurationContext context) {
    return new ExprTree.DurationLiteral(
        context.VERSION().getText(), context.UNIT().getText(), leaves.span(context));
  }

  /** Returns the primary with its suffixes. */
  ExprTree postfix(PostfixContext context) {
    ExprTree result = suffixed(context.primary(), context.suffix(), context);
    PossessionContext has = context.possession();
    return has == null ? result : possession(result, has, leaves.span(context));
  }

  private ExprTree possession(ExprTree subject, PossessionContext has, Span span) {
    CompareContext compare = has.compare();
    ExprTree bound = has.bound() == null ? null : bound(has.bound());
    Name level =
        bound instanceof ExprTree.VersionLiteral literal
            ? new Name(literal.text(), literal.span())
            : leaves.level(has.level());
    ItemPattern pattern =
        new ItemPattern(
            leaves.qualified(has.qualifiedName()),
            compare == null ? null : compare.getStart().getText(),
            level,
            leaves.span(has.qualifiedName(), has));
    return new ExprTree.HasProduct(
        subject, has.getStart().getText(), pattern, level == null ? bound : null, span);
  }

  private ExprTree bound(BoundContext context) {
    return suffixed(context.primary(), context.suffix(), context);
  }

  private ExprTree suffixed(
      PrimaryContext first, List<SuffixContext> suffixes, ParserRuleContext whole) {
    ExprTree result = primary(first);
    for (SuffixContext suffix : suffixes) {
      result = new ExprTree.Path(result, leaves.name(suffix.name()), leaves.span(whole, suffix));
    }
    return result;
  }

  private ExprTree operand(UnaryContext context) {
    Span span = context.open() == null ? leaves.span(context) : leaves.span(context.open());
    return switch (context.open()) {
      case null -> postfix(context.postfix());
      case OpenConditionalContext choice ->
          new ExprTree.Conditional(
              expr(choice.expr(0)), expr(choice.expr(1)), expr(choice.expr(2)), span);
      case OpenQuantifiedContext quantified ->
          new ExprTree.Quantified(
              quantified.getStart().getText(),
              leaves.name(quantified.name()),
              expr(quantified.expr(0)),
              expr(quantified.expr(1)),
              span);
      case OpenCountedContext counted ->
          new ExprTree.Counted(
              quantity(counted.quantity()),
              expr(counted.expr(0)),
              each(counted.name(), counted.expr(1), counted.expr(2)),
              span);
      default -> throw new IllegalStateException("unknown operand " + context.getText());
    };
  }

  private static String quantity(QuantityContext context) {
    return context.EXACTLY() != null ? "exactly" : context.MOST() != null ? "at most" : "at least";
  }

  private ExprTree.Each each(NameContext variable, ExprContext collection, ExprContext body) {
    return new ExprTree.Each(leaves.name(variable), expr(collection), expr(body));
  }

  private ExprTree primary(PrimaryContext context) {
    Span span = leaves.span(context);
    return switch (context) {
      case PrimaryTextContext text -> texts.text(text.text());
      case PrimaryDurationContext duration -> duration(duration.duration());
      case PrimaryVersionContext version -> new ExprTree.VersionLiteral(version.getText(), span);
      case PrimaryDateContext date -> new ExprTree.DateLiteral(date.getText(), span);
      case PrimaryGroupContext group -> expr(group.expr());
      case PrimaryListContext list -> new ExprTree.ListLiteral(arguments(list.arguments()), span);
      case PrimarySelectedContext list ->
          new ExprTree.Selected(each(list.name(), list.expr(0), list.expr(1)), span);
      case PrimaryEachContext call ->
          new ExprTree.EachCall(
              leaves.name(call.variable()), each(call.name(), call.expr(0), call.expr(1)), span);
      case PrimaryQuantifiedCallContext call ->
          new ExprTree.QuantifiedCall(
              call.getStart().getText(),
              leaves.name(call.NAME(0).getSymbol()),
              leaves.name(call.NAME(1).getSymbol()),
              span);
      case PrimaryCallContext call ->
          new ExprTree.Call(leaves.name(call.variable()), arguments(call.arguments()), span);
      default -> new ExprTree.NameRef(leaves.name(context));
    };
  }

  /** One row of operands and operators, read from left to right. */
  private final class Climb {
    private final List<UnaryContext> operands;
    private final List<OperatorContext> operators;
    private int operand;

    Climb(List<UnaryContext> operands, List<OperatorContext> operators) {
      this.operands = operands;
      this.operators = operators;
    }

    /**
     * Reads what binds at least as tightly as an operator, from the prefix with number {@code
     * index} of the next operand on.
     */
    ExprTree binary(int index, Precedence precedence) {
      int first = operand;
      ExprTree left = unary(index);
      while (operand < operators.size()) {
        OperatorContext operator = operators.get(operand);
        Precedence binds = Precedence.of(operator.getStart().getType());
        if (binds.compareTo(precedence) < 0) {
          break;
        }
        operand++;
        ExprTree right = binary(0, binds.tighter());
        left = new ExprTree.Binary(operator.getText(), left, right, span(first, index));
      }
      return left;
    }

    /**
     * Reads an operand from its prefix with number {@code index} on, and leaves its operator next.
     */
    private ExprTree unary(int index) {
      UnaryContext context = operands.get(operand);
      if (index == context.prefix().size()) {
        return operand(context);
      }
      int first = operand;
      String operator = context.prefix(index).getText();
      // What `not` covers is everything that binds as tightly as a comparison.
      ExprTree inner =
          operator.equals("not") ? binary(index + 1, Precedence.COMPARISON) : unary(index + 1);
      return new ExprTree.Unary(operator, inner, span(first, index));
    }

    private Span span(int first, int prefix) {
      UnaryContext from = operands.get(first);
      UnaryContext to = operands.get(operand);
      return prefix < from.prefix().size()
          ? leaves.span(from.prefix(prefix), to)
          : leaves.span(from.open() == null ? from.postfix() : from.open(), to);
    }
  }

  /** How tightly an operator binds its operands, loosest first. */
  private enum Precedence {
    OR,
    AND,
    COMPARISON,
    SUM,
    PRODUCT,
    /** Tighter than every operator between operands. */
    SIGN;

    static Precedence of(int operator) {
      return switch (operator) {
        case PlanLexer.OR -> OR;
        case PlanLexer.AND -> AND;
        case PlanLexer.PLUS, PlanLexer.MINUS -> SUM;
        case PlanLexer.STAR, PlanLexer.SLASH -> PRODUCT;
        default -> COMPARISON;
      };
    }

    /** Returns the next tighter one. */
    Precedence tighter() {
      return switch (this) {
        case OR -> AND;
        case AND -> COMPARISON;
        case COMPARISON -> SUM;
        case SUM -> PRODUCT;
        case PRODUCT, SIGN -> SIGN;
      };
    }
  }
}
