package dev.planwright.report;

/** A form in which the findings of a run are written. */
public interface Report {

  /** Returns the whole report, the same for the same findings. */
  String render(Findings findings);
}
