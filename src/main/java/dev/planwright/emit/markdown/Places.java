package dev.planwright.emit.markdown;

import dev.planwright.markup.MarkdownText;

/**
 * Where the steps of a runbook stand, seen from the file that is drawn.
 *
 * @param steps the file of the steps, or empty for the same one
 * @param back the file of the ways back and of all other evidence, or empty for the same one
 */
record Places(String steps, String back) {

  /** All in one file. */
  static final Places ONE = new Places("", "");

  /** The runbook beside its evidence. */
  static final Places RUNBOOK = new Places("", MarkdownEmitter.EVIDENCE);

  /** The evidence beside its runbook. */
  static final Places EVIDENCE = new Places(MarkdownEmitter.RUNBOOK, "");

  /** Returns a link to a step, forth or back, by its id. */
  MarkdownText link(String id) {
    String file = id.startsWith("B") ? back : steps;
    return MarkdownText.link(id, file, MarkdownBackout.anchor(id));
  }
}
