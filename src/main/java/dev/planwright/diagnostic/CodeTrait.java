package dev.planwright.diagnostic;

/** How the program treats the findings of a code, apart from reporting them. */
enum CodeTrait {
  /** The author of a plan may accept it as a risk. */
  ACCEPTABLE,
  /** A project may change its severity, since it is no error. */
  ADJUSTABLE,
  /** It is about a risk that somebody accepts. */
  WAIVER,
  /** A part of the procedure is missing after it, so the state at the end is not known. */
  LEAVES_STEPS_OUT,
  /** The plan means the same with it, so the rest is checked nevertheless. */
  KEEPS_MEANING
}
