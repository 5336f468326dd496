package dev.planwright.reference;

import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.ExprTree.TextLiteral;
import dev.planwright.syntax.tree.Name;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts of a library as they are written, on one line. */
final class Written {

  private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\R[ \\t]*");

  private Written() {}

  /** Returns what stands at a place, on one line. */
  static String code(Span span) {
    return LINE_END.matcher(span.text().strip()).replaceAll(" ");
  }

  /** Returns an expression as written, on one line; nothing for none. */
  static String code(@Nullable ExprTree tree) {
    return tree == null ? "" : code(tree.span());
  }

  /** Returns what a text says, with its values by name; nothing for none. */
  static String words(@Nullable ExprTree tree) {
    return LINE_END.matcher(lines(tree)).replaceAll(" ");
  }

  /** Returns a text with its values by name, on as many lines as it was written. */
  static String lines(@Nullable ExprTree tree) {
    if (!(tree instanceof TextLiteral text)) {
      return code(tree);
    }
    StringBuilder words = new StringBuilder();
    for (ExprTree.TextPart part : text.parts()) {
      ExprTree shown = part.shown();
      words.append(shown == null ? part.fixed() : "${" + code(shown) + "}");
    }
    return words.toString().strip();
  }

  /** Returns a documentation comment on one line. */
  static String doc(String doc) {
    return LINE_END.matcher(doc.strip()).replaceAll(" ");
  }

  /** Returns a title and a description as one text. */
  static String sentence(String title, String doc) {
    return title.isEmpty() || doc.isEmpty() ? title + doc : title + ". " + doc;
  }

  /** Returns the head of a declaration with parameters. */
  static String head(String word, Name name, List<Declaration.Parameter> parameters) {
    return word
        + " "
        + name.span().text()
        + parameters.stream()
            .map(each -> each.name().text() + " : " + code(each.type().span()))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
