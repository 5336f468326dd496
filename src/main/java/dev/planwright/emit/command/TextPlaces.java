package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Action;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place at which a finding about a text that no script can hold is reported: the value in the
 * plan, else the text in the library. A shipped library cannot be edited, so for its texts it is
 * the plan's own line.
 */
public final class TextPlaces {

  private TextPlaces() {}

  /** Returns the place of a text's own words. */
  public static Span of(Step step, Step.Text text) {
    Span written = own(text.span());
    return written == null ? ofCall(step) : written;
  }

  /** Returns the place of a value in a text. */
  public static Span of(Step step, Step.Text text, Step.Piece piece) {
    Span origin = own(piece.origin());
    if (origin != null) {
      return origin;
    }
    Span option = piece.origin() == null && piece.value() ? option(step, piece.text()) : null;
    return option == null ? of(step, text) : option;
  }

  /** Returns where a plan gives its item a value, such as one that a step has kept, or null. */
  private static @Nullable Span option(Step step, String value) {
    Plan.Item item = step.call().item();
    if (item == null) {
      return null;
    }
    for (Attribute option : item.product().options()) {
      PlanObject.Given given = item.option(option);
      if (given != null && given.value().shown().equals(value)) {
        return given.span();
      }
    }
    return item.span();
  }

  /** Returns the place of the longest value in a text, or of the text if it has none. */
  public static Span ofLongest(Step step, Step.Text text) {
    return text.pieces().stream()
        .filter(Step.Piece::value)
        .filter(piece -> own(piece.origin()) != null)
        .max(Comparator.comparingInt(piece -> piece.text().length()))
        .map(piece -> of(step, text, piece))
        .orElse(of(step, text));
  }

  /** Returns the place of the first text or value of a step that has a fault. */
  public static Span ofText(Step step, Predicate<String> isFaulty) {
    Stream<Span> values =
        Stream.concat(
                step.content().guards().stream(),
                step.content().instructions().stream().map(Step.Instruction::text))
            .flatMap(text ->
                text.pieces().stream()
                    .filter(piece -> piece.value() && isFaulty.test(piece.text()))
                    .map(piece -> of(step, text, piece)));
    Stream<Span> names =
        step.call().arguments().stream()
            .map(value -> value instanceof Value.Ref(PlanObject object) ? object : null)
            .filter(Objects::nonNull)
            .filter(object -> isFaulty.test(object.name()))
            .map(PlanObject::span);
    Stream<Span> words =
        said(step.call().action().body())
            .filter(Objects::nonNull)
            .filter(text -> isFaulty(text, isFaulty))
            .map(Expr::span)
            .filter(place -> own(place) != null);
    return Stream.of(values, names, words).flatMap(each -> each).findFirst().orElse(ofCall(step));
  }

  /** Returns the place of a table of outcomes. */
  public static Span of(Step step, Step.Outcomes table) {
    int number = step.content().outcomes().indexOf(table);
    List<Action.Outcomes> written = step.call().action().body().content().outcomes();
    Expr source = number < written.size() ? written.get(number).source() : null;
    Span place = own(source == null ? step.call().action().span() : source.span());
    return place == null ? ofCall(step) : place;
  }

  private static Stream<@Nullable Expr> said(Action.Body body) {
    return Stream.of(
            Stream.of(body.content().title()),
            body.content().instructions().stream().map(Action.Instruction::text),
            body.content().remarks().stream().map(Action.Remark::text),
            body.content().outcomes().stream()
                .flatMap(table -> table.rows().stream())
                .map(Action.OutcomeRow::text))
        .flatMap(each -> each);
  }

  private static boolean isFaulty(Expr text, Predicate<String> isFaulty) {
    return switch (text) {
      case Expr.Constant constant -> constant.value().shown().lines().anyMatch(isFaulty);
      case Expr.Template template ->
          template.parts().stream().anyMatch(part -> isFaulty(part, isFaulty));
      case Expr.Conditional conditional ->
          isFaulty(conditional.whenTrue(), isFaulty) || isFaulty(conditional.whenFalse(), isFaulty);
      default -> false;
    };
  }

  /** Returns the plan's own line for a step: its call, or its item. */
  static Span ofCall(Step step) {
    Plan.Item item = step.call().item();
    return item == null || own(step.call().span()) != null ? step.call().span() : item.span();
  }

  /** Returns a place where the author can change something, or null. */
  private static @Nullable Span own(@Nullable Span span) {
    return span == null || span.file().isShipped() ? null : span;
  }
}
