package dev.planwright.workspace.files;

/** The exit codes. Scripts rely on them: they never change. */
public final class Status {

  /** Nothing at or above the threshold. */
  public static final int CLEAN = 0;

  /** Findings at or above the threshold. */
  public static final int FINDINGS = 1;

  /** Wrong usage, or a path that cannot be read or written. */
  public static final int USAGE = 2;

  /** Nothing was checked. */
  public static final int NOTHING = 3;

  /** A defect of Planwright. */
  public static final int DEFECT = 70;

  private Status() {}
}
