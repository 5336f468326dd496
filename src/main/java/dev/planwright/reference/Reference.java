package dev.planwright.reference;

import dev.planwright.model.article.Article;
import java.util.List;

/**
 * What the modules of a library declare.
 *
 * @param name the name of the library: that of its first module
 * @param modules its modules, in order
 * @param entries what they declare, by sort and then in written order
 * @param articles the articles that they declare, by name
 * @param used the other modules that come with them, and what each declares
 */
public record Reference(
    String name,
    List<Module> modules,
    List<ReferenceEntry> entries,
    List<Article> articles,
    List<Used> used) {

  /** Copies the lists. */
  public Reference {
    modules = List.copyOf(modules);
    entries = List.copyOf(entries);
    articles = List.copyOf(articles);
    used = List.copyOf(used);
  }

  /**
   * A module.
   *
   * @param doc the documentation comment above its name, or empty
   * @param uses the modules that it uses
   */
  public record Module(String name, String doc, List<String> uses) {
    /** Copies the list. */
    public Module {
      uses = List.copyOf(uses);
    }
  }

  /**
   * A module outside the library that a module of it uses, or one that such a module uses. What it
   * declares can be written wherever the library is used.
   *
   * @param entries what it declares, without facts, by sort and then in written order
   */
  public record Used(String module, List<ReferenceEntry> entries) {
    /** Copies the list. */
    public Used {
      entries = List.copyOf(entries);
    }
  }

  /** Returns what is declared of a sort. */
  public List<ReferenceEntry> of(Sort sort) {
    return entries.stream().filter(entry -> entry.id().sort() == sort).toList();
  }
}
