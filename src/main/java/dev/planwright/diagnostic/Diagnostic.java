package dev.planwright.diagnostic;

import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param code {@code PW} and four digits for the compiler's own, {@code module/name} for a
 *     library's
 * @param severity how much it weighs
 * @param message one lower-case phrase without final stop that can be understood alone
 * @param labels where; the first is the primary one
 * @param evidence what shows it
 * @param rationale why it is wrong, and who says so
 * @param fixes ways to mend it, best first
 */
public record Diagnostic(
    String code,
    Severity severity,
    String message,
    List<Label> labels,
    Evidence evidence,
    Rationale rationale,
    List<Fix> fixes) {

  /** Copies the lists and checks that there is a primary label. */
  public Diagnostic {
    labels = List.copyOf(labels);
    fixes = List.copyOf(fixes);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a finding points somewhere: " + code + " " + message);
    }
  }

  /**
   * What shows that something is wrong.
   *
   * @param values the values that broke the rule
   * @param notes contributing facts, a phrase each
   * @param path the way through the file that shows it, such as around a circle; mostly empty
   * @param isUndecided whether it says that nothing can be said: what it hangs on is not given
   */
  public record Evidence(
      List<Shown> values, List<String> notes, List<Label> path, boolean isUndecided) {
    /** Copies the lists. */
    public Evidence {
      values = List.copyOf(values);
      notes = List.copyOf(notes);
      path = List.copyOf(path);
    }

    private Evidence withNotes(List<String> more) {
      List<String> all = new ArrayList<>(notes);
      all.addAll(more);
      return new Evidence(values, all, path, isUndecided);
    }
  }

  /**
   * Why something is wrong, and who says so.
   *
   * @param why what goes wrong otherwise; empty if the message says it
   * @param citations where the constraint comes from
   * @param confidence how sure that source is, or null where there is none
   */
  public record Rationale(String why, List<Citation> citations, @Nullable Confidence confidence) {
    /** Copies the citations. */
    public Rationale {
      citations = List.copyOf(citations);
    }
  }

  /** Returns the primary place. */
  public Span span() {
    return labels.getFirst().span();
  }

  /** Starts an error with this code, place and message. */
  public static Builder error(String code, Span span, String message) {
    return new Builder(code, Severity.ERROR, span, message);
  }

  /**
   * Starts an error: two things have a name that only one may have.
   *
   * @param again where the name is given again
   * @param first where it was given first
   */
  public static Builder twice(Code code, Span again, Span first, String message) {
    return error(code, again, message).label("named again").label(first, "named here");
  }

  /** Starts an error of the compiler's own. */
  public static Builder error(Code code, Span span, String message) {
    return error(code.name(), span, message);
  }

  /** Starts a warning of the compiler's own. */
  public static Builder warning(Code code, Span span, String message) {
    return warning(code.name(), span, message);
  }

  /** Starts a note of the compiler's own. */
  public static Builder note(Code code, Span span, String message) {
    return note(code.name(), span, message);
  }

  /** Starts a warning with this code, place and message. */
  public static Builder warning(String code, Span span, String message) {
    return new Builder(code, Severity.WARNING, span, message);
  }

  /** Starts a note with this code, place and message. */
  public static Builder note(String code, Span span, String message) {
    return new Builder(code, Severity.NOTE, span, message);
  }

  /** Returns the same finding at another severity. */
  public Diagnostic withSeverity(Severity changed) {
    return new Diagnostic(code, changed, message, labels, evidence, rationale, fixes);
  }

  /** Returns the same finding at other places. */
  public Diagnostic withLabels(List<Label> others) {
    return new Diagnostic(code, severity, message, others, evidence, rationale, fixes);
  }

  /** Returns the same finding with further notes. */
  public Diagnostic withNotes(List<String> more) {
    Evidence noted = evidence.withNotes(more);
    return new Diagnostic(code, severity, message, labels, noted, rationale, fixes);
  }

  /** Collects the parts of a finding; made by {@link #error}, {@link #warning}, {@link #note}. */
  public static final class Builder {
    private final String code;
    private final Severity severity;
    private final Span span;
    private final String message;
    private String labelText = "";
    private final Set<Label> others = new LinkedHashSet<>();
    private final List<Shown> values = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String why = "";
    private final List<Citation> citations = new ArrayList<>();
    private @Nullable Confidence confidence;
    private final List<Fix> fixes = new ArrayList<>();
    private final List<Label> path = new ArrayList<>();
    private boolean undecided;

    /** Starts a finding of any severity. */
    public Builder(String code, Severity severity, Span span, String message) {
      this.code = code;
      this.severity = severity;
      this.span = span;
      this.message = message;
    }

    /** Says what is to be seen at the primary place. */
    public Builder label(String text) {
      labelText = text;
      return this;
    }

    /** Points at a further place. */
    public Builder label(Span at, String text) {
      others.add(new Label(at, text));
      return this;
    }

    /** Adds the values that broke the rule. */
    public Builder values(List<Shown> shown) {
      values.addAll(shown);
      return this;
    }

    /** Adds a contributing fact. */
    public Builder note(String text) {
      notes.add(text);
      return this;
    }

    /** Says what goes wrong otherwise. */
    public Builder why(String text) {
      why = text;
      return this;
    }

    /** Says where the constraint comes from, and how sure that is. */
    public Builder source(List<Citation> from, @Nullable Confidence sure) {
      citations.addAll(from);
      confidence = sure;
      return this;
    }

    /** Goes one step further on the way that shows it. */
    public Builder step(Span at, String text) {
      path.add(new Label(at, text));
      return this;
    }

    /** Says whether nothing can be said, since what it hangs on is not given. */
    public Builder undecided(boolean hangs) {
      undecided = hangs;
      return this;
    }

    /** Adds a way to mend it. */
    public Builder fix(Fix fix) {
      fixes.add(fix);
      return this;
    }

    /** Adds advice. */
    public Builder help(String advice) {
      return fix(Fix.advice(advice));
    }

    /** Returns the finding. */
    public Diagnostic build() {
      List<Label> labels = new ArrayList<>();
      labels.add(new Label(span, labelText));
      labels.addAll(others);
      return new Diagnostic(
          code,
          severity,
          message,
          labels,
          new Evidence(values, List.copyOf(notes), path, undecided),
          new Rationale(why, citations, confidence),
          fixes);
    }
  }
}
