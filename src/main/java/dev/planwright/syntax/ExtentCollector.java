package dev.planwright.syntax;

import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import dev.planwright.syntax.tree.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Draws the extents out of parse trees, outer ones before inner ones. */
final class ExtentCollector implements Consumer<PlanParser.StatementContext> {

  private final List<Extent> extents = new ArrayList<>();

  /** Adds a statement and everything in it. */
  @Override
  public void accept(PlanParser.StatementContext statement) {
    add(Extent.Form.STATEMENT, statement.getStart(), statement.getStop());
    walk(statement);
  }

  /** Returns what was added. */
  List<Extent> extents() {
    return extents;
  }

  private void add(Extent.Form form, Token first, Token last) {
    extents.add(new Extent(form, first.getStartIndex(), last.getStopIndex() + 1));
  }

  private void walk(ParserRuleContext context) {
    boolean inBody = false;
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof TerminalNode leaf) {
        int type = leaf.getSymbol().getType();
        if (type == PlanLexer.LBRACE) {
          add(Extent.Form.BODY, leaf.getSymbol(), closing(context, i));
        }
        inBody = type == PlanLexer.LBRACE || (inBody && type != PlanLexer.RBRACE);
        if (isAttached(context, i)) {
          add(Extent.Form.ATTACHED, leaf.getSymbol(), leaf.getSymbol());
        }
      } else if (child instanceof ParserRuleContext part) {
        if (isAttached(context, i)) {
          add(Extent.Form.ATTACHED, part.getStart(), part.getStart());
        }
        node(context, part, inBody);
        walk(part);
      }
    }
  }

  private void node(ParserRuleContext parent, ParserRuleContext part, boolean inBody) {
    int rule = part.getRuleIndex();
    if (inBody) {
      add(Extent.Form.MEMBER, part.getStart(), part.getStop());
    } else if (rule == PlanParser.RULE_open
        || (rule == PlanParser.RULE_expr && parent.getRuleIndex() != PlanParser.RULE_open)) {
      add(Extent.Form.EXPRESSION, part.getStart(), part.getStop());
    } else if (rule == PlanParser.RULE_ends) {
      add(Extent.Form.ENDING, part.getStart(), part.getStop());
    }
  }

  private static Token closing(ParserRuleContext context, int opening) {
    for (int i = opening + 1; i < context.getChildCount(); i++) {
      if (context.getChild(i) instanceof TerminalNode leaf
          && leaf.getSymbol().getType() == PlanLexer.RBRACE) {
        return leaf.getSymbol();
      }
    }
    return context.getStop();
  }

  /** Returns whether no blank stands before a child. */
  private static boolean isAttached(ParserRuleContext context, int child) {
    if (child == 0) {
      return false;
    }
    ParseTree before = context.getChild(child - 1);
    boolean first = child == 1;
    return switch (context.getRuleIndex()) {
      case PlanParser.RULE_call, PlanParser.RULE_typeAlternative -> first;
      case PlanParser.RULE_primary -> first && !(before instanceof TerminalNode);
      case PlanParser.RULE_define,
          PlanParser.RULE_action,
          PlanParser.RULE_actionExtension,
          PlanParser.RULE_procedure,
          PlanParser.RULE_probe ->
          child == 2 && context.getChild(2).getText().equals("(");
      case PlanParser.RULE_code -> true;
      case PlanParser.RULE_unary -> before.getText().equals("-");
      case PlanParser.RULE_value, PlanParser.RULE_outcomeCode -> first;
      default -> false;
    };
  }
}
