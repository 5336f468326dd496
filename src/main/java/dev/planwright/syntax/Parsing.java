package dev.planwright.syntax;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.antlr.PlanParser.ShownContext;
import dev.planwright.syntax.antlr.PlanParser.StatementContext;
import dev.planwright.syntax.token.SyntaxFindings;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the generated parser in two stages: fast SLL prediction for what has no mistakes, and full
 * LL prediction with recovery for the rest (Parr, Harwell, Fisher: Adaptive LL(*) Parsing, 2014).
 */
final class Parsing {

  private Parsing() {}

  /**
   * Parses a file that has no mistake in its grammar; returns null if it has one.
   *
   * @param collector makes what is called with every statement; asked for again for a second try
   */
  static <C extends Consumer<StatementContext>> @Nullable C clean(
      List<CommonToken> tokens, Supplier<C> collector) {
    for (PredictionMode mode : List.of(PredictionMode.SLL, PredictionMode.LL)) {
      C statements = collector.get();
      try {
        cleanParser(tokens, mode, statements).file();
        return statements;
      } catch (ParseCancellationException _) {
        // What is quick may give up on what is right.
      }
    }
    return null;
  }

  /** Parses a file with mistakes. */
  static void careful(
      SourceFile source,
      List<CommonToken> tokens,
      SyntaxFindings findings,
      Consumer<StatementContext> statements) {
    RecoveringParser parser = parser(tokens, statements);
    Expectations expectations = new Expectations(source, "the end of the file");
    parser.setErrorHandler(new ErrorRecovery(source, expectations, findings));
    parser.file();
  }

  /**
   * Parses the expression in {@code ${…}}.
   *
   * @throws org.antlr.v4.runtime.RecognitionException if it has a mistake, which is a finding then
   */
  static ShownContext shown(SourceFile source, List<CommonToken> tokens, SyntaxFindings findings) {
    try {
      return cleanParser(tokens, PredictionMode.SLL, _ -> {}).shown();
    } catch (ParseCancellationException _) {
      RecoveringParser parser = parser(tokens, _ -> {});
      Expectations expectations = new Expectations(source, "`}`");
      parser.setErrorHandler(new ErrorRecovery(source, expectations, findings));
      return parser.shown();
    }
  }

  private static RecoveringParser cleanParser(
      List<CommonToken> tokens, PredictionMode mode, Consumer<StatementContext> statements) {
    RecoveringParser parser = parser(tokens, statements);
    parser.setErrorHandler(new SilentBail());
    if (mode == PredictionMode.SLL) {
      parser.predictByTable();
    }
    return parser;
  }

  private static RecoveringParser parser(
      List<CommonToken> tokens, Consumer<StatementContext> statements) {
    return new RecoveringParser(new CommonTokenStream(new ListTokenSource(tokens)), statements);
  }

  /** Gives up at the first error and leaves reporting to the second stage. */
  private static final class SilentBail extends BailErrorStrategy {
    @Override
    public void reportError(Parser parser, RecognitionException error) {
      // The second stage finds it again.
    }
  }
}
