package dev.planwright.resolve.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which name is meant by another. */
class SuggestionsTest {

  @Test
  void theNearestIsMeant() {
    assertEquals("server", Suggestions.nearest("sevrer", List.of("farm", "server", "servers")));
    assertNull(Suggestions.nearest("cluster", List.of("farm", "server")));
  }

  /** A comparison of these two would take gigabytes. */
  @Test
  void noNameIsNearAVeryLongOne() {
    String name = "n".repeat(50_000);
    assertNull(Suggestions.nearest(name + "m", List.of(name)));
    assertNull(Suggestions.nearest("m", List.of(name)));
  }
}
