package dev.planwright.probe;

import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a word that a machine or a person said means, as a value of a type. Takes the objects of the
 * plan.
 */
record Meaning(List<PlanObject> objects) {

  private static final int LONGEST = 260;
  private static final String VERSION = "[0-9]+(?:\\.[0-9]+)*[a-z]?";
  private static final String ADDRESS = "[0-9A-Fa-f.:]+";
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TRUTH = "true|false|yes|no|1|0";

  /** Returns a regular expression of the words that can mean a value of a type. */
  String words(Type type) {
    return switch (type.required()) {
      case Type.Symbols symbols -> quoted(symbols.names());
      case Type.Reference reference -> quoted(names(reference));
      case Type.Scalar scalar ->
          switch (scalar.base()) {
            case BOOL -> TRUTH;
            case VERSION -> VERSION;
            case SEMVER, DEBIAN_VERSION -> "[0-9][A-Za-z0-9.+~:-]*";
            case ADDRESS -> ADDRESS;
            case DATE -> DATE;
            case NUMBER -> "[0-9]+";
            case TEXT, PATH, DURATION -> "\\S.*?";
            case CASELESS, LOCATION, DRIVE, NETWORK, NETBIOS_NAME, DNS_NAME -> "\\S.*?";
          };
      case Type.ProductType _, Type.ListOf _, Type.Optional _, Type.Any _ -> "\\S.*?";
    };
  }

  private List<String> names(Type.Reference reference) {
    List<String> names = new ArrayList<>();
    for (PlanObject object : objects) {
      if (object.kind() == reference.kind()) {
        names.add(object.name());
      }
    }
    return names;
  }

  /** The longest word first, so that none hides another that begins like it. */
  private static String quoted(List<String> names) {
    List<String> sorted = new ArrayList<>(names);
    sorted.sort((one, two) -> two.length() - one.length());
    return String.join("|", sorted.stream().map(Pattern::quote).toList());
  }

  /** Returns the value that a text means, or null if it means none. */
  @Nullable Value of(Type type, String text) {
    String word = text.strip();
    if (word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")) {
      word = word.substring(1, word.length() - 1).strip();
    }
    if (type instanceof Type.Optional && word.equalsIgnoreCase("none")) {
      return Value.NONE;
    }
    return switch (type.required()) {
      case Type.Symbols symbols -> symbol(symbols, word);
      case Type.Reference reference -> object(reference, word);
      case Type.Scalar scalar -> scalar(scalar.base(), word);
      case Type.ProductType _, Type.ListOf _, Type.Optional _, Type.Any _ -> null;
    };
  }

  private static @Nullable Value symbol(Type.Symbols symbols, String word) {
    for (String name : symbols.names()) {
      if (name.equalsIgnoreCase(word)) {
        return new Value.Symbol(name);
      }
    }
    return null;
  }

  private @Nullable Value object(Type.Reference reference, String word) {
    for (PlanObject object : objects) {
      if (object.kind() == reference.kind() && object.name().equalsIgnoreCase(word)) {
        return new Value.Ref(object);
      }
    }
    return null;
  }

  private static @Nullable Value scalar(Type.Base base, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return switch (base) {
      case BOOL ->
          word.matches(TRUTH)
              ? Value.of(word.equals("true") || word.equals("yes") || word.equals("1"))
              : null;
      case VERSION -> word.matches(VERSION) ? new Value.Atom(base, word) : null;
      case SEMVER, DEBIAN_VERSION -> base.fault(text) == null ? new Value.Atom(base, text) : null;
      case DATE -> word.matches(DATE) ? new Value.Atom(base, word) : null;
      case NUMBER -> word.matches("[0-9]{1,18}") ? new Value.Num(Long.parseLong(word)) : null;
      case TEXT, CASELESS, PATH, LOCATION, DRIVE, ADDRESS, NETWORK, NETBIOS_NAME, DNS_NAME ->
          isPlain(text) && base.fault(text) == null ? new Value.Atom(base, text) : null;
      case DURATION -> null;
    };
  }

  /** Returns whether a text can be written into a plan as it is. */
  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && !text.contains("${")
        && text.chars().noneMatch(c -> c < ' ' || c == '"' || c == 0x7f || c == 0xfffd);
  }
}
