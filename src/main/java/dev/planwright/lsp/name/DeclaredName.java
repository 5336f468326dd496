package dev.planwright.lsp.name;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * A name where it is declared.
 *
 * @param sort what it names
 * @param name the name
 * @param owner what it belongs to: a module, a kind, an object; or empty
 * @param span the place of the name
 * @param notes what else a reader wants to know, a line each
 * @param citations where what it names comes from
 */
public record DeclaredName(
    Sort sort, String name, String owner, Span span, List<String> notes, List<Citation> citations) {

  /** Copies the lists. */
  public DeclaredName {
    notes = List.copyOf(notes);
    citations = List.copyOf(citations);
  }

  /** What a name can be of. */
  public enum Sort {
    KIND,
    ATTRIBUTE,
    PRODUCT,
    OPTION,
    ARTICLE,
    FACT,
    READING,
    RULE,
    DEFINE,
    ACTION,
    PROCEDURE,
    SYMPTOM,
    WINDOW,
    PROBE,
    OBJECT,
    PLAN,
    VARIABLE;

    /** Returns the word that people read. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
