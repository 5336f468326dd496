package dev.planwright.probe;

import dev.planwright.derive.simulation.Step;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Probe;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about an object of a plan that is to be seen on a machine.
 *
 * @param id its id in the scripts, such as {@code P003}
 * @param probe how it is seen
 * @param fact what it is about: an attribute or state, or a product
 * @param type the type of what is learnt
 * @param machine where to look, or null if the plan does not say enough to tell
 * @param looks where to look there
 * @param rows how what is seen is read
 * @param ask what a person is asked, or null
 * @param expected what the plan says or takes for granted
 */
public record Question(
    String id,
    Probe probe,
    Cell fact,
    Type type,
    @Nullable PlanObject machine,
    List<Look> looks,
    List<ProbePattern> rows,
    Step.@Nullable Text ask,
    Expected expected) {

  /** Copies the lists. */
  public Question {
    looks = List.copyOf(looks);
    rows = List.copyOf(rows);
  }

  /** Returns the same question with another id. */
  Question withId(String other) {
    return new Question(other, probe, fact, type, machine, looks, rows, ask, expected);
  }

  /**
   * What a plan says or assumes.
   *
   * @param said what it says
   * @param given where the author said so, or null if nobody did
   */
  public record Expected(Value said, @Nullable Span given) {}

  /** A place to look at. */
  public record Look(Probe.Source source, Step.Text text) {}

  /** Returns the texts of which one in what is seen at a look settles the question. */
  public List<String> telling(int look) {
    return rows.stream()
        .filter(row -> row.look() == look && row.isTelling())
        .map(ProbePattern::longest)
        .toList();
  }

  /** Returns whether anything that is seen at a look settles the question. */
  public boolean isSettledByAnything(int look) {
    return rows.stream()
        .anyMatch(row -> row.look() == look && row.value() == null && row.longest().isEmpty());
  }

  /** Returns what the question is about, as scripts and reports name it. */
  public String title() {
    return fact.shown();
  }

  /** Returns where the plan says it, or the name of the object that it is silent about. */
  public Span place() {
    Span at = expected.given();
    return at == null ? fact.object().span() : at;
  }
}
