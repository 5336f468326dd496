package dev.planwright.resolve;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Parameter;
import dev.planwright.model.Probe;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.Types;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.ProbeClause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the body of one probe. */
final class Probes {

  /** The name by which a pattern holds a place for the value. */
  private static final String PLACE = "value";

  private static final Code FAULT = Code.PW0122;

  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Declaration.Probe tree;
  private final Scope scope = Scope.library();
  private final List<Probe.Look> looks = new ArrayList<>();
  private final List<Probe.Row> rows = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private @Nullable Expr on;
  private Probe.@Nullable Target learns;
  private @Nullable Expr ask;

  Probes(Lookup lookup, ExprResolver expressions, Declaration.Probe tree) {
    this.lookup = lookup;
    this.expressions = expressions;
    this.tree = tree;
  }

  Probe.Body resolve() {
    Kind kind = subject();
    for (ProbeClause clause : tree.clauses()) {
      if (clause instanceof ProbeClause.Learns target) {
        learns = target(target);
      }
    }
    Type type = learns == null ? Type.ANY : learns.type();
    Scope inner = scope.inner();
    int place = inner.declare(new Name(PLACE, tree.name().span()), type);
    for (ProbeClause clause : tree.clauses()) {
      clause(clause, inner, place, type);
    }
    complete();
    return new Probe.Body(
        kind,
        on == null ? nothing() : on,
        learns,
        looks,
        rows,
        ask,
        citations,
        place,
        inner.slots());
  }

  private Expr nothing() {
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, tree.name().span());
  }

  /** Binds the object that the probe is about to the first slot, and returns its kind. */
  private @Nullable Kind subject() {
    List<Parameter> parameters = new Types(lookup).parameters(tree.parameters());
    Actions.declare(scope, tree.parameters(), parameters);
    if (parameters.size() == 1
        && parameters.getFirst().type() instanceof Type.Reference(Kind kind)) {
      return kind;
    }
    boolean hidden = parameters.size() == 1 && parameters.getFirst().type() instanceof Type.Any;
    if (!hidden) {
      fault(tree.name().span(), "a probe is about one object: it has one parameter, of a kind");
    }
    return null;
  }

  private void clause(ProbeClause clause, Scope inner, int place, Type type) {
    switch (clause) {
      case ProbeClause.On machine -> on = expressions.infer(machine.machine(), scope, Type.ANY);
      case ProbeClause.Learns _ -> {}
      case ProbeClause.Look look -> look(look);
      case ProbeClause.Text text -> {
        boolean asks = text.role().equals("ask");
        Expr resolved =
            asks ? expressions.words(text.text(), scope) : expressions.command(text.text(), scope);
        if (asks) {
          ask = resolved;
        } else {
          looks.add(new Probe.Look(Probe.Source.RUN, resolved, text.span()));
        }
      }
      case ProbeClause.Reads reads -> reads(reads, inner, place, type);
      case ProbeClause.From from -> citations.addAll(lookup.citations(from.facts()));
    }
  }

  private Probe.@Nullable Target target(ProbeClause.Learns clause) {
    if (clause.target() instanceof ExprTree.HasProduct has
        && has.verb().equals("has")
        && has.pattern().level() == null
        && expressions.infer(has, scope, Type.ANY) instanceof Expr.Has found
        && found.product() instanceof Expr.Constant(Value.ProductValue(var product), _, _)) {
      return new Probe.Target.OfProduct(found.subject(), product);
    }
    Expr target = expressions.infer(clause.target(), scope, Type.ANY);
    if (target instanceof Expr.Member member && !(member.type() instanceof Type.ListOf)) {
      return new Probe.Target.OfAttribute(member.target(), member.attribute());
    }
    if (!(target.type() instanceof Type.Any)) {
      fault(
          clause.target().span(),
          "a probe learns an attribute, `n.attribute`, or a product, `n has product`");
    }
    return null;
  }

  private void look(ProbeClause.Look look) {
    Expr text = expressions.resolve(look.text(), scope, Type.TEXT);
    for (Probe.Source source : Probe.Source.values()) {
      if (source != Probe.Source.RUN && source.word().equals(look.sort().text())) {
        looks.add(new Probe.Look(source, text, look.span()));
        return;
      }
    }
    lookup
        .findings()
        .unknown(
            Code.PW0101, look.sort(), "place to look at", List.of("registry", "file", "variable"));
  }

  private void reads(ProbeClause.Reads reads, Scope inner, int place, Type type) {
    Expr pattern = expressions.resolve(reads.pattern(), inner, Type.TEXT);
    long places = places(pattern, place);
    if (reads.value() == null && places != 1) {
      fault(
          reads.pattern().span(),
          "the meaning is not given: add `as` and a value, or use ${value}");
    } else if (reads.value() != null && places != 0) {
      fault(reads.pattern().span(), "the value is said by `as`, and cannot be read here as well");
    }
    rows.add(
        new Probe.Row(
            looks.size() - 1,
            pattern,
            reads.value() == null ? null : expressions.resolve(reads.value(), scope, type)));
  }

  private static long places(Expr pattern, int place) {
    List<Expr> parts = pattern instanceof Expr.Template all ? all.parts() : List.of(pattern);
    return parts.stream()
        .filter(part -> part instanceof Expr.Variable variable && variable.slot() == place)
        .count();
  }

  private void complete() {
    Span at = tree.name().span();
    String name = "probe `" + tree.name().text() + "`";
    if (on == null) {
      lookup.findings().error(Code.PW0112, at, name + " names no machine: `on …` is missing");
    }
    boolean tried = tree.clauses().stream().anyMatch(ProbeClause.Learns.class::isInstance);
    if (!tried) {
      lookup.findings().error(Code.PW0112, at, name + " does not say what it `learns`");
    }
    if (looks.isEmpty() && ask == null) {
      lookup.findings().error(Code.PW0112, at, name + " neither looks nor asks");
    } else if (!looks.isEmpty() && rows.isEmpty()) {
      lookup.findings().error(Code.PW0112, at, name + " does not say how it `reads` what it sees");
    }
  }

  private void fault(Span at, String message) {
    lookup.findings().error(FAULT, at, message);
  }
}
