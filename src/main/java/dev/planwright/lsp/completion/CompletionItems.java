package dev.planwright.lsp.completion;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.name.DeclaredName;
import dev.planwright.lsp.name.DeclaredName.Sort;
import dev.planwright.lsp.name.NameIndex;
import dev.planwright.model.Function;
import dev.planwright.model.Kind;
import dev.planwright.model.Product;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.syntax.Expected;
import dev.planwright.syntax.PlanParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** The completions at a place: names that are known there, levels, modules and keywords. */
public final class CompletionItems {

  private final Analysis analysis;
  private final CaretPlace place;
  private final Range range;
  private final Map<String, CompletionItem> items = new LinkedHashMap<>();

  private CompletionItems(Analysis analysis, CaretPlace place) {
    this.analysis = analysis;
    this.place = place;
    this.range = Positions.of(analysis.file(), place.start(), place.end());
  }

  /** Returns what may come at a position, the likelier first. */
  public static List<CompletionItem> of(Analysis analysis, Position position) {
    int offset = Positions.offset(analysis.file(), position);
    CaretPlace place = CaretPlace.of(analysis.file(), offset);
    CompletionItems completion = new CompletionItems(analysis, place);
    boolean shown = place.inShown(analysis.file().text());
    if (place.inComment() || (place.inText() && !shown)) {
      return List.of();
    }
    if (shown) {
      completion.names();
    } else {
      completion.all();
    }
    return new ArrayList<>(completion.items.values());
  }

  private void all() {
    String before = analysis.file().text().substring(place.statement(), place.start());
    if (before.matches("use\\s+([A-Za-z0-9_-]+\\.)*")) {
      modules(before);
      return;
    }
    Expected expected = PlanParser.expectedAfter(before);
    if (expected.level()) {
      levels(before);
    }
    if (expected.name()) {
      names();
    }
    for (String word : expected.words()) {
      add(word, CompletionItemKind.Keyword, "", "9");
    }
  }

  /** Names of modules have dots: what stands before the last one is taken as written. */
  private void modules(String before) {
    String written = before.substring(3).strip();
    for (String module : analysis.workspace().moduleNames(analysis.file())) {
      if (module.startsWith(written)) {
        add(module.substring(written.length()), CompletionItemKind.Module, "module", "1");
      }
    }
  }

  private void levels(String before) {
    String[] words = before.split("[^A-Za-z0-9_-]+", -1);

    String last = words.length < 2 ? "" : words[words.length - 2];
    for (Symbols symbols : analysis.unit().visible()) {
      Product product = symbols.products().get(last);
      if (product != null) {
        for (int i = 0; i < product.levels().size(); i++) {
          String level = product.levels().get(i);
          add(
              level,
              CompletionItemKind.Value,
              "level of " + product.name(),
              "0" + (char) ('a' + i));
        }
      }
    }
  }

  private void names() {
    Map<String, DeclaredName> declared = new LinkedHashMap<>();
    for (DeclaredName name : NameIndex.visible(analysis.unit())) {
      declared.putIfAbsent(name.name(), name);
    }
    for (Map.Entry<String, Set<String>> each : KnownNames.at(analysis, place).entrySet()) {
      String phrase = each.getKey();
      boolean expression = phrase.contains("function or define");
      for (String name : each.getValue()) {
        DeclaredName found = declared.get(name);
        boolean step =
            found != null && (found.sort() == Sort.ACTION || found.sort() == Sort.PROCEDURE);
        if (!(expression && step)) {
          add(name, found, phrase);
        }
      }
      if (expression
          || phrase.startsWith("there is no name")
          || phrase.startsWith("there is no value")) {
        ofExpressions();
      }
    }
  }

  private void ofExpressions() {
    for (Function function : Function.values()) {
      add(function.word(), CompletionItemKind.Function, "function", "5");
    }
    for (Symbols symbols : analysis.unit().visible()) {
      for (Kind kind : symbols.kinds().values()) {
        add(kind.plural(), CompletionItemKind.Variable, "all of kind " + kind.name(), "4");
      }
    }
  }

  private void add(String name, @Nullable DeclaredName found, String phrase) {
    if (found == null) {
      add(name, CompletionItemKind.Value, "", "1");
      return;
    }
    boolean fact = found.sort() == Sort.FACT;
    String detail = found.notes().isEmpty() ? found.sort().word() : found.notes().getFirst();
    add(
        name,
        kind(found.sort()),
        fact || phrase.isEmpty() ? detail : found.sort().word() + ": " + detail,
        "1");
  }

  private void add(String name, CompletionItemKind kind, String detail, String order) {
    boolean word =
        name.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_-.:~+".indexOf(c) >= 0));
    CompletionItem item = new CompletionItem(name);
    item.setKind(kind);
    if (!detail.isEmpty()) {
      item.setDetail(detail);
    }
    item.setSortText(order + name);
    item.setTextEdit(Either.forLeft(new TextEdit(range, word ? name : "\"" + name + "\"")));
    items.putIfAbsent(name, item);
  }

  private static CompletionItemKind kind(Sort sort) {
    return switch (sort) {
      case KIND -> CompletionItemKind.Class;
      case PRODUCT -> CompletionItemKind.Module;
      case ATTRIBUTE, OPTION -> CompletionItemKind.Field;
      case DEFINE, PROBE -> CompletionItemKind.Function;
      case ACTION, PROCEDURE -> CompletionItemKind.Method;
      case ARTICLE, FACT, READING -> CompletionItemKind.Reference;
      case RULE, SYMPTOM, WINDOW -> CompletionItemKind.Event;
      case OBJECT, PLAN, VARIABLE -> CompletionItemKind.Variable;
    };
  }
}
