package dev.planwright.corpus;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import dev.planwright.emit.JsonReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that was read as JSON, as the validator of schemas looks at it. */
public final class JsonValue implements JsonNode {

  private final Object value;
  private final String pointer;

  private JsonValue(Object value, String pointer) {
    this.value = value;
    this.pointer = pointer;
  }

  /** Reads JSON for a validator. */
  public static final class Factory implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object value) {
      return value instanceof JsonNode node ? node : new JsonValue(value, "");
    }

    @Override
    public JsonNode create(String text) {
      return new JsonValue(JsonReader.read(text), "");
    }
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    return switch (value) {
      case null -> SimpleType.NULL;
      case Boolean _ -> SimpleType.BOOLEAN;
      case String _ -> SimpleType.STRING;
      case Long _ -> SimpleType.INTEGER;
      case List<?> _ -> SimpleType.ARRAY;
      default -> SimpleType.OBJECT;
    };
  }

  @Override
  public boolean asBoolean() {
    return (Boolean) value;
  }

  @Override
  public String asString() {
    return String.valueOf(value);
  }

  @Override
  public BigInteger asInteger() {
    return BigInteger.valueOf((Long) value);
  }

  @Override
  public BigDecimal asNumber() {
    return BigDecimal.valueOf((Long) value);
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> elements = new ArrayList<>();
    for (Object each : (List<?>) value) {
      elements.add(new JsonValue(each, pointer + "/" + elements.size()));
    }
    return elements;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    ((Map<?, ?>) value)
        .forEach((name, each) -> {
          String member = String.valueOf(name);
          members.put(
              member, new JsonValue(each, pointer + "/" + JsonNode.encodeJsonPointer(member)));
        });
    return members;
  }
}
