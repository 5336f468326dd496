package dev.planwright.syntax;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser.TextContext;
import dev.planwright.syntax.token.CharacterStream;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.token.LineLayout;
import dev.planwright.syntax.token.QuotedText;
import dev.planwright.syntax.token.Scanner;
import dev.planwright.syntax.token.SyntaxFindings;
import dev.planwright.syntax.token.TokenChecks;
import dev.planwright.syntax.tree.ExprTree;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds texts, with the expressions that stand in them as {@code ${…}}. */
record TextBuilder(SourceFile source, SyntaxFindings findings) {

  /** Returns the text as it is, whatever it holds. */
  static ExprTree.TextLiteral raw(Leaves leaves, Token token) {
    return new ExprTree.TextLiteral(
        List.of(new ExprTree.TextPart(QuotedText.content(token), null)),
        token.getType() == PlanLexer.TEXT_BLOCK,
        Leaves.span(leaves.source(), token));
  }

  /** Returns the text cut into what is fixed and what is shown. */
  ExprTree.TextLiteral text(TextContext context) {
    Token token = context.getStart();
    boolean block = token.getType() == PlanLexer.TEXT_BLOCK;
    String raw = token.getText();
    Span span = Leaves.span(source, token);
    if (!raw.contains("${")) {
      return new ExprTree.TextLiteral(
          List.of(new ExprTree.TextPart(QuotedText.content(token), null)), block, span);
    }
    return new ExprTree.TextLiteral(
        new Cutter(raw, token.getStartIndex(), block).parts(), block, span);
  }

  /** Cuts one text. */
  private final class Cutter {
    private final String raw;
    private final int offset;
    private final boolean block;
    private final List<ExprTree.TextPart> parts = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();

    Cutter(String raw, int offset, boolean block) {
      this.raw = raw;
      this.offset = offset;
      this.block = block;
    }

    List<ExprTree.TextPart> parts() {
      if (block) {
        for (QuotedText.Piece piece : QuotedText.pieces(raw)) {
          cut(piece.start(), piece.end());
          if (piece.endsLine()) {
            fixed.append('\n');
          }
        }
      } else {
        boolean closed = raw.length() > 1 && raw.endsWith("\"");
        cut(1, raw.length() - (closed ? 1 : 0));
      }
      flush();
      return parts;
    }

    private void cut(int from, int to) {
      int at = from;
      while (at < to) {
        int open = raw.indexOf("${", at);
        if (open < 0 || open + 1 >= to) {
          break;
        }
        int close = closing(open + 2, to);
        keep(at, open);
        ExprTree shown = close < 0 ? unclosed(open, to) : shown(open + 2, close);
        at = close < 0 ? to : close + 1;
        if (shown == null) {
          keep(open, at);
        } else {
          flush();
          parts.add(new ExprTree.TextPart(null, shown));
        }
      }
      keep(at, to);
    }

    private void keep(int from, int to) {
      if (from < to) {
        String kept = raw.substring(from, to);
        fixed.append(block ? kept : QuotedText.inner(kept));
      }
    }

    private void flush() {
      if (!fixed.isEmpty()) {
        parts.add(new ExprTree.TextPart(fixed.toString(), null));
        fixed.setLength(0);
      }
    }

    /** Returns where the brace that closes an expression stands, past all inner texts, or -1. */
    private int closing(int from, int to) {
      boolean inText = false;
      for (int i = from; i < to; i++) {
        char c = raw.charAt(i);
        if (c == '"') {
          inText = !inText;
          i += block ? 0 : 1;
        } else if (c == '}' && !inText) {
          return i;
        }
      }
      return -1;
    }

    private @Nullable ExprTree unclosed(int open, int to) {
      findings.add(
          Diagnostic.error(
                  Code.PW0001,
                  source.span(offset + open, offset + Math.min(to, open + 2)),
                  "expected `}` after the expression in a text, found the end of the "
                      + (block ? "line" : "text"))
              .label("opened here")
              .build());
      return null;
    }

    private @Nullable ExprTree shown(int from, int to) {
      String inner = raw.substring(from, to);
      int at = offset + from;
      List<CommonToken> tokens =
          Scanner.scan(new CharacterStream(source.name(), block ? inner : singleQuotes(inner), at));
      new TokenChecks(source, findings).check(tokens);
      tokens.add(LineLayout.virtual(Token.EOF, at + inner.length()));
      Leaves leaves = new Leaves(source, tokens);
      try {
        return new ExprBuilder(leaves, findings)
            .expr(Parsing.shown(source, tokens, findings).expr());
      } catch (RecognitionException _) {
        return null;
      }
    }

    /** Makes the doubled quotes of inner texts single ones; every position stays what it was. */
    private static String singleQuotes(String inner) {
      StringBuilder result = new StringBuilder(inner);
      boolean opens = true;
      for (int i = 0; i + 1 < inner.length(); i++) {
        if (inner.startsWith("\"\"", i)) {
          result.setCharAt(opens ? i : i + 1, ' ');
          opens = !opens;
          i++;
        }
      }
      return result.toString();
    }
  }
}
