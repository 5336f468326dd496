package dev.planwright.reference;

import dev.planwright.model.article.Article;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads references from the modules of a run. */
public final class ReferenceReader {

  private static final String COMMENT = "##";

  private final Library library;
  private final Map<String, Symbols> symbols = new LinkedHashMap<>();

  /**
   * Takes where modules come from, and what each declares.
   *
   * @param declared what modules declare; what has no module is left out
   */
  public ReferenceReader(Library library, Collection<Symbols> declared) {
    this.library = library;
    Map<SourceFile, Symbols> bySource = new LinkedHashMap<>();
    declared.forEach(each -> bySource.put(each.source(), each));
    for (String module : library.modules()) {
      SourceFile source = library.module(module);
      Symbols known = source == null ? null : bySource.get(source);
      if (known != null) {
        symbols.put(module, known);
      }
    }
  }

  /**
   * Returns the reference of a module and of those below it, or null if there is none. What holds
   * tests alone is left out.
   */
  public @Nullable Reference of(String name) {
    List<String> modules =
        symbols.keySet().stream()
            .filter(each -> each.equals(name) || each.startsWith(name + "."))
            .toList();
    Reference reference = of(name, modules);
    return reference.modules().isEmpty() ? null : reference;
  }

  /** Returns the reference of all modules. */
  public Reference ofAll() {
    return of("", List.copyOf(symbols.keySet()));
  }

  private Reference of(String name, List<String> modules) {
    Targets targets = new Targets(symbols, modules);
    List<Reference.Module> told = new ArrayList<>();
    List<ReferenceEntry> entries = new ArrayList<>();
    Map<String, Article> articles = new LinkedHashMap<>();
    for (String module : modules) {
      Symbols declared = symbols.get(module);
      if (declared != null) {
        PlanFile tree = library.tree(declared.source()).value();
        List<ReferenceEntry> own =
            entries(tree, new EntryReader(new ModuleNames(targets, module, declared)));
        if (!own.isEmpty() || !declared.articles().isEmpty()) {
          told.add(new Reference.Module(module, doc(tree), uses(tree)));
          entries.addAll(own);
          declared.articles().forEach(articles::putIfAbsent);
        }
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.id().sort()));
    return new Reference(
        name, told, entries, List.copyOf(articles.values()), used(modules, targets));
  }

  /** Returns what comes with modules by their {@code use}, in the order in which it is reached. */
  private List<Reference.Used> used(List<String> modules, Targets targets) {
    List<Reference.Used> used = new ArrayList<>();
    Set<String> seen = new HashSet<>(modules);
    Deque<String> open = new ArrayDeque<>(modules);
    while (!open.isEmpty()) {
      String module = open.removeFirst();
      Symbols declared = symbols.get(module);
      if (declared == null) {
        continue;
      }
      PlanFile tree = library.tree(declared.source()).value();
      uses(tree).stream().filter(seen::add).forEach(open::addLast);
      if (!modules.contains(module)) {
        List<ReferenceEntry> entries =
            entries(tree, new EntryReader(new ModuleNames(targets, module, declared)));
        entries.removeIf(entry -> entry.id().sort() == Sort.FACT);
        entries.sort(Comparator.comparing(entry -> entry.id().sort()));
        if (!entries.isEmpty()) {
          used.add(new Reference.Used(module, entries));
        }
      }
    }
    return used;
  }

  private static List<ReferenceEntry> entries(PlanFile tree, EntryReader reader) {
    List<ReferenceEntry> entries = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      ReferenceEntry entry = reader.entry(declaration);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static List<String> uses(PlanFile tree) {
    List<String> uses = new ArrayList<>();
    for (PlanFile.Use use : tree.uses()) {
      QualifiedName module = use.module();
      uses.add(module == null ? String.valueOf(use.path()) : module.text());
    }
    return uses;
  }

  /** Returns the documentation comment above the name of a module. */
  private static String doc(PlanFile tree) {
    QualifiedName module = tree.module();
    if (module == null) {
      return "";
    }
    String before = tree.source().text().substring(0, module.span().start());
    List<String> lines = before.lines().toList();
    Deque<String> comment = new ArrayDeque<>();
    for (int i = lines.size() - 2; i >= 0 && lines.get(i).startsWith(COMMENT); i--) {
      comment.addFirst(lines.get(i).substring(COMMENT.length()).strip());
    }
    return String.join(" ", comment);
  }
}
