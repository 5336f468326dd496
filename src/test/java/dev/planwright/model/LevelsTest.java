package dev.planwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.literal.Durations;
import dev.planwright.literal.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LevelsTest {

  @ParameterizedTest
  @CsvSource({
    "4, 5, -1",
    "6, 6a, -1",
    "6a, 7, -1",
    "4.01, 4.1, 0",
    "1997.11.532.0, 1997.11.532.0, 0",
    "1997.11.532.0, 1998.8.762.0, -1",
    "10, 9, 1",
    "4, 4.0, 0",
    "4rc1, 4, -1",
    "4rc1, 3a, 1",
    "16beta2, 16rc1, -1",
    "16beta2, 16beta10, -1",
    "1.30.0-rc.1, 1.30.0, -1",
    "1.30.0-rc.1, 1.30.0-rc1, 0",
    "1.30.0-rc.1, 1.30.0-rc.1.1, -1",
    "1.30-rc.1, 1.29.9, 1",
    "1.0-alpha, 1.0-beta, -1",
    "1.0-SNAPSHOT, 1.0, -1",
    "4rc1, 4a, -1",
    "99999999999999999999, 100000000000000000000, -1",
  })
  void versionsCompareByParts(String one, String two, int order) {
    assertEquals(order, Integer.signum(Levels.compare(one, two)));
    assertEquals(-order, Integer.signum(Levels.compare(two, one)));
  }

  @ParameterizedTest
  @CsvSource({"59, 59 s", "60, 1 min", "61, 2 min", "3600, 1 h", "5400, 1 h 30 min"})
  void durationsAreShownInHoursAndMinutes(long seconds, String shown) {
    assertEquals(shown, Durations.shown(seconds));
  }

  @Test
  void pathsCompareWithoutCase() {
    Value one = new Value.Atom(Type.Base.PATH, "C:\\WINNT");
    assertTrue(one.same(Value.text("c:\\winnt\\")));
    assertFalse(one.same(Value.text("D:\\WINNT")));
  }
}
