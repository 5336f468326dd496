package dev.planwright.lsp.name;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.FileUris;
import dev.planwright.resolve.scope.NameUse;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names in a document and in all other files of its project.
 *
 * @param analysis the document
 * @param project the files of its project with the texts of open documents in their places, or null
 *     if there are none
 */
public record ProjectNames(Analysis analysis, @Nullable Workspace project) {

  /** Returns where a name is used, file by file, and where it is declared if that is wanted. */
  public List<Span> places(DeclaredName name, boolean withDeclaration) {
    List<Span> places = new ArrayList<>();
    boolean shipped = name.span().file().isShipped();
    if (withDeclaration && !shipped) {
      places.add(name.span());
    }
    places.addAll(uses(analysis.names(), name));
    Path own = analysis.workspace().path(analysis.file());
    if (project != null && name.sort() != DeclaredName.Sort.VARIABLE) {
      for (SourceFile file : project.files()) {
        if (!project.path(file).equals(own)) {
          project.read(file);
          places.addAll(uses(project.names(file), name));
        }
      }
    }
    return places;
  }

  private static List<Span> uses(List<NameUse> names, DeclaredName name) {
    List<Span> places = new ArrayList<>();
    for (NameUse use : names) {
      if (NameAt.same(use.declared(), name.span()) && !NameAt.same(use.span(), name.span())) {
        places.add(use.span());
      }
    }
    places.sort(Comparator.naturalOrder());
    return places;
  }

  /** Returns the URI of a file of the project, or of the document. */
  public String uri(SourceFile file) {
    if (file.name().equals(analysis.file().name())) {
      return analysis.document().uri();
    }
    Workspace here =
        project != null && project.files().contains(file) ? project : analysis.workspace();
    return FileUris.of(here.path(file));
  }
}
