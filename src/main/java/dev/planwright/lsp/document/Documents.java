package dev.planwright.lsp.document;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** The documents that are open in the editor. */
public final class Documents {

  private Snapshot current = new Snapshot(0, Map.of());

  /** Returns all documents as they are now. */
  public synchronized Snapshot snapshot() {
    return current;
  }

  /** Takes a document that was opened. */
  public synchronized Snapshot open(OpenDocument document) {
    current = current.with(document);
    return current;
  }

  /** Changes a document; one that is not open stays so. */
  public synchronized Snapshot change(
      String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    OpenDocument document = current.get(uri);
    if (document != null) {
      String text = document.text();
      for (TextDocumentContentChangeEvent change : changes) {
        text = Positions.changed(text, change);
      }
      current = current.with(new OpenDocument(uri, version, text));
    }
    return current;
  }

  /** Forgets a document that was closed. */
  public synchronized Snapshot close(String uri) {
    current = current.without(uri);
    return current;
  }

  /** Makes what was worked out so far count no more, since files on the disk changed. */
  public synchronized Snapshot renew() {
    current = current.renewed();
    return current;
  }
}
