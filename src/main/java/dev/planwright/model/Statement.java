package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement of a procedure, or of the steps of a plan, resolved. */
public sealed interface Statement {

  /** Returns where it was written. */
  Span span();

  /** Returns the statements right inside it, in written order. */
  default List<Statement> inner() {
    return switch (this) {
      case Call _, Let _ -> List.of();
      case Phase phase -> phase.body();
      case If branch -> Stream.concat(branch.body().stream(), branch.otherwise().stream()).toList();
      case For loop -> loop.body();
      case Batches loop -> loop.body();
      case AtOnce together -> together.members().stream().flatMap(List::stream).toList();
      case Hold hold -> hold.body();
    };
  }

  /** Returns statements and all that is inside them, at any depth, in written order. */
  static List<Statement> all(List<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : statements) {
      all.add(statement);
      all.addAll(all(statement.inner()));
    }
    return all;
  }

  /** A step, or the steps of a fragment. */
  record Call(
      Callable callee,
      List<Expr> arguments,
      List<Citation> citations,
      @Nullable Expr note,
      Span span)
      implements Statement {}

  /** A variable takes its value. */
  record Let(int slot, Expr value, Span span) implements Statement {}

  /** Steps that belong together. */
  record Phase(String name, @Nullable Expr title, List<Statement> body, Span span)
      implements Statement {}

  /** Steps under a condition. */
  record If(Expr condition, List<Statement> body, List<Statement> otherwise, Span span)
      implements Statement {}

  /** Steps for each element of a list. */
  record For(int slot, Expr collection, @Nullable Expr where, List<Statement> body, Span span)
      implements Statement {}

  /**
   * Steps for several elements of a list at the same time.
   *
   * @param size how many elements at a time, or null for all
   * @param stop how many have to fail before the others stop, or null for one
   */
  record Batches(
      int slot,
      Expr collection,
      @Nullable Expr where,
      @Nullable Expr size,
      @Nullable Expr stop,
      List<Statement> body,
      Span span)
      implements Statement {}

  /**
   * Steps of several members at the same time; those of one member in order.
   *
   * @param stop how many have to fail before the others stop, or null for one
   */
  record AtOnce(List<List<Statement>> members, @Nullable Expr stop, Span span)
      implements Statement {
    /** Copies the members. */
    public AtOnce {
      members = members.stream().map(List::copyOf).toList();
    }
  }

  /** Steps after each of which a condition holds. */
  record Hold(
      Expr condition,
      @Nullable Expr otherwise,
      List<Citation> citations,
      List<Statement> body,
      Span span)
      implements Statement {}
}
