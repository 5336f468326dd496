package dev.planwright.report.diff;

/** How much a report says about a difference between two procedures. */
public enum DiffDetail {
  /** What is counted, and how many steps changed for which cause. */
  SUMMARY,
  /** Every step that changed, with the cause. */
  STEPS,
  /** What is done in each of them, as it was and as it is, with the sources. */
  FULL
}
