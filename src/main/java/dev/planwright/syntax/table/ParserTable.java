package dev.planwright.syntax.table;

import java.util.function.IntFunction;

/**
 * What the parser predicts: for each decision an automaton over the next tokens. {@link
 * ParserExplorer} draws it from the grammar when the program is built.
 *
 * <p>An entry is 0 for what is not in the table, or else the alternative that is settled, or, from
 * {@link #STATES} on, the next state.
 */
final class ParserTable {

  /** The entry that stands for the first state; what is smaller is an alternative. */
  static final int STATES = 100;

  private final Numbers decisions;
  private final Numbers next;
  private final int width;

  /**
   * Takes the table.
   *
   * @param parts the entry of each decision before its first token; the entry for each state and
   *     token type, from the end of the file on; how many types there are
   */
  private ParserTable(IntFunction<String> parts) {
    decisions = new Numbers(parts.apply(0));
    next = new Numbers(parts.apply(1));
    width = new Numbers(parts.apply(2)).at(0);
  }

  /** Returns the table that the build made, or works it out. */
  static ParserTable load() {
    boolean packed = !ParserConstants.get(0).isEmpty();
    return new ParserTable(packed ? ParserConstants::get : new ParserExplorer().parts()::get);
  }

  /** Returns the entry of a decision before its first token. */
  int start(int decision) {
    return decisions.at(decision);
  }

  /** Returns the entry behind a state's entry and a token. */
  int next(int entry, int type) {
    return next.at((entry - STATES) * width + type + 1);
  }
}
