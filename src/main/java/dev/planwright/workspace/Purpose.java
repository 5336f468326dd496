package dev.planwright.workspace;

/** What the files of a run are read for, which decides how much of their configuration counts. */
public enum Purpose {
  /** For their text: nothing is judged. */
  TEXT,
  /** For their tests: everything weighs what it is declared to. */
  TEST,
  /** To be judged. */
  JUDGE,
  /** To be judged while it is written: what names mean is kept. */
  EDIT,
  /** To be carried out: what depends on something unknown cannot be, whatever the profile says. */
  CARRY_OUT
}
