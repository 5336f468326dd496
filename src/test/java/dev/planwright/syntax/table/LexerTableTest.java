package dev.planwright.syntax.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.source.SourceFile;
import dev.planwright.startup.image.TreeImageTest;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.token.CharacterStream;
import dev.planwright.syntax.token.Scanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table cuts every text as the lexer does that it was drawn from. */
class LexerTableTest {

  private static final String PIECES =
      "abcxyz_-0123456789..\"\"\"\"\"##\r\n"
          + "\t ;{}()[],:/|?*=<>!+-\u00A0\uFEFF\u00E9\u2014\uD83D\uDE00$@";

  static List<Path> files() throws IOException {
    return TreeImageTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void cutsFilesAsTheLexerDoes(Path file) throws IOException {
    check(Files.readString(file));
  }

  @Test
  void cutsAnythingAsTheLexerDoes() throws IOException {
    Random random = new Random(25);
    String words = Files.readString(Path.of("plans/examples/handwritten-steps.plan"));
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 60) {
        if (random.nextInt(4) == 0) {
          int from = random.nextInt(words.length() - 8);
          text.append(words, from, from + random.nextInt(8));
        } else {
          text.append(PIECES.charAt(random.nextInt(PIECES.length())));
        }
      }
      check(text.toString());
    }
  }

  /** What stands behind an unclosed block is up to the scanner, not to the lexer. */
  private static void check(String text) {
    SourceFile source = new SourceFile("text", text);
    PlanLexer lexer = new PlanLexer(new CharacterStream("text", text, 0));
    lexer.removeErrorListeners();
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (CommonToken token : Scanner.scan(source)) {
      Token wanted = lexer.nextToken();
      if (wanted.getType() == PlanLexer.UNCLOSED_BLOCK) {
        return;
      }
      expected.add(shown(wanted));
      found.add(shown(token));
    }
    expected.add(shown(lexer.nextToken()));
    found.add(Token.EOF + " 0 " + text.length() + " " + (text.length() - 1));
    assertEquals(expected, found, text);
  }

  private static String shown(Token token) {
    return token.getType()
        + " "
        + token.getChannel()
        + " "
        + token.getStartIndex()
        + " "
        + token.getStopIndex();
  }
}
