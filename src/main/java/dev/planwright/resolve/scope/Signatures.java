package dev.planwright.resolve.scope;

import dev.planwright.syntax.tree.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters of what a file declares, by which some of its declarations are alike. */
public final class Signatures {

  private final Map<String, List<Declaration>> alike = new HashMap<>();

  /** Notes a declaration with its parameters. */
  public void add(Declaration declaration, List<Declaration.Parameter> parameters) {
    if (parameters.size() > 1) {
      alike
          .computeIfAbsent(signature(declaration, parameters), _ -> new ArrayList<>())
          .add(declaration);
    }
  }

  /**
   * Returns whether another declaration of this sort has the same parameters and uses the one of a
   * name: those that are called alike may have what only some of them use.
   */
  public boolean isShared(Declaration declaration, String parameter) {
    Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(parameter) + "(?![\\w-])");
    return alike.values().stream()
        .filter(each -> each.contains(declaration))
        .flatMap(List::stream)
        .anyMatch(other ->
            !other.span().equals(declaration.span())
                && word.matcher(other.span().text()).results().count() > 1);
  }

  private static String signature(Declaration declaration, List<Declaration.Parameter> parameters) {
    StringBuilder signature = new StringBuilder(declaration.getClass().getSimpleName());
    for (Declaration.Parameter parameter : parameters) {
      signature
          .append(',')
          .append(parameter.name().text())
          .append(':')
          .append(parameter.type().span().text());
    }
    return signature.toString();
  }
}
