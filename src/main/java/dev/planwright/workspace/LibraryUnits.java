package dev.planwright.workspace;

import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.FileLibrary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the libraries of a run declare, read without judging any plan. */
public final class LibraryUnits {

  private final FileLibrary library;
  private final FileSettings terms;

  LibraryUnits(FileLibrary library, FileSettings terms) {
    this.library = library;
    this.terms = terms;
  }

  /** Returns all modules of the libraries, each with what it uses, by name. */
  public List<Unit> all() {
    return read(library, source -> terms.of(source).compiler().read(source));
  }

  /**
   * Returns all modules of the libraries of a file, by name, as its plans see them: with the
   * extensions that the file uses, and no others.
   */
  public List<Unit> of(Unit unit) {
    FileSettings.Of of = terms.of(unit.source());
    return read(of.library(), source -> of.compiler().readBeside(source, unit));
  }

  private static List<Unit> read(FileLibrary library, Function<SourceFile, Unit> reader) {
    List<Unit> modules = new ArrayList<>();
    for (String name : library.modules()) {
      SourceFile source = library.module(name);
      if (source != null) {
        modules.add(reader.apply(source));
      }
    }
    return modules;
  }

  /** Returns what a file sees, and what all other modules declare that speak of the same things. */
  public Set<Symbols> related(Unit unit) {
    Set<Symbols> all = new LinkedHashSet<>(unit.visible());
    for (Unit module : of(unit)) {
      if (module.visible().stream().anyMatch(unit.visible()::contains)) {
        all.addAll(module.visible());
      }
    }
    return all;
  }

  /** Returns a module that the options, the project or the program bring, or null. */
  public @Nullable Unit named(String name) {
    SourceFile source = library.module(name);
    return source == null ? null : terms.of(source).compiler().read(source);
  }
}
