package dev.planwright.state;

import dev.planwright.literal.Levels;
import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.Value;

/** The numbers of versions: {@code major}, {@code minor}, {@code patch}. */
final class VersionNumbers {

  private VersionNumbers() {}

  /**
   * Returns the number of a version; not known where there is no version, or none of numbers.
   *
   * @param name the version as findings name it
   */
  static Value of(Expr.Apply apply, Value version, String name) {
    if (version.isUnknown()) {
      return version;
    }
    Long number =
        version instanceof Value.Atom atom
            ? Levels.number(atom.text(), index(apply.function()))
            : null;
    if (number != null) {
      return new Value.Num(number);
    }
    String what = apply.function().word() + " of " + name;
    return new Value.Unknown(what, Value.Origin.NO_ANSWER, 0, Value.Unknown.since(name, version));
  }

  private static int index(Function function) {
    return switch (function) {
      case MINOR -> 1;
      case PATCH -> 2;
      default -> 0;
    };
  }
}
