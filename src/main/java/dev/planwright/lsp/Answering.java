package dev.planwright.lsp;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Analyzer;
import dev.planwright.lsp.document.Documents;
import dev.planwright.lsp.document.FileUris;
import dev.planwright.lsp.document.Snapshot;
import dev.planwright.workspace.Session;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests one after another in a thread of its own, each about the documents as they were
 * when it came. A defect of the program is an empty answer and a line on standard error.
 */
final class Answering {

  private final Shell shell;
  private final Documents documents = new Documents();
  private final Analyzer analyzer;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Answering::daemon);
  private final ShippedCopies shipped;
  private volatile List<Path> folders = List.of();
  private volatile boolean versions;

  Answering(Shell shell, Session.Options options, String version) {
    this.shell = shell;
    this.analyzer = new Analyzer(shell, options);
    this.shipped = new ShippedCopies(shell, version);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "planwright-lsp");
    thread.setDaemon(true);
    return thread;
  }

  Documents documents() {
    return documents;
  }

  /** Says whether the editor takes edits of one version of a document. */
  void takeVersions(boolean taken) {
    versions = taken;
  }

  /** Returns whether the editor takes edits of one version of a document. */
  boolean takesVersions() {
    return versions;
  }

  /** Takes the folders that the editor works in. */
  void workIn(List<Path> all) {
    folders = List.copyOf(all);
  }

  /** Returns the folders that the editor works in, or else the current one. */
  List<Path> folders() {
    return folders.isEmpty() ? List.of(shell.folder()) : folders;
  }

  /** Returns the folder that a document belongs to: the nearest of the editor's, or its own. */
  Path folder(String uri) {
    Path path = FileUris.path(uri);
    Path nearest = null;
    for (Path folder : folders()) {
      if (path == null
          || (path.startsWith(folder) && (nearest == null || folder.startsWith(nearest)))) {
        nearest = folder;
      }
    }
    Path parent = path == null ? null : path.getParent();
    return nearest != null ? nearest : parent != null ? parent : shell.folder();
  }

  /** Answers about a document, with an empty answer if it is not open or cannot be judged. */
  <T> CompletableFuture<T> about(String uri, T empty, Function<Analysis, T> answer) {
    return inTurn(
        empty,
        snapshot -> {
          Analysis analysis = analyzer.of(snapshot, uri, folder(uri));
          return analysis == null ? empty : answer.apply(analysis);
        });
  }

  /** Answers about a document, with null, which the protocol takes for nothing. */
  @SuppressWarnings("NullAway")
  <T> CompletableFuture<T> aboutOrNull(String uri, Function<Analysis, @Nullable T> answer) {
    return inTurn(
        null,
        snapshot -> {
          Analysis analysis = analyzer.of(snapshot, uri, folder(uri));
          return analysis == null ? null : answer.apply(analysis);
        });
  }

  /**
   * Answers about a document and the files of its project, which are null where they cannot be
   * judged.
   */
  <T> CompletableFuture<T> aboutProject(
      String uri, T empty, BiFunction<Analysis, @Nullable Workspace, T> answer) {
    return inTurn(
        empty,
        snapshot -> {
          Analysis analysis = analyzer.of(snapshot, uri, folder(uri));
          return analysis == null ? empty : answer.apply(analysis, project(snapshot, folder(uri)));
        });
  }

  /** Returns the files below a folder, or null if there are none or they cannot be judged. */
  @Nullable Workspace project(Snapshot snapshot, Path folder) {
    try {
      return analyzer.project(snapshot, folder);
    } catch (Refusal _) {
      return null;
    }
  }

  /** Returns where files that come with the program can be read. */
  ShippedCopies shipped() {
    return shipped;
  }

  /** What answers from the documents, or refuses to. */
  @FunctionalInterface
  interface Answer<T extends @Nullable Object> {
    T of(Snapshot snapshot) throws Refusal;
  }

  /** Answers when it is its turn, from the documents as they are now. */
  <T extends @Nullable Object> CompletableFuture<T> inTurn(T empty, Answer<T> answer) {
    Snapshot snapshot = documents.snapshot();
    return CompletableFutures.computeAsync(
        thread,
        cancelled -> {
          cancelled.checkCanceled();
          try {
            return answer.of(snapshot);
          } catch (Refusal _) {
            return empty;
          } catch (CancellationException | ResponseErrorException meant) {
            throw meant;
          } catch (RuntimeException | StackOverflowError defect) {
            report(defect);
            return empty;
          }
        });
  }

  /** Does something when it is its turn. */
  void afterwards(Runnable work) {
    thread.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException | StackOverflowError defect) {
        report(defect);
      }
    });
  }

  /** Returns what has the compiler read documents; for the thread of the answers only. */
  Analyzer analyzer() {
    return analyzer;
  }

  /** Returns the URIs of the open documents, one first. */
  static List<String> from(String first, Snapshot snapshot) {
    List<String> uris = new ArrayList<>(snapshot.documents().keySet());
    uris.remove(first);
    if (snapshot.get(first) != null) {
      uris.addFirst(first);
    }
    return uris;
  }

  private void report(Throwable defect) {
    StackTraceElement[] trace = defect.getStackTrace();
    shell.say(
        "this is a bug in Planwright: " + defect + (trace.length == 0 ? "" : " at " + trace[0]));
  }
}
