package dev.planwright.fuzz;

/** How far an input came, each farther than the one before. */
enum Stage {
  /** It has mistakes in its syntax. */
  READ,
  /** It could be formatted. */
  FORMATTED,
  /** It has no error; it may hold no plan. */
  CLEAN,
  /** All its artifacts were drawn. */
  EMITTED
}
