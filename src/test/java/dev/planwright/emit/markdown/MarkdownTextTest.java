package dev.planwright.emit.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.derive.simulation.Step;
import dev.planwright.markup.MarkdownText;
import java.util.List;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is made of arrives as text. */
class MarkdownTextTest {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Temp\\*",
        "a_b_c",
        "<node>",
        "&amp; & R&D",
        "`code`",
        "[x](y)",
        "![x](y)",
        "1. one",
        "12) twelve",
        "- dash",
        "+ plus",
        "# head",
        "> quote",
        "~~~",
        "***",
        "---",
        "===",
        "a | b",
        "$x$",
        "http://x.y/z",
        "www.x.y",
        "<!-- x -->",
        "\\",
        "**bold**",
        "&#35;",
        "[ ] box",
        "a@b.c",
        ":x:",
        "x\\",
        "``"
      })
  void wordsArriveAsTheyAre(String words) {
    assertEquals(words, shown(MarkdownText.of(words).source()));
    assertEquals(words, shown(MarkdownText.code(words).source()));
    assertEquals(
        words, shown(MarkdownText.of(List.of(new Step.Piece(words, false, null))).source()));
  }

  @Test
  void soDoRandomOnes() {
    Random random = new Random(11);
    String signs = "\\`*_[]<>#|~$&!-+=.:;(){}\"'/@%^ 1a\u00e9";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder words = new StringBuilder();
      for (int n = random.nextInt(10) + 1; n > 0; n--) {
        words.append(signs.charAt(random.nextInt(signs.length())));
      }
      String text = words.toString().strip().replaceAll(" +", " ");
      if (!text.isEmpty()) {
        assertEquals(text, shown(MarkdownText.of(text).source()));
        assertEquals(text, shown(MarkdownText.code(text).source()));
        Step.Piece value = new Step.Piece(text, true, null);
        Step.Piece words2 = new Step.Piece(" and " + text, false, null);
        assertEquals(
            text + text + " and " + text,
            shown(MarkdownText.of(List.of(value, value, words2)).source()));
      }
    }
  }

  @Test
  void lineEndsAndHiddenCharactersAreNotKept() {
    assertEquals("a b c", shown(MarkdownText.of("a\nb\tc").source()));
    assertEquals("a\ufffdb", MarkdownText.of("a\u202eb").source());
    assertEquals("a\ufffdb", MarkdownText.line("a\u0007b").source());
  }

  @Test
  void aHeadingDoesNotEndInAStop() {
    assertEquals("Stop it", MarkdownText.heading("Stop it!..").source());
  }

  @Test
  void aFenceIsLongerThanWhatItHolds() {
    assertEquals("```", MarkdownText.fence("net stop x").source());
    assertEquals("`````", MarkdownText.fence("a ```` b").source());
  }

  private static String shown(String markdown) {
    Document document = (Document) PARSER.parse("- " + markdown);
    Node list = document.getFirstChild();
    Node paragraph = list.getFirstChild().getFirstChild();
    assertTrue(
        list.getNext() == null && paragraph instanceof Paragraph && paragraph.getNext() == null,
        markdown);
    return RenderedText.text(paragraph).strip();
  }
}
