package dev.planwright.startup.image;

import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ObjectMember;
import dev.planwright.syntax.tree.PlanClause;
import java.util.List;

/** Reads the members of objects and the clauses of plans of an image. */
record ImagePlans(ImageBytes in, ImageExprs expressions, ImageClauses clauses) {

  List<Declaration.Attribute> attributes() {
    return in.list(this::attribute);
  }

  Declaration.Section section() {
    return new Declaration.Section(in.name(), in.nameOrNull(), attributes(), in.span());
  }

  private Declaration.Attribute attribute() {
    return new Declaration.Attribute(in.name(), expressions.list(), in.span());
  }

  ObjectMember member() {
    int kind = in.number();
    return switch (kind) {
      case 1 -> new ObjectMember.Given(attribute());
      case 2 ->
          new ObjectMember.Has(
              in.flag(),
              in.list(() -> new ObjectMember.Installed(in.qualified(), in.nameOrNull(), in.span())),
              in.span());
      case 3 ->
          new ObjectMember.Child(
              in.name(), expressions.exprOrNull(), in.list(this::member), in.text(), in.span());
      default -> throw in.unknown("member of an object", kind);
    };
  }

  PlanClause clause() {
    int kind = in.number();
    return switch (kind) {
      case 1 -> new PlanClause.On(in.list(in::qualified), in.span());
      case 2 -> new PlanClause.Setting(attribute());
      case 3 -> new PlanClause.Items(in.text(), in.flag(), in.list(this::item), in.span());
      case 4 -> new PlanClause.Steps(clauses.statements(), in.span());
      case 5 -> new PlanClause.Order(expressions.ordered(), in.text(), in.span());
      case 6 -> new PlanClause.Accept(in.name(), attributes(), in.span());
      case 7 -> new PlanClause.Limit(in.flag(), expressions.expr(), in.span());
      default -> throw in.unknown("clause of a plan", kind);
    };
  }

  private PlanClause.Item item() {
    return new PlanClause.Item(
        in.qualified(),
        in.nameOrNull(),
        in.list(in::qualified),
        attributes(),
        in.text(),
        in.span());
  }
}
