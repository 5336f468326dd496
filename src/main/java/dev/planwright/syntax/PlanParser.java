package dev.planwright.syntax;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.token.LineLayout;
import dev.planwright.syntax.token.Scanner;
import dev.planwright.syntax.token.SyntaxFindings;
import dev.planwright.syntax.token.TokenChecks;
import dev.planwright.syntax.tree.Extent;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/** Reads files. */
public final class PlanParser {

  /** How many words, signs, blanks and comments a file may have; ten thousand steps take fewer. */
  private static final int MOST_TOKENS = 2_000_000;

  private PlanParser() {}

  /**
   * Returns the tree of a file and what could not be read of it.
   *
   * <p>Every declaration that can be read is in the tree, whatever stands around it. Never throws.
   */
  public static Outcome<PlanFile> parse(SourceFile source) {
    Diagnostic foreign = ForeignFile.find(source);
    if (foreign != null) {
      return unread(foreign);
    }
    SyntaxFindings findings = new SyntaxFindings(source);
    List<CommonToken> scanned = Scanner.scan(source, MOST_TOKENS + 1);
    if (scanned.size() > MOST_TOKENS) {
      return unread(tooMany(Leaves.span(source, scanned.getLast())));
    }
    new TokenChecks(source, findings).check(scanned);
    if (LineLayout.balanced(scanned)) {
      List<CommonToken> tokens = LineLayout.separate(source, scanned);
      FileBuilder clean =
          Parsing.clean(tokens, () -> new FileBuilder(source, tokens, findings.fork()));
      if (clean != null) {
        return clean.outcome();
      }
    }
    List<CommonToken> tokens = LineLayout.repair(source, scanned, findings);
    FileBuilder builder = new FileBuilder(source, tokens, findings);
    Parsing.careful(source, tokens, findings, builder);
    return builder.outcome();
  }

  private static Outcome<PlanFile> unread(Diagnostic why) {
    SourceFile source = why.span().file();
    PlanFile nothing = new PlanFile(source, null, null, List.of(), List.of(), true);
    return new Outcome<>(nothing, List.of(why));
  }

  private static Diagnostic tooMany(Span at) {
    return Diagnostic.error(
            Code.PW0207, at, "the file has more than " + MOST_TOKENS + " words, signs and blanks")
        .help("split the file, and let its parts `use` each other")
        .build();
  }

  /** Returns the tokens of a file; joined they are its text. */
  public static List<Token> tokens(SourceFile source) {
    List<Token> tokens = new ArrayList<>();
    for (CommonToken token : Scanner.scan(source)) {
      tokens.add(new Token(kind(token.getType()), Leaves.span(source, token)));
    }
    return tokens;
  }

  /**
   * Returns the stretches of a file that its layout depends on, outer ones before inner ones; none
   * of a file that has a mistake in its grammar.
   */
  public static List<Extent> extents(SourceFile source) {
    List<CommonToken> scanned = Scanner.scan(source);
    ExtentCollector collector =
        LineLayout.balanced(scanned)
            ? Parsing.clean(LineLayout.separate(source, scanned), ExtentCollector::new)
            : null;
    return collector == null ? List.of() : collector.extents();
  }

  /**
   * Returns the offsets at which keywords begin: words of the language that stand for themselves.
   * Where the grammar has a mistake, some may be missing.
   */
  public static BitSet keywords(SourceFile source) {
    List<CommonToken> scanned = Scanner.scan(source);
    KeywordCollector collector =
        LineLayout.balanced(scanned)
            ? Parsing.clean(LineLayout.separate(source, scanned), KeywordCollector::new)
            : null;
    if (collector == null) {
      SyntaxFindings unwanted = new SyntaxFindings(source);
      collector = new KeywordCollector();
      List<CommonToken> tokens = LineLayout.repair(source, scanned, unwanted);
      Parsing.careful(source, tokens, unwanted, collector);
    }
    return collector.starts();
  }

  /**
   * Returns what can come at the end of a text that begins with a statement.
   *
   * @param text what stands before the place, from the start of a statement at the top of a file
   */
  public static Expected expectedAfter(String text) {
    List<CommonToken> tokens = new ArrayList<>();
    for (CommonToken token : Scanner.scan(new SourceFile("", text))) {
      if (token.getChannel() == org.antlr.v4.runtime.Token.DEFAULT_CHANNEL) {
        tokens.add(token);
      }
    }
    return ExpectedWords.after(tokens);
  }

  /** Returns whether a word is neither a number nor a name, which is a finding where it stands. */
  public static boolean isMalformed(String word) {
    return Scanner.isMalformed(word);
  }

  private static Token.Kind kind(int type) {
    return switch (type) {
      case PlanLexer.TEXT,
          PlanLexer.TEXT_BLOCK,
          PlanLexer.UNCLOSED_TEXT,
          PlanLexer.UNCLOSED_BLOCK,
          PlanLexer.VERSION,
          PlanLexer.ADDRESS,
          PlanLexer.RANGE,
          PlanLexer.MALFORMED,
          PlanLexer.DATE ->
          Token.Kind.LITERAL;
      case PlanLexer.BLANK, PlanLexer.COMMENT -> Token.Kind.TRIVIA;
      case PlanLexer.DOC_COMMENT -> Token.Kind.DOC;
      case PlanLexer.STRAY -> Token.Kind.STRAY;
      default -> Scanner.isWord(type) ? Token.Kind.WORD : Token.Kind.PUNCTUATION;
    };
  }
}
