package dev.planwright.cli;

/** The exit codes. Scripts rely on them: they never change. */
final class Status {

  /** Nothing at or above the threshold. */
  static final int CLEAN = 0;

  /** Findings at or above the threshold. */
  static final int FINDINGS = 1;

  /** Wrong usage, or a path that cannot be read or written. */
  static final int USAGE = 2;

  /** Nothing was checked. */
  static final int NOTHING = 3;

  /** A defect of Planwright. */
  static final int DEFECT = 70;

  private Status() {}
}
