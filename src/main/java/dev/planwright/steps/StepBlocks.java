package dev.planwright.steps;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.FreeValues;
import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.HoldText;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the steps of a procedure: one call of an action on a line, in their phases, within what
 * has to hold meanwhile. Where such a condition reaches over several phases, they stand inside it.
 */
final class StepBlocks {

  private final Runbook runbook;
  private final List<Step> steps;
  private final List<Hold> holds;
  private final ValueWriter values;
  private final Set<String> words;
  private final StringBuilder out = new StringBuilder();
  private Map<PlanObject, String> known = new HashMap<>();
  private int names;
  private int bindings;

  /** Takes a runbook, how its values are written, and the words that mean something else. */
  StepBlocks(Runbook runbook, ValueWriter values, Set<String> words) {
    this.runbook = runbook;
    this.steps = runbook.steps();
    this.holds = runbook.derivation().holds();
    this.values = values;
    this.words = words;
  }

  /** Returns the statements. */
  String write() {
    write(0, steps.size(), List.of(), null);
    return out.toString();
  }

  /**
   * Writes steps.
   *
   * @param from the place of the first, from 0
   * @param to the place behind the last
   * @param open the conditions that they stand in already
   * @param phase the phase that they stand in already, or null
   */
  private void write(int from, int to, List<Hold> open, @Nullable Phase phase) {
    int at = from;
    while (at < to) {
      Phase own = phase(at);
      Hold hold = next(at, open);
      int end = phase == null ? Math.min(to, endOf(own, at)) : to;
      if (hold != null && (phase != null || hold.last() > end)) {
        hold(hold, Math.min(to, hold.last()), open, phase, at);
        at = Math.min(to, hold.last());
      } else if (phase == null) {
        int stop = beforeOuter(at, end, open);
        out.append("phase ").append(ValueWriter.name(own.name())).append(' ');
        out.append(ValueWriter.text(own.title())).append(" {\n");
        write(at, stop, open, own);
        out.append("}\n");
        at = stop;
      } else {
        call(steps.get(at));
        at++;
      }
    }
  }

  /** Returns where a phase has to be left since a condition begins that reaches beyond it. */
  private int beforeOuter(int from, int end, List<Hold> open) {
    for (Hold hold : holds) {
      boolean inside = hold.first() > from + 1 && hold.first() <= end && !open.contains(hold);
      if (inside && hold.last() > end) {
        return hold.first() - 1;
      }
    }
    return end;
  }

  /** Returns the outermost condition that begins with a step and is not written yet, or null. */
  private @Nullable Hold next(int at, List<Hold> open) {
    for (Hold hold : holds) {
      if (hold.first() == at + 1 && !open.contains(hold)) {
        return hold;
      }
    }
    return null;
  }

  private void hold(Hold hold, int to, List<Hold> open, @Nullable Phase phase, int at) {
    List<Hold> inside = new ArrayList<>(open);
    inside.add(hold);
    int before = bindings;
    HoldText said = hold.written();
    Map<PlanObject, String> outer = known;
    known = new HashMap<>(outer);
    String condition = written(said.condition(), said);
    Span otherwise = said.otherwise();
    String text = otherwise == null ? "" : " else " + written(otherwise, said);
    out.append("hold ").append(condition).append(text).append(from(said.citations()));
    out.append(" {\n");
    int bound = bindings - before;
    write(at, to, inside, phase);
    out.append("}\n".repeat(1 + bound));
    known = outer;
  }

  /** Returns an expression with the values of what it takes from around it. */
  private String written(Span expression, HoldText hold) {
    List<TextEdit> edits = new ArrayList<>();
    int start = expression.start();
    for (FreeValues.Given given : hold.given()) {
      Span at = given.at();
      if (at.start() >= start && at.end() <= expression.end()) {
        Span own = at.file().span(at.start() - start, at.end() - start);
        edits.add(new TextEdit(own, value(given, hold)));
      }
    }
    return TextEdit.apply(expression.text(), edits);
  }

  /**
   * Returns a value; a name for it where the value would be read as something else. Such a name is
   * bound before: to the one object that it can be, or to the text.
   */
  private String value(FreeValues.Given given, HoldText hold) {
    String value = operand(given.value(), hold);
    if (!given.quoted() || !value.contains("\"")) {
      return value;
    }
    String name = fresh();
    out.append("let ").append(name).append(" = ").append(value).append('\n');
    return name;
  }

  private String operand(Value value, HoldText hold) {
    return switch (value) {
      case Value.Ref(PlanObject object) -> {
        String name = ValueWriter.name(object.name());
        boolean plain = name.equals(object.name()) && values.isAlone(object);
        yield plain && !words.contains(name) && !hold.bound().contains(name)
            ? name
            : known.computeIfAbsent(object, this::bound);
      }
      case Value.Many(List<Value> elements) ->
          elements.stream()
              .map(element -> operand(element, hold))
              .collect(Collectors.joining(", ", "[", "]"));
      default -> values.value(value);
    };
  }

  /** Binds a name to an object by what it is called and lies in. */
  private String bound(PlanObject object) {
    String name = fresh();
    StringBuilder where = new StringBuilder(name + ".name == " + ValueWriter.text(object.name()));
    for (PlanObject up = object.container(); up != null; up = up.container()) {
      where.append(" and ").append(name).append('.').append(ValueWriter.name(up.kind().name()));
      where.append(".name == ").append(ValueWriter.text(up.name()));
    }
    out.append("for ").append(name).append(" in ");
    out.append(ValueWriter.name(object.kind().plural()));
    out.append(" where ").append(where).append(" {\n");
    bindings++;
    return name;
  }

  private String fresh() {
    String name;
    do {
      names++;
      name = "held-" + names;
    } while (words.contains(name) || values.isName(name));
    return name;
  }

  private Phase phase(int at) {
    int end = 0;
    for (Phase phase : runbook.derivation().phases()) {
      end += phase.steps().size();
      if (at < end) {
        return phase;
      }
    }
    throw new IllegalStateException("no phase of step " + at);
  }

  private int endOf(Phase own, int at) {
    int end = 0;
    for (Phase phase : runbook.derivation().phases()) {
      end += phase.steps().size();
      if (at < end) {
        return end;
      }
    }
    throw new IllegalStateException("no end of " + own.name());
  }

  private void call(Step step) {
    List<String> arguments = step.call().arguments().stream().map(values::value).toList();
    out.append(step.call().action().name());
    out.append('(').append(String.join(", ", arguments)).append(')');
    out.append(from(beside(step)));
    if (!step.call().citations().isEmpty()) {
      out.append(" # ").append(step.call().citations().getFirst().source().replaceAll("\\s+", " "));
    }
    if (!step.content().note().isEmpty()) {
      out.append("\nnote ").append(ValueWriter.text(step.content().note()));
    }
    out.append('\n');
  }

  /**
   * Returns what the call has to cite, so that what it follows comes first, as the procedure has
   * it: what the action cites comes after that by itself.
   */
  private static List<Citation> beside(Step step) {
    List<Citation> all = step.call().citations();
    for (int count = 0; count < all.size(); count++) {
      Set<Citation> cited = new LinkedHashSet<>(all.subList(0, count));
      cited.addAll(step.call().action().body().citations());
      if (List.copyOf(cited).equals(all)) {
        return all.subList(0, count);
      }
    }
    return all;
  }

  private static String from(List<Citation> citations) {
    List<String> facts = citations.stream().map(each -> ValueWriter.name(each.fact())).toList();
    return facts.isEmpty() ? "" : " from " + String.join(", ", facts);
  }
}
