package dev.planwright.compiler;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a test. Findings and expectations match one to one.
 *
 * @param missing what was expected and not found
 * @param unexpected what was found and not expected
 */
public record TestResult(Unit.Test test, List<Unit.Expected> missing, List<Diagnostic> unexpected) {

  /** Copies the lists. */
  public TestResult {
    missing = List.copyOf(missing);
    unexpected = List.copyOf(unexpected);
  }

  /** Returns whether the test found just what it expected. */
  public boolean passed() {
    return missing.isEmpty() && unexpected.isEmpty();
  }

  /** Returns what is wrong, as findings at the expectations and at what was found. */
  public List<Diagnostic> failures() {
    List<Diagnostic> failures = new ArrayList<>();
    missing.forEach(expected -> failures.add(missing(expected)));
    for (Diagnostic finding : unexpected) {
      failures.add(
          unexpected(finding)
              .help(
                  "if the test \""
                      + test.title()
                      + "\" has to find it, write `"
                      + expectation(finding)
                      + "` in it")
              .build());
    }
    return failures;
  }

  private Diagnostic missing(Unit.Expected expected) {
    Diagnostic.Builder missing =
        missing(expected.span(), expected.severity() + "[" + expected.code() + "]");
    unexpected.stream()
        .filter(finding -> isOf(finding, expected.code()))
        .findFirst()
        .ifPresent(finding ->
            missing.help(
                "its severity is "
                    + finding.severity().word()
                    + ": write `"
                    + expectation(finding)
                    + "`"));
    return missing.build();
  }

  private static String expectation(Diagnostic finding) {
    String code = finding.code();
    return "expects " + finding.severity().word() + " " + code.substring(code.lastIndexOf('/') + 1);
  }

  /** Returns the finding that something was expected and not found. */
  static Diagnostic.Builder missing(Span at, String expected) {
    return Diagnostic.error(Code.PW0901, at, "expected and not found: " + expected);
  }

  /** Returns the finding that something was found and not expected. */
  static Diagnostic.Builder unexpected(Diagnostic finding) {
    return Diagnostic.error(
        Code.PW0902,
        finding.span(),
        "found and not expected: "
            + finding.severity().word()
            + "["
            + finding.code()
            + "]: "
            + finding.message());
  }

  static TestResult of(Unit.Test test, List<Diagnostic> findings) {
    List<Unit.Expected> missing = new ArrayList<>(test.expected());
    List<Diagnostic> unexpected = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Unit.Expected met =
          missing.stream().filter(expected -> meets(expected, finding)).findFirst().orElse(null);
      if (met == null) {
        unexpected.add(finding);
      } else {
        missing.remove(met);
      }
    }
    return new TestResult(test, missing, unexpected);
  }

  private static boolean meets(Unit.Expected expected, Diagnostic finding) {
    return expected.severity().equals(finding.severity().word()) && isOf(finding, expected.code());
  }

  private static boolean isOf(Diagnostic finding, String code) {
    return finding.code().equals(code) || finding.code().endsWith("/" + code);
  }
}
