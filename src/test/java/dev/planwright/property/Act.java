package dev.planwright.property;

import java.util.List;

/**
 * An action of a generated library: what it needs and changes, and how it is undone.
 *
 * @param parameters their names
 * @param backup what it makes a backup of, or rests on when it is undone; by its parameter
 */
record Act(
    String name,
    List<String> parameters,
    List<Need> needs,
    List<Effect> during,
    List<Effect> effects,
    Back back,
    Backup backup) {

  /** What it has to do with a backup. */
  enum Backup {
    NONE,
    MAKES,
    NEEDS
  }

  /** What must hold before; a warning forbids nothing. */
  record Need(Formula formula, boolean forbids) {}

  /**
   * What changes.
   *
   * @param state a state, or {@code has} and a product
   * @param value a value, {@code not}, or the name of a parameter
   */
  record Effect(String object, String state, String value) {}

  /** How it is undone. */
  sealed interface Back {}

  /** By calls, each when its condition holds then. */
  record Calls(List<Call> calls) implements Back {}

  /** By nothing. */
  record Never() implements Back {}

  /** By a person who puts back what it changed. */
  record ByHand() implements Back {}

  /** A call; an argument is a name, a text in quotes, or {@code was holder}. */
  record Call(Formula when, String name, List<String> arguments) {}
}
