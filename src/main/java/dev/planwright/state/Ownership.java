package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import java.util.List;

/** Whether products are, were or will be on objects. */
record Ownership(ExprInterpreter run, ReadLog log) {

  Value has(Expr.Has has, Value[] frame) {
    Value subject = run.evaluate(has.subject(), frame);
    Value product = run.evaluate(has.product(), frame);
    if (subject instanceof Value.Unknown unknown) {
      return unknown.each(one -> has(has, one, product, frame));
    }
    return has(has, subject, product, frame);
  }

  private Value has(Expr.Has has, Value subject, Value product, Value[] frame) {
    if (!(subject instanceof Value.Ref ref) || !(product instanceof Value.ProductValue wanted)) {
      return new Value.Unknown("");
    }
    String level = has.level();
    if (has.bound() != null) {
      Value bound = run.evaluate(has.bound(), frame);
      if (!(bound instanceof Value.Atom atom)) {
        return bound.isUnknown() ? bound : Value.FALSE;
      }
      level = atom.text();
    }
    Pattern pattern = new Pattern(wanted.product(), has.comparison(), level);
    if (has.ownership() == Expr.Ownership.INSTALLS) {
      return Value.of(run.evaluator().world().installs(pattern, ref.object()));
    }
    Kind kind = wanted.product().on();
    return kind == null
        ? Value.FALSE
        : everywhere(has.ownership(), run.evaluator().world().related(ref.object(), kind), pattern);
  }

  /** Returns whether a product is on all that it could be on; keeps the reads that decide. */
  private Value everywhere(Expr.Ownership ownership, List<PlanObject> all, Pattern pattern) {
    Value result = null;
    boolean lacks = false;
    int kept = log.mark();
    for (PlanObject at : all) {
      int from = log.mark();
      Value there = has(ownership, at, pattern);
      if (there.isFalse()) {
        log.drop(kept, from);
        kept = log.mark();
        lacks = true;
        if (!run.isThorough()) {
          break;
        }
      }
      result = there.isUnknown() || result == null ? there : result;
    }
    if (lacks) {
      log.drop(kept, log.mark());
      return Value.FALSE;
    }
    return result == null ? Value.FALSE : result;
  }

  private Value has(Expr.Ownership ownership, PlanObject at, Pattern pattern) {
    Value now = matches(pattern, product(at, pattern.product()), at);
    if (ownership == Expr.Ownership.HAS || now.isTrue()) {
      return now;
    }
    for (PlanObject.Installed there : at.installed()) {
      if (pattern.matches(there.product(), there.level())) {
        return Value.TRUE;
      }
    }
    Value result = now;
    for (Value past : run.evaluator().state().past(new Cell.ProductCell(at, pattern.product()))) {
      Value matched = matches(pattern, past, at);
      if (matched.isTrue()) {
        return Value.TRUE;
      }
      result = matched.isUnknown() ? matched : result;
    }
    return result;
  }

  /** Returns the level of a product on an object, or none, and records that it was read. */
  Value product(PlanObject at, Product product) {
    Cell cell = new Cell.ProductCell(at, product);
    State.Entry entry = run.evaluator().entry(cell);
    Span given = null;
    if (entry.step() == 0) {
      for (PlanObject.Installed there : at.installed()) {
        given = there.product() == product ? there.span() : given;
      }
    }
    log.add(Read.of(cell, entry.value(), given, entry.step()));
    return entry.value();
  }

  private static Value matches(Pattern pattern, Value there, PlanObject at) {
    return switch (there) {
      case Value.None _ -> Value.FALSE;
      case Value.Atom atom -> Value.of(pattern.matchesLevel(atom.text()));
      case Value.Unknown unknown -> unknown;
      case Value.Bool _, Value.Num _, Value.Duration _, Value.Symbol _, Value.Ref _ ->
          pattern.level() == null ? Value.TRUE : levelOf(pattern.product(), at);
      case Value.ProductValue _, Value.Many _ -> new Value.Unknown("");
    };
  }

  /** Returns the level of a product that is there, where nobody said which. */
  static Value levelOf(Product product, PlanObject at) {
    return new Value.Unknown("the level of " + product.name() + " on " + at.name());
  }
}
