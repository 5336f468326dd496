package dev.planwright.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.planwright.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finding is known by. */
class FingerprintTest {

  private static Fingerprint at(String text, String mark, String code) {
    SourceFile file = new SourceFile("a.plan", text);
    int start = text.indexOf(mark);
    Diagnostic finding =
        Diagnostic.error(code, file.span(start, start + mark.length()), "m").build();
    return Fingerprint.of(List.of(finding), SourceFile::name).getFirst();
  }

  @Test
  void movedAndIndentedLinesKeepIt() {
    Fingerprint before = at("one\ntwo three\n", "three", "PW0101");
    assertEquals(before, at("zero\n\none\n\t two   three\r\nfour\n", "three", "PW0101"));
    assertEquals(before.word(), at("two three", "three", "PW0101").word());
  }

  @Test
  void anotherTextCodeOrFileChangesIt() {
    Fingerprint before = at("two three\n", "three", "PW0101");
    assertNotEquals(before, at("too three\n", "three", "PW0101"));
    assertNotEquals(before, at("two three\n", "three", "PW0102"));
    assertNotEquals(before, before.in("b.plan"));
    assertNotEquals(before.word(), before.in("b.plan").word());
    assertEquals(before, before.in("b.plan").in("a.plan"));
  }

  @Test
  void equalFindingsAreNumbered() {
    SourceFile file = new SourceFile("a.plan", "same\nother\nsame\n");
    List<Diagnostic> findings =
        List.of(
            Diagnostic.error("PW0101", file.span(0, 4), "m").build(),
            Diagnostic.error("PW0101", file.span(5, 10), "m").build(),
            Diagnostic.error("PW0101", file.span(11, 15), "n").build());
    List<Fingerprint> all = Fingerprint.of(findings, SourceFile::name);
    assertEquals(List.of(1, 1, 2), all.stream().map(Fingerprint::occurrence).toList());
    assertEquals(all.get(0).line(), all.get(2).line());
    assertNotEquals(all.get(0).word(), all.get(2).word());
  }

  /** Baselines hold them, so they stay what they are from one release to the next. */
  @Test
  void theyArePermanent() {
    Fingerprint one = at("sql-sp 5a\n", "sql-sp", "shop/late");
    assertEquals("2a18982b856a04db", one.line());
    assertEquals("e525b0c873a0b6a7:1", one.word());
  }
}
