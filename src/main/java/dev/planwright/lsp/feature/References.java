package dev.planwright.lsp.feature;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.name.NameAt;
import dev.planwright.lsp.name.ProjectNames;
import dev.planwright.source.Span;
import dev.planwright.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/** Where a name is used. */
public final class References {

  private References() {}

  /** Returns where the name at a position is used in a project. */
  public static List<Location> of(
      Analysis analysis, @Nullable Workspace project, Position position, boolean withDeclaration) {
    NameAt name = NameAt.of(analysis, Positions.offset(analysis.file(), position));
    if (name == null) {
      return List.of();
    }
    ProjectNames names = new ProjectNames(analysis, project);
    Set<Location> locations = new LinkedHashSet<>();
    for (Span place : names.places(name.declared(), withDeclaration)) {
      locations.add(new Location(names.uri(place.file()), Positions.of(place)));
    }
    return new ArrayList<>(locations);
  }

  /** Returns where the name at a position stands in its document. */
  public static List<DocumentHighlight> highlights(Analysis analysis, Position position) {
    NameAt name = NameAt.of(analysis, Positions.offset(analysis.file(), position));
    List<DocumentHighlight> highlights = new ArrayList<>();
    if (name != null) {
      for (Span place : new ProjectNames(analysis, null).places(name.declared(), true)) {
        if (place.file() == analysis.file()) {
          highlights.add(new DocumentHighlight(Positions.of(place)));
        }
      }
    }
    return highlights;
  }
}
