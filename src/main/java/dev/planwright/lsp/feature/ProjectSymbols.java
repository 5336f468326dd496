package dev.planwright.lsp.feature;

import dev.planwright.lsp.document.FileUris;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.name.DeclaredName;
import dev.planwright.lsp.name.NameIndex;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the files of a project declare, found by a part of the name. */
public final class ProjectSymbols {

  private static final int MOST = 1_000;

  private ProjectSymbols() {}

  /** Returns what has the characters of a query in its name, in their order. */
  public static List<WorkspaceSymbol> of(Workspace project, String query) {
    List<WorkspaceSymbol> symbols = new ArrayList<>();
    for (SourceFile file : project.files()) {
      String uri = FileUris.of(project.path(file));
      for (DeclaredName name : NameIndex.own(project.read(file))) {
        if (name.span().file() == file && symbols.size() < MOST && matches(name.name(), query)) {
          Location location = new Location(uri, Positions.of(name.span()));
          String owner = name.owner().isEmpty() ? file.name() : name.owner();
          symbols.add(
              new WorkspaceSymbol(name.name(), kind(name.sort()), Either.forLeft(location), owner));
        }
      }
    }
    return symbols;
  }

  private static boolean matches(String name, String query) {
    String folded = name.toLowerCase(Locale.ROOT);
    int at = 0;
    for (char c : query.toLowerCase(Locale.ROOT).toCharArray()) {
      at = folded.indexOf(c, at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static SymbolKind kind(DeclaredName.Sort sort) {
    return switch (sort) {
      case KIND -> SymbolKind.Class;
      case PRODUCT -> SymbolKind.Package;
      case ATTRIBUTE, OPTION -> SymbolKind.Field;
      case ARTICLE -> SymbolKind.File;
      case FACT, READING -> SymbolKind.Constant;
      case RULE, SYMPTOM, WINDOW -> SymbolKind.Event;
      case DEFINE, PROBE -> SymbolKind.Function;
      case ACTION, PROCEDURE -> SymbolKind.Method;
      case OBJECT -> SymbolKind.Object;
      case PLAN -> SymbolKind.Module;
      case VARIABLE -> SymbolKind.Variable;
    };
  }
}
