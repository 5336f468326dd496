package dev.planwright.lsp;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.OpenDocument;
import dev.planwright.lsp.document.Positions;
import dev.planwright.lsp.document.Snapshot;
import dev.planwright.lsp.feature.ProtocolFindings;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Status;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** Publishes the findings in open documents, each with the version of the text that they are of. */
final class Publisher {

  private final Answering answering;
  private volatile @Nullable LanguageClient client;

  Publisher(Answering answering) {
    this.answering = answering;
  }

  void connect(LanguageClient connected) {
    client = connected;
  }

  /**
   * Publishes what is in all open documents, a changed one first. What changes again meanwhile is
   * left to the later call, so that nothing is published of a text that is no more.
   */
  void publish(String changed, Snapshot snapshot) {
    for (String uri : Answering.from(changed, snapshot)) {
      answering.afterwards(() -> {
        LanguageClient connected = client;
        OpenDocument document = snapshot.get(uri);
        if (connected != null && document != null && answering.documents().snapshot() == snapshot) {
          connected.publishDiagnostics(
              new PublishDiagnosticsParams(uri, findings(snapshot, document), document.version()));
        }
      });
    }
  }

  /** Takes the findings in a closed document away. */
  void clear(String uri) {
    answering.afterwards(() -> {
      LanguageClient connected = client;
      if (connected != null) {
        connected.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
      }
    });
  }

  private List<Diagnostic> findings(Snapshot snapshot, OpenDocument document) {
    String uri = document.uri();
    try {
      Analysis analysis = answering.analyzer().of(snapshot, uri, answering.folder(uri));
      return analysis == null ? List.of() : ProtocolFindings.of(analysis);
    } catch (Refusal refusal) {
      boolean excluded = refusal.status() == Status.NOTHING || refusal.status() == Status.CLEAN;
      return excluded ? List.of() : List.of(refused(document, refusal));
    }
  }

  /** Returns a finding on the first line about what keeps a document from being judged. */
  private static Diagnostic refused(OpenDocument document, Refusal refusal) {
    SourceFile file = new SourceFile(document.uri(), document.text());
    return new Diagnostic(
        Positions.of(file, 0, file.lineEnd(1)),
        refusal.text(),
        DiagnosticSeverity.Error,
        ProtocolFindings.SOURCE);
  }
}
