package dev.planwright.syntax.token;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * What lines and indentation tell about a file that the grammar alone cannot read.
 *
 * <p>Layout has no meaning in the language, and a file without mistakes is read without it, but for
 * one thing: a statement word in the first column outside all braces begins a statement. In a file
 * with mistakes it shows what was meant. A statement word in the first column is outside all
 * braces; a closing brace that begins its line belongs to an opening one on a line of the same
 * indentation; a word that begins its line, not further in than the others of its body, begins a
 * clause. Missing braces are put in as tokens without characters, surplus ones are hidden.
 */
public final class LineLayout {

  private final SourceFile source;
  private final SyntaxFindings findings;
  private final List<CommonToken> result = new ArrayList<>();
  private final Deque<Body> open = new ArrayDeque<>();
  private int excused;

  /** What an opening brace began. */
  private static final class Body {
    private final CommonToken brace;
    private final int indentation;
    private final String before;
    private int column = -1;

    /** Takes the brace, the indentation of its line, and what stands before it. */
    Body(CommonToken brace, int indentation, String before) {
      this.brace = brace;
      this.indentation = indentation;
      this.before = before;
    }

    /** Returns whether a word that begins its line at {@code at} begins a clause. */
    boolean begins(int at) {
      if (column < 0) {
        column = at;
      }
      return at <= column;
    }
  }

  private LineLayout(SourceFile source, SyntaxFindings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Returns whether every brace has its counterpart. */
  public static boolean balanced(List<CommonToken> tokens) {
    int depth = 0;
    for (CommonToken token : tokens) {
      depth += change(token);
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static int change(CommonToken token) {
    return switch (token.getType()) {
      case PlanLexer.LBRACE -> 1;
      case PlanLexer.RBRACE -> -1;
      default -> 0;
    };
  }

  /** Returns balanced tokens with separators before statements, and the end mark. */
  public static List<CommonToken> separate(SourceFile source, List<CommonToken> tokens) {
    List<CommonToken> result = new ArrayList<>(tokens.size() + tokens.size() / 8);
    int depth = 0;
    for (CommonToken token : tokens) {
      depth += change(token);
      int start = token.getStartIndex();
      if (depth == 0
          && start > 0
          && Scanner.beginsStatement(token.getType())
          && source.isLineStart(start)) {
        result.add(virtual(PlanLexer.SEPARATOR, start));
      }
      result.add(token);
    }
    result.add(virtual(Token.EOF, source.text().length()));
    return result;
  }

  /**
   * Returns the tokens with matching braces, separators before clauses as well, and the end mark.
   */
  public static List<CommonToken> repair(
      SourceFile source, List<CommonToken> tokens, SyntaxFindings findings) {
    LineLayout layout = new LineLayout(source, findings);
    layout.repair(tokens);
    return layout.result;
  }

  private void repair(List<CommonToken> tokens) {
    @Nullable CommonToken last = null;
    int indentation = 0;
    for (CommonToken token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        result.add(token);
        continue;
      }
      boolean startsLine = Leaves.startsLine(source, token.getStartIndex());
      if (startsLine) {
        indentation = source.columnOf(token.getStartIndex()) - 1;
        separate(token, last, indentation);
      }
      switch (token.getType()) {
        case PlanLexer.LBRACE ->
            open.push(new Body(token, indentation, last == null ? "" : last.getText()));
        case PlanLexer.RBRACE -> closing(token, startsLine ? last : null, indentation);
        case PlanLexer.TEXT, PlanLexer.TEXT_BLOCK -> excuse(token);
        default -> {}
      }
      result.add(token);
      last = token;
    }
    int end = source.text().length();
    closeAll(last, source.span(end, end), "the file ends here");
    result.add(virtual(Token.EOF, end));
  }

  /** Puts a separator before a token that begins its line, where something begins with it. */
  private void separate(CommonToken token, @Nullable Token last, int column) {
    if (last == null || !Scanner.isWord(token.getType()) || Scanner.joins(token.getType())) {
      return;
    }
    boolean statement = column == 0 && Scanner.beginsStatement(token.getType());
    if (statement) {
      closeAll(last, Leaves.span(source, token), "the next declaration begins here");
    }
    if (open.isEmpty() ? statement : open.element().begins(column)) {
      result.add(virtual(PlanLexer.SEPARATOR, token.getStartIndex()));
    }
  }

  /** Matches a closing brace; {@code last} is the token before it if it begins its line. */
  private void closing(CommonToken token, @Nullable Token last, int indentation) {
    if (last != null) {
      boolean matches = open.stream().anyMatch(body -> body.indentation == indentation);
      while (matches && open.element().indentation > indentation) {
        close(last, Leaves.span(source, token), "this `}` belongs to an outer `{`");
      }
      if (!matches && !open.isEmpty() && open.element().indentation < indentation) {
        surplus(token);
        return;
      }
    }
    if (open.isEmpty()) {
      surplus(token);
    } else {
      open.pop();
    }
  }

  private void surplus(CommonToken token) {
    token.setChannel(PlanLexer.TRIVIA);
    findings.add(
        Diagnostic.error(Code.PW0001, Leaves.span(source, token), "this `}` closes nothing")
            .help("remove it, or put the missing `{` before what it should close")
            .build());
  }

  private void closeAll(@Nullable Token last, Span at, String label) {
    while (last != null && !open.isEmpty()) {
      close(last, at, label);
    }
  }

  private void close(Token last, Span at, String label) {
    Body body = open.pop();
    result.add(virtual(PlanLexer.RBRACE, last.getStopIndex() + 1));
    if (excused > 0) {
      excused--;
      return;
    }
    String name = body.before.length() > 30 ? "" : " after `" + body.before + "`";
    findings.add(
        Diagnostic.error(
                Code.PW0001, Leaves.span(source, body.brace), "the `{`" + name + " is not closed")
            .label("opened here")
            .label(at, label)
            .build());
  }

  /**
   * Counts the braces that an unclosed text has taken with it: the text is the finding, not they.
   */
  private void excuse(CommonToken text) {
    if (!Leaves.isClosed(text)) {
      excused += (int) text.getText().chars().filter(c -> c == '}').count();
    }
  }

  /** Returns a token without characters. */
  public static CommonToken virtual(int type, int offset) {
    CommonToken token = new CommonToken(type, "");
    token.setStartIndex(offset);
    token.setStopIndex(offset - 1);
    return token;
  }
}
