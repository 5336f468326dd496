package dev.planwright.lsp.feature;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.name.DeclaredName;
import dev.planwright.lsp.name.NameIndex;
import dev.planwright.resolve.scope.NameUse;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.jspecify.annotations.Nullable;

/** What each word of a document is: a keyword, a kind, a product, an action, a fact, … */
public final class SemanticWords {

  private static final List<String> TYPES =
      List.of(
          SemanticTokenTypes.Keyword,
          SemanticTokenTypes.String,
          SemanticTokenTypes.Number,
          SemanticTokenTypes.Comment,
          SemanticTokenTypes.Operator,
          SemanticTokenTypes.Type,
          SemanticTokenTypes.Class,
          SemanticTokenTypes.Property,
          SemanticTokenTypes.Function,
          SemanticTokenTypes.Method,
          SemanticTokenTypes.EnumMember,
          SemanticTokenTypes.Event,
          SemanticTokenTypes.Variable);

  private final SourceFile file;
  private final BitSet keywords;
  private final Map<Integer, NameUse> uses = new HashMap<>();
  private final Map<Span, DeclaredName.Sort> sorts = new HashMap<>();
  private final Map<Integer, DeclaredName.Sort> declared = new HashMap<>();
  private final List<Integer> data = new ArrayList<>();
  private int line = 1;
  private int column = 1;

  private SemanticWords(Analysis analysis) {
    this.file = analysis.file();
    this.keywords = PlanParser.keywords(file);
    for (DeclaredName name : NameIndex.visible(analysis.unit())) {
      sorts.put(name.span(), name.sort());
      if (name.span().file() == file) {
        declared.put(name.span().start(), name.sort());
      }
    }
    for (NameUse use : analysis.names()) {
      uses.put(use.span().start(), use);
      if (use.declared().file() == file) {
        declared.putIfAbsent(use.declared().start(), DeclaredName.Sort.VARIABLE);
      }
    }
  }

  /** Returns the legend: what the numbers of the answer mean. */
  public static SemanticTokensLegend legend() {
    return new SemanticTokensLegend(TYPES, List.of());
  }

  /** Returns the words of a document that are known to be something. */
  public static SemanticTokens of(Analysis analysis) {
    SemanticWords words = new SemanticWords(analysis);
    for (Token token : PlanParser.tokens(analysis.file())) {
      String type = words.type(token);
      if (type != null) {
        words.add(token.span(), TYPES.indexOf(type));
      }
    }
    return new SemanticTokens(words.data);
  }

  private @Nullable String type(Token token) {
    int start = token.span().start();
    if (token.kind() == Token.Kind.WORD && keywords.get(start)) {
      return SemanticTokenTypes.Keyword;
    }
    if (token.isComment()) {
      return SemanticTokenTypes.Comment;
    }
    if (token.kind() == Token.Kind.LITERAL) {
      boolean quoted = file.text().charAt(start) == '"';
      return quoted ? SemanticTokenTypes.String : SemanticTokenTypes.Number;
    }
    return token.kind() == Token.Kind.WORD ? word(start) : null;
  }

  private @Nullable String word(int start) {
    NameUse use = uses.get(start);
    DeclaredName.Sort sort =
        use == null
            ? declared.get(start)
            : sorts.getOrDefault(use.declared(), DeclaredName.Sort.VARIABLE);
    return sort == null ? null : type(sort);
  }

  private static String type(DeclaredName.Sort sort) {
    return switch (sort) {
      case KIND -> SemanticTokenTypes.Type;
      case PRODUCT -> SemanticTokenTypes.Class;
      case ATTRIBUTE, OPTION -> SemanticTokenTypes.Property;
      case DEFINE, PROBE -> SemanticTokenTypes.Function;
      case ACTION, PROCEDURE, PLAN -> SemanticTokenTypes.Method;
      case ARTICLE, FACT, READING -> SemanticTokenTypes.EnumMember;
      case RULE, SYMPTOM, WINDOW -> SemanticTokenTypes.Event;
      case OBJECT, VARIABLE -> SemanticTokenTypes.Variable;
    };
  }

  /** Adds a token, a piece for each line that it has. */
  private void add(Span span, int type) {
    int last = file.lineOf(Math.max(span.start(), span.end() - 1));
    for (int at = span.line(); at <= last; at++) {
      int from = Math.max(span.start(), file.lineStart(at));
      int to = Math.min(span.end(), file.lineEnd(at));
      if (to > from) {
        int start = file.columnOf(from);
        data.addAll(
            List.of(at - line, at == line ? start - column : start - 1, to - from, type, 0));
        line = at;
        column = start;
      }
    }
  }
}
