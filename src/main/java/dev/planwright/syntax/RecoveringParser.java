package dev.planwright.syntax;

import dev.planwright.syntax.antlr.PlanParser;
import dev.planwright.syntax.table.TablePredictor;
import java.util.Arrays;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.TokenStream;

/**
 * The generated parser with two additions: it hands each statement on and forgets it, and it
 * refuses what is nested so deep that a program walking the tree would run out of stack.
 *
 * <p>Forgetting keeps memory linear and small: a whole parse tree is several times the size of what
 * is built from it.
 */
public final class RecoveringParser extends PlanParser {

  /** How deep brackets, conditions and bodies may be nested. */
  static final int MAX_NESTING = 200;

  /** How many operators, suffixes and {@code else if} may lie on one path through a tree. */
  static final int MAX_OPERATORS = 500;

  private final Consumer<StatementContext> statements;
  private int depth;
  private int openOperators;
  private int[] own = new int[16];
  private int[] below = new int[16];

  /** Takes the tokens, and what is called with every statement when its end is reached. */
  public RecoveringParser(TokenStream tokens, Consumer<StatementContext> statements) {
    super(tokens);
    this.statements = statements;
    removeErrorListeners();
  }

  /** Makes the parser decide fast, which some right files may need too many tokens for. */
  public void predictByTable() {
    setInterpreter(new TablePredictor(this, _ATN, _decisionToDFA, _sharedContextCache));
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
    super.enterRule(context, state, ruleIndex);
    if (nests(ruleIndex)) {
      depth++;
      if (depth == own.length) {
        own = Arrays.copyOf(own, 2 * depth);
        below = Arrays.copyOf(below, 2 * depth);
      }
      own[depth] = 0;
      below[depth] = 0;
    } else if (lengthens(ruleIndex)) {
      own[depth]++;
      openOperators++;
    }
  }

  @Override
  public void enterOuterAlt(ParserRuleContext context, int alternative) {
    super.enterOuterAlt(context, alternative);
    boolean tooDeep = nests(context.getRuleIndex()) && depth > MAX_NESTING;
    boolean tooLong =
        lengthens(context.getRuleIndex())
            && (openOperators > MAX_OPERATORS || own[depth] + below[depth] > MAX_OPERATORS);
    if (tooDeep || tooLong) {
      throw new TooDeepException(this);
    }
  }

  @Override
  public void exitRule() {
    ParserRuleContext done = getContext();
    if (nests(done.getRuleIndex())) {
      int height = own[depth] + below[depth] + 1;
      openOperators -= own[depth];
      depth--;
      below[depth] = Math.max(below[depth], height);
      if (depth == 0) {
        below[0] = 0;
      }
    }
    super.exitRule();
    if (done instanceof StatementContext statement) {
      getContext().removeLastChild();
      statements.accept(statement);
    }
  }

  private static boolean nests(int ruleIndex) {
    return switch (ruleIndex) {
      case RULE_expr, RULE_step, RULE_member, RULE_test -> true;
      default -> false;
    };
  }

  private static boolean lengthens(int ruleIndex) {
    return switch (ruleIndex) {
      case RULE_operator, RULE_prefix, RULE_suffix, RULE_elseIf -> true;
      default -> false;
    };
  }

  /** Says that the limit is reached at the current token. */
  static final class TooDeepException extends RecognitionException {
    private static final long serialVersionUID = 1L;

    TooDeepException(RecoveringParser parser) {
      super("nested too deep", parser, parser.getInputStream(), parser.getContext());
      setOffendingToken(parser.getCurrentToken());
    }
  }
}
