package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.literal.Fault;
import dev.planwright.literal.NameRange;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The single names that ranges of names such as {@code w[01-50]} stand for. */
public final class NameRanges {

  private NameRanges() {}

  /** Returns the names, all at the place of the range; none, with a finding, if it has a fault. */
  public static List<Name> names(Name name, FindingsByFile findings) {
    if (!name.isRange()) {
      return List.of(name);
    }
    Fault fault = NameRange.fault(name.text());
    if (fault != null) {
      findings.add(
          Diagnostic.error(Code.PW0130, name.span(), fault.problem()).help(fault.help()).build());
      return List.of();
    }
    return NameRange.names(name.text()).stream().map(each -> new Name(each, name.span())).toList();
  }

  /** Returns expressions with each range of names replaced by its names. */
  public static List<ExprTree> each(List<ExprTree> trees, FindingsByFile findings) {
    if (trees.stream().noneMatch(NameRanges::isRange)) {
      return trees;
    }
    List<ExprTree> all = new ArrayList<>();
    for (ExprTree tree : trees) {
      if (tree instanceof ExprTree.NameRef(Name name) && name.isRange()) {
        names(name, findings).forEach(each -> all.add(new ExprTree.NameRef(each)));
      } else {
        all.add(tree);
      }
    }
    return all;
  }

  /** Returns names of objects with each range replaced by its names. */
  public static List<QualifiedName> places(List<QualifiedName> places, FindingsByFile findings) {
    List<QualifiedName> all = new ArrayList<>();
    for (QualifiedName place : places) {
      if (place.parts().getFirst().isRange()) {
        names(place.parts().getFirst(), findings)
            .forEach(each -> all.add(new QualifiedName(List.of(each))));
      } else {
        all.add(place);
      }
    }
    return all;
  }

  /** Returns whether an expression is a range of names. */
  static boolean isRange(ExprTree tree) {
    return tree instanceof ExprTree.NameRef(Name name) && name.isRange();
  }
}
