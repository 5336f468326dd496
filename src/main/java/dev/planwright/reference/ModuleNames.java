package dev.planwright.reference;

import dev.planwright.resolve.scope.Symbols;
import dev.planwright.syntax.tree.Name;

/**
 * What the declarations of one module are read with.
 *
 * @param targets makes links to what declarations name
 * @param module the name of the module
 * @param symbols what the module declares
 */
record ModuleNames(Targets targets, String module, Symbols symbols) {

  /** Returns by what a declaration is found in the reference. */
  ReferenceEntry.Id id(Sort sort, Name name) {
    return new ReferenceEntry.Id(sort, module, name.text(), name.span());
  }
}
