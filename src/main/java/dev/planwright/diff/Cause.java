package dev.planwright.diff;

import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Plan;
import dev.planwright.order.Reason;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cause of a change of the procedure. */
public sealed interface Cause {

  /** Plan or library say something else. */
  record Edited(Edit edit) implements Cause {}

  /**
   * An order between items that holds now, or no longer.
   *
   * @param holds whether it holds now
   */
  record Ordered(Reason reason, boolean holds) implements Cause {}

  /** Only the written order puts the first item before the second, and it did not before. */
  record Free(Plan.Item first, Plan.Item second) implements Cause {}

  /** Another procedure is chosen for an item. */
  record Chosen(@Nullable ProcedureChoice before, @Nullable ProcedureChoice after)
      implements Cause {}

  /** A later step needs what this one does. */
  record Needed(Step by, Need need) implements Cause {}

  /** The author writes the step, or wrote it. */
  record Written(Span span, boolean now) implements Cause {}

  /** The item comes elsewhere in the order, and finds another state there. */
  record Elsewhere(Plan.Item item) implements Cause {}

  /** Other changes that come before it. */
  record Following() implements Cause {}

  /** Returns it in words, a phrase. */
  default String text() {
    return switch (this) {
      case Edited(Edit edit) -> edit.text();
      case Ordered(Reason reason, boolean holds) ->
          "`"
              + reason.first().shown()
              + (holds ? "` has to come before `" : "` no longer has to come before `")
              + reason.second().shown()
              + "`: "
              + reason.text();
      case Free(Plan.Item first, Plan.Item second) ->
          "the plan writes `" + first.shown() + "` before `" + second.shown() + "`";
      case Chosen(ProcedureChoice before, ProcedureChoice after) -> chosen(before, after);
      case Needed(Step by, Need need) -> by.id() + " needs it: `" + need.text() + "`";
      case Written(_, boolean now) ->
          now ? "the plan says so, step by step" : "the plan said so, step by step";
      case Elsewhere(Plan.Item item) ->
          "`" + item.shown() + "` comes elsewhere in the order and finds another state there";
      case Following() -> "it follows from other changes";
    };
  }

  private static String chosen(@Nullable ProcedureChoice before, @Nullable ProcedureChoice after) {
    if (after == null) {
      return before == null ? "" : of(before) + " is no longer carried out by " + name(before);
    }
    String since =
        after.conditions().isEmpty() ? "" : ", since " + String.join(" and ", after.conditions());
    return of(after)
        + " is carried out by "
        + name(after)
        + (before == null ? "" : ", not by " + name(before))
        + since.replaceAll("\\s+", " ");
  }

  private static String of(ProcedureChoice choice) {
    return "`" + choice.item().shown() + "` for " + choice.target().name();
  }

  private static String name(ProcedureChoice choice) {
    return "`" + choice.procedure().name() + "`";
  }

  /** Returns the code of the rule that says so, or an empty text. */
  default String code() {
    return this instanceof Ordered ordered ? ordered.reason().code() : "";
  }

  /** Returns where it is written, or null if that is nowhere. */
  default @Nullable Span span() {
    return switch (this) {
      case Edited(Edit edit) -> edit.span();
      case Ordered(Reason reason, _) -> reason.span();
      case Free(_, Plan.Item second) -> second.span();
      case Chosen(ProcedureChoice before, ProcedureChoice after) ->
          after != null
              ? after.procedure().span()
              : before == null ? null : before.procedure().span();
      case Written(Span span, _) -> span;
      case Needed _, Elsewhere _, Following _ -> null;
    };
  }

  /** Returns the facts that it rests on. */
  default List<Citation> citations() {
    return switch (this) {
      case Ordered(Reason reason, _) -> reason.citations();
      case Chosen(_, ProcedureChoice after) -> after == null ? List.of() : after.citations();
      case Needed(_, Need need) -> need.citations();
      case Edited _, Free _, Written _, Elsewhere _, Following _ -> List.of();
    };
  }
}
