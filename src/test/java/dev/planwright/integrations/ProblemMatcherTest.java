package dev.planwright.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problem matcher reads what {@code --format compact} writes. JSON is YAML. */
class ProblemMatcherTest {

  private static final String FILE = "integrations/github/problem-matcher.json";

  @TempDir Path path;

  @Test
  void itReadsEveryLineOfARun() throws Exception {
    Desk desk = new Desk(path);
    Path ours = desk.ours();
    Desk.Ran ran =
        desk.run(
            desk.project(), ours.resolve("planwright").toString(), "lint", "--format", "compact");
    List<String> lines = ran.text().lines().toList();
    assertEquals(1, lines.size(), ran.text());
    assertEquals("error bad.plan 2 5 PW0201", read(lines.getFirst()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b/c.plan:24:5: error[mscs.ntop/sp5a]: SQL [x]: y  | error a b/c.plan 24 5 mscs.ntop/sp5a
          C:\\p\\c.plan:1:2: danger[m/r]: x                   | error C:\\p\\c.plan 1 2 m/r
          c.plan:1:2: warning[PW0308]: x                      | warning c.plan 1 2 PW0308
          c.plan:1:2: note[PW0308]: x                         | notice c.plan 1 2 PW0308
          no findings in 1 file                               | none
          """)
  void itTellsTheSeverities(String line, String wanted) throws Exception {
    assertEquals(wanted, read(line));
  }

  private static String read(String line) throws Exception {
    List<String> found = new ArrayList<>();
    for (Object one : (List<?>) Desk.yaml(FILE, "problemMatcher")) {
      Map<?, ?> matcher = (Map<?, ?>) one;
      Map<?, ?> pattern = (Map<?, ?>) ((List<?>) matcher.get("pattern")).getFirst();
      Matcher read = Pattern.compile(pattern.get("regexp").toString()).matcher(line);
      if (read.find()) {
        StringBuilder all = new StringBuilder(matcher.get("severity").toString());
        for (String group : List.of("file", "line", "column", "code")) {
          all.append(' ').append(read.group((Integer) pattern.get(group)));
        }
        found.add(all.toString());
      }
    }
    return found.isEmpty() ? "none" : String.join(", ", found);
  }
}
