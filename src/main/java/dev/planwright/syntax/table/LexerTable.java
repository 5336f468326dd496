package dev.planwright.syntax.table;

import java.util.function.IntFunction;

/**
 * The automaton of the lexer, worked out to the end: for every state and every class of characters
 * the next state.
 *
 * <p>ANTLR works it out step by step while it reads, and forgets it with the process; for a short
 * file that takes fifteen times as long as reading. {@link LexerExplorer} draws this table from the
 * same grammar when the program is built.
 */
public final class LexerTable {

  /** The state in which a token begins; 0 is the one from which nothing goes on. */
  public static final int START = 1;

  private static final int ASCII = 128;

  private final String bounds;
  private final Numbers next;
  private final Numbers types;
  private final Numbers channels;
  private final byte[] ascii = new byte[ASCII];
  private final int width;

  /**
   * Takes the table.
   *
   * @param parts the first character of each class but the first, in order; the next state for each
   *     state and class; for each state the type of the token that may end there, or 0, and its
   *     channel
   */
  private LexerTable(IntFunction<String> parts) {
    bounds = parts.apply(0);
    next = new Numbers(parts.apply(1));
    types = new Numbers(parts.apply(2));
    channels = new Numbers(parts.apply(3));
    width = bounds.length() + 1;
    int of = 0;
    for (int c = 0; c < ASCII; c++) {
      while (of < bounds.length() && bounds.charAt(of) <= c) {
        of++;
      }
      ascii[c] = (byte) of;
    }
  }

  /** Returns the table that the build made, or works it out. */
  public static LexerTable load() {
    boolean packed = !LexerConstants.get(0).isEmpty();
    return new LexerTable(packed ? LexerConstants::get : new LexerExplorer().parts()::get);
  }

  /** Returns the state behind a character, or 0. */
  public int next(int state, char c) {
    return next.at(state * width + (c < ASCII ? ascii[c] : classOf(c)));
  }

  /** The grammar tells few characters apart beyond those that it writes. */
  private int classOf(char c) {
    int of = bounds.length();
    while (of > 0 && bounds.charAt(of - 1) > c) {
      of--;
    }
    return of;
  }

  /** Returns the type of the token that may end in a state, or 0. */
  public int type(int state) {
    return types.at(state);
  }

  /** Returns the channel of the token that may end in a state. */
  public int channel(int state) {
    return channels.at(state);
  }
}
