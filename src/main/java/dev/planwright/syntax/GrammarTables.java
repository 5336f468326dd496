package dev.planwright.syntax;

import java.util.List;

/** What the build draws from the grammar, so that a run need not. */
public final class GrammarTables {

  /** The class in which the table of the lexer is looked for. */
  public static final String LEXER = "dev.planwright.syntax.LexerConstants";

  private GrammarTables() {}

  /** Returns the table of the lexer. */
  public static List<String> lexer() {
    return List.of(new LexerExplorer().parts());
  }
}
