package dev.planwright.format;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Extent;
import dev.planwright.syntax.tree.Extent.Form;
import dev.planwright.syntax.tree.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a file with the gaps between them and the extents that begin at them, and how wide
 * any run of them is on one line.
 */
final class TokenRow {

  private final List<Token> tokens = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<List<Extent>> beginning = new ArrayList<>();
  private final int[] blanks;
  private final int[] columns;
  private final int[] breaks;

  /** Takes a file without mistakes. */
  TokenRow(SourceFile source) {
    List<Token> trivia = new ArrayList<>();
    for (Token token : PlanParser.tokens(source)) {
      if (token.isVisible()) {
        tokens.add(token);
        texts.add(withLineFeeds(token.text()));
        gaps.add(Gap.of(trivia));
        trivia.clear();
      } else {
        trivia.add(token);
      }
    }
    gaps.add(Gap.of(trivia));
    attach(PlanParser.extents(source));
    blanks = new int[tokens.size()];
    columns = new int[tokens.size()];
    breaks = new int[tokens.size()];
    int whole = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String text = text(i);
      blanks[i] = i == 0 ? 0 : blanksByRule(i);
      if (blanks[i] == 0 && i > whole && merges(whole, i)) {
        blanks[i] = 1;
      }
      whole = blanks[i] > 0 || isBracket(i) ? i : whole;
      columns[i] = (i == 0 ? 0 : columns[i - 1] + blanks(i)) + text.length();
      boolean broken = gaps.get(i).isBreak() || text.indexOf('\n') >= 0;
      breaks[i] = (i == 0 ? 0 : breaks[i - 1]) + (broken ? 1 : 0);
    }
  }

  private void attach(List<Extent> extents) {
    int next = 0;
    for (Token token : tokens) {
      int start = token.span().start();
      int first = next;
      while (next < extents.size() && extents.get(next).start() <= start) {
        next++;
      }
      beginning.add(extents.subList(first, next));
    }
  }

  /** Returns the number of tokens. */
  int size() {
    return tokens.size();
  }

  private static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Returns the characters of a token, with line ends as they are written. */
  String text(int token) {
    return texts.get(token);
  }

  /** Returns the offset of a token. */
  int start(int token) {
    return tokens.get(token).span().start();
  }

  /** Returns what stands before a token, or at the end of the file. */
  Gap gap(int token) {
    return gaps.get(token);
  }

  /** Returns the extents that begin at a token, outer ones first. */
  List<Extent> beginning(int token) {
    return beginning.get(token);
  }

  /** Returns whether an extent of this form begins at a token. */
  boolean begins(int token, Form form) {
    for (Extent extent : beginning.get(token)) {
      if (extent.form() == form) {
        return true;
      }
    }
    return false;
  }

  /** Returns the last token of an extent. */
  int last(Extent extent) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (start(middle) < extent.end()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Returns whether the author broke the line between the two tokens, or in the second or between.
   */
  boolean isBroken(int first, int last) {
    return breaks[last] > breaks[first] || text(first).indexOf('\n') >= 0;
  }

  /** Returns how wide the tokens are on one line. */
  int width(int first, int last) {
    return columns[last] - columns[first] + text(first).length();
  }

  /** Returns how many blanks stand before a token that goes on with a line. */
  int blanks(int token) {
    return blanks[token];
  }

  /** Returns whether no token goes on behind this one, or is begun before it. */
  private boolean isBracket(int token) {
    return "()[]{},".contains(text(token));
  }

  /**
   * Returns whether tokens without blanks between them would be read as other ones; two minuses are
   * a comment elsewhere.
   */
  private boolean merges(int first, int last) {
    if (text(last).equals("-") && text(last - 1).equals("-")) {
      return true;
    }
    if (isBracket(last) || (last == first + 1 && isBracket(first))) {
      return false;
    }
    String joined = String.join("", texts.subList(first, last + 1));
    List<Token> read = PlanParser.tokens(new SourceFile("", joined));
    return !read.stream().map(Token::text).toList().equals(texts.subList(first, last + 1));
  }

  private int blanksByRule(int token) {
    String text = text(token);
    String before = text(token - 1);
    if (begins(token, Form.ENDING) || (begins(token, Form.MEMBER) && !before.equals("{"))) {
      return 2;
    }
    boolean attached =
        begins(token, Form.ATTACHED)
            || before.equals("(")
            || before.equals("[")
            || before.equals(".")
            || text.equals(")")
            || text.equals("]")
            || (text.equals("}") && before.equals("{"))
            || text.equals(",")
            || text.equals(".");
    return attached ? 0 : 1;
  }
}
