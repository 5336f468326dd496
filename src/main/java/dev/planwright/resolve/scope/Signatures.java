package dev.planwright.resolve.scope;

import dev.planwright.syntax.tree.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of what a file declares, by which some of its declarations are alike. */
public final class Signatures {

  private final IdentityHashMap<Declaration, List<Declaration.Parameter>> declared =
      new IdentityHashMap<>();

  /** Declarations by signature; made once it is asked for, since that reads texts. */
  private @Nullable Map<String, List<Declaration>> alike;

  /** Notes a declaration with its parameters. */
  public void add(Declaration declaration, List<Declaration.Parameter> parameters) {
    if (parameters.size() > 1) {
      declared.put(declaration, parameters);
      alike = null;
    }
  }

  /**
   * Returns whether another declaration of this sort has the same parameters and uses the one of a
   * name: those that are called alike may have what only some of them use.
   */
  public boolean isShared(Declaration declaration, String parameter) {
    List<Declaration.Parameter> own = declared.get(declaration);
    return own != null
        && alike().getOrDefault(signature(declaration, own), List.of()).stream()
            .anyMatch(other ->
                !other.span().equals(declaration.span())
                    && words(other.span().text(), parameter) > 1);
  }

  private Map<String, List<Declaration>> alike() {
    Map<String, List<Declaration>> made = alike;
    if (made == null) {
      made = new HashMap<>();
      for (var each : declared.entrySet()) {
        made.computeIfAbsent(signature(each.getKey(), each.getValue()), _ -> new ArrayList<>())
            .add(each.getKey());
      }
      alike = made;
    }
    return made;
  }

  /** Returns how often a name stands in a text; a pattern would take longer to make than this. */
  private static int words(String text, String name) {
    int count = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean whole =
          (at == 0 || !isPart(text.charAt(at - 1)))
              && (end == text.length() || !isPart(text.charAt(end)));
      count += whole ? 1 : 0;
    }
    return count;
  }

  private static boolean isPart(char c) {
    return c == '-' || c == '_' || Character.isLetterOrDigit(c);
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
