package dev.planwright.markup;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) with the members in the order in which they come.
 *
 * <p>Inside an object each value follows a {@link #name}. The result is ASCII only where the text
 * is; what JSON requires to be escaped is, and so is what JavaScript or a terminal would read as a
 * line end or control character.
 */
public final class JsonWriter {

  private enum Place {
    OBJECT,
    ARRAY
  }

  private final StringBuilder out = new StringBuilder();
  private final Deque<Place> open = new ArrayDeque<>();
  private final boolean indented;
  private boolean first = true;
  private boolean named;

  private JsonWriter(boolean indented) {
    this.indented = indented;
  }

  /** Returns a writer that puts each member on a line of its own. */
  public static JsonWriter indented() {
    return new JsonWriter(true);
  }

  /** Returns a writer that puts everything on one line. */
  public static JsonWriter compact() {
    return new JsonWriter(false);
  }

  /** Begins an object. */
  public JsonWriter beginObject() {
    return begin(Place.OBJECT, '{');
  }

  /** Ends the object. */
  public JsonWriter endObject() {
    return end(Place.OBJECT, '}');
  }

  /** Begins an array. */
  public JsonWriter beginArray() {
    return begin(Place.ARRAY, '[');
  }

  /** Ends the array. */
  public JsonWriter endArray() {
    return end(Place.ARRAY, ']');
  }

  /** Begins a member of an object. */
  public JsonWriter name(String name) {
    require(open.peek() == Place.OBJECT && !named, "a name where no member can begin");
    separate();
    string(name);
    out.append(indented ? ": " : ":");
    named = true;
    return this;
  }

  /** Writes a text, or null. */
  public JsonWriter value(@Nullable String text) {
    before();
    if (text == null) {
      out.append("null");
    } else {
      string(text);
    }
    return this;
  }

  /** Writes a number. */
  public JsonWriter value(long number) {
    before();
    out.append(number);
    return this;
  }

  /** Writes a truth. */
  public JsonWriter value(boolean truth) {
    before();
    out.append(truth);
    return this;
  }

  /** Writes a member with a text, or null. */
  public JsonWriter member(String name, @Nullable String text) {
    return name(name).value(text);
  }

  /** Writes a member with a number. */
  public JsonWriter member(String name, long number) {
    return name(name).value(number);
  }

  /** Writes a member with a truth. */
  public JsonWriter member(String name, boolean truth) {
    return name(name).value(truth);
  }

  /** Writes a member with an array of texts. */
  public JsonWriter member(String name, Collection<String> texts) {
    return array(name, texts, JsonWriter::value);
  }

  /** Writes a member with an array; {@code each} writes one element. */
  public <T> JsonWriter array(
      String name, Collection<? extends T> elements, BiConsumer<JsonWriter, ? super T> each) {
    name(name).beginArray();
    elements.forEach(element -> each.accept(this, element));
    return endArray();
  }

  /** Returns what was written, which is complete, with a line end if it is indented. */
  public String text() {
    require(open.isEmpty() && !out.isEmpty(), "the text is not complete");
    return indented ? out + "\n" : out.toString();
  }

  private JsonWriter begin(Place place, char bracket) {
    before();
    open.push(place);
    out.append(bracket);
    first = true;
    return this;
  }

  private JsonWriter end(Place place, char bracket) {
    require(open.peek() == place && !named, "an end that nothing began");
    open.pop();
    if (!first) {
      newLine();
    }
    out.append(bracket);
    first = false;
    return this;
  }

  /** What comes before a value. */
  private void before() {
    if (named) {
      named = false;
    } else {
      require(open.peek() != Place.OBJECT, "a value without a name");
      require(!open.isEmpty() || out.isEmpty(), "a second value");
      if (!open.isEmpty()) {
        separate();
      }
    }
  }

  private void separate() {
    if (!first) {
      out.append(',');
    }
    first = false;
    newLine();
  }

  private void newLine() {
    if (indented) {
      out.append('\n').append("  ".repeat(open.size()));
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    out.append('"');
  }

  private void character(String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isHidden(c) || alone(text, at)) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /** Returns whether a character is none to be seen, such as one that turns the text around. */
  private static boolean isHidden(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Returns whether half a character stands alone, which no encoding of files can hold. */
  private static boolean alone(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
