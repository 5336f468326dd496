package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Lazy;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.tree.PlanFile;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The trees of files, each read once, and which files each uses. */
public final class UseGraph {

  /** How many files a file may use itself. */
  private static final int MOST_USES = 1_000;

  private final Library library;
  private final MissingUses missing;
  private final Lazy<List<String>> modules;
  private final IdentityHashMap<SourceFile, Outcome<PlanFile>> trees = new IdentityHashMap<>();
  private final IdentityHashMap<SourceFile, Set<SourceFile>> extending = new IdentityHashMap<>();
  private final Set<SourceFile> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Takes where used files come from. */
  public UseGraph(Library library) {
    this.library = library;
    this.missing = new MissingUses(library);
    this.modules = new Lazy<>(library::modules);
  }

  /** Returns where used files come from. */
  public Library library() {
    return library;
  }

  /** Returns what finds modules that are not used. */
  public MissingUses missing() {
    return missing;
  }

  /** Returns the names of all modules. */
  public List<String> modules() {
    return modules.get();
  }

  /** Returns the tree of a file, with what could not be read. */
  public Outcome<PlanFile> tree(SourceFile source) {
    Outcome<PlanFile> known = trees.get(source);
    if (known == null) {
      known = library.tree(source);
      trees.put(source, known);
    }
    return known;
  }

  /** Returns what a file uses: at most the first thousand of it. */
  public static List<PlanFile.Use> uses(PlanFile file) {
    List<PlanFile.Use> uses = file.uses();
    return uses.size() <= MOST_USES ? uses : uses.subList(0, MOST_USES);
  }

  /** Adds a finding where a file begins to use more than that. */
  public static void checkUses(PlanFile file, FindingsByFile findings) {
    if (file.uses().size() > MOST_USES) {
      findings.error(
          Code.PW0207,
          file.uses().get(MOST_USES).span(),
          "the file uses more than " + MOST_USES + " others");
    }
  }

  /** Returns the file that is used, or null if there is none or it may not be read. */
  public @Nullable SourceFile used(PlanFile file, PlanFile.Use use) {
    SourceFile source =
        use.module() != null
            ? library.module(use.module().text())
            : library.file(file.source(), use.path() == null ? "" : use.path());
    if (source != null) {
      used.add(source);
    }
    return source;
  }

  /** Returns whether any file read so far uses a file. */
  public boolean isUsed(SourceFile source) {
    return used.contains(source);
  }

  /** Drops the tree of a file; who asks for it again gets it read anew. */
  public void forget(SourceFile source) {
    trees.remove(source);
    extending.remove(source);
  }

  /** Returns those files that extend others: of a file itself and all that it uses. */
  public Set<SourceFile> extending(SourceFile source) {
    Set<SourceFile> known = extending.get(source);
    if (known == null) {
      known = new LinkedHashSet<>();
      Set<SourceFile> seen = new LinkedHashSet<>(List.of(source));
      Deque<SourceFile> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        PlanFile file = tree(open.removeFirst()).value();
        if (file.isExtending()) {
          known.add(file.source());
        }
        for (PlanFile.Use use : uses(file)) {
          SourceFile used = used(file, use);
          if (used != null && seen.add(used)) {
            open.add(used);
          }
        }
      }
      extending.put(source, known);
    }
    return known;
  }
}
