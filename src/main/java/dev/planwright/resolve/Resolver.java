package dev.planwright.resolve;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.NameUse;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.resolve.scope.UnknownName;
import dev.planwright.resolve.scope.UseGraph;
import dev.planwright.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resolves files and what they use. A used file is read once, and resolved once for all files that
 * see the same extensions: what one file adds to a library is not there for others.
 */
public final class Resolver {

  private final UseGraph graph;
  private final boolean naming;
  private final Map<Set<SourceFile>, FileResolver> byExtensions = new HashMap<>();

  /** Makes one that does not keep what names mean; the library says where used files come from. */
  public Resolver(Library library) {
    this(library, false);
  }

  /**
   * Makes one.
   *
   * @param library says where used files come from
   * @param naming whether to keep what names in the resolved files were found to mean
   */
  public Resolver(Library library, boolean naming) {
    this.graph = new UseGraph(library);
    this.naming = naming;
  }

  /** Parses and resolves a file; the findings are those in this file. */
  public Outcome<Unit> resolve(SourceFile source) {
    FileResolver resolver = of(source);
    if (naming) {
      resolver.keepNames(source);
    }
    return resolver.resolve(source);
  }

  /** Returns what names in a file were found to mean so far; none if they are not kept. */
  public List<NameUse> names(SourceFile source) {
    return of(source).names(source);
  }

  /**
   * Resolves a file as another one would see it, with the extensions of that one and no others.
   *
   * @param seen the other file
   */
  public Unit resolve(SourceFile source, SourceFile seen) {
    return of(seen).resolve(source).value();
  }

  /** Returns the names in a file that were not known so far; none if names are not kept. */
  public List<UnknownName> unknownNames(SourceFile source) {
    return of(source).unknownNames(source);
  }

  /**
   * Resolves what a file declares, or a test in it, although nobody uses it.
   *
   * @param declared what the file declares, or the test
   * @return the findings in the file
   */
  public List<Diagnostic> resolveBodies(SourceFile source, Symbols declared) {
    return of(source).resolveBodies(source, declared);
  }

  /** Returns the findings made so far in the files that a resolved file uses, directly or not. */
  public List<Diagnostic> findingsInUsed(SourceFile source) {
    return of(source).findingsInUsed(source);
  }

  /**
   * Drops what was read of a file that no other uses, so that a run over many files holds one of
   * them at a time. Who asks for it again gets it resolved anew.
   */
  public void forget(SourceFile source) {
    if (!graph.isUsed(source)) {
      Set<SourceFile> extending = graph.extending(source);
      if (extending.contains(source)) {
        byExtensions.remove(extending); // What the file adds to others goes with it.
      } else {
        of(source).forget(source);
      }
      graph.forget(source);
    }
  }

  private FileResolver of(SourceFile source) {
    return byExtensions.computeIfAbsent(
        graph.extending(source), extending -> new FileResolver(graph, extending));
  }
}
