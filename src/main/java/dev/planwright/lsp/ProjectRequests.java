package dev.planwright.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor tells and asks of all that lies in its folders. */
final class ProjectRequests implements WorkspaceService {

  private final Answering answering;
  private final Publisher publisher;

  ProjectRequests(Answering answering, Publisher publisher) {
    this.answering = answering;
    this.publisher = publisher;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    publisher.publish("", answering.documents().renew());
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    publisher.publish("", answering.documents().renew());
  }
}
