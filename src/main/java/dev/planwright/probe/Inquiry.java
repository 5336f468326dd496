package dev.planwright.probe;

import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.StepText;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Probe;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a plan raises.
 *
 * @param questions in the order of the machines, and then of the probes
 */
public record Inquiry(List<Question> questions) {

  private static final int DIGITS = 3;

  /** Copies the questions. */
  public Inquiry {
    questions = List.copyOf(questions);
  }

  /**
   * Returns the questions of a plan for one target.
   *
   * @param probes the probes that libraries declare
   * @param reads what deriving the plan read, asked for only where a probe can answer something; or
   *     null to ask whatever the probes can answer
   */
  public static Inquiry of(
      World world, Collection<Probe> probes, @Nullable Supplier<List<Read>> reads) {
    Evaluator evaluator = new Evaluator(world, new State());
    List<Question> all = new ArrayList<>();
    for (Probe probe : probes) {
      Probe.Body body = probe.body().get();
      for (PlanObject object : world.objects()) {
        if (object.kind() == body.kind() && body.learns() != null) {
          Question question = question(probe, body.learns(), object, evaluator);
          if (question != null) {
            all.add(question);
          }
        }
      }
    }
    if (reads != null && !all.isEmpty()) {
      Set<Key> wanted = keys(reads.get());
      all.removeIf(question -> !wanted.contains(key(question.fact())));
    }
    return new Inquiry(numbered(all, world.objects()));
  }

  /** What was read: an object, and the name of what was read of it. */
  private record Key(PlanObject object, String name) {}

  private static Set<Key> keys(List<Read> reads) {
    Set<Key> keys = new HashSet<>();
    for (Read read : reads) {
      PlanObject object = read.object();
      if (object != null) {
        keys.add(new Key(object, read.name()));
      }
    }
    return keys;
  }

  private static Key key(Cell fact) {
    return new Key(fact.object(), fact.shown());
  }

  private static @Nullable Question question(
      Probe probe, Probe.Target target, PlanObject object, Evaluator evaluator) {
    Probe.Body body = probe.body().get();
    Value[] frame = Evaluator.frame(Math.max(1, body.slots()));
    frame[0] = new Value.Ref(object);
    Cell fact = fact(target, evaluator.value(target.object(), frame));
    if (fact == null) {
      return null;
    }
    StepText texts = new StepText(evaluator);
    List<Question.Look> looks = new ArrayList<>();
    boolean[] open = {false};
    StepText.Gap gap = (_, _) -> open[0] = true;
    for (Probe.Look look : body.looks()) {
      looks.add(new Question.Look(look.source(), texts.text(look.text(), frame, List.of(), gap)));
    }
    List<ProbePattern> rows = new ArrayList<>();
    for (Probe.Row row : body.rows()) {
      Expr value = row.value();
      Value means = value == null ? null : evaluator.value(value, frame);
      rows.add(ProbePattern.of(row, body.place(), means, evaluator, frame));
    }
    Expr ask = body.ask();
    Step.Text asked = ask == null ? null : texts.text(ask, frame, List.of(), gap);
    Value on = evaluator.value(body.on(), frame);
    return new Question(
        "",
        probe,
        fact,
        target.type(),
        !open[0] && on instanceof Value.Ref(PlanObject at) ? at : null,
        looks,
        rows,
        asked,
        new Question.Expected(said(fact, evaluator), given(fact)));
  }

  private static @Nullable Cell fact(Probe.Target target, Value object) {
    if (!(object instanceof Value.Ref(PlanObject at))) {
      return null;
    }
    return switch (target) {
      case Probe.Target.OfAttribute of -> new Cell.StateCell(at, of.attribute());
      case Probe.Target.OfProduct of ->
          at.kind() == of.product().on() ? new Cell.ProductCell(at, of.product()) : null;
    };
  }

  private static Value said(Cell fact, Evaluator evaluator) {
    return switch (fact) {
      case Cell.StateCell of -> evaluator.value(of.object(), of.state());
      case Cell.ProductCell _ -> evaluator.entry(fact).value();
    };
  }

  private static @Nullable Span given(Cell fact) {
    Span at = null;
    switch (fact) {
      case Cell.StateCell of -> {
        PlanObject.Given given = of.object().given(of.state());
        at = given == null ? null : given.span();
      }
      case Cell.ProductCell of -> {
        for (PlanObject.Installed there : of.object().installed()) {
          at = there.product() == of.product() && !there.past() ? there.span() : at;
        }
      }
    }
    return at;
  }

  private static List<Question> numbered(List<Question> all, List<PlanObject> objects) {
    List<Question> numbered = new ArrayList<>();
    List<@Nullable PlanObject> machines = new ArrayList<>(objects);
    machines.add(null);
    for (PlanObject machine : machines) {
      for (Question each : all) {
        if (each.machine() == machine) {
          String digits = String.valueOf(numbered.size() + 1);
          String id = "P" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
          numbered.add(each.withId(id));
        }
      }
    }
    return numbered;
  }

  /** Returns the machines at which something is looked at. */
  public List<PlanObject> machines() {
    Set<PlanObject> machines = new LinkedHashSet<>();
    for (Question question : questions) {
      PlanObject machine = question.machine();
      if (machine != null) {
        machines.add(machine);
      }
    }
    return List.copyOf(machines);
  }

  /** Returns the questions that are answered at a machine. */
  public List<Question> at(PlanObject machine) {
    return questions.stream().filter(question -> question.machine() == machine).toList();
  }

  /** Returns a mark of all questions, which tells a report on others. */
  public String id() {
    CRC32 sum = new CRC32();
    for (Question each : questions) {
      add(sum, each.id() + each.title() + each.probe().code());
      each.looks().forEach(look -> add(sum, look.source().word() + look.text().plain()));
    }
    return Long.toHexString(sum.getValue() | 1L << Integer.SIZE).substring(1);
  }

  private static void add(CRC32 sum, String text) {
    sum.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    sum.update(0);
  }
}
