package dev.planwright.lsp.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All open documents at one moment. Two snapshots are the same only if they are one object. */
public final class Snapshot {

  private final int disk;
  private final Map<String, OpenDocument> documents;

  /** Takes how often files on the disk were found changed, and the documents by their URIs. */
  public Snapshot(int disk, Map<String, OpenDocument> documents) {
    this.disk = disk;
    this.documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
  }

  /** Returns how often files on the disk were found changed. */
  int disk() {
    return disk;
  }

  /** Returns the same after files on the disk changed. */
  Snapshot renewed() {
    return new Snapshot(disk + 1, documents);
  }

  /** Returns the documents by their URIs, in the order in which they were opened. */
  public Map<String, OpenDocument> documents() {
    return documents;
  }

  /** Returns the document with a URI, or null if it is not open. */
  public @Nullable OpenDocument get(String uri) {
    return documents.get(uri);
  }

  /** Returns the same with a document added, or replaced. */
  Snapshot with(OpenDocument document) {
    Map<String, OpenDocument> all = new LinkedHashMap<>(documents);
    all.put(document.uri(), document);
    return new Snapshot(disk, all);
  }

  /** Returns the same without a document. */
  Snapshot without(String uri) {
    Map<String, OpenDocument> all = new LinkedHashMap<>(documents);
    all.remove(uri);
    return new Snapshot(disk, all);
  }
}
