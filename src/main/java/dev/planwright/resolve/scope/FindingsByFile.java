package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects findings while files are resolved; the same finding twice is one. */
public final class FindingsByFile {

  /** How many names are compared with the unknown ones of one file. */
  private static final long MOST_COMPARED = 200_000;

  /** How many names are listed where none is near. */
  private static final int MOST_LISTED = 12;

  private final IdentityHashMap<SourceFile, Set<Diagnostic>> byFile = new IdentityHashMap<>();

  /** Those of each file that say what could not be read. */
  private final IdentityHashMap<SourceFile, List<Diagnostic>> unread = new IdentityHashMap<>();

  private final IdentityHashMap<Diagnostic, String> unknown = new IdentityHashMap<>();

  private final Set<SourceFile> gaps = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<SourceFile, Set<String>> lost = new IdentityHashMap<>();
  private final IdentityHashMap<SourceFile, Long> compared = new IdentityHashMap<>();
  private final NameUses names = new NameUses();
  private boolean quiet;
  private int size;

  /** Does something; if {@code quiet}, what is found meanwhile is left out. */
  public void quietly(boolean quiet, Runnable action) {
    boolean before = this.quiet;
    this.quiet |= quiet;
    try {
      action.run();
    } finally {
      this.quiet = before;
    }
  }

  /** Returns how many findings there are in all files. */
  public int size() {
    return size;
  }

  /**
   * Says that something in a file, or that it uses, could not be read: only a name near to a known
   * one is a mistake.
   */
  public void hasGaps(SourceFile file) {
    gaps.add(file);
  }

  /** Says that what declares a name is broken: that the name is unknown is only a consequence. */
  public void lose(SourceFile file, String name) {
    lost.computeIfAbsent(file, _ -> new HashSet<>()).add(name);
  }

  /** Returns whether what declares a name in a file is broken. */
  boolean isLost(SourceFile file, String name) {
    return lost.getOrDefault(file, Set.of()).contains(name);
  }

  /** Returns what names were found to mean. */
  public NameUses names() {
    return names;
  }

  /** Adds a finding, unless its line cannot be read: then that is the finding. */
  public void add(Diagnostic diagnostic) {
    SourceFile file = diagnostic.span().file();
    if (quiet
        || echoes(diagnostic)
        || !byFile.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(diagnostic)) {
      return;
    }
    size++;
    if (Code.isUnread(diagnostic)) {
      unread.computeIfAbsent(file, _ -> new ArrayList<>()).add(diagnostic);
    }
  }

  private boolean echoes(Diagnostic diagnostic) {
    int line = diagnostic.span().line();
    return !Code.isUnread(diagnostic)
        && unread.getOrDefault(diagnostic.span().file(), List.of()).stream()
            .anyMatch(each -> each.span().line() == line);
  }

  /** Returns the findings in a file, in the order they were made. */
  public List<Diagnostic> in(SourceFile file) {
    return new ArrayList<>(byFile.getOrDefault(file, Set.of()));
  }

  /** Returns whether a finding stands in a part of a file. */
  boolean isAnyIn(Span part) {
    return byFile.getOrDefault(part.file(), Set.of()).stream()
        .map(Diagnostic::span)
        .anyMatch(at -> at.start() >= part.start() && at.end() <= part.end());
  }

  /** Drops the findings in a file. */
  public void forget(SourceFile file) {
    Set<Diagnostic> found = byFile.remove(file);
    if (found != null) {
      unknown.keySet().removeAll(found);
    }
    unread.remove(file);
    gaps.remove(file);
    lost.remove(file);
    compared.remove(file);
  }

  /** Adds an error with this message at a place. */
  public void error(Code code, Span span, String message) {
    add(Diagnostic.error(code, span, message).build());
  }

  /**
   * Adds an error that something lacks a part, unless a part of it cannot be read: then that is
   * what it lacks.
   *
   * @param whole the text of what lacks it
   */
  public void lacking(Code code, Span span, Span whole, String message) {
    for (Diagnostic finding : unread.getOrDefault(span.file(), List.of())) {
      if (finding.span().start() >= whole.start() && finding.span().end() <= whole.end()) {
        return;
      }
    }
    error(code, span, message);
  }

  /** Returns whether one of some names is so near to another that it may be meant. */
  public boolean hasNearest(String name, Collection<String> candidates) {
    return Suggestions.nearest(name, candidates) != null;
  }

  /** Adds an error on a name that is not known, with the nearest one that is. */
  public void unknown(
      Code code, Span span, String what, String name, Collection<String> candidates) {
    unknownAs(code, span, "there is no " + what, name, candidates);
  }

  /** Adds an error on a name that means nothing where it is written, with the nearest one. */
  public void unknown(Code code, Name name, String what, Collection<String> candidates) {
    unknown(code, name.span(), what, name.text(), candidates);
  }

  /** Adds an error on a name that an owner does not have, with the nearest one that it has. */
  public void missing(
      Code code, Span span, String owner, String what, String name, Collection<String> candidates) {
    unknownAs(code, span, owner + " has no " + what, name, candidates);
  }

  /** Adds an error on a name that its owner does not have, with the nearest one that it has. */
  public void missing(
      Code code, Name name, String owner, String what, Collection<String> candidates) {
    missing(code, name.span(), owner, what, name.text(), candidates);
  }

  private void unknownAs(
      Code code, Span span, String phrase, String name, Collection<String> candidates) {
    SourceFile file = span.file();
    names.addUnknown(span, phrase, candidates);
    if (isLost(file, name)) {
      return;
    }
    long all = compared.merge(file, (long) candidates.size(), Long::sum);
    String nearest = all > MOST_COMPARED ? null : Suggestions.nearest(name, candidates);
    if (nearest == null && gaps.contains(file)) {
      return;
    }
    Diagnostic.Builder finding = Diagnostic.error(code, span, phrase + " `" + name + "`");
    if (nearest != null) {
      String written =
          nearest.contains(" ") || span.text().startsWith("\"") ? "\"" + nearest + "\"" : nearest;
      finding.fix(
          new Fix("did you mean `" + nearest + "`?", List.of(new TextEdit(span, written)), false));
    } else if (code != Code.PW0101 && !candidates.isEmpty() && candidates.size() <= MOST_LISTED) {
      finding.note("there are " + String.join(", ", new TreeSet<>(candidates)));
    }
    String help = ForeignWords.help(code, name);
    Diagnostic built = (help.isEmpty() ? finding : finding.help(help)).build();
    if (!quiet) {
      unknown.put(built, name);
    }
    add(built);
  }

  /** Returns the names that are not known, by the findings on them. */
  public Map<Diagnostic, String> unknownNames() {
    return unknown;
  }
}
