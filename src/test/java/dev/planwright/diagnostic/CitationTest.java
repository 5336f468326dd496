package dev.planwright.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name of a fact tells beside its article and its place. */
class CitationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "Q1-step-2-log-disk      | Q1      | step 2                   | log-disk",
        "Q1-step-2               | Q1      | step 2                   | ''",
        "Q1-manual-3-to-5-remove | Q1      | MSDTC, manual, 3 to 5    | remove",
        "PG-CTL-status           | PG-CTL  | status                   | ''",
        "Q1-log-disk             | Q1      | ''                       | log-disk",
        "Q1-2-step               | Q1      | step 2                   | step",
        "Q1-Step-2               | Q1      | step 2                   | ''",
        "F046                    | Q1      | step 2                   | F046",
        "step-2                  | Q1      | step 2                   | step-2",
        "Q12-step-2              | Q1      | step 2                   | Q12-step-2"
      })
  void aNameTellsWhatTheSourceDoesNot(String fact, String article, String place, String told) {
    assertEquals(told, new Citation(fact, article, place, "it is so").detail());
  }
}
