package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import java.util.List;
import java.util.stream.Collectors;

/** The built-in functions. */
final class Functions {

  private static final Value NOT_KNOWN = new Value.Unknown("");

  private final Evaluator evaluator;

  Functions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value apply(Expr.Apply apply, Value[] frame) {
    List<Expr> arguments = apply.arguments();
    if (arguments.size() != apply.function().arity()) {
      return NOT_KNOWN;
    }
    return switch (apply.function()) {
      case SAME -> same(elements(evaluator.evaluate(arguments.getFirst(), frame)));
      case UNIQUE -> unique(elements(evaluator.evaluate(arguments.getFirst(), frame)));
      case FIRST -> first(evaluator.evaluate(arguments.getFirst(), frame));
      case LAST -> last(evaluator.evaluate(arguments.getFirst(), frame));
      case OTHER ->
          other(
              evaluator.evaluate(arguments.getFirst(), frame),
              evaluator.evaluate(arguments.getLast(), frame));
      case COUNT -> count(evaluator.evaluate(arguments.getFirst(), frame));
      case DRIVE -> drive(evaluator.evaluate(arguments.getFirst(), frame));
      case JOIN ->
          join(
              evaluator.evaluate(arguments.getFirst(), frame),
              evaluator.evaluate(arguments.getLast(), frame));
      case LEVEL ->
          level(
              evaluator.evaluate(arguments.getFirst(), frame),
              evaluator.evaluate(arguments.getLast(), frame));
      case KNOWN -> Value.of(!evaluator.evaluate(arguments.getFirst(), frame).isUnknown());
      case WAS -> was(arguments.getFirst(), frame);
      case RESTARTS, CHANGES, DURATION, STEPS -> counted(apply, frame);
    };
  }

  private static List<Value> elements(Value value) {
    return value instanceof Value.Many many ? many.elements() : List.of(value);
  }

  private static Value same(List<Value> values) {
    Value unknown = null;
    Value first = null;
    for (Value value : values) {
      if (value.isUnknown()) {
        unknown = value;
      } else if (first == null) {
        first = value;
      } else if (!first.same(value)) {
        return Value.FALSE;
      }
    }
    return unknown != null ? unknown : Value.TRUE;
  }

  private static Value unique(List<Value> values) {
    Value unknown = null;
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (value.isUnknown()) {
        unknown = value;
      } else if (values.subList(0, i).stream().anyMatch(value::same)) {
        return Value.FALSE;
      }
    }
    return unknown != null && values.size() > 1 ? unknown : Value.TRUE;
  }

  private static Value first(Value list) {
    return list.isUnknown()
        ? list
        : elements(list).isEmpty() ? NOT_KNOWN : elements(list).getFirst();
  }

  private static Value last(Value list) {
    return list.isUnknown()
        ? list
        : elements(list).isEmpty() ? NOT_KNOWN : elements(list).getLast();
  }

  private static Value other(Value list, Value one) {
    if (list.isUnknown() || one.isUnknown()) {
      return list.isUnknown() ? list : one;
    }
    List<Value> others = elements(list).stream().filter(value -> !value.same(one)).toList();
    return others.size() == 1 ? others.getFirst() : NOT_KNOWN;
  }

  private static Value count(Value list) {
    return list.isUnknown() ? list : new Value.Num(elements(list).size());
  }

  private static Value drive(Value path) {
    if (!(path instanceof Value.Atom atom)) {
      return path;
    }
    String text = atom.text();
    boolean drive = text.length() >= 2 && text.charAt(1) == ':';
    return drive ? new Value.Atom(Type.Base.DRIVE, text.substring(0, 2)) : Value.NONE;
  }

  private static Value join(Value list, Value separator) {
    return list.isUnknown()
        ? list
        : Value.text(
            elements(list).stream()
                .map(Value::shown)
                .collect(Collectors.joining(separator.shown())));
  }

  private Value level(Value object, Value product) {
    if (!(object instanceof Value.Ref ref) || !(product instanceof Value.ProductValue wanted)) {
      return object.isUnknown() ? object : NOT_KNOWN;
    }
    if (wanted.product().on() == null) {
      return NOT_KNOWN;
    }
    List<PlanObject> related = evaluator.world().related(ref.object(), wanted.product().on());
    if (related.isEmpty()) {
      return Value.NONE;
    }
    Value level = evaluator.product(related.getFirst(), wanted.product());
    return level.equals(Evaluator.INSTALLED)
        ? new Value.Unknown(
            "the level of " + wanted.product().name() + " on " + ref.object().name())
        : level;
  }

  private Value was(Expr state, Value[] frame) {
    Value now = evaluator.evaluate(state, frame);
    return state instanceof Expr.Member member
            && evaluator.evaluate(member.target(), frame) instanceof Value.Ref ref
        ? evaluator.before(new Cell.StateCell(ref.object(), member.attribute()), now)
        : now;
  }

  private Value counted(Expr.Apply apply, Value[] frame) {
    Counts counts = evaluator.counts();
    if (counts == null) {
      return NOT_KNOWN;
    }
    Value value = counted(counts, apply, frame);
    StringBuilder name = new StringBuilder(apply.function().word());
    if (apply.function() == Function.RESTARTS) {
      name.append('(').append(evaluator.evaluate(apply.arguments().getFirst(), frame).shown());
      name.append(')');
    } else if (!apply.arguments().isEmpty()
        && apply.arguments().getFirst() instanceof Expr.Member member) {
      Value object = evaluator.evaluate(member.target(), frame);
      name.append('(').append(object.shown()).append('.').append(member.attribute().name());
      name.append(')');
    }
    evaluator.note(name.toString(), value);
    return value;
  }

  private Value counted(Counts counts, Expr.Apply apply, Value[] frame) {
    return switch (apply.function()) {
      case DURATION -> new Value.Duration(counts.seconds());
      case STEPS -> new Value.Num(counts.steps());
      case RESTARTS ->
          evaluator.evaluate(apply.arguments().getFirst(), frame) instanceof Value.Ref ref
              ? new Value.Num(counts.restarts(ref.object()))
              : NOT_KNOWN;
      case CHANGES ->
          apply.arguments().getFirst() instanceof Expr.Member member
                  && evaluator.evaluate(member.target(), frame) instanceof Value.Ref ref
              ? new Value.Num(counts.changes(new Cell.StateCell(ref.object(), member.attribute())))
              : NOT_KNOWN;
      case SAME, UNIQUE, FIRST, LAST, OTHER, COUNT, DRIVE, JOIN, LEVEL, KNOWN, WAS -> NOT_KNOWN;
    };
  }
}
