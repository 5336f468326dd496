package dev.planwright.workspace;

import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Checks the files of a run, several at a time where there are many. Each worker has compilers of
 * its own; what was read from the disk they share. The findings and their order do not depend on
 * the number of workers.
 */
final class ParallelChecker {

  /** Fewer are checked before another worker has read the libraries. */
  private static final int FILES_EACH = 12;

  /** As much as the main thread has, since nested expressions are resolved by nested calls. */
  private static final long STACK = 8L << 20;

  private ParallelChecker() {}

  /** Returns what was found in each file, in the order of the files. */
  static List<FileFindings> check(Workspace workspace, Progress progress) {
    int files = workspace.files().size();
    int workers = Math.min(Runtime.getRuntime().availableProcessors(), files / FILES_EACH);
    AtomicInteger next = new AtomicInteger();
    FileFindings[] found = new FileFindings[files];
    List<FutureTask<Workspace>> others = new ArrayList<>();
    for (int i = 1; i < workers; i++) {
      Workspace colleague = workspace.colleague();
      FutureTask<Workspace> task =
          new FutureTask<>(() -> work(colleague, next, found, Progress.NONE), colleague);
      new Thread(null, task, "checker-" + i, STACK).start();
      others.add(task);
    }
    work(workspace, next, found, progress);
    others.forEach(task -> workspace.join(result(task)));
    return List.of(found);
  }

  private static void work(
      Workspace workspace, AtomicInteger next, FileFindings[] found, Progress progress) {
    List<SourceFile> files = workspace.files();
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      progress.at("checking " + (i + 1) + " of " + files.size() + " files");
      found[i] = workspace.findings(files.get(i));
    }
  }

  /** A defect of a worker is one of the run. */
  private static Workspace result(FutureTask<Workspace> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException defect -> throw defect;
        case Error defect -> throw defect;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
