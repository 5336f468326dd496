package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.planwright.corpus.Golden;
import dev.planwright.emit.json.JsonEmitter;
import dev.planwright.markup.JsonWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The data file and its writer. */
class JsonTest {

  @Test
  void aStepOfEverySort() {
    String json = new JsonEmitter().emit(Runbooks.all()).value().getFirst().content();
    assertEquals("planwright-procedure", ((Map<?, ?>) JsonReader.read(json)).get("format"));
    Golden.check(Path.of("src/test/resources/emit/procedure.json"), json);
  }

  @Test
  void whatIsWrittenCanBeRead() {
    String odd = "a\"b\\c\nd\re\tf\u0000g\u2028h\u009fi\ud83d\ude00j\u00e9";
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("text", odd).member("none", (String) null).member("no", false);
    json.name("nested").beginArray().beginObject().endObject().value(-7).beginArray().endArray();
    json.endArray().member("list", List.of("x", "y")).endObject();
    assertEquals(
        Map.of(
            "text",
            odd,
            "no",
            false,
            "nested",
            List.of(Map.of(), -7L, List.of()),
            "list",
            List.of("x", "y")),
        without((Map<?, ?>) JsonReader.read(json.text()), "none"));
  }

  private static Map<?, ?> without(Map<?, ?> members, String name) {
    members.remove(name);
    return members;
  }

  @Test
  void halfACharacterIsEscaped() {
    assertEquals("\"\\ud83d \\ude00\"", JsonWriter.compact().value("\ud83d \ude00").text());
  }

  @Test
  void compactIsOneLine() {
    JsonWriter json = JsonWriter.compact().beginObject();
    json.array("a", Arrays.asList(1, 2), (out, n) -> out.value((long) n)).member("b", 3);
    assertEquals("{\"a\":[1,2],\"b\":3}", json.endObject().text());
  }

  @Test
  void whatWouldBeNoJsonIsRefused() {
    assertThrows(IllegalStateException.class, () -> JsonWriter.compact().text());
    assertThrows(IllegalStateException.class, () -> JsonWriter.compact().beginObject().text());
    assertThrows(IllegalStateException.class, () -> JsonWriter.compact().beginObject().value(1));
    assertThrows(IllegalStateException.class, () -> JsonWriter.compact().value(1).value(2));
    assertThrows(IllegalStateException.class, () -> JsonWriter.compact().name("x"));
    assertThrows(IllegalStateException.class, () -> JsonWriter.compact().beginArray().endObject());
  }
}
