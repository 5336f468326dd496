package dev.planwright.format;

import dev.planwright.syntax.tree.Extent;
import dev.planwright.syntax.tree.Extent.Form;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;

/** Prints one statement, from left to right, keeping what is open around the current token. */
final class StatementFormat {

  private static final int WIDTH = 100;
  private static final int STEP = 2;

  private final TokenRow row;
  private final int first;
  private final int last;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private int lineStart;
  private int lineToken;
  private int indent;
  private boolean tall;

  /** Something that began before the current token. */
  private static final class Open {
    private final Form form;
    private final int start;
    private final int end;

    /** Where lines inside it begin: members of a body, the rest of anything else. */
    private final int inside;

    /** Whether it is a body of several lines. */
    private final boolean broken;

    /** Whether clauses may share a line in it. */
    private final boolean shared;

    /** The token with which the last member began. */
    private int member = -1;

    Open(Extent extent, int inside, boolean broken, boolean shared) {
      this.form = extent.form();
      this.start = extent.start();
      this.end = extent.end();
      this.inside = inside;
      this.broken = broken;
      this.shared = shared;
    }
  }

  /** Takes the row, and the first and last token of the statement. */
  StatementFormat(TokenRow row, int first, int last) {
    this.row = row;
    this.first = first;
    this.last = last;
  }

  /** Returns whether a body of several lines was printed. */
  boolean isTall() {
    return tall;
  }

  /** Returns the lines, the last one without its end. */
  String text() {
    lineToken = first;
    for (int token = first; token <= last; token++) {
      while (!open.isEmpty() && open.element().end <= row.start(token)) {
        open.pop();
      }
      if (token > first) {
        separate(token);
      }
      String text = row.text(token);
      out.append(text);
      if (text.indexOf('\n') >= 0) {
        lineStart = out.length() - (text.length() - text.lastIndexOf('\n') - 1);
      }
      for (Extent extent : row.beginning(token)) {
        begin(extent, token);
      }
    }
    return out.toString();
  }

  /** Writes what stands before a token. */
  private void separate(int token) {
    Gap gap = row.gap(token);
    boolean member = row.begins(token, Form.MEMBER);
    boolean closes = closes(token);
    boolean mayPart = !row.text(token - 1).equals("{");
    for (Gap.Comment comment : gap.comments()) {
      if (comment.breaks() == 0) {
        out.append(' ');
      } else {
        line(inside(), comment.breaks() > 1 && (member || closes) && mayPart);
      }
      out.append(comment.text());
      mayPart = true;
    }
    if (breaks(token, member, closes)) {
      line(indentation(token, closes), gap.breaks() > 1 && member && mayPart);
      lineToken = token;
    } else {
      out.repeat(' ', row.blanks(token));
    }
    if (member) {
      open.element().member = token;
    }
  }

  private boolean closes(int token) {
    return row.text(token).equals("}") && open.element().form == Form.BODY;
  }

  private int inside() {
    return open.element().inside;
  }

  private boolean breaks(int token, boolean member, boolean closes) {
    if (!row.gap(token).comments().isEmpty()) {
      return true;
    }
    if (closes) {
      return open.element().broken;
    }
    if (member) {
      return open.element().broken && !shares(token);
    }
    boolean goesOn =
        row.text(token - 1).equals("}") || (row.begins(token, Form.BODY) && !low(token));
    return row.gap(token).breaks() > 0 && !goesOn;
  }

  /** Returns whether a member of a broken body stays on the line of the one before it. */
  private boolean shares(int token) {
    Open body = open.element();
    if (!body.shared || body.member < 0 || row.gap(token).isBreak() || lineToken > body.member) {
      return false;
    }
    int end = row.last(extent(token, Form.MEMBER));
    return !row.isBroken(token, end) && column() + 2 + row.width(token, end) <= WIDTH;
  }

  /** Returns whether the body that begins at a token is on one line, where there is room below. */
  private boolean low(int token) {
    int close = row.last(extent(token, Form.BODY));
    return !row.isBroken(token, close) && inside() + row.width(token, close) <= WIDTH;
  }

  private Extent extent(int token, Form form) {
    return row.beginning(token).stream()
        .filter(extent -> extent.form() == form)
        .findFirst()
        .orElseThrow(NoSuchElementException::new);
  }

  private int indentation(int token, boolean closes) {
    String text = row.text(token);
    boolean rest = text.equals("else") && row.text(token - 1).equals("}");
    boolean outdented = closes || rest || text.equals(")") || text.equals("]");
    return Math.max(0, inside() - (outdented ? STEP : 0));
  }

  private void line(int indentation, boolean blank) {
    out.append(blank ? "\n\n" : "\n");
    lineStart = out.length();
    out.repeat(' ', indentation);
    indent = indentation;
  }

  private int column() {
    return out.length() - lineStart;
  }

  /** Opens an extent whose first token was just printed. */
  private void begin(Extent extent, int token) {
    switch (extent.form()) {
      case STATEMENT -> open.push(new Open(extent, STEP, false, false));
      case MEMBER -> open.push(new Open(extent, inside() + STEP, false, false));
      case BODY -> open.push(body(extent, token));
      case EXPRESSION -> open.push(new Open(extent, insideExpression(extent, token), false, false));
      case ENDING, ATTACHED -> {}
    }
  }

  /**
   * Returns where lines inside an expression begin: further in than the line it begins on, and
   * further still where the clause that begins this line goes on behind the expression.
   */
  private int insideExpression(Extent extent, int token) {
    Open around = open.element();
    if (token == lineToken) {
      return indent;
    }
    if (around.form == Form.EXPRESSION) {
      return around.inside + (around.start == extent.start() ? 0 : STEP);
    }
    boolean rest = around.start != row.start(lineToken) || around.end == extent.end();
    return indent + (rest ? STEP : 2 * STEP);
  }

  private Open body(Extent extent, int token) {
    int close = row.last(extent);
    boolean empty = close == token + 1 && row.gap(close).comments().isEmpty();
    boolean broken = row.isBroken(token, close);
    boolean fits = column() - 1 + row.width(token, close) <= WIDTH;
    boolean several = !empty && (broken || !fits);
    tall |= several;
    int around =
        open.stream().filter(o -> o.form != Form.EXPRESSION).findFirst().orElseThrow().inside;
    return new Open(extent, around, several, broken);
  }
}
