package dev.planwright.workspace.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files as a revision of a git repository holds them, at the paths that they have in the
 * checkout. What lies outside of the repository is as it is on the disk. The checkout itself is
 * left alone.
 */
public final class Revision implements FileTree, AutoCloseable {

  private static final String LINK = "120000";
  private static final String SUBMODULE = "160000";
  private static final int MOST_LINKS = 40;

  private final Git git;
  private final Disk disk;
  private final Path top;
  private final String name;
  private final SortedMap<String, Entry> entries;
  private final GitObjects objects;
  private final List<Path> left = new ArrayList<>();

  /** A file, a link or a submodule of a revision. */
  private record Entry(String mode, String object) {}

  private Revision(Shell shell, Git git, Path top, String name, SortedMap<String, Entry> entries) {
    this.disk = new Disk(shell, true);
    this.git = git;
    this.top = top;
    this.name = name;
    this.entries = entries;
    this.objects = new GitObjects(git, name);
  }

  /** An object that the repository should have, and has not. It ends the run. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes a message for the user that names the object. */
    public Unreadable(String message) {
      super(message);
    }

    /** Returns it as a message for the user. */
    public Refusal refusal() {
      return Refusal.path(String.valueOf(getMessage()));
    }
  }

  /** Opens the revision that a name stands for, in the repository around the current folder. */
  public static Revision named(Shell shell, String name) throws Refusal {
    Repository repository = Repository.around(shell);
    return open(shell, repository, name, repository.commit(name));
  }

  /** Opens the revision in which the current one parted from another. */
  public static Revision partedFrom(Shell shell, String name) throws Refusal {
    Repository repository = Repository.around(shell);
    return open(shell, repository, name, repository.partedFrom(name));
  }

  private static Revision open(Shell shell, Repository repository, String name, String commit)
      throws Refusal {
    Git git = repository.git();
    Git.Answer listed = git.ask("ls-tree", "-r", "-z", "--full-tree", commit);
    if (!listed.isGood()) {
      throw git.refusal(listed);
    }
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (String line : listed.out().split("\0", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        String[] words = line.substring(0, tab).split(" ", -1);
        entries.put(line.substring(tab + 1), new Entry(words[0], words[2]));
      }
    }
    return new Revision(shell, git, repository.top(), name, entries);
  }

  /** Returns what the user calls it. */
  public String name() {
    return name;
  }

  /** Returns the path of a file from the top of the repository, or null if it lies outside. */
  public @Nullable String inside(Path path) {
    for (Path folder : left) {
      if (path.startsWith(folder)) {
        return null;
      }
    }
    return path.startsWith(top) ? PathNames.slashed(top.relativize(path)) : null;
  }

  /**
   * Leaves a folder to the disk that the repository knows nothing of, now or in this revision, such
   * as a library that a build puts there.
   */
  public void leaveIfUntracked(Path folder) throws Refusal {
    String inside = inside(folder);
    if (inside != null && !isFolder(folder)) {
      Git.Answer tracked = git.ask("ls-files", "-z", "--", folder.toString());
      if (tracked.isGood() && tracked.out().isEmpty()) {
        left.add(folder);
      }
    }
  }

  /** Returns where a file of the repository lies. */
  public Path outside(String inside) {
    return top.resolve(inside);
  }

  /** Returns the names of all its plans, from the top of the repository. */
  public List<String> plans() {
    List<String> plans = new ArrayList<>();
    for (String each : entries.keySet()) {
      if (each.endsWith(Modules.ENDING)) {
        plans.add(each);
      }
    }
    return plans;
  }

  /** Returns the text of a file, from the top of the repository. */
  public String text(String inside) {
    Entry entry = entries.get(inside);
    return entry == null
        ? ""
        : new String(objects.object(entry.object, inside), StandardCharsets.UTF_8);
  }

  @Override
  public void admit(Path named) {
    disk.admit(named);
  }

  @Override
  public boolean mayRead(Path path) {
    return inside(path) != null || disk.mayRead(path);
  }

  @Override
  public boolean exists(Path path) {
    return isFile(path) || isFolder(path);
  }

  @Override
  public boolean isFile(Path path) {
    String inside = inside(path);
    return inside == null ? disk.isFile(path) : file(inside) != null;
  }

  /** Returns the file to which a path in the repository leads, or null if there is none. */
  private @Nullable Entry file(String inside) {
    String target = resolve(inside);
    Entry entry = target == null ? null : entries.get(target);
    return entry == null || entry.mode.equals(SUBMODULE) ? null : entry;
  }

  @Override
  public boolean isFolder(Path path) {
    String inside = inside(path);
    if (inside == null) {
      return disk.isFolder(path);
    }
    String target = resolve(inside);
    return target != null && (target.isEmpty() || !in(target).isEmpty());
  }

  @Override
  public Path real(Path path) throws IOException {
    String inside = inside(path);
    if (inside == null) {
      return disk.real(path);
    }
    String target = resolve(inside);
    if (target == null || !exists(path)) {
      throw new FileNotFoundException(path.toString());
    }
    return top.resolve(target);
  }

  @Override
  public byte[] read(Path path) throws IOException {
    String inside = inside(path);
    if (inside == null) {
      return disk.read(path);
    }
    Entry entry = file(inside);
    if (entry == null) {
      throw new FileNotFoundException(path.toString());
    }
    return objects.object(entry.object, inside);
  }

  @Override
  public List<Path> plans(Path folder) throws Refusal {
    if (inside(folder) == null) {
      return disk.plans(folder);
    }
    List<Path> plans = new ArrayList<>();
    for (Path path : below(folder)) {
      if (path.toString().endsWith(Modules.ENDING) && isFile(path)) {
        plans.add(path);
      }
    }
    return plans;
  }

  @Override
  public List<Path> below(Path folder) {
    String inside = inside(folder);
    if (inside == null) {
      return disk.below(folder);
    }
    String target = resolve(inside);
    List<Path> below = new ArrayList<>();
    if (target != null) {
      int start = target.isEmpty() ? 0 : target.length() + 1;
      in(target).keySet().forEach(each -> below.add(folder.resolve(each.substring(start))));
    }
    return below;
  }

  private SortedMap<String, Entry> in(String folder) {
    return folder.isEmpty() ? entries : entries.subMap(folder + "/", folder + "0");
  }

  /** Returns the path behind the links of the revision, or null if they lead out of it. */
  private @Nullable String resolve(String inside) {
    String path = inside;
    for (int links = 0; links < MOST_LINKS; links++) {
      int end = link(path);
      if (end < 0) {
        return path;
      }
      String link = path.substring(0, end);
      Path followed =
          top.resolve(link)
              .resolveSibling(text(link))
              .resolve("." + path.substring(end))
              .normalize();
      String next = inside(followed);
      if (next == null) {
        return null;
      }
      path = next;
    }
    return null;
  }

  /** Returns where the first part of a path ends that is a link, or -1. */
  private int link(String path) {
    int end = path.indexOf('/');
    while (true) {
      int here = end < 0 ? path.length() : end;
      Entry entry = entries.get(path.substring(0, here));
      if (entry != null && entry.mode.equals(LINK)) {
        return here;
      }
      if (end < 0) {
        return -1;
      }
      end = path.indexOf('/', end + 1);
    }
  }

  @Override
  public void close() {
    objects.close();
  }
}
