package dev.planwright.syntax;

import java.util.Arrays;

/**
 * The automaton of the lexer, worked out to the end: for every state and every class of characters
 * the next state.
 *
 * <p>ANTLR works it out step by step while it reads, and forgets it with the process; for a short
 * file that takes fifteen times as long as reading. {@link LexerExplorer} draws this table from the
 * same grammar when the program is built.
 */
final class LexerTable {

  /** The state in which a token begins; 0 is the one from which nothing goes on. */
  static final int START = 1;

  private static final int ASCII = 128;

  private final char[] bounds;
  private final char[] next;
  private final char[] types;
  private final char[] channels;
  private final char[] ascii = new char[ASCII];

  /**
   * Takes the table as texts.
   *
   * @param parts the first character of each class but the first, in order; the next state for each
   *     state and class; for each state the type of the token that may end there, or 0, and its
   *     channel
   */
  LexerTable(String[] parts) {
    bounds = parts[0].toCharArray();
    next = parts[1].toCharArray();
    types = parts[2].toCharArray();
    channels = parts[3].toCharArray();
    int of = 0;
    for (int c = 0; c < ASCII; c++) {
      while (of < bounds.length && bounds[of] <= c) {
        of++;
      }
      ascii[c] = (char) of;
    }
  }

  /** Returns the table that the build made, or works it out. */
  static LexerTable load() {
    String[] parts = Constants.of(GrammarTables.LEXER);
    return new LexerTable(parts == null ? new LexerExplorer().parts() : parts);
  }

  /** Returns the state behind a character, or 0. */
  int next(int state, char c) {
    return next[state * (bounds.length + 1) + (c < ASCII ? ascii[c] : classOf(c))];
  }

  private int classOf(char c) {
    int at = Arrays.binarySearch(bounds, c);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Returns the type of the token that may end in a state, or 0. */
  int type(int state) {
    return types[state];
  }

  /** Returns the channel of the token that may end in a state. */
  int channel(int state) {
    return channels[state];
  }
}
