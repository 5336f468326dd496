package dev.planwright.lsp.feature;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.name.NameAt;
import dev.planwright.lsp.name.ProjectNames;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.PlanFile;
import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** Where a name is declared. */
public final class Definitions {

  private Definitions() {}

  /**
   * Returns where the name at a position is declared, or nothing.
   *
   * @param shipped returns the URI at which a file that comes with the program can be read
   */
  public static List<Location> of(
      Analysis analysis, Position position, Function<SourceFile, String> shipped) {
    int offset = Positions.offset(analysis.file(), position);
    for (PlanFile.Use use : analysis.tree().uses()) {
      if (use.span().start() <= offset && offset <= use.span().end()) {
        SourceFile used =
            use.module() == null
                ? analysis.workspace().beside(analysis.file(), use.path() == null ? "" : use.path())
                : analysis.workspace().module(analysis.file(), use.module().text());
        return used == null ? List.of() : List.of(location(analysis, used.span(0, 0), shipped));
      }
    }
    NameAt name = NameAt.of(analysis, offset);
    return name == null ? List.of() : List.of(location(analysis, name.declared().span(), shipped));
  }

  private static Location location(
      Analysis analysis, Span span, Function<SourceFile, String> shipped) {
    String uri =
        span.file().isShipped()
            ? shipped.apply(span.file())
            : new ProjectNames(analysis, null).uri(span.file());
    return new Location(uri, Positions.of(span));
  }
}
