package dev.planwright.emit.json;

import dev.planwright.diagnostic.Citation;
import dev.planwright.markup.JsonWriter;
import java.util.List;

/** Writes where something comes from, in the one form that all our JSON has for it. */
public final class JsonCitations {

  private JsonCitations() {}

  /** Writes citations as the member {@code citations} of the object that is open. */
  public static void write(JsonWriter json, List<Citation> citations) {
    json.array("citations", citations, JsonCitations::citation);
  }

  private static void citation(JsonWriter json, Citation citation) {
    json.beginObject().member("fact", citation.fact()).member("article", citation.article());
    json.member("place", citation.place()).member("sentence", citation.sentence());
    if (!citation.was().isEmpty()) {
      json.member("was", citation.was());
    }
    json.endObject();
  }
}
