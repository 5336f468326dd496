package dev.planwright.syntax.table;

import java.util.List;
import java.util.Map;

/** What the build draws from the grammar, so that a run need not. */
public final class GrammarTables {

  private GrammarTables() {}

  /** Returns the class that the build puts the lexer's table into, and the table. */
  public static Map.Entry<Class<?>, List<String>> lexer() {
    return Map.entry(LexerConstants.class, new LexerExplorer().parts());
  }

  /** Returns the class that the build puts the parser's table into, and the table. */
  public static Map.Entry<Class<?>, List<String>> parser() {
    return Map.entry(ParserConstants.class, new ParserExplorer().parts());
  }
}
