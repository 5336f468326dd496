package dev.planwright.resolve;

import dev.planwright.model.Lazy;
import dev.planwright.model.Probe;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Window;
import dev.planwright.resolve.extension.DeclarationContext;
import dev.planwright.resolve.extension.Extensions;
import dev.planwright.resolve.extension.RuleExtensions;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.syntax.tree.Declaration;

/** Turns the declarations of a library into symbols; bodies wait until they are asked for. */
final class Declarations {

  private final DeclarationContext context;
  private final Knowledge knowledge;
  private final Schemas schemas;
  private final Callables callables;
  private final RuleExtensions offs;

  Declarations(
      String module, boolean isModule, Symbols symbols, Lookup lookup, Extensions extensions) {
    this.context = new DeclarationContext(module, symbols, lookup, extensions);
    this.knowledge = new Knowledge(symbols, lookup, context.names());
    this.schemas = new Schemas(context);
    this.offs = new RuleExtensions(context, isModule);
    this.callables = new Callables(context);
  }

  /** Puts a library's declaration into the context.symbols(), by its name alone. */
  void declare(Declaration declaration) {
    switch (declaration) {
      case Declaration.Article article -> knowledge.article(article);
      case Declaration.Fact fact -> knowledge.declare(fact);
      case Declaration.Reading reading -> knowledge.declare(reading);
      case Declaration.Kind kind -> schemas.declare(kind);
      case Declaration.ExtendKind kind -> schemas.declare(kind);
      case Declaration.Product product -> schemas.declare(product);
      case Declaration.Rule rule -> rule(rule);
      case Declaration.ExtendRule rule -> offs.declare(rule);
      case Declaration.Define define -> callables.declare(define);
      case Declaration.Action action -> callables.declare(action);
      case Declaration.ExtendAction action -> callables.declare(action);
      case Declaration.Procedure procedure -> callables.declare(procedure);
      case Declaration.Symptom symptom -> symptom(symptom);
      case Declaration.Window window -> window(window);
      case Declaration.Probe probe -> probe(probe);
      case Declaration.Malformed malformed -> {
        if (malformed.name() != null) {
          context.findings().lose(malformed.span().file(), malformed.name().text());
        }
      }
      case Declaration.Test _, Declaration.Project _, Declaration.ObjectTree _ -> {}
      case Declaration.Plan _ -> {}
    }
  }

  private void rule(Declaration.Rule tree) {
    Lazy<Rule.Body> body =
        new Lazy<>(() -> new Rules(context.lookup(), context.expressions(), tree).resolve());
    context
        .names()
        .put(
            context.symbols().rules(),
            tree.name(),
            new Rule(
                tree.name().text(),
                context.module(),
                Rules.modifiers(tree, context.findings()),
                tree.doc(),
                tree.name().span(),
                body),
            "rule",
            Rule::span);
  }

  private void symptom(Declaration.Symptom tree) {
    Lazy<Symptom.Body> body =
        new Lazy<>(() -> new Symptoms(context.lookup(), context.expressions()).resolve(tree));
    context
        .names()
        .put(
            context.symbols().symptoms(),
            tree.name(),
            new Symptom(
                tree.name().text(), context.module(), tree.title(), tree.name().span(), body),
            "symptom",
            Symptom::span);
  }

  private void window(Declaration.Window tree) {
    Lazy<Window.Body> body =
        new Lazy<>(() -> new Windows(context.lookup(), context.expressions(), tree).resolve());
    context
        .names()
        .put(
            context.symbols().windows(),
            tree.name(),
            new Window(
                tree.name().text(), context.module(), tree.title(), tree.name().span(), body),
            "window",
            Window::span);
  }

  private void probe(Declaration.Probe tree) {
    Lazy<Probe.Body> body =
        new Lazy<>(() -> new Probes(context.lookup(), context.expressions(), tree).resolve());
    context
        .names()
        .put(
            context.symbols().probes(),
            tree.name(),
            new Probe(tree.name().text(), context.module(), tree.name().span(), body),
            "probe",
            Probe::span);
  }

  /**
   * Completes what refers to other context.symbols(); called when all of the file's names are
   * declared.
   */
  void complete() {
    // In this order: citations need facts, patterns need products, types need kinds.
    knowledge.completeFacts();
    schemas.complete();
    knowledge.completeReadings();
    callables.complete();
    offs.complete();
  }
}
