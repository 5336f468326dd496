package dev.planwright.resolve.extension;

import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.SymbolNames;
import dev.planwright.resolve.scope.Symbols;

/**
 * What the declarations of one file are resolved with.
 *
 * @param module the name by which findings and symbols call the file
 * @param symbols takes what the file declares
 * @param lookup finds what names mean in the file
 * @param names puts symbols under their names, and reports a name that is declared twice
 * @param expressions resolves expressions
 * @param extensions what files add to each other
 */
public record DeclarationContext(
    String module,
    Symbols symbols,
    Lookup lookup,
    SymbolNames names,
    ExprResolver expressions,
    Extensions extensions) {

  /** Starts the context of a file, whose expressions and names are resolved by its lookup. */
  public DeclarationContext(String module, Symbols symbols, Lookup lookup, Extensions extensions) {
    this(
        module,
        symbols,
        lookup,
        new SymbolNames(lookup.findings()),
        new ExprResolver(lookup),
        extensions);
  }

  /** Returns where findings about the file go. */
  public FindingsByFile findings() {
    return lookup.findings();
  }
}
