package dev.planwright.lsp;

import dev.planwright.lsp.document.FileUris;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.files.Modules;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Copies of the modules that come with the program, which lie in its jar, where no editor looks.
 * One is written when an editor is first sent to it, into the user's cache.
 */
final class ShippedCopies {

  private final Shell shell;
  private final Path folder;

  ShippedCopies(Shell shell, String version) {
    this.shell = shell;
    this.folder = cache(shell).resolve("planwright").resolve("library-" + version);
  }

  private static Path cache(Shell shell) {
    String said = shell.variable("XDG_CACHE_HOME");
    String local = shell.variable("LOCALAPPDATA");
    if (!said.isEmpty() || !local.isEmpty()) {
      return Path.of(said.isEmpty() ? local : said).toAbsolutePath();
    }
    return Path.of(shell.variable("HOME")).toAbsolutePath().resolve(".cache");
  }

  /** Returns the URI of the copy of a module; one that cannot be written leads nowhere. */
  String uri(SourceFile file) {
    Path copy = folder.resolve(Modules.file(file.name().substring(SourceFile.SHIPPED.length())));
    if (!Files.exists(copy)) {
      try {
        new Output(shell, false).write(Map.of(copy, file.text().getBytes(StandardCharsets.UTF_8)));
      } catch (Refusal refusal) {
        shell.say(refusal.text());
      }
    }
    return FileUris.of(copy);
  }
}
