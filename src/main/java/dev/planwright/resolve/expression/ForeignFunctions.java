package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.tree.Name;
import java.util.List;
import java.util.Locale;

/** What the functions of other languages are called in this one. */
final class ForeignFunctions {

  private ForeignFunctions() {}

  /** Returns the name here of a function of other languages, or an empty text. */
  static String here(String foreign) {
    return switch (foreign.toLowerCase(Locale.ROOT)) {
      case "len", "length", "size", "cardinality" -> "count";
      case "head" -> "first";
      case "sort", "order-by" -> "sorted";
      case "reverse" -> "reversed";
      case "uniq", "dedup" -> "distinct";
      default -> "";
    };
  }

  /** Returns the finding on a function that is called otherwise here. */
  static Diagnostic finding(Code code, Name name, String here) {
    return Diagnostic.error(
            code, name.span(), "there is no function `" + name.text() + "`; it is `" + here + "`")
        .fix(Fix.unsafe("write `" + here + "`", List.of(new TextEdit(name.span(), here))))
        .build();
  }
}
