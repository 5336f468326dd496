package dev.planwright.syntax.token;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.table.LexerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** Cuts characters into tokens that joined are the characters again. */
public final class Scanner {

  /** Where a text block that nobody closed most likely ended: before the next statement. */
  private static final String STATEMENT =
      "(?<=[\r\n])(?:module|use|article|fact|reading|kind|product|rule|define|action|procedure"
          + "|symptom|window|test|project|extend|plan)[ \t]";

  /**
   * How far a token is looked for behind the longest one that was found, so that each character is
   * read a few times only. No address is so long; all other tokens end anywhere.
   */
  private static final int FARTHEST = 64;

  private static final LexerTable TABLE = LexerTable.load();

  private final CharacterStream input;
  private final Pair<TokenSource, CharStream> origin;
  private final List<CommonToken> tokens = new ArrayList<>();

  private Scanner(CharacterStream input) {
    this.input = input;
    this.origin = new Pair<>(null, input);
  }

  /** Returns all tokens of a file, on all channels, without the end mark. */
  public static List<CommonToken> scan(SourceFile source) {
    return scan(source, Integer.MAX_VALUE);
  }

  /** Returns the first so many tokens of a file. */
  public static List<CommonToken> scan(SourceFile source, int most) {
    return scan(new CharacterStream(source.name(), source.text(), 0), most);
  }

  /** Returns all tokens of the characters. */
  public static List<CommonToken> scan(CharacterStream input) {
    return scan(input, Integer.MAX_VALUE);
  }

  private static List<CommonToken> scan(CharacterStream input, int most) {
    Scanner scanner = new Scanner(input);
    int at = 0;
    while (at < input.text().length() && scanner.tokens.size() < most) {
      at = scanner.next(at);
    }
    return scanner.tokens;
  }

  /** Adds the longest token that begins at a character, and returns the one behind it. */
  private int next(int start) {
    String text = input.text();
    int state = LexerTable.START;
    int last = 0;
    int end = start;
    for (int i = start; i < text.length() && i < end + FARTHEST && state != 0; i++) {
      state = TABLE.next(state, text.charAt(i));
      if (TABLE.type(state) != 0) {
        last = state;
        end = i + 1;
      }
    }
    int type = TABLE.type(last);
    if (type == PlanLexer.UNCLOSED_BLOCK) {
      end = cut(text, start, end);
    }
    int first = input.offset() + start;
    int stop = input.offset() + end - 1;
    tokens.add(new CommonToken(origin, type, TABLE.channel(last), first, stop));
    return end;
  }

  private static int cut(String text, int start, int end) {
    Matcher next = Pattern.compile(STATEMENT).matcher(text.substring(start, end));
    return next.find() ? start + next.start() : end;
  }

  /** Returns whether a word is a number and a name without a blank between them. */
  public static boolean isMalformed(String word) {
    int state = LexerTable.START;
    for (int i = 0; i < word.length() && state != 0; i++) {
      state = TABLE.next(state, word.charAt(i));
    }
    return TABLE.type(state) == PlanLexer.MALFORMED;
  }

  /** Returns whether a token of this type is a name or a keyword. */
  public static boolean isWord(int type) {
    return type >= PlanLexer.PLANWRIGHT && type <= PlanLexer.NAME;
  }

  /** Returns whether a token of this type begins a statement other than an object. */
  public static boolean beginsStatement(int type) {
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
