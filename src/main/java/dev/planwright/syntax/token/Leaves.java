package dev.planwright.syntax.token;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser.FromContext;
import dev.planwright.syntax.antlr.PlanParser.ItemNameContext;
import dev.planwright.syntax.antlr.PlanParser.LevelContext;
import dev.planwright.syntax.antlr.PlanParser.NameContext;
import dev.planwright.syntax.antlr.PlanParser.PlaceContext;
import dev.planwright.syntax.antlr.PlanParser.QualifiedNameContext;
import dev.planwright.syntax.antlr.PlanParser.TextContext;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes the leaves of the tree: names, texts, spans, documentation. */
public final class Leaves {

  private final SourceFile source;
  private final List<CommonToken> tokens;
  private final List<Span> empty = new ArrayList<>();
  private final BitSet related = new BitSet();

  /** Takes the file and its tokens, at the indices that ANTLR numbered them with. */
  public Leaves(SourceFile source, List<CommonToken> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** Returns whether a context was read without an error that ended it. */
  public static boolean intact(ParserRuleContext context) {
    return context.exception == null;
  }

  /** Returns those of some contexts that were read without an error that ended them. */
  public static <C extends ParserRuleContext> List<C> intact(List<C> contexts) {
    List<C> intact = new ArrayList<>(contexts.size());
    for (C context : contexts) {
      if (intact(context)) {
        intact.add(context);
      }
    }
    return intact;
  }

  /** Returns what those of some contexts are that were read without an error that ended them. */
  public static <C extends ParserRuleContext, T> List<T> each(
      List<C> contexts, Function<C, T> built) {
    List<T> all = new ArrayList<>(contexts.size());
    for (C context : contexts) {
      if (intact(context)) {
        all.add(built.apply(context));
      }
    }
    return all;
  }

  /** Returns where a token stands. */
  public static Span span(SourceFile source, Token token) {
    int start = Math.min(token.getStartIndex(), source.text().length());
    return source.span(start, Math.clamp(token.getStopIndex() + 1L, start, source.text().length()));
  }

  /** Returns whether only blanks stand between {@code offset} and the beginning of its line. */
  public static boolean startsLine(SourceFile source, int offset) {
    String text = source.text();
    for (int i = offset - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
      if (c != ' ' && c != '\t' && c != ';' && c != '\uFEFF') {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a text or text block has its closing quotes. */
  static boolean isClosed(Token token) {
    String text = token.getText();
    if (token.getType() == PlanLexer.TEXT_BLOCK) {
      return text.length() >= 6 && text.endsWith("\"\"\"");
    }
    int quotes = 0;
    while (quotes < text.length() && text.charAt(text.length() - 1 - quotes) == '"') {
      quotes++;
    }
    return quotes == text.length() ? quotes == 2 : quotes % 2 == 1;
  }

  /** Returns the file that is read. */
  public SourceFile source() {
    return source;
  }

  /** Returns where a context stands, from its first token to its last. */
  public Span span(ParserRuleContext context) {
    return span(context, context);
  }

  /** Returns the span from the first token of one context to the last of another. */
  public Span span(ParserRuleContext first, ParserRuleContext last) {
    int start = first.getStart().getStartIndex();
    Token stop = last.getStop();
    return source.span(start, stop == null ? start : Math.max(start, stop.getStopIndex() + 1));
  }

  /** Returns the span from a context's first token to {@code stop}. */
  public Span span(ParserRuleContext first, Token stop) {
    return source.span(first.getStart().getStartIndex(), stop.getStopIndex() + 1);
  }

  /** Returns the name that a word or quoted text is. */
  public Name name(Token token) {
    String text =
        token.getType() == PlanLexer.TEXT ? QuotedText.unquote(token.getText()) : token.getText();
    return new Name(text, span(source, token));
  }

  /** Returns the name that a context of one token is. */
  public Name name(ParserRuleContext context) {
    return name(context.getStart());
  }

  /** Returns the name, or null where there is none. */
  public @Nullable Name nameOrNull(@Nullable ParserRuleContext context) {
    return context == null ? null : name(context);
  }

  /** Returns the level, or null where there is none. */
  public @Nullable Name level(@Nullable LevelContext context) {
    if (context == null) {
      return null;
    }
    return name((context.VERSION() == null ? context.TEXT() : context.VERSION()).getSymbol());
  }

  /** Returns the levels. */
  public List<Name> levels(List<LevelContext> contexts) {
    List<Name> levels = new ArrayList<>(contexts.size());
    for (LevelContext context : contexts) {
      levels.add(
          name((context.VERSION() == null ? context.TEXT() : context.VERSION()).getSymbol()));
    }
    return levels;
  }

  /** Returns the names. */
  public List<Name> names(List<? extends ParserRuleContext> contexts) {
    List<Name> names = new ArrayList<>(contexts.size());
    for (ParserRuleContext context : contexts) {
      names.add(name(context));
    }
    return names;
  }

  /** Returns the facts named by a clause, or none where there is no clause. */
  public List<Name> facts(@Nullable FromContext context) {
    return context == null ? List.of() : names(context.name());
  }

  /** Returns a name with dots. */
  public QualifiedName qualified(QualifiedNameContext context) {
    return new QualifiedName(names(context.name()));
  }

  /** Returns names with dots, and ranges of names. */
  public List<QualifiedName> qualified(List<PlaceContext> contexts) {
    List<QualifiedName> names = new ArrayList<>(contexts.size());
    for (PlaceContext context : contexts) {
      names.add(
          context.qualifiedName() == null
              ? new QualifiedName(List.of(name(context)))
              : qualified(context.qualifiedName()));
    }
    return names;
  }

  /** Returns the name of a planned product. */
  public QualifiedName qualified(ItemNameContext context) {
    return qualified(context, context.name());
  }

  /** Returns a name with dots whose first word is {@code first}. */
  public QualifiedName qualified(ParserRuleContext first, List<NameContext> more) {
    List<Name> parts = new ArrayList<>();
    parts.add(name(first));
    parts.addAll(names(more));
    return new QualifiedName(parts);
  }

  /** Returns the characters that a text stands for, or nothing where there is none. */
  public String text(@Nullable TextContext context) {
    return context == null ? "" : QuotedText.content(context.getStart());
  }

  /** Returns the characters of a text that is to say something to people. */
  public String words(@Nullable TextContext context) {
    String words = text(context);
    if (context != null && words.isBlank()) {
      empty.add(span(context));
    }
    return words;
  }

  /** Returns the texts that are to say something and do not. */
  public List<Span> empty() {
    return empty;
  }

  /** Returns the documentation comments above which nothing stands that they could explain. */
  public List<Span> unrelated() {
    List<Span> unrelated = new ArrayList<>();
    int earlier = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).getType() == PlanLexer.DOC_COMMENT) {
        boolean goesOn = earlier >= 0 && earlier == i - 2 && isOneLineEnd(tokens.get(i - 1));
        if (!related.get(i) && !goesOn) {
          unrelated.add(span(source, tokens.get(i)));
        }
        earlier = i;
      }
    }
    return unrelated;
  }

  /** Returns the documentation comments directly above a context, without their marks. */
  public String doc(ParserRuleContext context) {
    Deque<String> lines = new ArrayDeque<>();
    int i = context.getStart().getTokenIndex() - 1;
    while (i >= 0 && tokens.get(i).getType() == PlanLexer.SEPARATOR) {
      i--;
    }
    while (i >= 1 && isDocLine(tokens.get(i - 1)) && isOneLineEnd(tokens.get(i))) {
      String line = tokens.get(i - 1).getText().substring(2);
      lines.addFirst(line.startsWith(" ") ? line.substring(1) : line);
      related.set(i - 1);
      i -= 2;
    }
    return lines.isEmpty() ? "" : String.join("\n", lines);
  }

  private boolean isDocLine(CommonToken token) {
    return token.getType() == PlanLexer.DOC_COMMENT && startsLine(source, token.getStartIndex());
  }

  private static boolean isOneLineEnd(CommonToken token) {
    if (token.getType() != PlanLexer.BLANK) {
      return false;
    }
    String blank = token.getText();
    int ends = 0;
    for (int i = 0; i < blank.length(); i++) {
      char c = blank.charAt(i);
      boolean beforeFeed = i + 1 < blank.length() && blank.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !beforeFeed)) {
        ends++;
      }
    }
    return ends == 1;
  }

  /**
   * Returns the name that the statement beginning with {@code first} declares, if it can be told.
   */
  public @Nullable Name declaredName(ParserRuleContext context) {
    Token first = context.getStart();
    Token stop = context.getStop();
    for (int i = first.getTokenIndex() + 1; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        boolean inside = stop != null && i <= stop.getTokenIndex();
        boolean titled =
            first.getType() == PlanLexer.TEST
                || first.getType() == PlanLexer.READING
                || first.getType() == PlanLexer.PLAN;
        boolean named =
            Scanner.isWord(token.getType()) || (token.getType() == PlanLexer.TEXT && !titled);
        return inside && named ? name(token) : null;
      }
    }
    return null;
  }
}
