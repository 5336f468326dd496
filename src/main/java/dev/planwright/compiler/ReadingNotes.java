package dev.planwright.compiler;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.article.Reading;
import dev.planwright.resolve.scope.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Adds to findings what the articles disagree about in the place that a finding rests on. */
final class ReadingNotes {

  private final List<Symbols> visible;

  /** Takes what the file sees, with the readings of its articles. */
  ReadingNotes(List<Symbols> visible) {
    this.visible = List.copyOf(visible);
  }

  /** Returns a finding with a note for each reading that concerns it. */
  Diagnostic added(Diagnostic finding) {
    if (finding.rationale().citations().isEmpty()) {
      return finding;
    }
    List<String> notes = new ArrayList<>();
    for (Symbols symbols : visible) {
      for (Reading reading : symbols.readings().values()) {
        if (reading.concerns(finding.rationale().citations().getFirst())) {
          notes.add("the articles disagree: " + reading.sentence());
        }
      }
    }
    return notes.isEmpty() ? finding : finding.withNotes(notes);
  }
}
