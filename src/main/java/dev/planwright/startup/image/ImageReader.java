package dev.planwright.startup.image;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.KindMember;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.TypeTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads images: files and declarations. It is written out record by record and selects by number,
 * since this is what a short run does in place of parsing; the numbers are those of {@link
 * TreeImage}.
 */
final class ImageReader {

  private final ImageBytes in;
  private final ImageExprs expressions;
  private final ImageClauses clauses;
  private final ImagePlans plans;

  ImageReader(SourceFile source, byte[] image) {
    in = new ImageBytes(source, image);
    expressions = new ImageExprs(in);
    clauses = new ImageClauses(in, expressions);
    plans = new ImagePlans(in, expressions, clauses);
  }

  PlanFile file() {
    String edition = in.textOrNull();
    return new PlanFile(
        in.source(),
        edition == null ? null : new PlanFile.Edition(edition, in.span()),
        in.qualifiedOrNull(),
        in.list(() -> new PlanFile.Use(in.qualifiedOrNull(), in.textOrNull(), in.span())),
        in.list(this::declaration),
        in.flag());
  }

  private Declaration declaration() {
    int kind = in.number();
    return switch (kind) {
      case 1 -> new Declaration.Article(in.name(), in.text(), plans.attributes(), doc(), in.span());
      case 2 ->
          new Declaration.Fact(
              in.name(),
              in.names(),
              in.text(),
              in.name(),
              in.text(),
              plans.attributes(),
              doc(),
              in.span());
      case 3 -> reading();
      case 4 ->
          new Declaration.Kind(
              in.name(),
              container(),
              new Declaration.KindWords(in.nameOrNull(), in.nameOrNull(), in.nameOrNull()),
              machine(),
              body(),
              doc(),
              in.span());
      case 5 -> product();
      case 6 ->
          new Declaration.Rule(in.name(), in.names(), in.list(clauses::ofRule), doc(), in.span());
      case 7 ->
          new Declaration.Define(
              in.name(),
              parameters(),
              typeOrNull(),
              expressions.expr(),
              in.names(),
              doc(),
              in.span());
      case 8 ->
          new Declaration.Action(
              in.name(), parameters(), in.list(clauses::ofAction), doc(), in.span());
      case 9 -> procedure();
      case 10 ->
          new Declaration.Symptom(
              in.name(), in.text(), in.list(clauses::ofSymptom), doc(), in.span());
      case 11 ->
          new Declaration.Test(
              in.text(),
              in.list(this::declaration),
              in.list(() -> new Declaration.Expectation(in.name(), in.nameOrNull(), in.span())),
              doc(),
              in.span());
      case 12 ->
          new Declaration.Project(plans.attributes(), in.list(plans::section), doc(), in.span());
      case 13 ->
          new Declaration.ObjectTree(
              in.name(), in.nameOrNull(), in.list(plans::member), doc(), in.span());
      case 14 ->
          new Declaration.Plan(
              in.nameOrNull(), in.text(), in.list(plans::clause), doc(), in.span());
      case 15 ->
          new Declaration.Window(in.name(), in.text(), in.list(clauses::ofRule), doc(), in.span());
      case 16 ->
          new Declaration.Probe(
              in.name(), parameters(), in.list(clauses::ofProbe), doc(), in.span());
      case 17 -> new Declaration.Malformed(in.nameOrNull(), in.span());
      case 18 -> new Declaration.ExtendKind(in.qualified(), body(), doc(), in.span());
      case 19 ->
          new Declaration.ExtendAction(
              in.qualified(), in.names(), in.list(clauses::ofAction), doc(), in.span());
      case 20 -> new Declaration.ExtendRule(in.name(), in.text(), doc(), in.span());
      default -> throw in.unknown("declaration", kind);
    };
  }

  private String doc() {
    return in.text();
  }

  private Declaration.@Nullable Machine machine() {
    Name word = in.nameOrNull();
    return word == null ? null : new Declaration.Machine(word, expressions.exprOrNull());
  }

  private Declaration reading() {
    return new Declaration.Reading(
        in.nameOrNull(),
        in.text(),
        in.list(() -> new Declaration.Side(in.name(), in.text(), in.span())),
        in.nameOrNull(),
        in.text(),
        in.names(),
        doc(),
        in.span());
  }

  private Declaration product() {
    return new Declaration.Product(
        in.name(),
        in.text(),
        in.nameOrNull(),
        in.patternOrNull(),
        new Declaration.Scale(in.names(), in.nameOrNull()),
        in.list(this::member),
        in.names(),
        doc(),
        in.span());
  }

  private Declaration procedure() {
    return new Declaration.Procedure(
        in.name(),
        new Declaration.Purpose(in.textOrNull(), in.patternOrNull(), in.qualifiedOrNull()),
        parameters(),
        in.list(expressions::expr),
        in.names(),
        in.list(clauses::statement),
        doc(),
        in.span());
  }

  private Declaration.@Nullable Container container() {
    Name kind = in.nameOrNull();
    return kind == null ? null : new Declaration.Container(kind, in.name());
  }

  private List<Declaration.Parameter> parameters() {
    return in.list(() -> new Declaration.Parameter(in.name(), type()));
  }

  private Declaration.KindBody body() {
    return new Declaration.KindBody(
        in.list(this::member),
        in.list(() ->
            new Declaration.InventoryGroup(
                in.name(), in.nameOrNull(), in.name(), expressions.expr(), in.span())),
        in.names());
  }

  private KindMember member() {
    return new KindMember(
        in.text(),
        in.name(),
        type(),
        expressions.exprOrNull(),
        expressions.exprOrNull(),
        expressions.exprOrNull(),
        in.list(in::name),
        doc(),
        in.span());
  }

  private @Nullable TypeTree typeOrNull() {
    return in.isNull() ? null : type();
  }

  private TypeTree type() {
    return new TypeTree(in.list(() -> new TypeTree.Alternative(in.name(), in.text())), in.span());
  }
}
