package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Name;
import java.util.Map;
import java.util.function.Function;

/** Puts names into namespaces; a name that is taken is a finding. */
public final class SymbolNames {

  private final FindingsByFile findings;

  /** Takes where findings go. */
  public SymbolNames(FindingsByFile findings) {
    this.findings = findings;
  }

  /**
   * Puts a symbol under its name, unless the name is taken: then that is a finding.
   *
   * @param namespace the symbols of one sort, by name
   * @param what what a finding calls such a symbol
   * @param span returns where a symbol was declared
   * @return whether the symbol was put there
   */
  public <T> boolean put(
      Map<String, T> namespace, Name name, T symbol, String what, Function<T, Span> span) {
    T earlier = namespace.putIfAbsent(name.text(), symbol);
    if (earlier != null) {
      taken(name, what, span.apply(earlier));
    }
    return earlier == null;
  }

  /** Says that a name is declared again that stands for something already. */
  public void taken(Name name, String what, Span earlier) {
    findings.add(
        Diagnostic.error(
                Code.PW0105,
                name.span(),
                "there are two declarations of " + what + " `" + name.text() + "`")
            .label("declared again")
            .label(earlier, "declared here")
            .build());
  }
}
