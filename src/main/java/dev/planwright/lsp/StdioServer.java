package dev.planwright.lsp;

import dev.planwright.workspace.Session;
import dev.planwright.workspace.files.Shell;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Serves one editor on standard input and output. Nothing else is written there. */
public final class StdioServer {

  /** Says more than an editor's log needs, stack traces among it; held so that it stays silent. */
  private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

  private StdioServer() {}

  /**
   * Serves until the editor ends it.
   *
   * @param version the version of the program
   * @return whether the editor said that it would end before it did
   */
  public static boolean run(Shell shell, Session.Options options, String version) {
    PROTOCOL.setLevel(Level.OFF);
    PlanServer server = new PlanServer(shell, options, version);
    ExecutorService threads =
        Executors.newCachedThreadPool(work -> {
          Thread thread = new Thread(work, "planwright-lsp-input");
          thread.setDaemon(true);
          return thread;
        });
    Launcher<LanguageClient> launcher =
        LSPLauncher.createServerLauncher(
            server, shell.in(), shell.out(), threads, consumer -> consumer);
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    threads.execute(() -> {
      try {
        listening.get();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException _) {
        // The client is gone, which is the end too.
      }
      server.abandon();
    });
    try {
      return server.awaitEnd();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
