package dev.planwright.cli.reference;

import dev.planwright.reference.Member;
import dev.planwright.reference.Reference;
import dev.planwright.reference.ReferenceEntry;
import dev.planwright.reference.ReferenceReader;
import dev.planwright.reference.Sort;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.Suggestions;
import dev.planwright.workspace.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All names that the libraries of a run declare. */
public final class DeclaredNames {

  private final Reference all;

  /** Takes where modules come from, and what they declare. */
  public DeclaredNames(Library library, Catalogue catalogue) {
    all = new ReferenceReader(library, catalogue.symbols()).ofAll();
  }

  /**
   * Returns what a name means, once for each declaration of it. Rules and facts are left out, which
   * have explanations of their own.
   */
  public List<String> explain(String word) {
    List<String> found = new ArrayList<>();
    for (Reference.Module module : all.modules()) {
      if (module.name().equals(word)) {
        String doc = module.doc().isEmpty() ? "" : "\n" + module.doc() + "\n";
        found.add(
            "module "
                + word
                + "\n"
                + doc
                + "\nplanwright doc "
                + word
                + " tells what it declares\n");
      }
    }
    for (ReferenceEntry entry : all.entries()) {
      Sort sort = entry.id().sort();
      if (sort != Sort.RULE && sort != Sort.FACT && entry.isNamed(word)) {
        found.add(EntryText.of(entry));
      }
    }
    for (ReferenceEntry entry : all.entries()) {
      for (Member member : entry.membersNamed(word)) {
        found.add(EntryText.of(entry, member));
      }
    }
    return found;
  }

  /** Returns the declared name that is nearest to a word, or null if none is near. */
  public @Nullable String nearest(String word) {
    TreeSet<String> names = new TreeSet<>();
    for (ReferenceEntry entry : all.entries()) {
      String name = entry.id().name();
      names.add(name);
      names.add(entry.id().module() + "/" + name);
      entry
          .members()
          .forEach(member -> {
            names.add(member.name());
            names.add(name + "." + member.name());
          });
    }
    return Suggestions.nearest(word, names);
  }
}
