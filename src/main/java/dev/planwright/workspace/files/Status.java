package dev.planwright.workspace.files;

/** How a run ends, with its exit code. Scripts rely on the codes: they never change. */
public enum Status {
  /** Nothing at or above the threshold. */
  CLEAN(0),
  /** Findings at or above the threshold. */
  FINDINGS(1),
  /** Wrong usage, or a path that cannot be read or written. */
  USAGE(2),
  /** Nothing was checked. */
  NOTHING(3),
  /** A defect of Planwright. */
  DEFECT(70);

  private final int code;

  Status(int code) {
    this.code = code;
  }

  /** Returns the exit code. */
  public int code() {
    return code;
  }
}
