package dev.planwright.steps;

import dev.planwright.literal.Levels;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.syntax.token.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes values as the language does, so that they mean the same when they are read again. */
public final class ValueWriter {

  /** Words that an expression understands by themselves. */
  private static final Set<String> RESERVED =
      Set.of(
          "in", "if", "then", "else", "has", "had", "and", "or", "not", "all", "any", "no", "both",
          "true", "false", "none", "unknown");

  /** An empty text in a text block, and in a text in quotes: it keeps what stands beside it. */
  private static final String NOTHING = "${\"\"}";

  private static final String NOTHING_QUOTED = "${\"\"\"\"}";

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final List<PlanObject> all;
  private final PlanObject target;

  /** Takes the objects that are visible, and the one that the plan is for, whose parts are near. */
  public ValueWriter(List<PlanObject> all, PlanObject target) {
    this.all = all;
    this.target = target;
  }

  /** Returns a value as an argument. */
  public String value(Value value) {
    return switch (value) {
      case Value.Bool bool -> String.valueOf(bool.truth());
      case Value.Atom atom -> atom(atom);
      case Value.Num num -> String.valueOf(num.number());
      case Value.Duration duration -> duration(duration.seconds());
      case Value.Symbol symbol -> name(symbol.name());
      case Value.Ref ref -> reference(ref.object());
      case Value.ProductValue product -> name(product.product().name());
      case Value.Many many -> {
        List<String> elements = new ArrayList<>();
        for (Value element : many.elements()) {
          elements.add(value(element));
        }
        yield "[" + String.join(", ", elements) + "]";
      }
      case Value.None _ -> "none";
      case Value.Unknown _ -> "unknown";
    };
  }

  private static String atom(Value.Atom atom) {
    return switch (atom.base()) {
      case TEXT, CASELESS, PATH, LOCATION, DRIVE, NETBIOS_NAME, DNS_NAME -> text(atom.text());
      case ADDRESS, NETWORK -> atom.text().indexOf('%') < 0 ? atom.text() : text(atom.text());
      case VERSION, SEMVER, DEBIAN_VERSION ->
          Levels.isBare(atom.text()) ? atom.text() : text(atom.text());
      case BOOL, DURATION, DATE, NUMBER -> atom.text();
    };
  }

  /**
   * Returns a text in quotes, or as a text block where it has several lines. A backslash is itself,
   * and a quote is written twice; what would be read as a value in the text stands in one.
   */
  public static String text(String text) {
    if (text.indexOf('\n') >= 0) {
      return block(text);
    }
    String quoted = text.replace("\"", "\"\"").replace("${", "${\"\"$\"\"}{");
    return text.startsWith("\"") ? "\"" + NOTHING_QUOTED + quoted + "\"" : "\"" + quoted + "\"";
  }

  /** Layout takes away what stands at the edges of lines, and three quotes end a block. */
  private static String block(String text) {
    StringBuilder block = new StringBuilder("\"\"\"");
    for (String line : text.split("\n", -1)) {
      block.append('\n');
      if (!line.isEmpty() && isBlank(line.charAt(0))) {
        block.append(NOTHING);
      }
      block.append(line.replace("${", "${\"$\"}{").replace("\"\"", "\"" + NOTHING + "\""));
      if (!line.isEmpty() && (isBlank(line.charAt(line.length() - 1)) || line.endsWith("\""))) {
        block.append(NOTHING);
      }
    }
    return block.append("\"\"\"").toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Returns a name, in quotes where it would be read as something else. */
  public static String name(String name) {
    return isPlain(name) ? name : QuotedText.quoted(name);
  }

  private static boolean isPlain(String name) {
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
      boolean digit = c >= '0' && c <= '9';
      boolean hyphen = c == '-' && !start && i + 1 < name.length() && name.charAt(i - 1) != '-';
      if (!letter && !hyphen && (!digit || start)) {
        return false;
      }
      start = false;
    }
    return !start && !RESERVED.contains(name);
  }

  private static String duration(long seconds) {
    if (seconds % DAY == 0 && seconds > 0) {
      return seconds / DAY + " d";
    }
    if (seconds % HOUR == 0 && seconds > 0) {
      return seconds / HOUR + " h";
    }
    return seconds % MINUTE == 0 && seconds > 0 ? seconds / MINUTE + " min" : seconds + " s";
  }

  /** Returns whether an object that is seen has this name. */
  boolean isName(String name) {
    return all.stream().anyMatch(object -> object.name().equals(name));
  }

  /** Returns whether no other object that is seen has the name of this one. */
  boolean isAlone(PlanObject object) {
    return all.stream()
        .noneMatch(other ->
            other != object
                && other.name().equals(object.name())
                && (!object.isOrLiesIn(target) || other.isOrLiesIn(target)));
  }

  /** Returns the name of an object, after those of its containers where it is not the only one. */
  String reference(PlanObject object) {
    int namesakes = 0;
    for (PlanObject other : all) {
      boolean near = !object.isOrLiesIn(target) || other.isOrLiesIn(target);
      if (near && other.kind() == object.kind() && other.name().equals(object.name())) {
        namesakes++;
      }
    }
    PlanObject container = object.container();
    return namesakes > 1 && container != null
        ? reference(container) + "." + name(object.name())
        : name(object.name());
  }
}
