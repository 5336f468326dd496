package dev.planwright.compiler;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.token.QuotedText;
import dev.planwright.syntax.tree.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The findings that a file says it has, in its comments.
 *
 * <p>{@code # error[PW0001]} at the end of a line means that line; alone on a line, the next line
 * that is not such a comment itself. A column may follow, and a part of the message in quotes, with
 * {@code ""} for a quote: {@code # error[PW0001] 12 "expected a product"}. {@code danger}, {@code
 * warning} and {@code note} likewise. Several may stand in one comment. Findings and expectations
 * match one to one.
 */
public final class InlineExpectations {

  private static final Pattern ONE =
      Pattern.compile(
          "\\G[# ]\\s*(danger|error|warning|note)\\[([^\\]]+)\\](?:\\s+(\\d+))?"
              + "(?:\\s+\"((?:[^\"]|\"\")*)\")?");

  private final SourceFile source;

  /** An expectation; the column is 0 and the part empty where they are not given. */
  private record Expectation(
      int line, String severity, String code, int column, String part, Span span) {

    boolean matches(Diagnostic finding) {
      return finding.span().line() == line
          && finding.severity().word().equals(severity)
          && finding.code().equals(code)
          && (column == 0 || finding.span().column() == column)
          && finding.message().contains(part);
    }

    @Override
    public String toString() {
      String where = column == 0 ? "" : ":" + column;
      String what = part.isEmpty() ? "" : " \"" + part + "\"";
      return severity + "[" + code + "] in line " + line + where + what;
    }
  }

  private InlineExpectations(SourceFile source) {
    this.source = source;
  }

  /** Returns whether a file says anything about its findings. */
  public static boolean isStatedIn(SourceFile source) {
    return source.text().indexOf('[') >= 0 && !new InlineExpectations(source).read().isEmpty();
  }

  /**
   * Returns what is missing and what is too much among the findings in one file; empty if it fits.
   */
  public static List<String> mismatches(SourceFile source, List<Diagnostic> findings) {
    List<String> mismatches = new ArrayList<>();
    for (Diagnostic failure : failures(source, findings)) {
      mismatches.add(
          failure.span().line() + ":" + failure.span().column() + " " + failure.message());
    }
    return mismatches;
  }

  /** Returns a finding for each that is missing, and for each that is too much. */
  public static List<Diagnostic> failures(SourceFile source, List<Diagnostic> findings) {
    List<Expectation> unmet = new InlineExpectations(source).read();
    List<Diagnostic> failures = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Expectation met = unmet.stream().filter(e -> e.matches(finding)).findFirst().orElse(null);
      if (!unmet.remove(met)) {
        failures.add(TestResult.unexpected(finding).build());
      }
    }
    for (Expectation expectation : unmet) {
      failures.add(TestResult.missing(expectation.span(), expectation.toString()).build());
    }
    return failures;
  }

  private List<Expectation> read() {
    List<Expectation> expectations = new ArrayList<>();
    for (Token token : PlanParser.tokens(source)) {
      if (token.isComment() && ONE.matcher(token.text()).find()) {
        Matcher one = ONE.matcher(token.text());
        while (one.find()) {
          expectations.add(
              new Expectation(
                  line(token),
                  one.group(1),
                  one.group(2),
                  one.group(3) == null ? 0 : Integer.parseInt(one.group(3)),
                  one.group(4) == null ? "" : QuotedText.inner(one.group(4)),
                  token.span()));
        }
      }
    }
    return expectations;
  }

  /** Returns the line that a comment speaks of. */
  private int line(Token comment) {
    int line = comment.span().line();
    if (!isAlone(line)) {
      return line;
    }
    do {
      line++;
    } while (line < source.lineCount() && isAlone(line));
    return line;
  }

  private boolean isAlone(int line) {
    return ONE.matcher(source.line(line).strip()).find();
  }
}
