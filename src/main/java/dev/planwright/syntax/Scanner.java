package dev.planwright.syntax;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.antlr.PlanLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Cuts characters into tokens that joined are the characters again. */
final class Scanner {

  /** Where a text block that nobody closed most likely ended: before the next statement. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?<=[\r\n])(?:module|use|article|fact|reading|kind|product|rule|define|action|procedure"
              + "|symptom|test|project|plan)[ \t]");

  private final PlanLexer lexer;
  private final CharacterStream input;

  private Scanner(CharacterStream input) {
    this.input = input;
    this.lexer = new PlanLexer(input);
    lexer.removeErrorListeners();
  }

  /** Returns all tokens of a file, on all channels, without the end mark. */
  static List<CommonToken> scan(SourceFile source) {
    return scan(new CharacterStream(source.name(), source.text(), 0));
  }

  /** Returns all tokens of the characters. */
  static List<CommonToken> scan(CharacterStream input) {
    return new Scanner(input).all();
  }

  private List<CommonToken> all() {
    List<CommonToken> tokens = new ArrayList<>();
    while (true) {
      CommonToken token = (CommonToken) lexer.nextToken();
      if (token.getType() == Token.EOF) {
        return tokens;
      }
      if (token.getType() == PlanLexer.UNCLOSED_BLOCK) {
        cut(token);
      }
      tokens.add(token);
    }
  }

  private void cut(CommonToken block) {
    Matcher next = STATEMENT.matcher(block.getText());
    if (next.find()) {
      block.setStopIndex(block.getStartIndex() + next.start() - 1);
      input.seek(block.getStartIndex() + next.start());
      lexer._hitEOF = false;
    }
  }

  /** Returns whether a token of this type is a name or a keyword. */
  static boolean isWord(int type) {
    return type >= PlanLexer.PLANWRIGHT && type <= PlanLexer.NAME;
  }

  /** Returns whether a token of this type begins a statement other than an object. */
  static boolean beginsStatement(int type) {
    return type >= PlanLexer.PLANWRIGHT && type <= PlanLexer.PLAN;
  }

  /**
   * Returns whether a word of this type stands between two others, so that no clause begins with
   * it.
   */
  static boolean joins(int type) {
    return switch (type) {
      case PlanLexer.IN,
          PlanLexer.AND,
          PlanLexer.OR,
          PlanLexer.NOT,
          PlanLexer.THEN,
          PlanLexer.ELSE,
          PlanLexer.INSTALLS ->
          true;
      default -> false;
    };
  }
}
