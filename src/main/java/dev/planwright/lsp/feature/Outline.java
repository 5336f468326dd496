package dev.planwright.lsp.feature;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.KindMember;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.ObjectMember;
import dev.planwright.syntax.tree.PlanClause;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.jspecify.annotations.Nullable;

/** What a document declares, as the editor's outline shows it. */
public final class Outline {

  private Outline() {}

  /** Returns what a document declares, what lies in something below it. */
  public static List<DocumentSymbol> of(Analysis analysis) {
    return all(analysis.tree().declarations());
  }

  private static List<DocumentSymbol> all(List<Declaration> declarations) {
    List<DocumentSymbol> symbols = new ArrayList<>();
    for (Declaration declaration : declarations) {
      DocumentSymbol symbol = of(declaration);
      if (symbol != null) {
        symbols.add(symbol);
      }
    }
    return symbols;
  }

  private static @Nullable DocumentSymbol of(Declaration declaration) {
    Span span = declaration.span();
    return switch (declaration) {
      case Declaration.Article each -> symbol(each.name(), SymbolKind.File, each.title(), span);
      case Declaration.Fact each -> symbol(each.name(), SymbolKind.Constant, each.sentence(), span);
      case Declaration.Reading each -> reading(each);
      case Declaration.Kind each ->
          with(symbol(each.name(), SymbolKind.Class, "kind", span), members(each.members()));
      case Declaration.Product each ->
          with(
              symbol(each.name(), SymbolKind.Package, each.title(), span), members(each.options()));
      case Declaration.Rule each -> symbol(each.name(), SymbolKind.Event, "rule", span);
      case Declaration.Define each -> symbol(each.name(), SymbolKind.Function, "define", span);
      case Declaration.Action each -> symbol(each.name(), SymbolKind.Method, "action", span);
      case Declaration.Procedure each -> symbol(each.name(), SymbolKind.Method, "procedure", span);
      case Declaration.Symptom each -> symbol(each.name(), SymbolKind.Event, each.title(), span);
      case Declaration.Window each -> symbol(each.name(), SymbolKind.Event, each.title(), span);
      case Declaration.Probe each -> symbol(each.name(), SymbolKind.Function, "probe", span);
      case Declaration.Test each ->
          with(
              symbol(each.title(), SymbolKind.Method, "test", span, start(span)),
              all(each.declarations()));
      case Declaration.Project _ -> symbol("project", SymbolKind.Namespace, "", span, start(span));
      case Declaration.ObjectTree each -> object(each);
      case Declaration.Plan each -> plan(each);
      case Declaration.ExtendKind each ->
          with(
              symbol(each.kind().last(), SymbolKind.Class, "extend kind", span),
              members(each.members()));
      case Declaration.ExtendAction each ->
          symbol(each.action().last(), SymbolKind.Method, "extend action", span);
      case Declaration.ExtendRule each -> symbol(each.rule(), SymbolKind.Event, "off", span);
      case Declaration.Malformed each ->
          each.name() == null ? null : symbol(each.name(), SymbolKind.Null, "", span);
    };
  }

  private static DocumentSymbol reading(Declaration.Reading reading) {
    Name name = reading.name();
    return name == null
        ? symbol(
            reading.question(),
            SymbolKind.Constant,
            "reading",
            reading.span(),
            start(reading.span()))
        : symbol(name, SymbolKind.Constant, reading.question(), reading.span());
  }

  private static DocumentSymbol object(Declaration.ObjectTree object) {
    Name name = object.name() == null ? object.kind() : object.name();
    return with(
        symbol(name, SymbolKind.Object, object.kind().text(), object.span()),
        parts(object.members()));
  }

  private static List<DocumentSymbol> parts(List<ObjectMember> members) {
    List<DocumentSymbol> symbols = new ArrayList<>();
    for (ObjectMember member : members) {
      if (member instanceof ObjectMember.Child child && !child.members().isEmpty()) {
        Span at = child.value() == null ? child.kind().span() : child.value().span();
        symbols.add(
            with(
                symbol(
                    at.text().replace("\"", ""),
                    SymbolKind.Object,
                    child.kind().text(),
                    child.span(),
                    at),
                parts(child.members())));
      }
    }
    return symbols;
  }

  private static List<DocumentSymbol> members(List<KindMember> members) {
    List<DocumentSymbol> symbols = new ArrayList<>();
    for (KindMember member : members) {
      symbols.add(symbol(member.name(), SymbolKind.Field, member.role(), member.span()));
    }
    return symbols;
  }

  private static DocumentSymbol plan(Declaration.Plan plan) {
    Name name = plan.name();
    DocumentSymbol symbol =
        name == null
            ? symbol(plan.title(), SymbolKind.Module, "plan", plan.span(), start(plan.span()))
            : symbol(name, SymbolKind.Module, plan.title(), plan.span());
    List<DocumentSymbol> items = new ArrayList<>();
    for (PlanClause clause : plan.clauses()) {
      if (clause instanceof PlanClause.Items list) {
        for (PlanClause.Item item : list.items()) {
          Name level = item.level();
          String text = item.product().text() + (level == null ? "" : " " + level.text());
          items.add(
              symbol(text, SymbolKind.Package, list.verb(), item.span(), item.product().span()));
        }
      }
    }
    return with(symbol, items);
  }

  private static DocumentSymbol with(DocumentSymbol symbol, List<DocumentSymbol> children) {
    symbol.setChildren(children);
    return symbol;
  }

  private static Span start(Span span) {
    return span.file().span(span.start(), span.start());
  }

  private static DocumentSymbol symbol(Name name, SymbolKind kind, String detail, Span span) {
    return symbol(name.text(), kind, detail, span.to(name.span()), name.span());
  }

  /** Editors refuse symbols without a name. */
  private static DocumentSymbol symbol(
      String name, SymbolKind kind, String detail, Span span, Span at) {
    String shown = name.isBlank() ? "?" : name;
    return new DocumentSymbol(shown, kind, Positions.of(span), Positions.of(at), detail);
  }
}
