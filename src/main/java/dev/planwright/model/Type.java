package dev.planwright.model;

import dev.planwright.literal.Addresses;
import dev.planwright.literal.Fault;
import dev.planwright.literal.MachineNames;
import dev.planwright.literal.Paths;
import dev.planwright.literal.VersionScheme;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The type of an expression or attribute. Every type also has the value unknown. */
public sealed interface Type {

  /** The built-in types. */
  enum Base {
    BOOL,
    TEXT,
    /** A text that compares without case. */
    CASELESS,
    /** An absolute path of Windows or of POSIX. */
    PATH,
    /** A path or a URL. */
    LOCATION,
    /** A letter and a colon. */
    DRIVE,
    /** The IP address of a host. */
    ADDRESS,
    /** An IP network with the length of its prefix. */
    NETWORK,
    NETBIOS_NAME,
    DNS_NAME,
    /** A version whose parts compare one by one; also one of which nobody says how it compares. */
    VERSION,
    /** A semantic version. */
    SEMVER,
    /** A version of a Debian package. */
    DEBIAN_VERSION,
    DURATION,
    DATE,
    NUMBER;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the word of the language. */
    public String word() {
      return word;
    }

    /** Returns whether its values are versions. */
    public boolean isVersion() {
      return this == VERSION || this == SEMVER || this == DEBIAN_VERSION;
    }

    /** Returns the type of the versions that compare so. */
    public static Base of(VersionScheme scheme) {
      return switch (scheme) {
        case DOTTED -> VERSION;
        case SEMVER -> SEMVER;
        case DEBIAN -> DEBIAN_VERSION;
      };
    }

    /** Returns whether values of the two types can be compared or assigned to each other. */
    boolean fits(Base other) {
      return this == other
          || (isTextual() && other.isTextual())
          || (isVersion() && other.isVersion() && (this == VERSION || other == VERSION));
    }

    /** Returns whether its values are texts. */
    public boolean isTextual() {
      return switch (this) {
        case TEXT, CASELESS, PATH, LOCATION, DRIVE, ADDRESS, NETWORK, NETBIOS_NAME, DNS_NAME ->
            true;
        case BOOL, VERSION, SEMVER, DEBIAN_VERSION, DURATION, DATE, NUMBER -> false;
      };
    }

    /** Returns what is wrong with a text as a value of this type, or null. */
    public @Nullable Fault fault(String text) {
      return switch (this) {
        case PATH -> Paths.fault(text);
        case LOCATION -> Paths.location(text);
        case DRIVE -> MachineNames.drive(text);
        case ADDRESS -> Addresses.host(text);
        case NETWORK -> Addresses.network(text);
        case NETBIOS_NAME -> MachineNames.netbios(text);
        case DNS_NAME -> MachineNames.dns(text);
        case VERSION -> VersionScheme.DOTTED.fault(text);
        case SEMVER -> VersionScheme.SEMVER.fault(text);
        case DEBIAN_VERSION -> VersionScheme.DEBIAN.fault(text);
        case BOOL, TEXT, CASELESS, DURATION, DATE, NUMBER -> null;
      };
    }

    /** Returns the form that all texts for one value of this type share. */
    public String canonical(String text) {
      return switch (this) {
        case PATH, LOCATION -> Paths.canonical(text);
        case ADDRESS, NETWORK -> Addresses.canonical(text);
        case CASELESS, DRIVE, NETBIOS_NAME, DNS_NAME -> MachineNames.canonical(text);
        case BOOL, TEXT, VERSION, SEMVER, DEBIAN_VERSION, DURATION, DATE, NUMBER -> text;
      };
    }
  }

  /** A built-in type. */
  record Scalar(Base base) implements Type {}

  /** One of some symbols. */
  record Symbols(List<String> names) implements Type {
    /** Copies the names. */
    public Symbols {
      names = List.copyOf(names);
    }
  }

  /** An object of a kind. */
  record Reference(Kind kind) implements Type {}

  /** A product. */
  record ProductType() implements Type {}

  /** A list. */
  record ListOf(Type element, boolean nonEmpty) implements Type {}

  /** The inner type, or {@code none}. */
  record Optional(Type inner) implements Type {}

  /**
   * The type of what could not be resolved; it fits everything, so that one mistake is one finding.
   */
  record Any() implements Type {}

  /** The type of a condition. */
  Type BOOL = new Scalar(Base.BOOL);

  /** The type of what is shown. */
  Type TEXT = new Scalar(Base.TEXT);

  /** The type of a level. */
  Type VERSION = new Scalar(Base.VERSION);

  /** The type of a count. */
  Type NUMBER = new Scalar(Base.NUMBER);

  /** The type of a span of time. */
  Type DURATION = new Scalar(Base.DURATION);

  /** The type that fits everything. */
  Type ANY = new Any();

  /** Returns this type without {@code none}. */
  default Type required() {
    return this instanceof Optional optional ? optional.inner() : this;
  }

  /** Returns whether the type is a built-in one of this base, {@code none} or not. */
  default boolean is(Base base) {
    return required() instanceof Scalar scalar && scalar.base() == base;
  }

  /** Returns whether the type is one of versions, {@code none} or not. */
  default boolean isVersion() {
    return required() instanceof Scalar scalar && scalar.base().isVersion();
  }

  /** Returns whether values of the two types can be compared or assigned to each other. */
  default boolean fits(Type other) {
    Type left = required();
    Type right = other.required();
    if (left instanceof Any || right instanceof Any) {
      return true;
    }
    if (left instanceof ListOf one && right instanceof ListOf two) {
      return one.element().fits(two.element());
    }
    if (left instanceof Scalar one && right instanceof Scalar two) {
      return one.base().fits(two.base());
    }
    if (left instanceof Symbols one && right instanceof Symbols two) {
      return !Collections.disjoint(one.names(), two.names());
    }
    return left.equals(right);
  }

  /** Returns the type as the language writes it. */
  default String word() {
    return switch (this) {
      case Scalar scalar -> scalar.base().word();
      case Symbols symbols -> String.join(" | ", symbols.names());
      case Reference reference -> reference.kind().name();
      case ProductType _ -> "product";
      case ListOf list -> list.element().word() + (list.nonEmpty() ? "+" : "*");
      case Optional optional -> optional.inner().word() + "?";
      case Any _ -> "anything";
    };
  }
}
