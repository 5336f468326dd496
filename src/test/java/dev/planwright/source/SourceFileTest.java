package dev.planwright.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceFileTest {

  private final SourceFile file = new SourceFile("x.plan", "one\r\ntwo\rthree\n");

  @Test
  void everyKindOfLineEndEndsALine() {
    assertEquals(4, file.lineCount());
    assertEquals("one", file.line(1));
    assertEquals("two", file.line(2));
    assertEquals("three", file.line(3));
    assertEquals("", file.line(4));
  }

  @Test
  void positionsCountFromOne() {
    assertEquals(2, file.lineOf(5));
    assertEquals(1, file.columnOf(5));
    assertEquals(3, file.columnOf(7));
    assertEquals(4, file.lineOf(file.text().length()));
  }

  @Test
  void aSpanLiesInItsFile() {
    assertThrows(IllegalArgumentException.class, () -> file.span(3, 99));
    assertEquals("two", file.span(5, 8).text());
    assertEquals("one\r\ntwo", file.span(0, 1).to(file.span(5, 8)).text());
  }

  @Test
  void editsAreAppliedFromTheirPlacesInTheOldText() {
    List<TextEdit> edits =
        List.of(new TextEdit(file.span(5, 8), "2"), new TextEdit(file.span(0, 0), "# "));
    assertEquals("# one\r\n2\rthree\n", TextEdit.apply(file.text(), edits));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            TextEdit.apply(
                file.text(),
                List.of(new TextEdit(file.span(0, 3), ""), new TextEdit(file.span(2, 4), ""))));
  }
}
