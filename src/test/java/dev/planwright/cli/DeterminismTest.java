package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input gives the same bytes: again, elsewhere, and in another order. That another JVM
 * gives them too, where hash tables are in another order, the golden files show.
 */
class DeterminismTest {

  @TempDir Path path;

  @Test
  void neitherPlaceNorDayNorOrderIsSeen() {
    List<String> plans = new ArrayList<>(Examples.all().map(Path::toString).toList());
    List<String> first = everything(plans, "first");
    Collections.reverse(plans);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(first, everything(plans, "second"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertEquals(first, everything(plans, "third"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private List<String> everything(List<String> plans, String name) {
    Path out = path.resolve(name);
    List<String> results = new ArrayList<>();
    for (List<String> command :
        List.of(
            List.of("lint"),
            List.of("lint", "--format", "json"),
            List.of("rules"),
            List.of("compile", "--to", "markdown,scripts,json", "-o", out.toString()))) {
      List<String> words = new ArrayList<>(command);
      words.addAll(plans);
      Terminal.Ran ran = new Terminal(Path.of("")).run(words.toArray(String[]::new));
      assertTrue(ran.status() <= 1, ran.err());
      results.add(ran.out());
    }
    results.add(new TestFolder(out).files().toString());
    return results;
  }
}
