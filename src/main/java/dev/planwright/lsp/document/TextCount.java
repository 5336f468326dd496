package dev.planwright.lsp.document;

/** How many texts were judged by what was read once; each keeps some memory. */
final class TextCount {

  private int texts;

  void add() {
    texts++;
  }

  int texts() {
    return texts;
  }
}
