package dev.planwright.departures;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.resolve.scope.Library;
import dev.planwright.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The library of this checkout, read from its files. */
public final class LibraryFolder implements Library {

  private static final Path ROOT = Path.of("plans", "library");

  private final Map<String, SourceFile> read = new HashMap<>();

  @Override
  public @Nullable SourceFile module(String name) {
    String path = name.contains(".") ? name.replace('.', '/') : name + "/" + name;
    Path file = ROOT.resolve(path + ".plan");
    return Files.isRegularFile(file) ? read.computeIfAbsent(name, _ -> PlanFiles.read(file)) : null;
  }

  @Override
  public @Nullable SourceFile file(SourceFile from, String path) {
    return null;
  }

  @Override
  public List<String> modules() {
    return List.of();
  }
}
