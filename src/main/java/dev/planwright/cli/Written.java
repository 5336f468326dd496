package dev.planwright.cli;

import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values as the language writes them, so that they mean the same again. */
final class Written {

  /** Words that an expression understands by themselves. */
  private static final Set<String> RESERVED =
      Set.of(
          "in", "if", "then", "else", "has", "had", "and", "or", "not", "all", "any", "no", "both",
          "true", "false", "none", "unknown");

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final List<PlanObject> all;
  private final PlanObject target;

  /** Takes the objects that are visible, and the one that the plan is for, whose parts are near. */
  Written(List<PlanObject> all, PlanObject target) {
    this.all = all;
    this.target = target;
  }

  /** Returns a value as an argument. */
  String value(Value value) throws Refusal {
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

  private static String atom(Value.Atom atom) throws Refusal {
    return switch (atom.base()) {
      case TEXT, CASELESS, PATH, LOCATION, DRIVE, NETBIOS_NAME, DNS_NAME -> text(atom.text());
      case ADDRESS, NETWORK -> atom.text().indexOf('%') < 0 ? atom.text() : text(atom.text());
      case BOOL, VERSION, DURATION, DATE, NUMBER -> atom.text();
    };
  }

  /** Returns a text in quotes; a backslash is itself, and a quote is written twice. */
  static String text(String text) throws Refusal {
    boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    if (text.contains("${") || lines) {
      throw new Refusal(
          Status.FINDINGS,
          "no literal of the language can hold this text, so the steps cannot be written out: "
              + text);
    }
    return text.startsWith("\"")
        ? "\"\"\"" + text + "\"\"\""
        : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Returns a name, in quotes where it would be read as something else. */
  static String name(String name) {
    return isPlain(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
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
