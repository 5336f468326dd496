package dev.planwright.syntax;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.token.Phrases;
import dev.planwright.syntax.token.Scanner;
import java.util.List;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what the grammar wants at a place, in the words of people, and what stands there. Takes the
 * file and what its end is called.
 */
record Expectations(SourceFile source, String end) {

  /** Returns the finding for an error that the parser threw in its current rule. */
  Diagnostic finding(Parser parser, RecognitionException error) {
    Token found = error.getOffendingToken();
    if (error instanceof RecoveringParser.TooDeepException) {
      return Diagnostic.error(
              Code.PW0005,
              Leaves.span(source, found),
              "nested deeper than "
                  + RecoveringParser.MAX_NESTING
                  + " levels, or longer than "
                  + RecoveringParser.MAX_OPERATORS
                  + " operators")
          .help("give a part of it a name with `define` or `let`")
          .build();
    }
    String start = Phrases.atStart(parser.getContext(), found);
    IntervalSet next = expected(parser, error);
    String expected =
        start.isEmpty() ? Phrases.ofTokens(parser.getContext().getRuleIndex(), next) : start;
    Diagnostic.Builder finding = finding(parser, found, expected);
    return withHelp(finding, parser, found, next).build();
  }

  /** Returns the finding for a token that can neither go on with a body nor end it. */
  Diagnostic finding(Parser parser, IntervalSet next) {
    Token found = parser.getCurrentToken();
    String expected = Phrases.ofBody(parser.getContext().getRuleIndex());
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW0001,
            Leaves.span(source, found),
            "expected " + expected + ", found " + describe(found));
    String similar = Phrases.similarKeyword(found.getText(), next);
    if (!similar.isEmpty()) {
      TextEdit edit = new TextEdit(Leaves.span(source, found), similar);
      finding.fix(new Fix("write `" + similar + "`", List.of(edit), false));
    }
    if (found.getType() == PlanLexer.COMMA) {
      finding.help("a list of values follows `=`; a word is written again for each of its values");
    }
    if (found.getType() == PlanLexer.LBRACK
        && parser.getContext().getRuleIndex() != PlanParser.RULE_kind) {
      finding.help("names that differ in a number are written without blanks, such as `w[01-50]`");
    }
    if (found.getType() == PlanLexer.UNIT && next.contains(PlanLexer.NAME)) {
      finding.fix(quote(found));
    }
    return (similar.isEmpty() ? withHelp(finding, parser, found, next) : finding).build();
  }

  private Diagnostic.Builder withHelp(
      Diagnostic.Builder finding, Parser parser, Token found, IntervalSet next) {
    Token before = before(parser.getInputStream(), found);
    String help = SyntaxHelp.of(parser, found, before, next);
    String foreign =
        help.isEmpty() || help.equals(SyntaxHelp.COMPARE)
            ? ForeignForms.help(
                source,
                found,
                before == null ? 0 : before.getStopIndex() + 1,
                unit(parser.getContext(), found),
                isItem(parser))
            : "";
    help = foreign.isEmpty() ? help : foreign;
    return help.isEmpty() ? finding : finding.help(help);
  }

  /** Returns where the smallest construct begins that goes on with a token. */
  private static int unit(ParserRuleContext context, Token found) {
    ParserRuleContext around = context;
    while (around.getParent() != null
        && around.getStart().getStartIndex() >= found.getStartIndex()) {
      around = around.getParent();
    }
    return around.getStart().getStartIndex();
  }

  private static boolean isItem(Parser parser) {
    return switch (parser.getContext().getRuleIndex()) {
      case PlanParser.RULE_planClause, PlanParser.RULE_item, PlanParser.RULE_itemName -> true;
      default -> false;
    };
  }

  private static IntervalSet expected(Parser parser, RecognitionException error) {
    IntervalSet expected = new IntervalSet();
    if (error instanceof NoViableAltException stuck && stuck.getDeadEndConfigs() != null) {
      for (ATNConfig config : stuck.getDeadEndConfigs()) {
        expected.addAll(parser.getATN().nextTokens(config.state));
      }
    } else {
      expected.addAll(parser.getATN().nextTokens(parser.getATN().states.get(parser.getState())));
    }
    return expected;
  }

  private Diagnostic.Builder finding(Parser parser, Token found, String expected) {
    Token before = before(parser.getInputStream(), found);
    if (before != null
        && expected.startsWith("a name")
        && Phrases.isQuantifier(before.getType())
        && (!Scanner.isWord(found.getType()) || Phrases.isReserved(found.getType()))) {
      return reserved(before);
    }
    boolean apart =
        before != null
            && (found.getType() == Token.EOF
                || found.getType() == PlanLexer.SEPARATOR
                || Leaves.startsLine(source, found.getStartIndex()));
    Span foundAt = Leaves.span(source, found);
    String message = "expected " + expected + after(parser.getInputStream(), before) + ", found ";
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW0001,
            apart && before != null ? Leaves.span(source, before) : foundAt,
            message + describe(found));
    if (apart) {
      finding.label("behind this").label(foundAt, "instead, this follows");
    }
    if (found.getType() == PlanLexer.SLASH && expected.startsWith("a value")) {
      finding.help("write a path in quotes, such as `\"/var/lib\"`");
    }
    boolean name =
        expected.startsWith("a name")
            || expected.startsWith("a type")
            || (expected.startsWith("an expression") && before != null && isBeforeValue(before));
    if (name && Phrases.isReserved(found.getType())) {
      finding.fix(quote(found));
    }
    return finding;
  }

  private static boolean isBeforeValue(Token token) {
    return switch (token.getType()) {
      case PlanLexer.ASSIGN, PlanLexer.EQ, PlanLexer.NE, PlanLexer.ENDS -> true;
      default -> false;
    };
  }

  private Diagnostic.Builder reserved(Token word) {
    String text = word.getText();
    return Diagnostic.error(
            Code.PW0001,
            Leaves.span(source, word),
            "`"
                + text
                + "` is a reserved word, and begins something like `"
                + text
                + " x in xs : …`")
        .fix(quote(word));
  }

  private Fix quote(Token word) {
    String quoted = '"' + word.getText() + '"';
    return new Fix(
        "`" + word.getText() + "` is a reserved word; as a name, write `" + quoted + "`",
        List.of(new TextEdit(Leaves.span(source, word), quoted)),
        false);
  }

  static @Nullable Token before(TokenStream tokens, Token token) {
    for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
      Token earlier = tokens.get(i);
      if (earlier.getChannel() == Token.DEFAULT_CHANNEL
          && earlier.getStopIndex() >= earlier.getStartIndex()) {
        return earlier;
      }
    }
    return null;
  }

  private String after(TokenStream tokens, @Nullable Token before) {
    if (before == null) {
      return "";
    }
    String text = before.getText();
    if (text.length() > 30 || text.indexOf('\n') >= 0) {
      return " after the text";
    }
    Token earlier = before(tokens, before);
    boolean joins =
        earlier != null
            && text.length() == 1
            && (Scanner.isWord(before.getType())
                ? Scanner.isWord(earlier.getType()) || "([".contains(earlier.getText())
                : "{([,=:.<>+-*/|".contains(text))
            && !Leaves.startsLine(source, before.getStartIndex())
            && earlier.getText().length() <= 30;
    if (!joins || earlier == null) {
      return " after `" + text + "`";
    }
    String blank = earlier.getStopIndex() + 1 < before.getStartIndex() ? " " : "";
    return " after `" + earlier.getText() + blank + text + "`";
  }

  private String describe(Token token) {
    if (token.getType() == Token.EOF) {
      return end;
    }
    if (token.getStopIndex() < token.getStartIndex()) {
      boolean outside = source.isLineStart(token.getStartIndex());
      return token.getType() == PlanLexer.RBRACE
          ? "the end of the body"
          : outside ? "the next declaration" : "a new line";
    }
    if (token.getType() == PlanLexer.TEXT || token.getType() == PlanLexer.TEXT_BLOCK) {
      return "a text";
    }
    String text = token.getText();
    return text.length() > 30 ? "`" + text.substring(0, 30) + "…`" : "`" + text + "`";
  }
}
