package dev.planwright.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Shown;
import dev.planwright.report.Palette;
import dev.planwright.report.Sorted;
import dev.planwright.report.Tally;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a finding looks. */
class TextReportTest {

  private static final SourceFile PLAN =
      new SourceFile(
          "plans/a.plan",
          """
          planwright 1
          server WEB1 { room = "cellar" }

          server WEB2 {
            room = "attic"
          }
          server WEB3 {}
          server WEB4 {}
          """);

  private static String draw(Diagnostic finding) {
    return new TextReport(Palette.PLAIN).render(finding);
  }

  private static Span find(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return file.span(start, start + text.length());
  }

  @Test
  void everyPartHasItsPlace() {
    SourceFile library = new SourceFile("library:shop", "\n\nrule rooms-differ {}\n");
    Span attic = find(PLAN, "room = \"attic\"");
    Diagnostic finding =
        Diagnostic.error("shop/rooms-differ", attic, "the rooms differ")
            .label("this is the attic")
            .label(find(PLAN, "\"cellar\""), "this is the cellar")
            .label(find(PLAN, "WEB4"), "")
            .label(find(library, "rooms-differ"), "says so")
            .values(List.of(new Shown("WEB2.room", "attic", "given"), new Shown("n", "3", "")))
            .note("first")
            .note("two\nlines")
            .why("people get lost")
            .source(
                List.of(
                    new Citation("F1", "D1", "step 6", "rooms are alike"),
                    new Citation("F2", "D2", "", "")),
                Confidence.STATED)
            .fix(Fix.safe("write the same", new TextEdit(attic, "room = \"cellar\"")))
            .help("or move it")
            .build();
    assertEquals(
        """
        error[shop/rooms-differ]: the rooms differ
         --> plans/a.plan:5:3
          |
        2 | server WEB1 { room = "cellar" }
          |                      -------- this is the cellar
        ...
        5 |   room = "attic"
          |   ^^^^^^^^^^^^^^ this is the attic
        ...
        8 | server WEB4 {}
          |        ----
         ::: library:shop:3:6
          |
        3 | rule rooms-differ {}
          |      ------------ says so
          |
          = value: WEB2.room = attic, given
          = value: n = 3
          = note: first
          = note: two
                  lines
          = why: people get lost
          = source: D1, step 6 (stated): rooms are alike
          = source: D2 (stated)
          = help: write the same [fixable]
          = help: or move it
        """,
        draw(finding));
  }

  @Test
  void oneLineBetweenTwoIsShown() {
    Diagnostic finding =
        Diagnostic.warning("PW0001", find(PLAN, "WEB2"), "look")
            .label(find(PLAN, "WEB1"), "and here")
            .build();
    assertEquals(
        """
        warning[PW0001]: look
         --> plans/a.plan:4:8
          |
        2 | server WEB1 { room = "cellar" }
          |        ---- and here
        3 |
        4 | server WEB2 {
          |        ^^^^
        """,
        draw(finding));
  }

  @Test
  void aSpanOfSeveralLinesIsShownByItsFirst() {
    Span all = find(PLAN, "server WEB2 {\n  room = \"attic\"\n}");
    assertTrue(
        draw(Diagnostic.note("PW0001", all, "x").build())
            .endsWith("4 | server WEB2 {\n  | ^^^^^^^^^^^^^\n"));
  }

  @Test
  void anEmptySpanAndTheEndOfAFileHaveAMark() {
    int end = PLAN.text().length();
    assertTrue(
        draw(Diagnostic.error("PW0001", PLAN.span(end, end), "x").build())
            .endsWith("9 |\n  | ^\n"));
    SourceFile empty = new SourceFile("a", "");
    assertTrue(
        draw(Diagnostic.error("PW0001", empty.span(0, 0), "x").build()).endsWith("1 |\n  | ^\n"));
  }

  @Test
  void tabsAndWideCharactersAreCounted() {
    SourceFile file = new SourceFile("a", "\ta\t\u6f22\u5b57e\u0301 = x\n");
    String out = draw(Diagnostic.error("PW0001", find(file, "x"), "y").build());
    assertTrue(out.endsWith("1 |     a    \u6f22\u5b57e\u0301 = x\n  |                  ^\n"), out);
    String wide = draw(Diagnostic.error("PW0001", find(file, "\u6f22\u5b57"), "y").build());
    assertTrue(wide.endsWith("  |          ^^^^\n"), wide);
  }

  @Test
  void nothingReachesTheTerminalThatItWouldObey() {
    SourceFile file =
        new SourceFile("a\u001b[2J", "x = \"\u001b[31m\u202e\u0007\u2028\u0085\ud800\"\n");
    Diagnostic finding =
        Diagnostic.error("PW\u001b", find(file, "x"), "m\u001b")
            .label("l\u0000")
            .note("n\r\u009b")
            .build();
    String out = draw(finding);
    assertTrue(out.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), out);
    assertTrue(out.contains("\"<U+001B>[31m<U+202E><U+0007><U+2028><U+0085><U+D800>\""), out);
  }

  @Test
  void aLongLineIsCutAroundEachPlace() {
    SourceFile file =
        new SourceFile("a", "one " + "-".repeat(5000) + " two " + "=".repeat(5000) + " three");
    Diagnostic finding =
        Diagnostic.error("PW0001", find(file, "two"), "m")
            .label("second")
            .label(find(file, "one"), "first")
            .label(find(file, "three"), "third")
            .build();
    String out = draw(finding);
    assertTrue(out.lines().allMatch(line -> line.length() < 180), out);
    assertTrue(out.contains("1 | one ----"), out);
    assertTrue(out.contains("1 | ...--"), out);
    assertTrue(out.contains("---- two ==="), out);
    assertTrue(out.contains("=== three\n"), out);
    assertTrue(out.contains("^^^ second"), out);
  }

  @Test
  void aLongLineOfPairsIsNotCutInside() {
    SourceFile file =
        new SourceFile("a", "\ud83d\ude00".repeat(400) + "x" + "\ud83d\ude00".repeat(400));
    for (int i = 0; i < 1600; i++) {
      String out = draw(Diagnostic.error("PW0001", file.span(i, i + 1), "m").build());
      assertFalse(out.contains("<U+"), out);
    }
  }

  @Test
  void findingsAreInOrderAndOnce() {
    SourceFile other = new SourceFile("a.plan", "abc");
    List<Diagnostic> findings = new ArrayList<>();
    for (SourceFile file : List.of(PLAN, other)) {
      for (int at : List.of(0, 2)) {
        for (String code : List.of("PW0002", "PW0001")) {
          findings.add(Diagnostic.error(code, file.span(at, 3), "b").build());
          findings.add(Diagnostic.error(code, file.span(at, 3), "a").build());
          findings.add(Diagnostic.error(code, file.span(at, 3), "a").note("again").build());
        }
      }
    }
    Tally tally = Tally.of(Sorted.of(findings), 2, 0);
    String expected = new TextReport(Palette.PLAIN).render(findings, tally);
    assertEquals(16, tally.errors());
    Collections.shuffle(findings, new Random(1));
    List<String> codes =
        Sorted.of(findings).stream()
            .map(each -> each.span() + each.code() + each.message())
            .toList();
    assertEquals(codes.stream().sorted().toList(), codes);
    assertEquals(expected, new TextReport(Palette.PLAIN).render(findings, tally));
  }

  @Test
  void colourSaysNothingByItself() {
    Diagnostic finding =
        Diagnostic.error("PW0001", find(PLAN, "WEB1"), "m").label("l").note("n").build();
    String plain = draw(finding);
    String coloured = new TextReport(Palette.COLOURED).render(finding);
    assertTrue(coloured.contains("\u001b[1;31merror[PW0001]\u001b[0m"), coloured);
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void theTallyIsOnePhrase() {
    assertEquals("no findings in 1 file", new Tally(0, 0, 0, 0, 1, 0).shown());
    assertEquals(
        "1 danger, 2 errors, 1 warning, 3 notes in 2 files, judged by 1 rule",
        new Tally(1, 2, 1, 3, 2, 1).shown());
  }
}
