package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the differences between the two versions of the libraries behind a plan. */
final class DifferenceText {

  private final Passages before;
  private final Passages after;

  DifferenceText(Runbook before, Runbook after) {
    Set<SourceFile> gone = Passages.files(before);
    Set<SourceFile> come = Passages.files(after);
    this.before = new Passages(without(gone, come));
    this.after = new Passages(without(come, gone));
  }

  private static List<SourceFile> without(Set<SourceFile> files, Set<SourceFile> others) {
    Set<String> texts = new HashSet<>();
    others.forEach(other -> texts.add(other.text()));
    List<SourceFile> left = new ArrayList<>();
    for (SourceFile file : files) {
      if (!texts.contains(file.text())) {
        left.add(file);
      }
    }
    return left;
  }

  /** Returns the passages of the earlier or the later version that can be another. */
  Passages passages(boolean later) {
    return later ? after : before;
  }

  /** Returns the declarations that came, went or changed in modules that both versions have. */
  List<Edit> edits() {
    Set<String> modules = modules(before);
    modules.retainAll(modules(after));
    Set<String> names = new LinkedHashSet<>(after.all().keySet());
    names.addAll(before.all().keySet());
    List<Edit> edits = new ArrayList<>();
    for (String name : names) {
      Passages.Passage was = before.all().get(name);
      Passages.Passage is = after.all().get(name);
      String module = is != null ? is.module() : was != null ? was.module() : "";
      boolean same = was != null && is != null && was.words().equals(is.words());
      if (modules.contains(module) && !same) {
        edits.add(
            new Edit(
                Edit.Sort.LIBRARY,
                name,
                "",
                "",
                was == null ? null : was.name(),
                is == null ? null : is.name()));
      }
    }
    return edits;
  }

  private static Set<String> modules(Passages passages) {
    Set<String> modules = new LinkedHashSet<>();
    passages.all().values().forEach(passage -> modules.add(passage.module()));
    return modules;
  }
}
