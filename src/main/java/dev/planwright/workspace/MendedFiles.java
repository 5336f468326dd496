package dev.planwright.workspace;

import dev.planwright.fix.Checkup;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run with the fixes applied, and the findings in them. Each is looked up by the
 * file as it was read.
 */
final class MendedFiles {

  private final Session session;
  private final Workspace workspace;
  private final boolean stdin;
  private final Map<Path, SourceFile> byPath = new HashMap<>();
  private final Map<SourceFile, FileFindings> results = new LinkedHashMap<>();
  private final Map<SourceFile, SourceFile> mended = new LinkedHashMap<>();
  private final Set<SourceFile> stale = new LinkedHashSet<>();

  /** Takes the files as they are, and what was found in each. */
  MendedFiles(Session session, Workspace workspace, List<FileFindings> found) {
    this.session = session;
    this.workspace = workspace;
    this.stdin = session.words().contains("-");
    workspace.files().forEach(file -> byPath.put(workspace.path(file), file));
    found.forEach(each -> results.put(each.file(), each));
  }

  /** Returns the files that have changed, each with what it is to be. */
  Map<SourceFile, SourceFile> changed() {
    return Collections.unmodifiableMap(mended);
  }

  /** Returns what was found last in a file, or null if it was not checked. */
  @Nullable FileFindings found(SourceFile file) {
    return results.get(file);
  }

  /** Returns the files of the run that use each of some. */
  Map<SourceFile, List<SourceFile>> users(List<SourceFile> files) {
    Map<SourceFile, List<SourceFile>> users = new HashMap<>();
    files.forEach(file -> users.put(file, new ArrayList<>()));
    for (FileFindings each : results.values()) {
      for (SourceFile used : each.uses()) {
        if (users.containsKey(used)) {
          users.get(used).add(each.file());
        }
      }
    }
    return users;
  }

  /** Puts a file in the place of one that no other uses; takes what is found in it. */
  void put(SourceFile file, FileFindings found) {
    mended.put(file, found.file());
    results.put(file, found);
  }

  /** Puts a file in the place of another; what is found in it and in its users is open. */
  void put(SourceFile file, SourceFile now, List<SourceFile> users) {
    mended.put(file, now);
    stale.add(file);
    stale.addAll(users);
  }

  /**
   * Checks a file with those that use it.
   *
   * @param text what stands in the file
   */
  Checkup checkup(SourceFile file, String text, List<SourceFile> users) {
    Map<SourceFile, SourceFile> proposal = Map.of(file, new SourceFile(file.name(), text));
    List<SourceFile> group = new ArrayList<>(List.of(file));
    group.addAll(users);
    SourceFile now = file;
    List<Checkup.Judged> judged = new ArrayList<>();
    for (Map.Entry<SourceFile, FileFindings> each : check(proposal, group).entrySet()) {
      now = each.getKey() == file ? each.getValue().file() : now;
      judged.add(each.getValue().judged());
    }
    return new Checkup(now, judged);
  }

  /**
   * Checks some files over those that are fixed so far, and returns the findings in each.
   *
   * @param proposals what stands in the place of a file
   * @throws Refused if a file cannot be read any more
   */
  Map<SourceFile, FileFindings> check(
      Map<SourceFile, SourceFile> proposals, Collection<SourceFile> some) {
    Map<SourceFile, SourceFile> now = new LinkedHashMap<>(mended);
    now.putAll(proposals);
    try {
      Workspace over = over(now, some);
      Map<SourceFile, FileFindings> found = new LinkedHashMap<>();
      for (FileFindings each : over.checkAll()) {
        SourceFile file = byPath.get(over.path(each.file()));
        if (file != null) {
          found.put(file, each);
        }
      }
      return found;
    } catch (Refusal refusal) {
      throw new Refused(refusal);
    }
  }

  /** Returns a run over some of the files as they are to be. */
  private Workspace over(Map<SourceFile, SourceFile> now, Collection<SourceFile> some)
      throws Refusal {
    if (stdin) {
      SourceFile file = now.values().iterator().next();
      byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
      Shell seen = session.shell().reading(new ByteArrayInputStream(bytes));
      return workspace.over(now, session.in(seen), List.of("-"));
    }
    List<String> words = some.stream().map(file -> workspace.path(file).toString()).toList();
    return workspace.over(now, session, words);
  }

  /** Returns the run over all files as they are to be. */
  Workspace after() throws Refusal {
    if (mended.isEmpty()) {
      return workspace;
    }
    Workspace after = over(mended, workspace.files());
    after.join(workspace);
    return after;
  }

  /**
   * Returns what is found in the files as they are to be; what no fix has touched is not checked
   * again.
   *
   * @param after the run over them
   */
  RunFindings findings(Workspace after) {
    if (stdin && !mended.isEmpty()) {
      return RunFindings.in(after);
    }
    if (!stale.isEmpty()) {
      results.putAll(check(Map.of(), stale));
    }
    return RunFindings.of(List.copyOf(results.values()));
  }

  /** A refusal on its way through a function. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal);
      this.refusal = refusal;
    }
  }
}
