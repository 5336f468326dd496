package dev.planwright.literal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How versions compare. Each is a total order of all texts, also of those that are no versions. */
public enum VersionScheme {
  /** Part by part: {@code 4.01}, {@code 6a}, {@code 4rc1}. */
  DOTTED,
  /** As Semantic Versioning 2.0.0 has it: {@code 1.30.0-rc.1}. */
  SEMVER,
  /** As the Debian Policy Manual has it, section 5.6.12: {@code 1:2.3~rc1-4}. */
  DEBIAN;

  /** Returns the word of the language. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the scheme that is written so, or null. */
  public static @Nullable VersionScheme named(String word) {
    for (VersionScheme scheme : values()) {
      if (scheme.word().equals(word)) {
        return scheme;
      }
    }
    return null;
  }

  /** Returns the first scheme that a text is a version of, or null where it is one of none. */
  public static @Nullable VersionScheme of(String text) {
    for (VersionScheme scheme : values()) {
      if (scheme.fault(text) == null) {
        return scheme;
      }
    }
    return null;
  }

  /** Returns a negative number, 0 or a positive one, as the first is before, like or after. */
  public int compare(String one, String two) {
    return switch (this) {
      case DOTTED -> Levels.compare(one, two);
      case SEMVER -> SemanticVersions.compare(one, two);
      case DEBIAN -> DebianVersions.compare(one, two);
    };
  }

  /** Returns what is wrong with a text as a version of this scheme, or null. */
  public @Nullable Fault fault(String text) {
    return switch (this) {
      case DOTTED -> Levels.fault(text);
      case SEMVER -> SemanticVersions.fault(text);
      case DEBIAN -> DebianVersions.fault(text);
    };
  }
}
