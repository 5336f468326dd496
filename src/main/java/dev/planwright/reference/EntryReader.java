package dev.planwright.reference;

import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Procedure;
import dev.planwright.model.Rule;
import dev.planwright.model.article.Fact;
import dev.planwright.model.article.Reading;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.ProbeClause;
import dev.planwright.syntax.tree.SymptomClause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of a module. */
final class EntryReader {

  private final ModuleNames module;
  private final Targets targets;
  private final SchemaReader schemas;

  EntryReader(ModuleNames module) {
    this.module = module;
    this.targets = module.targets();
    this.schemas = new SchemaReader(module);
  }

  /** Reads a declaration; null for what no reference tells, such as a test or an article. */
  @Nullable ReferenceEntry entry(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Kind tree -> schemas.kind(tree);
      case Declaration.ExtendKind tree -> schemas.extendedKind(tree);
      case Declaration.Product tree -> schemas.product(tree);
      case Declaration.Define tree -> schemas.define(tree);
      case Declaration.Action tree -> action(tree);
      case Declaration.ExtendAction tree -> extendedAction(tree);
      case Declaration.Procedure tree -> procedure(tree);
      case Declaration.Rule tree -> rule(tree);
      case Declaration.Window tree -> window(tree);
      case Declaration.Symptom tree -> symptom(tree);
      case Declaration.Probe tree -> probe(tree);
      case Declaration.Reading tree -> reading(tree);
      case Declaration.Fact tree -> fact(tree);
      default -> null;
    };
  }

  private ReferenceEntry action(Declaration.Action tree) {
    String names =
        tree.parameters().stream()
            .map(each -> each.name().text())
            .collect(Collectors.joining(", "));
    return new ReferenceEntry(
        module.id(Sort.ACTION, tree.name()),
        Written.head("action", tree.name(), tree.parameters()),
        Written.sentence(ActionReader.title(tree.clauses()), Written.doc(tree.doc())),
        List.of(),
        ActionReader.points(targets, module.module(), tree.name().text(), tree.clauses()),
        "extend action " + tree.name().span().text() + "(" + names + ") { … }");
  }

  private ReferenceEntry extendedAction(Declaration.ExtendAction tree) {
    String names = tree.parameters().stream().map(Name::text).collect(Collectors.joining(", "));
    Name name = tree.action().last();
    return new ReferenceEntry(
        module.id(Sort.ACTION, name),
        "extend action " + tree.action().text() + "(" + names + ")",
        Written.doc(tree.doc()),
        List.of(),
        ActionReader.points(targets, module.module(), name.text(), tree.clauses()),
        "");
  }

  private ReferenceEntry procedure(Declaration.Procedure tree) {
    Procedure procedure =
        module.symbols().callables().get(tree.name().text()) instanceof Procedure known
            ? known
            : null;
    return new ProcedureReader(targets)
        .entry(module.id(Sort.PROCEDURE, tree.name()), tree, procedure);
  }

  private ReferenceEntry rule(Declaration.Rule tree) {
    Rule rule = module.symbols().rules().get(tree.name().text());
    Severity severity = rule == null ? Severity.ERROR : rule.severity();
    String code = module.module() + "/" + tree.name().text();
    List<Point> points = new ArrayList<>();
    points.add(
        Point.of(
            "Finding",
            Phrase.words(severity.word() + (rule == null ? "" : ", " + rule.confidence().word()))));
    points.addAll(RuleReader.points(targets, tree.clauses()));
    return new ReferenceEntry(
        module.id(Sort.RULE, tree.name()),
        "rule " + code,
        Written.sentence(RuleReader.text(tree.clauses()), Written.doc(tree.doc())),
        List.of(),
        points,
        severity == Severity.DANGER ? "" : "extend rule " + code + " off because \"…\"");
  }

  private ReferenceEntry window(Declaration.Window tree) {
    return new ReferenceEntry(
        module.id(Sort.WINDOW, tree.name()),
        "window " + tree.name().span().text(),
        Written.sentence(tree.title(), Written.doc(tree.doc())),
        List.of(),
        RuleReader.points(targets, tree.clauses()),
        "");
  }

  private ReferenceEntry symptom(Declaration.Symptom tree) {
    List<Point> points = new ArrayList<>();
    List<List<Phrase>> signs = new ArrayList<>();
    for (SymptomClause clause : tree.clauses()) {
      switch (clause) {
        case SymptomClause.Match _, SymptomClause.Event _ ->
            signs.add(List.of(Phrase.code(Written.code(clause.span()))));
        case SymptomClause.Text text ->
            points.add(Point.of(label(text.role()), Phrase.words(Written.words(text.text()))));
        case SymptomClause.From from -> targets.sources(from.facts(), points);
        case SymptomClause.Recover _, SymptomClause.Repair _ ->
            points.add(Point.of("Way out", Phrase.code(Written.code(clause.span()))));
        case SymptomClause.General _ ->
            points.add(Point.of("Rank", Phrase.words("a more exact symptom is named first")));
        case SymptomClause.For _ ->
            points.add(Point.of("Looked for", Phrase.code(Written.code(clause.span()))));
        case SymptomClause.Sets _ ->
            points.add(Point.of("Then known", Phrase.code(Written.code(clause.span()))));
      }
    }
    points.addFirst(new Point("Signs", signs));
    return new ReferenceEntry(
        module.id(Sort.SYMPTOM, tree.name()),
        "symptom " + tree.name().span().text(),
        Written.sentence(tree.title(), Written.doc(tree.doc())),
        List.of(),
        Point.merged(points),
        "");
  }

  private static String label(String role) {
    return switch (role) {
      case "why" -> "Why";
      case "help" -> "Help";
      default -> "Meaning";
    };
  }

  private ReferenceEntry probe(Declaration.Probe tree) {
    List<Point> points = new ArrayList<>();
    for (ProbeClause clause : tree.clauses()) {
      String written = Written.code(clause.span());
      switch (clause) {
        case ProbeClause.On on ->
            points.add(Point.of("At", Phrase.code(Written.code(on.machine()))));
        case ProbeClause.Learns learns ->
            points.add(Point.of("Learns", Phrase.code(Written.code(learns.target()))));
        case ProbeClause.Text text when text.role().equals("ask") ->
            points.add(Point.of("Otherwise asks", Phrase.words(Written.words(text.text()))));
        case ProbeClause.From from -> targets.sources(from.facts(), points);
        default -> points.add(Point.of("Looks", Phrase.code(written)));
      }
    }
    return new ReferenceEntry(
        module.id(Sort.PROBE, tree.name()),
        Written.head("probe", tree.name(), tree.parameters()),
        Written.doc(tree.doc()),
        List.of(),
        Point.merged(points),
        "");
  }

  private @Nullable ReferenceEntry reading(Declaration.Reading tree) {
    Name name = tree.name();
    Reading reading = module.symbols().readings().get(name == null ? tree.question() : name.text());
    if (name == null || reading == null) {
      return null;
    }
    List<List<Phrase>> sides = new ArrayList<>();
    reading
        .sides()
        .forEach(side -> sides.add(List.of(Phrase.words(side.source() + ": " + side.text()))));
    List<Point> points = new ArrayList<>();
    points.add(new Point("Sides", sides));
    points.add(
        Point.of("Followed", Phrase.words(reading.follows() + ", because " + reading.because())));
    targets.sources(tree.from(), points);
    return new ReferenceEntry(
        module.id(Sort.READING, name),
        "reading " + name.span().text(),
        Written.sentence(tree.question(), Written.doc(tree.doc())),
        List.of(),
        points,
        "");
  }

  private @Nullable ReferenceEntry fact(Declaration.Fact tree) {
    Fact fact = module.symbols().facts().get(tree.name().text());
    if (fact == null) {
      return null;
    }
    List<Point> points = new ArrayList<>();
    String url = fact.article().url();
    points.add(
        Point.of(
            "Source",
            url.isEmpty()
                ? Phrase.words(fact.citation().source())
                : Phrase.link(fact.citation().source(), url)));
    if (!fact.informational().isEmpty()) {
      points.add(Point.of("Told only", Phrase.words(fact.informational())));
    }
    if (!fact.was().isEmpty()) {
      points.add(Point.of("Former name", Phrase.words(String.join(", ", fact.was()))));
    }
    return new ReferenceEntry(
        module.id(Sort.FACT, tree.name()),
        "fact " + fact.name(),
        fact.sentence(),
        List.of(),
        points,
        "");
  }
}
