package dev.planwright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a file has the findings that its comments say; a slash ends a line. */
class InlineExpectationsTest {

  /** What is found is said by line, weight, code and message. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a # error[X]                    | 1 error X it fails              | ''
          a # error[X]                    | ''                              | expected and not found: error[X] in line 1
          a                               | 1 error X it fails              | found and not expected: error[X]: it fails
          a # error[X]                    | 1 warning X it fails            | found and not expected: warning[X]: it fails; expected and not found: error[X] in line 1
          a/b # error[X]                  | 1 error X it fails              | found and not expected: error[X]: it fails; expected and not found: error[X] in line 2
          # error[X]/a                    | 2 error X it fails              | ''
          # error[X]/# note[Y]/a          | 3 error X it fails, 3 note Y so | ''
          a # error[X] note[Y]            | 1 error X it fails, 1 note Y so | ''
          a # error[X]                    | 1 error X one, 1 error X two    | found and not expected: error[X]: two
          a # error[X] "fail"             | 1 error X it fails              | ''
          a # error[X] "works"            | 1 error X it fails              | found and not expected: error[X]: it fails; expected and not found: error[X] in line 1 "works"
          a # error[X] 1                  | 1 error X it fails              | ''
          a # error[X] 2                  | 1 error X it fails              | found and not expected: error[X]: it fails; expected and not found: error[X] in line 1:2
          a # see error[X]                | ''                              | ''
          """)
  void findingsAndExpectationsMatchOneToOne(String text, String found, String failures) {
    SourceFile source = new SourceFile("p.plan", text.replace('/', '\n') + "\n");
    List<Diagnostic> findings = new ArrayList<>();
    for (String finding : found.isEmpty() ? new String[0] : found.split(", ")) {
      String[] words = finding.split(" ", 4);
      int start = source.lineStart(Integer.parseInt(words[0]));
      Severity severity = Severity.valueOf(words[1].toUpperCase(Locale.ROOT));
      findings.add(
          new Diagnostic.Builder(words[2], severity, source.span(start, start + 1), words[3])
              .build());
    }
    assertEquals(
        failures,
        String.join(
            "; ",
            InlineExpectations.failures(source, findings).stream()
                .map(Diagnostic::message)
                .toList()));
  }
}
