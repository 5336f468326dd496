package dev.planwright.emit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.emit.StepMaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How texts are broken into lines. */
class EchoLinesTest {

  @Test
  void furtherLinesStandBelowTheFirstWord() {
    String words = "word ".repeat(20).strip();
    assertEquals(
        List.of("  Note: " + "word ".repeat(14).strip(), "        " + "word ".repeat(6).strip()),
        EchoLines.of("  Note: ", words));
  }

  @Test
  void aValueIsReadInOnePiece() {
    List<String> lines =
        EchoLines.of("  1. ", StepMaker.text("x".repeat(60) + " ${a b c d e f g h}.").pieces());
    assertEquals(List.of("  1. " + "x".repeat(60), "     a b c d e f g h."), lines);
  }

  @Test
  void aValueThatIsLongerThanALineIsBroken() {
    String value = "group one, ".repeat(9).strip();
    assertEquals(2, EchoLines.of("  1. ", StepMaker.text("Move ${" + value + "}").pieces()).size());
  }

  @Test
  void anEmptyTextIsOneLine() {
    assertEquals(List.of("  Note:"), EchoLines.of("  Note: ", ""));
  }

  @Test
  void nothingIsNoLine() {
    assertEquals(List.of(), EchoLines.of("  ", "\t \n"));
  }
}
