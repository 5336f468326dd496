package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import java.util.List;

/** The built-in functions. */
final class Functions {

  private static final Value NOT_KNOWN = new Value.Unknown("");

  private final ExprInterpreter run;
  private final ValueNames names;
  private final Lists lists;
  private final Arithmetic arithmetic;

  Functions(ExprInterpreter run) {
    this.run = run;
    this.names = new ValueNames(run);
    this.lists = new Lists(run);
    this.arithmetic = new Arithmetic(run);
  }

  Value apply(Expr.Apply apply, Value[] frame) {
    List<Expr> arguments = apply.arguments();
    if (arguments.size() != apply.function().arity()) {
      return NOT_KNOWN;
    }
    if (arguments.isEmpty()) {
      return counted(apply, frame);
    }
    Expr first = arguments.getFirst();
    return switch (apply.function()) {
      case SAME -> same(elements(run.evaluate(first, frame)));
      case UNIQUE -> unique(elements(run.evaluate(first, frame)));
      case FIRST -> end(true, first, run.evaluate(first, frame), frame);
      case LAST -> end(false, first, run.evaluate(first, frame), frame);
      case OTHER ->
          other(first, run.evaluate(first, frame), run.evaluate(arguments.getLast(), frame), frame);
      case COUNT -> count(list(first, frame));
      case SUM, MIN, MAX -> amount(apply, elements(run.evaluate(first, frame)), frame);
      case MAJORITY -> Lists.majority(list(first, frame));
      case SORTED -> lists.sorted(run.evaluate(first, frame));
      case DISTINCT -> lists.distinct(run.evaluate(first, frame));
      case REVERSED -> Lists.reversed(run.evaluate(first, frame));
      case ANCESTORS, DESCENDANTS, DEPTH -> lists.followed(apply.function(), first, frame);
      case DRIVE -> drive(run.evaluate(first, frame));
      case JOIN -> join(run.evaluate(first, frame), run.evaluate(arguments.getLast(), frame));
      case LEVEL -> level(run.evaluate(first, frame), run.evaluate(arguments.getLast(), frame));
      case MAJOR, MINOR, PATCH ->
          VersionNumbers.of(apply, run.evaluate(first, frame), names.of(first, frame));
      case KNOWN -> Value.of(!run.evaluate(first, frame).isUnknown());
      case WAS -> was(first, frame);
      case RESTARTS, CHANGES, DURATION, STEPS -> counted(apply, frame);
    };
  }

  private Value amount(Expr.Apply apply, List<Value> values, Value[] frame) {
    if (apply.function() == Function.SUM) {
      return arithmetic.total(apply, values, frame);
    }
    String what = apply.function() == Function.MIN ? "smallest" : "largest";
    Value extreme = Lists.extreme(apply.function(), values);
    return extreme != null ? extreme : noAnswer(what, apply.arguments().getFirst(), frame);
  }

  /** Returns a list that is counted, and records it where it is one that an object has. */
  private Value list(Expr list, Value[] frame) {
    Value value = run.evaluate(list, frame);
    if (list instanceof Expr.Member member
        && member.attribute().role() != Attribute.Role.STATE
        && run.apart(member.target(), frame) instanceof Value.Ref(PlanObject object)
        && value instanceof Value.Many) {
      run.note(object.name() + "." + member.attribute().name(), value);
    }
    return value;
  }

  private Value noAnswer(String what, Expr list, Value[] frame) {
    String name = names.of(list, frame);
    return new Value.Unknown(
        "the " + what + " of " + name,
        Value.Origin.NO_ANSWER,
        0,
        Value.Unknown.since(name, run.apart(list, frame)));
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

  /** Each is compared with all before it. */
  private Value unique(List<Value> values) {
    if (!run.evaluator().world().limit().takes((long) values.size() * values.size() / 2)) {
      return NOT_KNOWN;
    }
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

  private Value end(boolean first, Expr expr, Value list, Value[] frame) {
    if (list.isUnknown()) {
      return list;
    }
    List<Value> elements = elements(list);
    return elements.isEmpty()
        ? noAnswer(first ? "first" : "last", expr, frame)
        : first ? elements.getFirst() : elements.getLast();
  }

  private Value other(Expr expr, Value list, Value one, Value[] frame) {
    if (list.isUnknown()) {
      return list;
    }
    if (one instanceof Value.Unknown unknown) {
      return unknown.each(each -> other(expr, list, each, frame));
    }
    List<Value> others = elements(list).stream().filter(value -> !value.same(one)).toList();
    return others.size() == 1 ? others.getFirst() : noAnswer("only other", expr, frame);
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

  private Value join(Value list, Value separator) {
    Value.Unknown unknown = list.unknown();
    if (unknown != null || separator.isUnknown()) {
      return unknown != null ? unknown : separator;
    }
    StringBuilder joined = new StringBuilder();
    String between = "";
    for (Value element : elements(list)) {
      joined.append(between).append(element.shown());
      between = separator.shown();
      if (joined.length() > run.evaluator().world().limit().text()) {
        break;
      }
    }
    return Value.text(joined.toString());
  }

  private Value level(Value object, Value product) {
    if (!(object instanceof Value.Ref ref) || !(product instanceof Value.ProductValue wanted)) {
      return object.isUnknown() ? object : NOT_KNOWN;
    }
    if (wanted.product().on() == null) {
      return NOT_KNOWN;
    }
    List<PlanObject> related = run.evaluator().world().related(ref.object(), wanted.product().on());
    if (related.isEmpty()) {
      return Value.NONE;
    }
    Value level = run.product(related.getFirst(), wanted.product());
    return level.equals(Evaluator.INSTALLED)
        ? Ownership.levelOf(wanted.product(), related.getFirst())
        : level;
  }

  private Value was(Expr state, Value[] frame) {
    Value now = run.evaluate(state, frame);
    return state instanceof Expr.Member member
            && run.evaluate(member.target(), frame) instanceof Value.Ref ref
        ? run.evaluator().before(new Cell.StateCell(ref.object(), member.attribute()), now)
        : now;
  }

  private Value counted(Expr.Apply apply, Value[] frame) {
    Counts counts = run.evaluator().counts();
    if (counts == null) {
      return NOT_KNOWN;
    }
    Value value = counted(counts, apply, frame);
    String name = apply.function().word();
    if (apply.function() == Function.RESTARTS) {
      String machine = run.evaluate(apply.arguments().getFirst(), frame).shown();
      name = Counts.name(Function.RESTARTS, machine);
    } else if (!apply.arguments().isEmpty()
        && apply.arguments().getFirst() instanceof Expr.Member member) {
      String object = run.evaluate(member.target(), frame).shown();
      name = Counts.name(apply.function(), object + "." + member.attribute().name());
    }
    run.note(name, value);
    return value;
  }

  private Value counted(Counts counts, Expr.Apply apply, Value[] frame) {
    return switch (apply.function()) {
      case DURATION ->
          counts.untimed().isEmpty()
              ? new Value.Duration(counts.seconds())
              : new Value.Unknown(
                  "how long step " + counts.untimed() + " takes",
                  Value.Origin.NO_ANSWER,
                  0,
                  "the action of step " + counts.untimed() + " says no `takes`");
      case STEPS -> new Value.Num(counts.steps());
      case RESTARTS ->
          run.evaluate(apply.arguments().getFirst(), frame) instanceof Value.Ref ref
              ? new Value.Num(counts.restarts(ref.object()))
              : NOT_KNOWN;
      case CHANGES ->
          apply.arguments().getFirst() instanceof Expr.Member member
                  && run.evaluate(member.target(), frame) instanceof Value.Ref ref
              ? new Value.Num(counts.changes(new Cell.StateCell(ref.object(), member.attribute())))
              : NOT_KNOWN;
      default -> NOT_KNOWN;
    };
  }
}
