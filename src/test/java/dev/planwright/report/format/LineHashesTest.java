package dev.planwright.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The hashes that GitHub itself computes for these lines. */
class LineHashesTest {

  private static List<String> hashes(String text) {
    SourceFile file = new SourceFile("a", text);
    LineHashes hashes = LineHashes.of(file);
    return IntStream.rangeClosed(1, file.lineCount()).mapToObj(hashes::of).toList();
  }

  @Test
  void anEmptyFileHasOneLine() {
    assertEquals(List.of("c129715d7a2bc9a3:1"), hashes(""));
  }

  @Test
  void blanksDoNotCount() {
    List<String> expected =
        List.of(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
    assertEquals(expected, hashes(" a\nb\n  \t\tc\n d"));
    assertEquals(expected, hashes("a\n b\nc\t\nd "));
  }

  @Test
  void lineEndsAreOneCharacter() {
    List<String> expected =
        List.of(
            "e9496ae3ebfced30:1",
            "fb7c023a8b9ccb3f:1",
            "ce8ba1a563dcdaca:1",
            "e20e36e16fcb0cc8:1",
            "b3edc88f2938467e:1",
            "c8e28b0b4002a3a0:1",
            "c129715d7a2bc9a3:1");
    String text = " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n";
    assertEquals(expected, hashes(text));
    assertEquals(expected, hashes(text.replace("\n", "\r\n")));
    assertEquals(expected, hashes(text.replace("\n", "\r")));
  }

  @Test
  void linesThatGoOnAlikeAreNumbered() {
    String line = "same\n".repeat(60);
    List<String> hashes = hashes(line);
    String first = hashes.getFirst().replaceAll(":.*", "");
    assertEquals(first + ":1", hashes.get(0));
    assertEquals(first + ":2", hashes.get(1));
  }
}
