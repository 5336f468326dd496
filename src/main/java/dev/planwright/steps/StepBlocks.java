package dev.planwright.steps;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
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
    write(new Row(steps, List.of(), null, null));
    return out.toString();
  }

  /**
   * Steps that are written one after another.
   *
   * @param open the conditions that they stand in already
   * @param phase the phase that they stand in already, or null
   * @param batch the batch that they belong to, as steps of one member, or null
   */
  private record Row(
      List<Step> steps, List<Hold> open, @Nullable Phase phase, @Nullable Batch batch) {

    /** Returns the steps between two places, the second of them not included. */
    Row part(int from, int to) {
      return new Row(steps.subList(from, to), open, phase, batch);
    }

    /** Returns the place behind the last step of this or a lower number. */
    int behind(int number) {
      int at = steps.size();
      while (at > 0 && steps.get(at - 1).number() > number) {
        at--;
      }
      return at;
    }
  }

  private void write(Row row) {
    int at = 0;
    while (at < row.steps().size()) {
      Step step = row.steps().get(at);
      Phase own = phase(step);
      Hold hold = next(step, row);
      Batch batch = row.batch() == null ? batch(step) : null;
      int end = row.phase() == null ? endOf(own, row, at) : row.steps().size();
      if (hold != null && (row.phase() != null || row.behind(hold.last()) > end)) {
        int to = row.behind(hold.last());
        hold(hold, row.part(at, to));
        at = to;
      } else if (batch != null && (row.phase() != null || row.behind(batch.last()) > end)) {
        at = row.behind(batch.last());
        together(batch, row);
      } else if (row.phase() == null) {
        int stop = beforeOuter(row, at, end);
        out.append("phase ").append(ValueWriter.name(own.name())).append(' ');
        out.append(ValueWriter.text(own.title())).append(" {\n");
        write(new Row(row.steps().subList(at, stop), row.open(), own, row.batch()));
        out.append("}\n");
        at = stop;
      } else {
        call(step);
        at++;
      }
    }
  }

  /** Writes what the members of a batch do: one call of a member stands alone. */
  private void together(Batch batch, Row row) {
    out.append("at once ");
    if (batch.stop() > 1) {
      out.append("stop when ").append(batch.stop()).append(" fail ");
    }
    out.append("{\n");
    for (Batch.Member member : batch.members()) {
      List<Step> own = member.steps().stream().map(number -> steps.get(number - 1)).toList();
      if (own.isEmpty()) {
        continue;
      }
      boolean block = own.size() > 1;
      out.append(block ? "{\n" : "");
      write(new Row(own, row.open(), row.phase(), batch));
      out.append(block ? "}\n" : "");
    }
    out.append("}\n");
  }

  private @Nullable Batch batch(Step step) {
    Batch batch = runbook.derivation().batchOf(step.number());
    return batch != null && batch.first() == step.number() ? batch : null;
  }

  /** Returns where a phase has to be left since something begins that reaches beyond it. */
  private int beforeOuter(Row row, int from, int end) {
    for (int at = from + 1; at < end; at++) {
      Step step = row.steps().get(at);
      Hold hold = next(step, row);
      Batch batch = row.batch() == null ? batch(step) : null;
      if ((hold != null && row.behind(hold.last()) > end)
          || (batch != null && row.behind(batch.last()) > end)) {
        return at;
      }
    }
    return end;
  }

  /** Returns the outermost condition that begins with a step and is not written yet, or null. */
  private @Nullable Hold next(Step step, Row row) {
    for (Hold hold : holds) {
      if (hold.first() == step.number()
          && !row.open().contains(hold)
          && hold.ofMember() == (row.batch() != null)) {
        return hold;
      }
    }
    return null;
  }

  private void hold(Hold hold, Row row) {
    List<Hold> inside = new ArrayList<>(row.open());
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
    write(new Row(row.steps(), inside, row.phase(), row.batch()));
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

  private Phase phase(Step step) {
    int end = 0;
    for (Phase phase : runbook.derivation().phases()) {
      end += phase.steps().size();
      if (step.number() <= end) {
        return phase;
      }
    }
    throw new IllegalStateException("no phase of " + step.shown());
  }

  /** Returns the place behind the last step of a phase that follows one without another between. */
  private int endOf(Phase own, Row row, int from) {
    int at = from;
    while (at < row.steps().size() && isSame(phase(row.steps().get(at)), own)) {
      at++;
    }
    return at;
  }

  private static boolean isSame(Phase one, Phase other) {
    return one.name().equals(other.name()) && one.title().equals(other.title());
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
