package dev.planwright.fuzz;

/**
 * One input. The seed of the run and the number give it again.
 *
 * @param number which one of the run it is, from 1
 * @param kind how it was made
 * @param name the path of the seed that it was made from, in whose place it stands
 * @param text the plan
 */
record Input(long number, Kind kind, String name, String text) {

  /** How inputs are made. */
  enum Kind {
    /** Parts of the same grammar rule are put in each other's place, left out, or written twice. */
    SPLICE,
    /** Sentences of the grammar, alone or in a plan. */
    SENTENCE,
    /** Names, texts and numbers that nobody expects. */
    VALUE,
    /** A splice with such values. */
    MIXED
  }

  /** Returns the same with another text. */
  Input with(String other) {
    return new Input(number, kind, name, other);
  }
}
