package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.source.WholeLines;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.PlanFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the module that a file does not use and that declares names which are unknown without it:
 * that is one mistake, however many names it has.
 */
public final class MissingUses {

  private static final int SHOWN = 5;

  /** More names than any module brings. */
  private static final long LARGE = 1_000_000;

  /** Before a product and one of the procedures for it: without them its items cannot be done. */
  private static final String INSTALLS = "installs ";

  private static final String CALLABLE = "callable ";

  private final Library library;
  private final Map<String, PlanFile> trees = new HashMap<>();
  private final Map<String, Set<String>> declared = new HashMap<>();
  private final Map<String, Brought> brought = new HashMap<>();

  /**
   * What a module brings with what it uses.
   *
   * @param names what is declared, each name behind its sort
   * @param procedures how many procedures there are for a product, each behind {@link #INSTALLS}
   */
  private record Brought(Set<String> names, Map<String, Integer> procedures) {}

  /** Takes the modules that a file could use. */
  public MissingUses(Library library) {
    this.library = library;
  }

  /**
   * Returns the findings in a file, with those on unknown names that one module declares as one.
   *
   * @param names the unknown names, by the findings on them
   */
  public List<Diagnostic> merge(
      SourceFile source, PlanFile file, List<Diagnostic> findings, Map<Diagnostic, String> names) {
    Set<String> wanted = new LinkedHashSet<>();
    for (Diagnostic finding : findings) {
      String name = names.get(finding);
      if (name != null) {
        wanted.add(sort(finding.code()) + name);
        wanted.add(INSTALLS + name + " ");
      }
    }
    String module = wanted.isEmpty() ? null : module(file, wanted);
    if (module == null || isFarFetched(file, module, wanted)) {
      return findings;
    }
    Set<String> there = brought(module).names();
    List<Diagnostic> kept = new ArrayList<>();
    List<Diagnostic> merged = new ArrayList<>();
    for (Diagnostic finding : findings) {
      String name = names.get(finding);
      boolean known = name != null && there.contains(sort(finding.code()) + name);
      (known ? merged : kept).add(finding);
    }
    if (!merged.isEmpty()) {
      // What the module brings may have these names too.
      kept.removeIf(
          finding -> finding.code().equals(Code.PW0101.name()) && names.containsKey(finding));
      kept.add(missing(source, file, module, merged, names));
    }
    return kept;
  }

  /**
   * Returns whether a module has only functions or actions of the names, and has nothing to do with
   * the modules that the file uses: a name is no more than a chance then.
   */
  private boolean isFarFetched(PlanFile file, String module, Set<String> wanted) {
    Set<String> names = brought(module).names();
    if (wanted.stream().anyMatch(name -> names.contains(name) && !name.startsWith(CALLABLE))) {
      return false;
    }
    boolean uses = false;
    for (PlanFile.Use use : file.uses()) {
      String used = use.module() == null ? "" : use.module().text();
      if (family(used).equals(family(module)) || tree(used) == null) {
        return false;
      }
      uses = true;
    }
    return uses;
  }

  private static String family(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }

  private static Diagnostic missing(
      SourceFile source,
      PlanFile file,
      String module,
      List<Diagnostic> merged,
      Map<Diagnostic, String> names) {
    Set<String> shown = new LinkedHashSet<>();
    merged.forEach(finding -> shown.add("`" + names.get(finding) + "`"));
    List<String> first = List.copyOf(shown).subList(0, Math.min(SHOWN, shown.size()));
    String more = shown.size() > SHOWN ? " and " + (shown.size() - SHOWN) + " more" : "";
    String line = "use " + module;
    return Diagnostic.error(
            Code.PW0128,
            merged.getFirst().span(),
            "the file does not use the module `" + module + "`")
        .label("the module declares this")
        .note("names of the module: " + String.join(", ", first) + more)
        .fix(Fix.unsafe("add the line `" + line + "`", List.of(edit(source, file, line))))
        .build();
  }

  /** The line goes below the last one of the head of the file. */
  private static TextEdit edit(SourceFile source, PlanFile file, String line) {
    Span last =
        !file.uses().isEmpty()
            ? file.uses().getLast().span()
            : file.module() != null
                ? file.module().span()
                : file.edition() != null ? file.edition().span() : null;
    String end = WholeLines.end(source);
    if (last == null) {
      int start = source.text().startsWith("\uFEFF") ? 1 : 0;
      return new TextEdit(source.span(start, start), line + end);
    }
    return new TextEdit(source.span(last.end(), last.end()), end + line);
  }

  /**
   * Returns the module that, with what it uses, declares most of the names; or null. Of several it
   * is the one that is called like one of the names, such as a product; then the one with more
   * procedures for them; then the one that brings less.
   */
  private @Nullable String module(PlanFile file, Set<String> wanted) {
    String own = file.module() == null ? "" : file.module().text();
    String best = null;
    long most = 0;
    for (String module : library.modules()) {
      PlanFile tree = module.equals(own) ? null : tree(module);
      if (tree != null
          && !tree.declarations().stream().allMatch(Declaration.Test.class::isInstance)) {
        long weight = weight(module, wanted);
        if (weight > most) {
          best = module;
          most = weight;
        }
      }
    }
    return best;
  }

  private long weight(String module, Set<String> wanted) {
    Brought there = brought(module);
    long declared = 0;
    long procedures = 0;
    boolean called = false;
    for (String each : wanted) {
      if (each.startsWith(INSTALLS)) {
        procedures += there.procedures().getOrDefault(each, 0);
        called |= each.strip().endsWith(" " + module.substring(module.lastIndexOf('.') + 1));
      } else {
        declared += there.names().contains(each) ? 1 : 0;
      }
    }
    long weight = declared * 2 + (called ? 1 : 0);
    return declared == 0
        ? 0
        : (weight * LARGE + Math.min(procedures, LARGE - 1)) * LARGE
            + LARGE
            - Math.min(there.names().size(), LARGE);
  }

  private Brought brought(String module) {
    Brought known = brought.get(module);
    if (known == null) {
      Set<String> names = closure(module);
      Map<String, Integer> procedures = new HashMap<>();
      for (String name : names) {
        if (name.startsWith(INSTALLS)) {
          procedures.merge(
              name.substring(0, name.indexOf(' ', INSTALLS.length()) + 1), 1, Integer::sum);
        }
      }
      known = new Brought(names, procedures);
      brought.put(module, known);
    }
    return known;
  }

  private Set<String> closure(String module) {
    Set<String> names = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      String next = open.pop();
      PlanFile tree = seen.add(next) ? tree(next) : null;
      if (tree != null) {
        names.addAll(declared.computeIfAbsent(next, _ -> declared(tree)));
        for (PlanFile.Use use : tree.uses()) {
          if (use.module() != null) {
            open.add(use.module().text());
          }
        }
      }
    }
    return names;
  }

  private @Nullable PlanFile tree(String module) {
    PlanFile known = trees.get(module);
    if (known == null) {
      SourceFile source = library.module(module);
      known = source == null ? null : library.tree(source).value();
      if (known != null) {
        trees.put(module, known);
      }
    }
    return known;
  }

  /** Returns what a module declares, each name behind its sort. */
  private static Set<String> declared(PlanFile file) {
    Set<String> names = new HashSet<>();
    for (Declaration declaration : file.declarations()) {
      switch (declaration) {
        case Declaration.Kind kind -> {
          names.add("kind " + kind.name().text());
          names.add("kind " + plural(kind));
          names.add("product " + plural(kind));
        }
        case Declaration.Product product -> names.add("product " + product.name().text());
        case Declaration.Define define -> names.add(CALLABLE + define.name().text());
        case Declaration.Action action -> names.add(CALLABLE + action.name().text());
        case Declaration.Procedure procedure -> {
          names.add(CALLABLE + procedure.name().text());
          if (procedure.purpose().item() != null) {
            String product = procedure.purpose().item().product().text();
            names.add(INSTALLS + product + " " + procedure.name().text());
          }
        }
        case Declaration.Fact fact -> {
          names.add("fact " + fact.name().text());
          fact.was().forEach(former -> names.add("fact " + former.text()));
        }
        case Declaration.Article article -> names.add("article " + article.name().text());
        case Declaration.Rule rule -> names.add("rule " + rule.name().text());
        default -> {}
      }
    }
    return names;
  }

  private static String plural(Declaration.Kind kind) {
    Name plural = kind.words().plural();
    if (plural != null) {
      return plural.text();
    }
    return kind.container() == null
        ? kind.name().text() + "s"
        : kind.container().attribute().text();
  }

  private static String sort(String text) {
    Code code = Code.of(text);
    if (code == null) {
      return "";
    }
    return switch (code) {
      case PW0107 -> "kind ";
      case PW0101, PW0108 -> "product ";
      case PW0111 -> CALLABLE;
      case PW0106 -> "fact ";
      case PW0114 -> "article ";
      case PW0306 -> "rule ";
      default -> "";
    };
  }
}
