package dev.planwright.lsp.name;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.resolve.scope.NameUse;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name at a place of a document: where it stands, and what it means.
 *
 * @param span where it stands
 * @param declared where it is declared
 */
public record NameAt(Span span, DeclaredName declared) {

  /** Returns the name at an offset, or null if nothing is known of what stands there. */
  public static @Nullable NameAt of(Analysis analysis, int offset) {
    NameUse use = narrowest(analysis.names(), offset);
    List<DeclaredName> known = NameIndex.visible(analysis.unit());
    if (use != null) {
      return new NameAt(use.span(), meaning(use.declared(), known));
    }
    for (DeclaredName name : known) {
      if (name.span().file() == analysis.file() && covers(name.span(), offset)) {
        return new NameAt(name.span(), name);
      }
    }
    for (NameUse each : analysis.names()) {
      if (each.declared().file() == analysis.file() && covers(each.declared(), offset)) {
        return new NameAt(each.declared(), meaning(each.declared(), known));
      }
    }
    return null;
  }

  private static @Nullable NameUse narrowest(List<NameUse> names, int offset) {
    NameUse found = null;
    for (NameUse use : names) {
      if (covers(use.span(), offset) && (found == null || length(use) < length(found))) {
        found = use;
      }
    }
    return found;
  }

  private static int length(NameUse use) {
    return use.span().end() - use.span().start();
  }

  private static boolean covers(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }

  /** What no file declares for others is a variable. */
  static DeclaredName meaning(Span declared, List<DeclaredName> known) {
    for (DeclaredName name : known) {
      if (name.span().equals(declared)) {
        return name;
      }
    }
    String text = declared.text().replace("\"", "");
    return new DeclaredName(DeclaredName.Sort.VARIABLE, text, "", declared, List.of(), List.of());
  }

  /** Returns whether two places are the same, though their files were read at different times. */
  static boolean same(Span one, Span two) {
    SourceFile file = one.file();
    return one.start() == two.start()
        && one.end() == two.end()
        && (file == two.file() || file.name().equals(two.file().name()));
  }
}
