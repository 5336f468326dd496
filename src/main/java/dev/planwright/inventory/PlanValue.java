package dev.planwright.inventory;

import dev.planwright.literal.Levels;
import dev.planwright.model.Kind;
import dev.planwright.model.Type;
import dev.planwright.steps.ValueWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes values of variables as a plan has them. */
final class PlanValue {

  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "0");

  private final Kind kind;
  private final Set<String> hosts;

  /** Takes the kind of the hosts, and their names. */
  PlanValue(Kind kind, Set<String> hosts) {
    this.kind = kind;
    this.hosts = hosts;
  }

  /** Returns the value of a variable for an attribute of a type; null if it is no such value. */
  @Nullable String of(Type type, Inventory.Variable variable) {
    if (variable.form() == Inventory.Form.NESTED) {
      return null;
    }
    if (type instanceof Type.ListOf list) {
      return list(list, variable);
    }
    return variable.form() == Inventory.Form.SCALAR
        ? scalar(type.required(), variable.texts().getFirst())
        : null;
  }

  /** A table has no lists, so that there a semicolon stands between elements. */
  private @Nullable String list(Type.ListOf type, Inventory.Variable variable) {
    List<String> texts =
        variable.form() == Inventory.Form.LIST
            ? variable.texts()
            : List.of(variable.texts().getFirst().split(";"));
    List<String> values = new ArrayList<>();
    for (String text : texts) {
      String value = scalar(type.element(), text.strip());
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values.isEmpty() ? "[]" : String.join(", ", values);
  }

  private @Nullable String scalar(Type type, String text) {
    return switch (type) {
      case Type.Scalar(Type.Base base) -> base(base, text);
      case Type.Symbols(List<String> names) -> names.contains(text) ? ValueWriter.name(text) : null;
      case Type.Reference(Kind of) ->
          of == kind && hosts.contains(text) ? HostNames.written(text) : null;
      case Type.ProductType _, Type.ListOf _, Type.Optional _, Type.Any _ -> null;
    };
  }

  private static @Nullable String base(Type.Base base, String text) {
    if (base.fault(text) != null) {
      return null;
    }
    return switch (base) {
      case BOOL -> {
        String word = text.toLowerCase(Locale.ROOT);
        yield YES.contains(word) ? "true" : NO.contains(word) ? "false" : null;
      }
      case NUMBER -> text.matches("-?[0-9]{1,18}") ? text : null;
      case VERSION, SEMVER, DEBIAN_VERSION -> Levels.isBare(text) ? text : ValueWriter.text(text);
      case DURATION -> text.matches("[0-9]{1,9} ?(s|min|h|d)") ? spaced(text) : null;
      case DATE -> isDate(text) ? text : null;
      case TEXT, CASELESS, PATH, LOCATION, DRIVE, ADDRESS, NETWORK, NETBIOS_NAME, DNS_NAME ->
          text.chars().anyMatch(c -> c < ' ' && c != '\n') ? null : ValueWriter.text(text);
    };
  }

  private static String spaced(String text) {
    return text.replaceFirst(" ?([a-z]+)$", " $1");
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException _) {
      return false;
    }
  }
}
