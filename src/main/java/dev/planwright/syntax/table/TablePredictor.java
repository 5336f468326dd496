package dev.planwright.syntax.table;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;

/**
 * Predicts by a table as ANTLR would in its SLL mode, and lets ANTLR do it where that is no help.
 */
public final class TablePredictor extends ParserATNSimulator {

  private static final ParserTable TABLE = ParserTable.load();

  /** Takes what ANTLR gives the simulator of its parser. */
  public TablePredictor(Parser parser, ATN atn, DFA[] dfas, PredictionContextCache cache) {
    super(parser, atn, dfas, cache);
    setPredictionMode(PredictionMode.SLL);
  }

  @Override
  public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
    int entry = TABLE.start(decision);
    for (int ahead = 1; entry >= ParserTable.STATES; ahead++) {
      entry = TABLE.next(entry, input.LA(ahead));
    }
    return entry != 0 ? entry : super.adaptivePredict(input, decision, outerContext);
  }
}
