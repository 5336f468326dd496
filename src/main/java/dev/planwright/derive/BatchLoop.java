package dev.planwright.derive;

import dev.planwright.derive.simulation.Failures;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Statement;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the elements of a loop into batches, and the statements of a block into members. */
final class BatchLoop {

  private final Expander expander;
  private static final String STOP = "a batch that stops when % fail does nothing";

  private final BatchRun batches;
  private final Expander.Context context;
  private final boolean inside;

  /** Takes what carries out statements and batches, and whether a batch is under way. */
  BatchLoop(Expander expander, BatchRun batches, Expander.Context context, boolean inside) {
    this.expander = expander;
    this.batches = batches;
    this.context = context;
    this.inside = inside;
  }

  /** Carries out the statements of a block at the same time. */
  void run(Statement.AtOnce together) {
    List<BatchRun.Member> members = new ArrayList<>();
    for (List<Statement> body : together.members()) {
      Expander.Context own = context.apart();
      members.add(new BatchRun.Member(null, by -> by.run(body, own)));
    }
    run(members, number(together.stop(), 1, STOP), together.span());
  }

  /** Carries out a loop, batch after batch. */
  void run(Statement.Batches loop) {
    Evaluation list = expander.evaluate(loop.collection(), context);
    List<Value> elements = expander.elements(loop.collection(), list, context);
    if (elements.isEmpty()) {
      return;
    }
    Span origin = Expander.origin(loop.collection(), list, context);
    int size = number(loop.size(), Math.max(1, elements.size()), "a batch of % does nothing");
    int stop = number(loop.stop(), 1, STOP);
    List<BatchRun.Member> members = new ArrayList<>();
    for (Value element : size == 0 || stop == 0 ? List.<Value>of() : elements) {
      Expander.Context own = context.with(loop.slot(), element, origin);
      boolean wanted =
          loop.where() == null || Boolean.TRUE.equals(expander.decide(loop.where(), own));
      if (wanted) {
        PlanObject subject = element instanceof Value.Ref(PlanObject object) ? object : null;
        members.add(new BatchRun.Member(subject, by -> by.run(loop.body(), own)));
      }
      if (members.size() == size) {
        run(members, stop, loop.span());
        members.clear();
      }
    }
    run(members, stop, loop.span());
  }

  private void run(List<BatchRun.Member> members, int stop, Span span) {
    if (inside && members.size() > 1) {
      expander.report(
          Diagnostic.error(
                  Code.PW0553,
                  Failures.at(context.item(), span),
                  "these steps are in a batch already")
              .help("write the inner steps one after another, or the outer ones")
              .build());
    }
    if (inside || stop == 0 || members.size() < 2) {
      members.forEach(member -> member.body().accept(expander));
    } else {
      batches.run(members, stop, span, context.item());
    }
  }

  /**
   * Returns a number of members, at least 1; 0, and a finding, if that is not known.
   *
   * @param refusal what is said of another number, with {@code %} for it
   */
  private int number(@Nullable Expr written, int usual, String refusal) {
    if (written == null) {
      return usual;
    }
    Evaluation evaluation = expander.evaluate(written, context);
    if (evaluation.isUnknown()) {
      expander.undecided(written, evaluation, context);
      return 0;
    }
    if (evaluation.value() instanceof Value.Num(long number) && number > 0) {
      return (int) Math.min(number, Integer.MAX_VALUE);
    }
    expander.leaveOut(
        Diagnostic.error(
                Code.PW0552,
                Failures.at(context.item(), written.span()),
                refusal.replace("%", evaluation.value().shown()))
            .help("write at least 1")
            .build());
    return 0;
  }
}
