package dev.planwright.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is known about a product is written in the language, below {@code plans/library}; the
 * compiler, its grammar and its templates name none.
 */
class NeutralityTest {

  /** The two short names count only where a word starts: {@code printOptions} is not one. */
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?<![A-Za-z])ntop|N(?:top|TOP)|(?<![A-Za-z])mscs|M(?:scs|SCS)"
              + "|(?i:option pack|msdtc|sql ?server|clussvc|iissync|service pack|Q223258)");

  @Test
  void noProductIsNamedOutsideTheLibrary() {
    List<String> named = new ArrayList<>();
    for (Path file : SourceCheckout.files("", List.of("src/main/java", "grammar", "templates"))) {
      int number = 0;
      for (String line : SourceCheckout.read(file).lines().toList()) {
        number++;
        if (PRODUCT.matcher(line).find()) {
          named.add(file + ":" + number + ": " + line.strip());
        }
      }
    }
    assertEquals(List.of(), named);
  }
}
