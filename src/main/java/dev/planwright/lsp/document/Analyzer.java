package dev.planwright.lsp.document;

import dev.planwright.workspace.Session;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has the compiler read open documents. What was read of the library for one text is used again for
 * the next text of the same document where that cannot make a difference; otherwise all is read
 * anew. One thread at a time may use it.
 */
public final class Analyzer {

  /** How many texts are judged by what was read once; each keeps some memory. */
  private static final int MOST_TEXTS = 40;

  private final Shell shell;
  private final Session.Options options;
  private final Map<String, Known> known = new HashMap<>();

  /** Takes what a run sees of its machine, and the options of the command. */
  public Analyzer(Shell shell, Session.Options options) {
    this.shell = shell;
    this.options = options;
  }

  /**
   * What is known of a document.
   *
   * @param others the texts of all other open documents
   */
  private record Known(
      Snapshot snapshot, Analysis analysis, Map<Path, String> others, Path folder) {}

  /**
   * Returns the analysis of a document, or null if it is not open.
   *
   * @param folder the folder that the editor works in
   * @throws Refusal if the document cannot be judged: its project has a mistake, or excludes it
   */
  public @Nullable Analysis of(Snapshot snapshot, String uri, Path folder) throws Refusal {
    OpenDocument document = snapshot.get(uri);
    if (document == null) {
      known.remove(uri);
      return null;
    }
    Known before = known.get(uri);
    if (before != null && before.snapshot == snapshot && before.folder.equals(folder)) {
      return before.analysis;
    }
    Map<Path, String> others = others(snapshot, uri);
    Known now =
        before != null && isUsable(before, snapshot, others, folder)
            ? again(before, snapshot, document)
            : anew(snapshot, document, others, folder);
    known.keySet().retainAll(snapshot.documents().keySet());
    known.put(uri, now);
    return now.analysis;
  }

  private static boolean isUsable(
      Known before, Snapshot snapshot, Map<Path, String> others, Path folder) {
    return before.snapshot.disk() == snapshot.disk()
        && before.folder.equals(folder)
        && before.analysis.texts() < MOST_TEXTS
        && before.others.equals(others)
        && before.analysis.leavesOthersAlone();
  }

  private static Known again(Known before, Snapshot snapshot, OpenDocument document) {
    Analysis analysis = before.analysis.next(document);
    return new Known(snapshot, analysis, before.others, before.folder);
  }

  private Known anew(
      Snapshot snapshot, OpenDocument document, Map<Path, String> others, Path folder)
      throws Refusal {
    Workspace workspace = open(document, others, folder);
    Analysis analysis =
        new Analysis(document, workspace, workspace.files().getFirst(), new TextCount());
    return new Known(snapshot, analysis, others, folder);
  }

  private Workspace open(OpenDocument document, Map<Path, String> others, Path folder)
      throws Refusal {
    Path path = FileUris.path(document.uri());
    byte[] bytes = document.readable().getBytes(StandardCharsets.UTF_8);
    Session session = session(bytes, path, List.of("-"), folder);
    return Workspace.forEditor(session, others);
  }

  /** Returns all files below a folder, with the texts of open documents in their places. */
  public Workspace project(Snapshot snapshot, Path folder) throws Refusal {
    Session session = session(new byte[0], null, List.of(folder.toString()), folder);
    return Workspace.forEditor(session, others(snapshot, ""));
  }

  private Session session(byte[] input, @Nullable Path name, List<String> words, Path folder) {
    Shell seen =
        new Shell(
            new ByteArrayInputStream(input),
            shell.err(),
            shell.err(),
            folder,
            shell.environment(),
            () -> false,
            shell.today(),
            Progress.NONE);
    return new Session(seen, "lsp", words, options(name == null ? "" : name.toString()));
  }

  private Session.Options options(String name) {
    return new Session.Options(
        options.libraries(),
        options.configuration(),
        options.unconfigured(),
        options.profile(),
        name,
        false,
        true,
        false,
        options.limits());
  }

  private static Map<Path, String> others(Snapshot snapshot, String uri) {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (OpenDocument document : snapshot.documents().values()) {
      Path path = FileUris.path(document.uri());
      if (path != null && !document.uri().equals(uri)) {
        texts.put(real(path), document.readable());
      }
    }
    return texts;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return path;
    }
  }
}
