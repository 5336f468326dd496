package dev.planwright.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.Mutations;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code x.plan} becomes {@code x.formatted.plan}, or stays as it is where there is none. */
class FormatterTest {

  private static final String FORMATTED = ".formatted.plan";

  static List<Path> cases() {
    return PlanFiles.below(PlanFiles.CORPUS.resolve("format")).stream()
        .filter(file -> !file.toString().endsWith(FORMATTED))
        .toList();
  }

  static List<Path> files() {
    return PlanFiles.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void casesAreFormatted(Path file) {
    Path formatted = Path.of(file.toString().replace(".plan", FORMATTED));
    String text = format(PlanFiles.text(file)).value();
    if (Files.exists(formatted)) {
      assertEquals(PlanFiles.text(formatted), text, formatted + " differs");
    } else {
      assertEquals(PlanFiles.text(file), text, file + " is not canonical");
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileKeepsItsTokens(Path file) {
    keepsItsTokens(PlanFiles.text(file));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lineEndsDoNotMatter(Path file) {
    String text = PlanFiles.text(file);
    String formatted = format(text).value();
    assertEquals(formatted, format(text.replace("\n", "\r\n")).value());
    assertEquals(formatted, format(text.replace("\n", "\r")).value());
  }

  @ParameterizedTest
  @MethodSource("files")
  void oddLayoutsKeepTheirTokens(Path file) {
    Mutations.relaid(PlanFiles.text(file), 8).forEach(FormatterTest::keepsItsTokens);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void damagedCasesKeepTheirTokens(Path file) {
    Mutations.damaged(PlanFiles.text(file), 200).forEach(FormatterTest::keepsItsTokens);
  }

  @Test
  void aFileWithMistakesStaysAsItIs() {
    String text = "planwright 1\nkind  k { a : }\n";
    Outcome<String> outcome = format(text);
    assertEquals(text, outcome.value());
    assertTrue(outcome.hasErrors());
  }

  @Test
  void nothingStaysNothing() {
    assertEquals("", format("").value());
    assertEquals("", format(" \n\n").value());
    assertEquals("# only this\n", format("\n\n# only this  ").value());
  }

  private static Outcome<String> format(String text) {
    return Formatter.format(new SourceFile("x.plan", text));
  }

  private static void keepsItsTokens(String text) {
    Outcome<String> outcome = format(text);
    if (outcome.hasErrors()) {
      assertEquals(text, outcome.value());
      return;
    }
    String formatted = outcome.value();
    assertEquals(texts(text, Token::isVisible), texts(formatted, Token::isVisible));
    assertEquals(texts(text, Token::isComment), texts(formatted, Token::isComment));
    assertEquals(formatted, format(formatted).value(), "not the same when formatted again");
  }

  private static List<String> texts(String text, Predicate<Token> which) {
    return PlanParser.tokens(new SourceFile("x.plan", text)).stream()
        .filter(which)
        .map(token -> token.text().replace("\r\n", "\n").replace('\r', '\n'))
        .map(token -> token.startsWith("#") ? token.stripTrailing() : token)
        .toList();
  }
}
