package dev.planwright.syntax;

import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import dev.planwright.syntax.token.Scanner;
import java.util.BitSet;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Collects where words of the language stand for themselves, and not for a name. */
final class KeywordCollector implements Consumer<PlanParser.StatementContext> {

  private final BitSet starts = new BitSet();

  @Override
  public void accept(PlanParser.StatementContext statement) {
    walk(statement);
  }

  /** Returns the offsets at which keywords begin. */
  BitSet starts() {
    return starts;
  }

  private void walk(ParserRuleContext context) {
    boolean named = isName(context.getRuleIndex());
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof ParserRuleContext part) {
        walk(part);
      } else if (child instanceof TerminalNode leaf && !named) {
        Token token = leaf.getSymbol();
        int type = token.getType();
        if (Scanner.isWord(type) && type != PlanLexer.NAME && type != PlanLexer.UNIT) {
          starts.set(token.getStartIndex());
        }
      }
    }
  }

  /** Returns whether the words of a rule are names. */
  static boolean isName(int rule) {
    return switch (rule) {
      case PlanParser.RULE_name,
          PlanParser.RULE_word,
          PlanParser.RULE_plainWord,
          PlanParser.RULE_memberName,
          PlanParser.RULE_variable ->
          true;
      default -> false;
    };
  }
}
