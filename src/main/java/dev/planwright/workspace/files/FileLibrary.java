package dev.planwright.workspace.files;

import dev.planwright.config.EditorSettings;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.files.ReadRefusal;
import dev.planwright.resolve.scope.Library;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.PlanFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run: those that are named, and those they use.
 *
 * <p>A module is looked for below the folders given with {@code --library}, then below those that
 * the project names, then below the folders in which modules of this run lie, then among the
 * shipped ones. A file is read once, whatever it is called, so that everybody sees the same {@link
 * SourceFile}. Several threads may read at once; trees are made anew for each that asks.
 */
public final class FileLibrary implements Library {

  private final FileTree files;
  private final Path folder;
  private final List<Path> roots;
  private final List<Path> found;
  private final ShippedLibrary shipped;
  private final Map<Path, SourceFile> byPath;
  private final IdentityHashMap<SourceFile, Path> paths;
  private final List<Diagnostic> faults;

  /** Takes where files come from, the current folder, and those given with {@code --library}. */
  public FileLibrary(FileTree files, Path folder, List<Path> roots) {
    this(files, folder, roots, new ShippedLibrary());
  }

  private FileLibrary(FileTree files, Path folder, List<Path> roots, ShippedLibrary shipped) {
    this.files = files;
    this.folder = folder;
    this.roots = List.copyOf(roots);
    this.roots.forEach(files::admit);
    this.found = new ArrayList<>();
    this.shipped = shipped;
    this.byPath = new HashMap<>();
    this.paths = new IdentityHashMap<>();
    this.faults = new ArrayList<>();
  }

  private FileLibrary(FileLibrary all, List<Path> roots) {
    this.files = all.files;
    this.folder = all.folder;
    this.roots = List.copyOf(roots);
    this.found = all.found;
    this.shipped = all.shipped;
    this.byPath = all.byPath;
    this.paths = all.paths;
    this.faults = all.faults;
  }

  /** Returns the same files, with further folders in which modules are looked for. */
  public FileLibrary with(List<Path> more) {
    List<Path> all = new ArrayList<>(roots);
    all.addAll(more);
    return new FileLibrary(this, all);
  }

  /**
   * Returns the same files as they were read, but for some.
   *
   * @param instead what stands in the place of a file
   */
  public FileLibrary over(Map<SourceFile, SourceFile> instead) {
    FileLibrary library = new FileLibrary(files, folder, roots, shipped);
    library.found.addAll(found);
    synchronized (byPath) {
      byPath.forEach((real, file) -> {
        SourceFile now = instead.getOrDefault(file, file);
        library.byPath.put(real, now);
        library.paths.put(now, path(file));
      });
      faults.stream()
          .filter(fault -> !instead.containsKey(fault.span().file()))
          .forEach(library.faults::add);
    }
    return library;
  }

  /** Returns the file at an absolute path. */
  public SourceFile open(Path path) throws IOException {
    synchronized (byPath) {
      Path real = files.real(path);
      SourceFile known = byPath.get(real);
      return known != null
          ? known
          : keep(path, real, Decoding.decode(PathNames.from(folder, path), files.read(path)));
    }
  }

  /** Returns an empty text in the place of a file that may not be read, which is a finding. */
  public SourceFile refused(Path path, ReadRefusal why) {
    return keep(path, path, Decoding.refused(PathNames.from(folder, path), why));
  }

  /**
   * Returns whether the lines of a file are to end as on Windows: because an {@code .editorconfig}
   * says so, or else because git checks the file out so and it is as git made it.
   */
  public boolean hasReturns(SourceFile file) {
    Path path = path(file);
    for (Path up = path.getParent(); up != null && files.mayRead(up); up = up.getParent()) {
      Path place = up.resolve(".editorconfig");
      if (files.isFile(place)) {
        try {
          String text = new String(files.read(place), StandardCharsets.UTF_8);
          EditorSettings settings = EditorSettings.of(text, up.relativize(path));
          if (!settings.lineEnd().isEmpty()) {
            return settings.lineEnd().equals("crlf");
          }
          if (settings.isRoot()) {
            break;
          }
        } catch (IOException _) {
          // It says nothing.
        }
      }
    }
    return file.text().indexOf('\r') >= 0 && files.isCheckedOutWithReturns(path);
  }

  /** Returns text that came from elsewhere as the file at a path, whether or not that exists. */
  public SourceFile stand(Path path, String name, byte[] bytes) {
    Path real = path;
    try {
      real = files.real(path);
    } catch (IOException _) {
      // It need not exist.
    }
    return keep(path, real, Decoding.decode(name, bytes));
  }

  /** Returns text that is read as if it stood in the place of a file, which stays what it is. */
  public SourceFile stand(SourceFile file, String text) {
    SourceFile standIn = new SourceFile(file.name(), text);
    synchronized (byPath) {
      Path path = paths.get(file);
      if (path != null) {
        paths.put(standIn, path);
      }
    }
    return standIn;
  }

  private SourceFile keep(Path path, Path real, Decoding.Decoded decoded) {
    synchronized (byPath) {
      byPath.put(real, decoded.file());
      paths.put(decoded.file(), path);
      if (decoded.fault() != null) {
        faults.add(decoded.fault());
      }
    }
    return decoded.file();
  }

  /** Makes the folder in which a module lies, by its name, a place where modules are found. */
  public void addRootOf(SourceFile file) {
    String module = Modules.declared(file);
    Path path = paths.get(file);
    if (module != null && path != null && Modules.isName(module)) {
      Path place = Path.of(Modules.file(module));
      if (path.endsWith(place)) {
        Path root = path;
        for (int i = 0; i < place.getNameCount() && root != null; i++) {
          root = root.getParent();
        }
        if (root != null && !found.contains(root)) {
          found.add(root);
        }
      }
    }
  }

  /** Returns where the files come from. */
  public FileTree files() {
    return files;
  }

  /** Records the path of a file that was read elsewhere. */
  public void place(SourceFile file, Path path) {
    synchronized (byPath) {
      paths.put(file, path);
    }
  }

  /** Returns where a file of this run lies. */
  public Path path(SourceFile file) {
    synchronized (byPath) {
      return paths.getOrDefault(file, folder);
    }
  }

  /** Returns the findings about bytes, of all files read so far. */
  public List<Diagnostic> faults() {
    synchronized (byPath) {
      return List.copyOf(faults);
    }
  }

  @Override
  public @Nullable SourceFile module(String name) {
    Path path = place(name);
    if (path != null) {
      return openOrNull(path);
    }
    synchronized (byPath) {
      return Modules.isName(name) ? shipped.module(name) : null;
    }
  }

  /** Returns the user's own file of a module, or null: one of a named folder before one found. */
  private @Nullable Path place(String module) {
    if (!Modules.isName(module)) {
      return null;
    }
    Path path = place(roots, module);
    return path == null ? place(found, module) : path;
  }

  private @Nullable Path place(List<Path> folders, String name) {
    return file(folders, Modules.file(name));
  }

  private @Nullable Path file(List<Path> folders, String name) {
    for (Path root : folders) {
      Path path = root.resolve(name);
      if (files.isFile(path)) {
        return path;
      }
    }
    return null;
  }

  @Override
  public Outcome<PlanFile> tree(SourceFile source) {
    PlanFile kept;
    synchronized (byPath) {
      kept = shipped.tree(source);
    }
    return kept == null ? PlanParser.parse(source) : new Outcome<>(kept, List.of());
  }

  @Override
  public @Nullable SourceFile file(SourceFile from, String path) {
    Path place = beside(from, path);
    return place == null ? null : openOrNull(place);
  }

  private @Nullable Path beside(SourceFile from, String path) {
    Path user;
    synchronized (byPath) {
      user = paths.get(from);
    }
    Path beside = user == null ? null : user.getParent();
    try {
      return beside == null ? null : beside.resolve(path).normalize();
    } catch (InvalidPathException _) {
      return null;
    }
  }

  @Override
  public @Nullable ReadRefusal refusal(SourceFile from, String path) {
    Path place = beside(from, path);
    return place == null ? null : refusal(place);
  }

  @Override
  public @Nullable ReadRefusal refusal(String module) {
    Path path = place(module);
    return path == null ? null : refusal(path);
  }

  private @Nullable ReadRefusal refusal(Path path) {
    try {
      open(path);
      return null;
    } catch (ReadRefusal refused) {
      return refused;
    } catch (IOException _) {
      return null;
    }
  }

  private @Nullable SourceFile openOrNull(Path path) {
    try {
      return open(path);
    } catch (IOException _) {
      return null;
    }
  }

  /**
   * Returns the first plan that a module comes with, or null if there is none.
   *
   * @throws IOException if its file cannot be read
   */
  public byte @Nullable [] starter(String module) throws IOException {
    if (!Modules.isName(module)) {
      return null;
    }
    Path path = file(roots, Modules.starter(module));
    return path == null ? ShippedLibrary.starter(module) : files.read(path);
  }

  /** Returns the names of the modules that come with a first plan, sorted. */
  public List<String> starters() {
    return names(Modules.STARTER);
  }

  @Override
  public List<String> modules() {
    return names(Modules.ENDING);
  }

  private List<String> names(String ending) {
    TreeSet<String> names = new TreeSet<>(ShippedLibrary.modules(ending));
    List<Path> all = new ArrayList<>(roots);
    all.addAll(found);
    for (Path root : all) {
      for (Path path : files.below(root)) {
        String file = PathNames.slashed(root.relativize(path));
        if (file.endsWith(ending) && file.indexOf('/') > 0) {
          names.add(Modules.name(file));
        }
      }
    }
    return List.copyOf(names);
  }
}
