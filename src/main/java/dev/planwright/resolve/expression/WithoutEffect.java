package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ExprTree;

/** Finds what can be read and has no effect: conditions that never change, texts without words. */
public final class WithoutEffect {

  private WithoutEffect() {}

  /** Reports a condition that is the word {@code true} or {@code false}. */
  static void constant(ExprTree tree, Expr condition, FindingsByFile findings) {
    if (tree instanceof ExprTree.NameRef ref
        && condition instanceof Expr.Constant(Value.Bool _, _, _)) {
      report(tree.span(), "the condition is always " + ref.name().text(), "", findings);
    }
  }

  /** Reports a comparison of a thing with itself, or of two literals. */
  static void comparison(ExprTree.Binary tree, FindingsByFile findings) {
    if (isLiteral(tree.left()) && isLiteral(tree.right())) {
      report(tree.span(), "the condition never changes", "two literals are compared", findings);
    } else if (isSame(tree.left(), tree.right())) {
      boolean holds = !tree.operator().equals("!=") && !"<>".contains(tree.operator());
      report(
          tree.span(),
          "the condition is always " + holds,
          "this is compared with itself",
          findings);
    }
  }

  /** Reports a state that is set to what it is. */
  public static void assignment(ExprTree target, ExprTree value, Span at, FindingsByFile findings) {
    if (isSame(target, value)) {
      report(
          at, "`" + target.span().text() + "` stays as it is", "this sets it to itself", findings);
    }
  }

  /** Reports a text without words where words are wanted. */
  public static void words(ExprTree tree, FindingsByFile findings) {
    if (isBlank(tree)) {
      findings.add(empty(tree.span()));
    }
  }

  /** Returns the finding on a text without words. */
  private static Diagnostic empty(Span at) {
    return Diagnostic.warning(Code.PW0133, at, "the text is empty")
        .label("words belong here")
        .help("write them, or leave out what the text belongs to")
        .build();
  }

  /** Reports a command without words: a step cannot run it. */
  public static void command(ExprTree tree, FindingsByFile findings) {
    if (isBlank(tree)) {
      findings.error(Code.PW0112, tree.span(), "the command is empty");
    }
  }

  private static boolean isBlank(ExprTree tree) {
    if (!(tree instanceof ExprTree.TextLiteral literal)) {
      return false;
    }
    String fixed = ExprResolver.fixed(literal);
    return fixed != null && fixed.isBlank();
  }

  private static boolean isLiteral(ExprTree tree) {
    return switch (tree) {
      case ExprTree.VersionLiteral _, ExprTree.DurationLiteral _, ExprTree.DateLiteral _ -> true;
      case ExprTree.TextLiteral literal -> ExprResolver.fixed(literal) != null;
      case ExprTree.NameRef(var name) -> name.text().equals("true") || name.text().equals("false");
      default -> false;
    };
  }

  /**
   * Returns whether two expressions are written alike, but for blanks. Texts are read last: those
   * of a shipped library are not at hand, and this is asked of every comparison in it.
   */
  private static boolean isSame(ExprTree one, ExprTree other) {
    if (one instanceof ExprTree.NameRef(var name) && other instanceof ExprTree.NameRef(var same)) {
      return name.text().equals(same.text());
    }
    if (one instanceof ExprTree.Path path && other instanceof ExprTree.Path same) {
      return path.member().text().equals(same.member().text())
          && isSame(path.target(), same.target());
    }
    return one.getClass() == other.getClass() && spaced(one).equals(spaced(other));
  }

  private static String spaced(ExprTree tree) {
    return tree.span().text().replaceAll("\\s+", " ");
  }

  private static void report(Span at, String message, String label, FindingsByFile findings) {
    Diagnostic.Builder finding = Diagnostic.warning(Code.PW0133, at, message);
    if (!label.isEmpty()) {
      finding.label(label);
    }
    findings.add(finding.help("leave it out, or write what is meant").build());
  }
}
