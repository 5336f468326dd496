package dev.planwright.lsp.name;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;

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
    KIND("kind"),
    ATTRIBUTE("attribute"),
    PRODUCT("product"),
    OPTION("option"),
    ARTICLE("article"),
    FACT("fact"),
    READING("reading"),
    RULE("rule"),
    DEFINE("define"),
    ACTION("action"),
    PROCEDURE("procedure"),
    SYMPTOM("symptom"),
    WINDOW("window"),
    PROBE("probe"),
    OBJECT("object"),
    PLAN("plan"),
    VARIABLE("variable");

    private final String word;

    Sort(String word) {
      this.word = word;
    }

    /** Returns the word that people read. */
    public String word() {
      return word;
    }
  }
}
