package dev.planwright.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What may not happen with any input.
 *
 * @param kind what it is; the same defect mostly has the same kind
 * @param detail what tells more
 */
record Failure(String kind, String detail) {

  private static final int TRACE = 4_000;

  /** Returns what an exception means that nobody caught. */
  static Failure of(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    String where = "";
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (where.isEmpty() && frame.getClassName().startsWith("dev.planwright.")) {
        where = " in " + frame.getClassName() + "." + frame.getMethodName();
      }
    }
    String text = trace.toString();
    return new Failure(
        "exception " + thrown.getClass().getSimpleName() + where,
        text.length() > TRACE ? text.substring(0, TRACE) : text);
  }
}
