package dev.planwright.lsp.name;

import dev.planwright.diagnostic.Citation;
import dev.planwright.lsp.name.DeclaredName.Sort;
import dev.planwright.model.Action;
import dev.planwright.model.Attribute;
import dev.planwright.model.Callable;
import dev.planwright.model.Define;
import dev.planwright.model.Kind;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Procedure;
import dev.planwright.model.Product;
import dev.planwright.model.article.Fact;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The names that files declare. */
public final class NameIndex {

  private final List<DeclaredName> names = new ArrayList<>();

  private NameIndex() {}

  /** Returns the names that a file declares itself. */
  public static List<DeclaredName> own(Unit unit) {
    NameIndex declared = new NameIndex();
    declared.add(unit.symbols());
    unit.plans().forEach(declared::add);
    for (Unit.Test test : unit.tests()) {
      declared.add(test.unit().symbols());
      test.unit().plans().forEach(declared::add);
    }
    return declared.names;
  }

  /** Returns the names that a file declares or sees. */
  public static List<DeclaredName> visible(Unit unit) {
    NameIndex declared = new NameIndex();
    declared.names.addAll(own(unit));
    for (Symbols symbols : unit.visible()) {
      if (symbols != unit.symbols()) {
        declared.add(symbols);
      }
    }
    return declared.names;
  }

  private void add(Symbols symbols) {
    symbols.kinds().values().forEach(this::add);
    symbols.added().forEach(attribute -> add(attribute, Sort.ATTRIBUTE));
    symbols.products().values().forEach(this::add);
    symbols
        .articles()
        .values()
        .forEach(each -> add(Sort.ARTICLE, each.name(), "", each.span(), List.of(each.title())));
    symbols.facts().values().forEach(this::add);
    symbols
        .readings()
        .values()
        .forEach(each -> add(Sort.READING, each.name(), "", each.span(), List.of(each.sentence())));
    symbols
        .rules()
        .values()
        .forEach(rule ->
            names.add(
                new DeclaredName(
                    Sort.RULE,
                    rule.name(),
                    rule.module(),
                    rule.span(),
                    List.of(),
                    rule.body().citations())));
    symbols.callables().values().forEach(this::add);
    symbols
        .symptoms()
        .values()
        .forEach(each -> add(Sort.SYMPTOM, each.name(), "", each.span(), List.of()));
    symbols
        .windows()
        .values()
        .forEach(each -> add(Sort.WINDOW, each.name(), "", each.span(), List.of()));
    symbols
        .probes()
        .values()
        .forEach(each -> add(Sort.PROBE, each.name(), "", each.span(), List.of()));
    symbols.objects().values().forEach(this::add);
  }

  private void add(Sort sort, String name, String owner, Span span, List<String> notes) {
    names.add(new DeclaredName(sort, name, owner, span, notes, List.of()));
  }

  private void add(Kind kind) {
    names.add(
        new DeclaredName(
            Sort.KIND, kind.name(), kind.module(), kind.span(), List.of(), kind.citations()));
    for (Attribute attribute : kind.attributes()) {
      if (attribute.span().file() == kind.span().file()) {
        add(attribute, Sort.ATTRIBUTE);
      }
    }
  }

  private void add(Attribute attribute, Sort sort) {
    names.add(
        new DeclaredName(
            sort,
            attribute.name(),
            attribute.owner(),
            attribute.span(),
            List.of(),
            attribute.citations()));
  }

  private void add(Product product) {
    List<String> notes = new ArrayList<>(List.of(product.title()));
    if (!product.levels().isEmpty()) {
      notes.add("levels: " + String.join(" < ", product.levels()));
    }
    if (product.on() != null) {
      notes.add("installed on a " + product.on().name());
    }
    names.add(
        new DeclaredName(
            Sort.PRODUCT,
            product.name(),
            product.module(),
            product.span(),
            notes,
            product.citations()));
    product.options().forEach(option -> add(option, Sort.OPTION));
  }

  private void add(Fact fact) {
    Citation citation = fact.citation();
    List<String> notes =
        List.of(fact.sentence(), citation.source() + ": " + fact.article().title());
    add(Sort.FACT, fact.name(), "", fact.span(), notes);
  }

  private void add(Callable callable) {
    Sort sort =
        switch (callable) {
          case Define _ -> Sort.DEFINE;
          case Action _ -> Sort.ACTION;
          case Procedure _ -> Sort.PROCEDURE;
        };
    add(sort, callable.name(), callable.module(), callable.span(), List.of());
  }

  private void add(PlanObject object) {
    PlanObject holder = object.container();
    add(
        Sort.OBJECT,
        object.name(),
        holder == null ? "" : holder.name(),
        object.span(),
        List.of("a " + object.kind().name()));
    object.parts().forEach(this::add);
  }

  private void add(Plan plan) {
    add(Sort.PLAN, plan.name(), "", plan.nameSpan(), List.of(plan.title()));
  }
}
