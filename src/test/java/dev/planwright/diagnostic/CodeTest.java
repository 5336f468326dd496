package dev.planwright.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry of codes is complete, and nothing else knows codes by their text. */
class CodeTest {

  private static final Path PAGES = Path.of("src/main/resources/findings");
  private static final Pattern TEXT = Pattern.compile("\"PW[0-9]");

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<String> names =
          pages.map(page -> page.getFileName().toString().replace(".md", "")).sorted().toList();
      assertEquals(names, Arrays.stream(Code.values()).map(Code::name).toList());
    }
  }

  @Test
  void aPageHasTheTitleOfItsCode() throws IOException {
    for (Code code : Code.values()) {
      try (Stream<String> lines = Files.lines(PAGES.resolve(code + ".md"))) {
        assertEquals("# " + code + ": " + code.title(), lines.findFirst().orElse(""));
      }
    }
  }

  @Test
  void codesAreFoundByTheirText() {
    assertEquals(Code.PW0404, Code.of("PW0404"));
    assertNull(Code.of("PW9999"));
    assertNull(Code.of("mscs.ntop/sp5a-before-ntop"));
    assertTrue(Code.isFormed("PW9999"));
    assertFalse(Code.isFormed("PW99999"));
  }

  @Test
  void noOtherClassWritesACodeAsText() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("diagnostic/Code.java"))
              .filter(CodeTest::writesOne)
              .toList();
      assertEquals(List.of(), found);
    }
  }

  private static boolean writesOne(Path file) {
    try {
      return TEXT.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
