package dev.planwright.syntax.tree;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of one file. {@code PlanParser.tokens} gives the tokens, which joined are the file.
 *
 * @param source the file
 * @param edition the edition in the header line, or null where there is none
 * @param module the module that the file declares, or null for a plan file
 * @param uses what it uses
 * @param declarations everything else, in written order
 * @param hasSyntaxErrors whether something could not be read, so that names may be missing
 */
public record PlanFile(
    SourceFile source,
    @Nullable Edition edition,
    @Nullable QualifiedName module,
    List<Use> uses,
    List<Declaration> declarations,
    boolean hasSyntaxErrors) {

  /** Copies the lists. */
  public PlanFile {
    uses = List.copyOf(uses);
    declarations = List.copyOf(declarations);
  }

  /** Returns whether it changes what files declare that it uses. */
  public boolean isExtending() {
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.ExtendKind
          || declaration instanceof Declaration.ExtendAction
          || declaration instanceof Declaration.ExtendRule
          || (declaration instanceof Declaration.Procedure procedure
              && procedure.purpose().instead() != null)) {
        return true;
      }
    }
    return false;
  }

  /** The line {@code planwright 1}. */
  public record Edition(String version, Span span) {}

  /**
   * A {@code use}: of a module, or of a file beside this one. Exactly one of the two is given.
   *
   * @param module the module's name, or null
   * @param path the file's path as written, relative to this file, or null
   * @param span the whole statement
   */
  public record Use(@Nullable QualifiedName module, @Nullable String path, Span span) {}
}
