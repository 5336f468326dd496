package dev.planwright.syntax;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.token.Scanner;
import dev.planwright.syntax.token.SyntaxFindings;
import java.util.Set;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * What the parser does about an error: it gives up the smallest unit around it (a clause, a member,
 * a step, at worst a declaration), and goes on where the next one can begin.
 *
 * <p>ANTLR's own strategy inserts and deletes single tokens; in a grammar where almost every
 * keyword may be a name that resynchronises in the wrong place. Here layout decides: a unit begins
 * its line, not further in than the broken one did, or follows a closing brace.
 */
final class ErrorRecovery implements ANTLRErrorStrategy {

  private static final Set<Integer> UNITS =
      Set.of(
          PlanParser.RULE_file,
          PlanParser.RULE_statement,
          PlanParser.RULE_declaration,
          PlanParser.RULE_attribute,
          PlanParser.RULE_readingClause,
          PlanParser.RULE_kindPart,
          PlanParser.RULE_inventoryGroup,
          PlanParser.RULE_kindMember,
          PlanParser.RULE_schemaMember,
          PlanParser.RULE_ruleClause,
          PlanParser.RULE_actionClause,
          PlanParser.RULE_outcomeRow,
          PlanParser.RULE_procedureClause,
          PlanParser.RULE_step,
          PlanParser.RULE_symptomClause,
          PlanParser.RULE_windowClause,
          PlanParser.RULE_probeClause,
          PlanParser.RULE_testMember,
          PlanParser.RULE_projectClause,
          PlanParser.RULE_setting,
          PlanParser.RULE_member,
          PlanParser.RULE_planClause,
          PlanParser.RULE_item);

  private final SourceFile source;
  private final Expectations expectations;
  private final SyntaxFindings findings;
  private @Nullable RecognitionException reported;

  ErrorRecovery(SourceFile source, Expectations expectations, SyntaxFindings findings) {
    this.source = source;
    this.expectations = expectations;
    this.findings = findings;
  }

  @Override
  public void reset(Parser parser) {
    reported = null;
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    if (!error.equals(reported)) {
      reported = error;
      findings.add(expectations.finding(parser, error));
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    ParserRuleContext context = parser.getContext();
    if (!UNITS.contains(context.getRuleIndex()) || isWrapped(context)) {
      throw error;
    }
    ATN atn = parser.getATN();
    IntervalSet first = atn.nextTokens(atn.ruleToStartState[context.getRuleIndex()]);
    skip(parser.getInputStream(), context.getStart(), first);
  }

  @Override
  public void sync(Parser parser) {
    ATNState state = parser.getATN().states.get(parser.getState());
    if (state.getStateType() != ATNState.STAR_LOOP_ENTRY
        && state.getStateType() != ATNState.STAR_LOOP_BACK) {
      return;
    }
    IntervalSet next = parser.getATN().nextTokens(state);
    boolean body = next.contains(PlanLexer.RBRACE) || next.contains(PlanLexer.SEPARATOR);
    TokenStream tokens = parser.getInputStream();
    while (body && tokens.LA(1) != Token.EOF && !next.contains(tokens.LA(1))) {
      findings.add(expectations.finding(parser, next));
      int before = tokens.index();
      skip(tokens, parser.getCurrentToken(), next);
      if (tokens.index() == before) {
        tokens.consume();
      }
    }
  }

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reportMatch(Parser parser) {
    // Every error is reported where it is thrown.
  }

  /** Returns whether the context is all of a larger unit, which then is the one to give up. */
  private static boolean isWrapped(ParserRuleContext context) {
    ParserRuleContext parent = context.getParent();
    return parent != null
        && parent.getRuleIndex() != PlanParser.RULE_file
        && UNITS.contains(parent.getRuleIndex())
        && parent.getStart().getTokenIndex() == context.getStart().getTokenIndex();
  }

  /** Goes on to where a unit can begin, or to the brace that closes the body, or to the end. */
  private void skip(TokenStream tokens, Token unit, IntervalSet first) {
    boolean ownLine = Leaves.startsLine(source, unit.getStartIndex());
    int column = column(unit);
    int depth = 0;
    for (int i = unit.getTokenIndex(); i < tokens.index(); i++) {
      depth += change(tokens.get(i));
    }
    boolean afterLiteral = false;
    while (true) {
      Token next = tokens.LT(1);
      int type = next.getType();
      if (type == Token.EOF) {
        return;
      }
      if (depth <= 0) {
        boolean begins =
            Leaves.startsLine(source, next.getStartIndex())
                ? !ownLine || column(next) <= column
                : afterLiteral && beginsOnly(type, first);
        boolean later = next.getTokenIndex() > unit.getTokenIndex();
        boolean ends = type == PlanLexer.RBRACE || type == PlanLexer.SEPARATOR;
        if (ends || (later && begins && first.contains(type))) {
          return;
        }
      }
      depth += change(next);
      afterLiteral = isLiteral(type);
      tokens.consume();
    }
  }

  /** Returns whether a word in the middle of a line begins a unit, and is not just any name. */
  private static boolean beginsOnly(int type, IntervalSet first) {
    return !first.contains(PlanLexer.NAME) || Scanner.beginsStatement(type);
  }

  private static boolean isLiteral(int type) {
    return switch (type) {
      case PlanLexer.RBRACE,
          PlanLexer.TEXT,
          PlanLexer.TEXT_BLOCK,
          PlanLexer.VERSION,
          PlanLexer.ADDRESS,
          PlanLexer.RANGE,
          PlanLexer.DATE ->
          true;
      default -> false;
    };
  }

  private int column(Token token) {
    return source.columnOf(token.getStartIndex());
  }

  private static int change(Token token) {
    if (token.getChannel() != Token.DEFAULT_CHANNEL) {
      return 0;
    }
    return switch (token.getType()) {
      case PlanLexer.LBRACE -> 1;
      case PlanLexer.RBRACE -> -1;
      default -> 0;
    };
  }
}
