package dev.planwright.syntax.token;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what could not be read: one finding a line, and not more than a person would look at.
 */
public final class SyntaxFindings {

  private static final int LIMIT = 100;

  private final SourceFile source;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<Integer> lines = new HashSet<>();
  private boolean errors;

  /** Takes the file that the findings are about. */
  public SyntaxFindings(SourceFile source) {
    this.source = source;
  }

  /**
   * Keeps a finding, unless one on its line is there already: the rest of a line is mostly echo.
   */
  public void add(Diagnostic finding) {
    errors |= finding.severity().isError();
    if (lines.add(finding.span().line())) {
      found.add(finding);
    }
  }

  /** Keeps a finding on a word that is wrong by itself, whatever else is on its line. */
  void addWord(Diagnostic finding) {
    errors |= finding.severity().isError();
    lines.add(finding.span().line());
    found.add(finding);
  }

  /** Returns a copy that can be thrown away. */
  public SyntaxFindings fork() {
    SyntaxFindings copy = new SyntaxFindings(source);
    copy.found.addAll(found);
    copy.lines.addAll(lines);
    copy.errors = errors;
    return copy;
  }

  /** Returns whether a finding was an error. */
  public boolean hasErrors() {
    return errors;
  }

  /** Returns the findings from top to bottom. */
  public List<Diagnostic> list() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort((one, two) -> one.span().compareTo(two.span()));
    if (sorted.size() <= LIMIT) {
      return sorted;
    }
    List<Diagnostic> shown = new ArrayList<>(sorted.subList(0, LIMIT));
    int more = sorted.size() - LIMIT;
    shown.add(
        Diagnostic.error(
                Code.PW0001,
                source.span(source.text().length(), source.text().length()),
                more + " more lines of this file cannot be read")
            .help("fix the first ones, then lint again")
            .build());
    return shown;
  }
}
