package dev.planwright.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's strong three-valued logic, by its tables. */
class TruthTest {

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    // one, other, and, or
    "TRUE, TRUE, TRUE, TRUE",
    "TRUE, UNKNOWN, UNKNOWN, TRUE",
    "TRUE, FALSE, FALSE, TRUE",
    "UNKNOWN, TRUE, UNKNOWN, TRUE",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, FALSE, FALSE, UNKNOWN",
    "FALSE, TRUE, FALSE, TRUE",
    "FALSE, UNKNOWN, FALSE, UNKNOWN",
    "FALSE, FALSE, FALSE, FALSE",
  })
  void bothAndOneOfThem(Truth one, Truth other, Truth and, Truth or) {
    assertEquals(and, one.and(other));
    assertEquals(or, one.or(other));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // truth, opposite, decides a conjunction, decides a disjunction
    "TRUE, FALSE, false, true",
    "UNKNOWN, UNKNOWN, false, false",
    "FALSE, TRUE, true, false",
  })
  void alone(Truth truth, Truth opposite, boolean conjunction, boolean disjunction) {
    assertEquals(opposite, truth.not());
    assertEquals(conjunction, truth.decides(true));
    assertEquals(disjunction, truth.decides(false));
  }

  @Test
  void whatIsNotTrueOrFalseIsUnknown() {
    assertEquals(Truth.TRUE, Truth.of(Value.TRUE));
    assertEquals(Truth.FALSE, Truth.of(Value.FALSE));
    assertEquals(Truth.UNKNOWN, Truth.of(new Value.Unknown("A.disk")));
    assertEquals(Truth.UNKNOWN, Truth.of(Value.NONE));
  }
}
