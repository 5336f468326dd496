package dev.planwright.resolve.scope;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What names were found to mean, in those files for which it is kept. */
public final class NameUses {

  private final IdentityHashMap<SourceFile, Set<NameUse>> kept = new IdentityHashMap<>();
  private final List<UnknownName> unknown = new ArrayList<>();

  /** Keeps from now on what names in a file mean. */
  public void keep(SourceFile file) {
    kept.putIfAbsent(file, new LinkedHashSet<>());
  }

  /** Takes the place where a name is used, and that where it is declared. */
  public void add(Span at, Span declared) {
    Set<NameUse> names = kept.isEmpty() ? null : kept.get(at.file());
    if (names != null) {
      names.add(new NameUse(at, declared));
    }
  }

  /** Takes a name that is not known, and those that are known in its place. */
  void addUnknown(Span at, String phrase, Collection<String> candidates) {
    if (kept.containsKey(at.file())) {
      unknown.add(new UnknownName(at, phrase, new ArrayList<>(candidates)));
    }
  }

  /** Returns the names in a file that are not known. */
  public List<UnknownName> unknownIn(SourceFile file) {
    return unknown.stream().filter(each -> each.span().file() == file).toList();
  }

  /** Returns the names used in a file, in the order in which they were looked up. */
  public List<NameUse> in(SourceFile file) {
    Set<NameUse> names = kept.get(file);
    return names == null ? List.of() : new ArrayList<>(names);
  }
}
