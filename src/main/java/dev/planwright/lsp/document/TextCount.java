package dev.planwright.lsp.document;

/** Counts the texts that were compiled over one reading of the library; each keeps some memory. */
final class TextCount {

  private int texts;

  void add() {
    texts++;
  }

  int texts() {
    return texts;
  }
}
