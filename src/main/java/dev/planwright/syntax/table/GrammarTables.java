package dev.planwright.syntax.table;

import java.util.List;
import java.util.Map;

/** What the build draws from the grammar, so that a run need not. */
public final class GrammarTables {

  private GrammarTables() {}

  /** Returns the tables by the class that the build puts them into. */
  public static Map<Class<?>, List<String>> all() {
    return Map.of(
        LexerConstants.class, new LexerExplorer().parts(),
        ParserConstants.class, new ParserExplorer().parts());
  }
}
