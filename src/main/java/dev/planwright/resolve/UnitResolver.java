package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.resolve.extension.Extensions;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Objects;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves declarations against what is visible. */
final class UnitResolver {
  private static final Set<String> SEVERITIES = Set.of("danger", "error", "warning", "note");

  private final SourceFile source;
  private final @Nullable String module;
  private final Symbols symbols;
  private final List<Symbols> visible;
  private final Objects objects;
  private final FindingsByFile findings;
  private final Lookup lookup;
  private final Extensions extensions;

  UnitResolver(
      SourceFile source,
      @Nullable String module,
      Symbols symbols,
      List<Symbols> visible,
      Objects objects,
      Extensions extensions) {
    this.source = source;
    this.module = module;
    this.symbols = symbols;
    this.visible = visible;
    this.objects = objects;
    this.findings = extensions.findings();
    this.lookup = new Lookup(visible, findings);
    this.extensions = extensions;
  }

  Unit resolve(List<Declaration> trees, boolean wholeFile) {
    String owner = module == null ? stem(source.name()) : module;
    Declarations declarations =
        new Declarations(owner, module != null, symbols, lookup, extensions);
    trees.forEach(declarations::declare);
    declarations.complete();
    ObjectResolver objectResolver = new ObjectResolver(symbols, lookup, objects);
    List<PlanObject> declared = new ArrayList<>();
    for (Declaration tree : trees) {
      if (tree instanceof Declaration.ObjectTree object) {
        declared.addAll(objectResolver.declare(object));
      }
    }
    objectResolver.complete();
    return new Unit(
        source, module, symbols, visible, declared, plans(trees, wholeFile), tests(trees));
  }

  private List<Plan> plans(List<Declaration> trees, boolean wholeFile) {
    List<Plan> plans = new ArrayList<>();
    Map<String, Span> names = new HashMap<>();
    for (Declaration tree : trees) {
      if (tree instanceof Declaration.Plan plan) {
        Plan made = new PlanResolver(lookup, objects, plan).resolve(stem(source.name()), wholeFile);
        FolderChecks.check(made, findings);
        String folder = made.name().toLowerCase(Locale.ROOT);
        Span earlier = names.putIfAbsent(folder, made.nameSpan());
        if (earlier != null) {
          findings.add(
              Diagnostic.twice(
                      Code.PW0304,
                      made.nameSpan(),
                      earlier,
                      "there are two plans named `" + made.name() + "`")
                  .build());
        }
        plans.add(made);
      }
    }
    return plans;
  }

  private List<Unit.Test> tests(List<Declaration> trees) {
    List<Unit.Test> tests = new ArrayList<>();
    for (Declaration tree : trees) {
      if (tree instanceof Declaration.Test test) {
        Symbols own = new Symbols(source);
        List<Symbols> seen = new ArrayList<>(List.of(own));
        seen.addAll(visible);
        Objects inner = new Objects();
        inner.addAll(objects);
        Unit unit =
            new UnitResolver(source, module, own, seen, inner, extensions.ofTest())
                .resolve(test.declarations(), true);
        List<Unit.Expected> expected = new ArrayList<>();
        for (Declaration.Expectation each : test.expectations()) {
          if (each.code() != null && SEVERITIES.contains(each.severity().text())) {
            expected.add(
                new Unit.Expected(each.severity().text(), each.code().text(), each.span()));
          } else if (each.code() != null || !each.severity().text().equals("clean")) {
            findings.error(
                Code.PW0121,
                each.severity().span(),
                "expected `clean`, or a severity and the code of a finding");
          }
        }
        tests.add(new Unit.Test(test.title(), unit, expected, test.span()));
      }
    }
    return tests;
  }

  /** Returns a file's name without folders and ending. */
  private static String stem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.indexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
