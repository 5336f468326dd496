package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.files.ReadRefusal;
import dev.planwright.model.Callable;
import dev.planwright.model.Kind;
import dev.planwright.model.Product;
import dev.planwright.model.article.Article;
import dev.planwright.resolve.extension.Extensions;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.NameUse;
import dev.planwright.resolve.scope.Objects;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.resolve.scope.UnknownName;
import dev.planwright.resolve.scope.UseGraph;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.PlanFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resolves files and what they use, with some extensions in force. A used file is resolved once; a
 * compilation, and every later one that shares this resolver, then finds it here.
 */
final class FileResolver {

  private final UseGraph graph;
  private final Library library;
  private final Extensions extensions;
  private final FindingsByFile findings = new FindingsByFile();
  private final IdentityHashMap<SourceFile, Resolved> bySource = new IdentityHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Map<String, Set<String>> declared = new HashMap<>();
  private boolean clashing;

  /** A resolved file with the index of its objects, and the files it consists of. */
  private record Resolved(Unit unit, Objects objects, Set<SourceFile> sources) {}

  /** Takes where files come from, and those whose extensions are in force. */
  FileResolver(UseGraph graph, Set<SourceFile> extending) {
    this.graph = graph;
    this.library = graph.library();
    this.extensions = new Extensions(extending, findings);
  }

  /** Parses and resolves a file; the findings are those in this file. */
  Outcome<Unit> resolve(SourceFile source) {
    open.add(source.name());
    Resolved resolved = resolveFile(source);
    open.remove(source.name());
    return new Outcome<>(resolved.unit(), findings(source));
  }

  /**
   * Resolves what a file declares, or a test in it, although nobody uses it.
   *
   * @param declared what the file declares, or the test
   * @return the findings in the file
   */
  List<Diagnostic> resolveBodies(SourceFile source, Symbols declared) {
    declared.resolve();
    return findings(source);
  }

  /** Keeps from now on what names in a file are found to mean. */
  void keepNames(SourceFile source) {
    findings.names().keep(source);
  }

  /** Returns what names in a file were found to mean so far. */
  List<NameUse> names(SourceFile source) {
    return findings.names().in(source);
  }

  /** Returns the names in a file that were not known so far. */
  List<UnknownName> unknownNames(SourceFile source) {
    return findings.names().unknownIn(source);
  }

  /** Returns the findings made so far in a file. */
  private List<Diagnostic> findings(SourceFile source) {
    List<Diagnostic> found = findings.in(source);
    return found.isEmpty()
        ? found
        : graph.missing().merge(source, graph.tree(source).value(), found, findings.unknownNames());
  }

  /** Returns the findings made so far in the files that a resolved file uses, directly or not. */
  List<Diagnostic> findingsInUsed(SourceFile source) {
    Resolved resolved = bySource.get(source);
    List<Diagnostic> found = new ArrayList<>();
    if (resolved != null) {
      resolved.sources().stream()
          .filter(used -> used != source)
          .forEach(used -> found.addAll(findings.in(used)));
    }
    return found;
  }

  /** Drops what was found in a file, and what it declares. */
  void forget(SourceFile source) {
    bySource.remove(source);
    findings.forget(source);
  }

  private Resolved resolveFile(SourceFile source) {
    Resolved known = bySource.get(source);
    if (known != null) {
      return known;
    }
    Outcome<PlanFile> parsed = graph.tree(source);
    parsed.diagnostics().forEach(findings::add);
    Resolved resolved = resolve(parsed.value());
    bySource.put(source, resolved);
    return resolved;
  }

  private Resolved resolve(PlanFile file) {
    List<Resolved> used = new ArrayList<>();
    List<Span> usedAt = new ArrayList<>();
    UseGraph.checkUses(file, findings);
    for (PlanFile.Use use : UseGraph.uses(file)) {
      Resolved unit = use(file, use);
      if (unit == null) {
        findings.hasGaps(file.source());
      } else if (!used.contains(unit)) {
        used.add(unit);
        usedAt.add(use.span());
      }
    }
    if (file.hasSyntaxErrors()) {
      findings.hasGaps(file.source());
    }
    Symbols symbols = new Symbols(file.source());
    List<Symbols> visible = visible(symbols, used);
    if (clashing) {
      checkUnique(file, used);
    }
    extensions.checkUses(usedAt, used.stream().map(each -> each.unit().visible()).toList());
    Objects objects = new Objects();
    Set<Objects> included = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Resolved each : used) {
      if (included.add(each.objects())) {
        objects.addAll(each.objects());
      }
    }
    String module = file.module() == null ? null : file.module().text();
    Unit unit =
        new UnitResolver(file.source(), module, symbols, visible, objects, extensions)
            .resolve(file.declarations(), true);
    declare(symbols);
    if (clashing) {
      checkNew(symbols, unit.visible());
    }
    Set<SourceFile> sources = new LinkedHashSet<>(List.of(file.source()));
    used.forEach(each -> sources.addAll(each.sources()));
    return new Resolved(unit, objects, sources);
  }

  private static List<Symbols> visible(Symbols own, List<Resolved> used) {
    Set<Symbols> visible = new LinkedHashSet<>();
    visible.add(own);
    used.forEach(each -> visible.add(each.unit().symbols()));
    used.forEach(each -> visible.addAll(each.unit().visible()));
    return List.copyOf(visible);
  }

  private @Nullable Resolved use(PlanFile file, PlanFile.Use use) {
    String module = use.module() == null ? null : use.module().text();
    SourceFile source = graph.used(file, use);
    if (source == null) {
      unknownUse(file, use, module);
      return null;
    }
    Resolved known = bySource.get(source);
    if (known != null) {
      return known;
    }
    if (source == file.source() || !open.add(source.name())) {
      cycle(use, source.name());
      return null;
    }
    Resolved resolved = resolveFile(source);
    open.remove(source.name());
    return resolved;
  }

  private void unknownUse(PlanFile file, PlanFile.Use use, @Nullable String module) {
    String named = module != null ? module : String.valueOf(use.path());
    ReadRefusal refused =
        module != null ? library.refusal(module) : library.refusal(file.source(), named);
    if (refused != null) {
      findings.add(
          Diagnostic.error(refused.code(), use.span(), "`" + named + "` " + refused.phrase())
              .help(refused.help())
              .build());
    } else if (module != null && use.module() != null) {
      UnknownModules.report(use.module().span(), module, graph.modules(), findings);
    } else {
      findings.error(
          Code.PW0203,
          use.span(),
          "there is no file `" + use.path() + "` beside this one, or it cannot be read");
    }
  }

  private void cycle(PlanFile.Use use, String key) {
    List<String> path = new ArrayList<>(open);
    path = path.subList(Math.max(0, path.indexOf(key)), path.size());
    findings.add(
        Diagnostic.error(Code.PW0202, use.span(), "`" + key + "` uses itself")
            .note("the way around: " + String.join(" uses ", path) + " uses " + key)
            .build());
  }

  /** Notes what a file declares, and whether any file read so far declares the same. */
  private void declare(Symbols symbols) {
    declare("article", symbols.articles().keySet());
    declare("fact", symbols.facts().keySet());
    declare("fact", symbols.formerFacts().keySet());
    declare("kind", symbols.kinds().keySet());
    declare("product", symbols.products().keySet());
    declare("callable", symbols.callables().keySet());
    Set<String> codes = new LinkedHashSet<>();
    symbols.rules().values().forEach(rule -> codes.add(rule.code()));
    declare("rule", codes);
  }

  private void declare(String what, Set<String> names) {
    Set<String> known = declared.computeIfAbsent(what, _ -> new HashSet<>());
    for (String name : names) {
      clashing |= !known.add(name);
    }
  }

  /** Says so if a file declares a name that a file it uses has declared. */
  private void checkNew(Symbols own, List<Symbols> visible) {
    for (Symbols used : visible) {
      if (used != own) {
        own.articles()
            .forEach((name, at) ->
                isNew("article", name, at.span(), used.articles().get(name), Article::span));
        Map<String, Span> facts = used.factNames();
        own.factNames()
            .forEach((name, at) -> isNew("fact", name, at, facts.get(name), Function.identity()));
        own.kinds()
            .forEach(
                (name, at) -> isNew("kind", name, at.span(), used.kinds().get(name), Kind::span));
        own.products()
            .forEach((name, at) ->
                isNew("product", name, at.span(), used.products().get(name), Product::span));
        own.callables()
            .forEach((name, at) ->
                isNew("callable", name, at.span(), used.callables().get(name), Callable::span));
      }
    }
  }

  private <T> void isNew(
      String what, String name, Span at, @Nullable T earlier, Function<T, Span> place) {
    if (earlier != null) {
      findings.add(
          Diagnostic.error(
                  Code.PW0204, at, "a used file declares the " + what + " `" + name + "` already")
              .label("declared again")
              .label(place.apply(earlier), "declared here")
              .build());
    }
  }

  /** Says so if two used files declare the same name. */
  private void checkUnique(PlanFile file, List<Resolved> used) {
    Set<Symbols> seen = new LinkedHashSet<>();
    used.forEach(each -> seen.add(each.unit().symbols()));
    used.forEach(each -> seen.addAll(each.unit().visible()));
    if (used.size() < 2) {
      return;
    }
    Map<String, Span> declared = new HashMap<>();
    for (Symbols symbols : seen) {
      symbols
          .kinds()
          .values()
          .forEach(kind -> unique(file, declared, "kind", kind.name(), kind.span()));
      symbols
          .products()
          .values()
          .forEach(product -> unique(file, declared, "product", product.name(), product.span()));
      symbols
          .callables()
          .values()
          .forEach(
              callable -> unique(file, declared, "callable", callable.name(), callable.span()));
      symbols
          .rules()
          .values()
          .forEach(rule -> unique(file, declared, "rule", rule.code(), rule.span()));
    }
  }

  private void unique(
      PlanFile file, Map<String, Span> declared, String what, String name, Span at) {
    Span earlier = declared.putIfAbsent(what + " " + name, at);
    if (earlier != null && earlier.file() != at.file()) {
      findings.add(
          Diagnostic.error(
                  Code.PW0204,
                  file.uses().getLast().span(),
                  "two used files declare the " + what + " `" + name + "`")
              .label("what is used here holds it twice")
              .label(earlier, "declared here")
              .label(at, "and here")
              .build());
    }
  }
}
