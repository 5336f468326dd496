package dev.planwright.lsp.feature;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.name.DeclaredName;
import dev.planwright.lsp.name.NameAt;
import dev.planwright.lsp.name.ProjectNames;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Token;
import dev.planwright.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.jspecify.annotations.Nullable;

/** Renames what a project declares, in all its files. */
public final class Renaming {

  /** Names that are written nowhere else, or that people know from elsewhere. */
  private static final Set<DeclaredName.Sort> FIXED = Set.of(DeclaredName.Sort.READING);

  private Renaming() {}

  /** Why something is not renamed, for the person who asked. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Returns what would be renamed at a position, or null if that cannot be. */
  public static @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepare(
      Analysis analysis, Position position) {
    NameAt name = NameAt.of(analysis, Positions.offset(analysis.file(), position));
    if (name == null || !why(name).isEmpty()) {
      return null;
    }
    Span part = part(name.span(), name.declared().name());
    return part == null
        ? null
        : Either3.forSecond(new PrepareRenameResult(Positions.of(part), name.declared().name()));
  }

  /** Returns why a name cannot be renamed, or an empty text. */
  private static String why(NameAt name) {
    DeclaredName declared = name.declared();
    if (declared.span().file().isShipped()) {
      return "`" + declared.name() + "` is declared by a library that comes with Planwright";
    }
    if (declared.span().text().indexOf('[') >= 0) {
      return "`" + declared.name() + "` is one of several names that are written together";
    }
    return FIXED.contains(declared.sort()) ? "a " + declared.sort().word() + " keeps its name" : "";
  }

  /**
   * Returns the edits that rename the name at a position.
   *
   * @throws Refused if it cannot be renamed, or not so
   */
  public static WorkspaceEdit of(
      Analysis analysis, @Nullable Workspace project, Position position, String wanted) {
    NameAt name = NameAt.of(analysis, Positions.offset(analysis.file(), position));
    if (name == null) {
      throw new Refused("there is no name here");
    }
    String why = why(name);
    if (!why.isEmpty()) {
      throw new Refused(why);
    }
    boolean word = isWord(wanted);
    if (!word && (name.declared().sort() != DeclaredName.Sort.OBJECT || !isQuotable(wanted))) {
      throw new Refused("`" + wanted + "` cannot be a name");
    }
    ProjectNames names = new ProjectNames(analysis, project);
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    for (Span place : names.places(name.declared(), true)) {
      TextEdit edit = edit(place, name.declared(), wanted, word);
      if (edit != null) {
        List<TextEdit> all = edits.computeIfAbsent(names.uri(place.file()), _ -> new ArrayList<>());
        if (!all.contains(edit)) {
          all.add(edit);
        }
      }
    }
    return new WorkspaceEdit(edits);
  }

  private static @Nullable TextEdit edit(
      Span place, DeclaredName name, String wanted, boolean word) {
    Span part = part(place, name.name());
    if (part != null) {
      boolean quoted = place.text().startsWith("\"");
      return new TextEdit(Positions.of(part), word || quoted ? wanted : "\"" + wanted + "\"");
    }
    boolean plural = takesPluralFrom(name) && place.text().equals(name.name() + "s");
    return plural ? new TextEdit(Positions.of(place), wanted + "s") : null;
  }

  /** Returns whether the list of all objects of a kind is called by the name of the kind. */
  private static boolean takesPluralFrom(DeclaredName name) {
    Span declared = name.span();
    String head = declared.file().line(declared.line());
    return name.sort() == DeclaredName.Sort.KIND && !head.matches(".*\\b(in|plural)\\b.*");
  }

  /** Returns the part of a place that is the name itself, behind a module and within quotes. */
  private static @Nullable Span part(Span place, String name) {
    String text = place.text();
    int end = text.length() - (text.endsWith("\"") ? 1 : 0);
    int start = end - name.length();
    if (start < 0
        || !text.substring(start, end)
            .toLowerCase(Locale.ROOT)
            .equals(name.toLowerCase(Locale.ROOT))
        || (start > 0 && "\"./".indexOf(text.charAt(start - 1)) < 0)) {
      return null;
    }
    return place.file().span(place.start() + start, place.start() + end);
  }

  private static boolean isWord(String text) {
    List<Token> tokens = PlanParser.tokens(new SourceFile("", text));
    return tokens.size() == 1 && tokens.getFirst().kind() == Token.Kind.WORD;
  }

  private static boolean isQuotable(String text) {
    return !text.isBlank() && text.chars().noneMatch(c -> c < ' ' || c == '"' || c == '$');
  }
}
