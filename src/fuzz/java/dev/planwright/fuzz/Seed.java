package dev.planwright.fuzz;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * A plan that inputs are made from.
 *
 * @param name its path in the checkout
 * @param text what stands in it
 * @param nodes its parts that the grammar knows, without those that are empty or the whole
 * @param words its tokens that are names, texts, numbers, dates and addresses
 */
record Seed(String name, String text, List<SyntaxNode> nodes, List<Word> words) {

  private static final int DATE = "2026-01-01".length();
  private static final int DATE_DASH = "2026".length();
  private static final Set<String> KEYWORDS = keywords();

  /** Copies the lists. */
  Seed {
    nodes = List.copyOf(nodes);
    words = List.copyOf(words);
  }

  /**
   * A token that says something of its own.
   *
   * @param type its type in the grammar
   */
  record Word(int type, int start, int end) {}

  /** Reads a plan as the grammar alone does; what it cannot read has no nodes. */
  static Seed of(String name, String text) {
    PlanLexer lexer = new PlanLexer(CharStreams.fromString(text, name));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    PlanParser parser = new PlanParser(tokens);
    parser.removeErrorListeners();
    ParserRuleContext file = parser.file();
    List<SyntaxNode> nodes = new ArrayList<>();
    for (ParseTree child : List.copyOf(file.children)) {
      collect(child, text, nodes);
    }
    return new Seed(name, text, nodes, words(text));
  }

  /** Returns the words of any text. */
  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (dev.planwright.syntax.tree.Token token : tokens(text)) {
      int type = type(token);
      if (type != Token.EOF) {
        words.add(new Word(type, token.span().start(), token.span().end()));
      }
    }
    return words;
  }

  private static List<dev.planwright.syntax.tree.Token> tokens(String text) {
    return dev.planwright.syntax.PlanParser.tokens(new SourceFile("", text));
  }

  /** Returns the type of a name, text, number, date or address, and that of the end for others. */
  private static int type(dev.planwright.syntax.tree.Token token) {
    String text = token.text();
    return switch (token.kind()) {
      case WORD -> KEYWORDS.contains(text) ? Token.EOF : PlanLexer.NAME;
      case LITERAL -> {
        if (text.startsWith("\"")) {
          yield text.startsWith("\"\"\"") ? PlanLexer.TEXT_BLOCK : PlanLexer.TEXT;
        }
        boolean isAddress = text.indexOf(':') >= 0 || text.indexOf('/') >= 0;
        boolean isDate = text.length() == DATE && text.indexOf('-') == DATE_DASH;
        yield isAddress ? PlanLexer.ADDRESS : isDate ? PlanLexer.DATE : PlanLexer.VERSION;
      }
      default -> Token.EOF;
    };
  }

  private static Set<String> keywords() {
    Set<String> keywords = new HashSet<>(List.of("s", "min", "h", "d"));
    for (int type = 0; type <= PlanLexer.VOCABULARY.getMaxTokenType(); type++) {
      String literal = PlanLexer.VOCABULARY.getLiteralName(type);
      if (literal != null) {
        keywords.add(literal.substring(1, literal.length() - 1));
      }
    }
    return keywords;
  }

  private static void collect(ParseTree tree, String text, List<SyntaxNode> nodes) {
    if (tree instanceof ParserRuleContext context && context.exception == null) {
      Token first = context.getStart();
      Token last = context.getStop();
      if (last != null && first.getStartIndex() <= last.getStopIndex()) {
        nodes.add(new SyntaxNode(context.getRuleIndex(), start(first, text), end(last, text)));
      }
      for (int i = 0; i < context.getChildCount(); i++) {
        collect(context.getChild(i), text, nodes);
      }
    }
  }

  /** ANTLR counts code points. */
  private static int start(Token token, String text) {
    return text.offsetByCodePoints(0, token.getStartIndex());
  }

  private static int end(Token token, String text) {
    return text.offsetByCodePoints(0, token.getStopIndex() + 1);
  }
}
