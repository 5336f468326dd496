package dev.planwright.config;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.resolve.scope.Suggestions;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a configuration. */
final class Mistakes {

  private final List<Diagnostic> found = new ArrayList<>();

  List<Diagnostic> found() {
    return found;
  }

  void add(Diagnostic mistake) {
    found.add(mistake);
  }

  /** Adds an error on a word that is none of those known, and names the nearest or all of them. */
  void unknown(Code code, Span at, String message, String word, Collection<String> known) {
    Diagnostic.Builder mistake = Diagnostic.error(code, at, message);
    String nearest = Suggestions.nearest(word, known);
    if (nearest != null) {
      mistake.fix(meant(at, nearest));
    } else if (!known.isEmpty()) {
      mistake.note("there are " + list(known));
    }
    add(mistake.build());
  }

  /** Adds an error on something that stands twice. */
  void twice(Span at, Span earlier, String what) {
    add(
        Diagnostic.error(Code.PW1004, at, what + " is set twice")
            .label("set again")
            .label(earlier, "set here")
            .build());
  }

  private static Fix meant(Span at, String nearest) {
    boolean quoted = at.text().startsWith("\"");
    String written = quoted ? "\"" + nearest + "\"" : nearest;
    return new Fix("did you mean `" + nearest + "`?", List.of(new TextEdit(at, written)), false);
  }

  private static String list(Collection<String> words) {
    List<String> all = List.copyOf(words);
    String most = String.join(", ", all.subList(0, all.size() - 1));
    return most.isEmpty() ? all.getLast() : most + " and " + all.getLast();
  }
}
