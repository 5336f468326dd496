package dev.planwright.syntax.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.source.SourceFile;
import dev.planwright.startup.image.TreeImageTest;
import dev.planwright.syntax.RecoveringParser;
import dev.planwright.syntax.antlr.PlanParser;
import dev.planwright.syntax.token.LineLayout;
import dev.planwright.syntax.token.Scanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table predicts what ANTLR predicts. */
class ParserTableTest {

  static List<Path> files() throws IOException {
    return TreeImageTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsFilesAsAntlrDoes(Path file) throws IOException {
    check(Scanner.scan(new SourceFile(file.toString(), Files.readString(file))));
  }

  /** Words left out, doubled and exchanged, so that predictions meet what they do not expect. */
  @Test
  void readsNonsenseAsAntlrDoes() throws IOException {
    Random random = new Random(25);
    for (Path file : files()) {
      String text = Files.readString(file);
      for (int i = 0; i < 3; i++) {
        List<CommonToken> tokens = Scanner.scan(new SourceFile(file.toString(), text));
        int from = random.nextInt(tokens.size());
        tokens = tokens.subList(from, Math.min(tokens.size(), from + 60));
        List<CommonToken> mixed = new ArrayList<>(tokens);
        int at = random.nextInt(mixed.size());
        switch (random.nextInt(3)) {
          case 0 -> mixed.remove(at);
          case 1 -> mixed.add(at, mixed.get(random.nextInt(mixed.size())));
          default -> mixed.set(at, mixed.get(random.nextInt(mixed.size())));
        }
        check(mixed);
      }
    }
  }

  @Test
  void isThatOfTheBuild() {
    assertEquals(new ParserExplorer().parts().get(1), ParserConstants.get(1));
    assertEquals(new LexerExplorer().parts().get(1), LexerConstants.get(1));
  }

  private static void check(List<CommonToken> tokens) {
    assertEquals(tree(tokens, false), tree(tokens, true));
  }

  private static String tree(List<CommonToken> tokens, boolean byTable) {
    List<CommonToken> own = new ArrayList<>();
    tokens.forEach(token -> own.add(new CommonToken(token)));
    own.add(LineLayout.virtual(Token.EOF, 0));
    StringBuilder all = new StringBuilder();
    RecoveringParser parser =
        new RecoveringParser(
            new CommonTokenStream(new ListTokenSource(own)),
            statement -> all.append(statement.toStringTree(List.of(PlanParser.ruleNames))));
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    if (byTable) {
      parser.predictByTable();
    }
    try {
      parser.file();
    } catch (ParseCancellationException e) {
      all.append(" gives up at ").append(parser.getCurrentToken());
    }
    return all.toString();
  }
}
