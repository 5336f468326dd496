package dev.planwright.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.Mutations;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.TreeWalk;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.Token;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the parser throw, lose a character, or leave a hole in the tree. */
class RobustnessTest {

  private static final String ODD =
      "\uFEFF \u00A0x\"y\u201C \uD83D\uDE80 \uD800 \u0000 \t\f\r"
          + " \r\n\n"
          + "\u2028 §§ ## d\n"
          + "# c \"\"\" '$&\\";

  static List<Path> files() {
    return PlanFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void tokensJoinedAreTheFile(Path file) {
    tokensJoinedAreTheText(PlanFiles.text(file));
  }

  @Test
  void tokensJoinedAreTheOddText() {
    tokensJoinedAreTheText(ODD);
    tokensJoinedAreTheText("");
    tokensJoinedAreTheText("fact F \"\"\"a\nkind k {\n\"open\n\"\"\"");
  }

  private static void tokensJoinedAreTheText(String text) {
    List<Token> tokens = PlanParser.tokens(new SourceFile("x.plan", text));
    assertEquals(text, tokens.stream().map(Token::text).collect(Collectors.joining()));
  }

  /** Cuts declarations off; a declaration does not depend on those before it. */
  @ParameterizedTest
  @MethodSource("files")
  void everyBeginningOfADeclarationIsRead(Path file) {
    SourceFile source = PlanFiles.read(file);
    int step = 1 + source.text().length() / 100;
    for (Declaration declaration : PlanParser.parse(source).value().declarations()) {
      String text = declaration.span().text();
      for (int end = declaration.span().start() % step; end < text.length(); end += step) {
        read("planwright 1\n" + text.substring(0, end));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyDamagedFileIsRead(Path file) {
    Mutations.damaged(PlanFiles.text(file), 5).forEach(RobustnessTest::read);
  }

  @Test
  void everyOddBeginningIsRead() {
    for (int end = 0; end <= ODD.length(); end++) {
      read(ODD.substring(0, end).replace("\0", ""));
    }
  }

  private static void read(String text) {
    PlanFile file = PlanParser.parse(new SourceFile("x.plan", text)).value();
    assertEquals(List.of(), TreeWalk.holes(file), text);
  }
}
