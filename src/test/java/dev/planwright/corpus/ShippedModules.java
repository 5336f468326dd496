package dev.planwright.corpus;

import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules below {@code plans/library}. */
public final class ShippedModules implements Library {

  private static final Path ROOT = Path.of("plans", "library");

  private final Map<String, SourceFile> read = new LinkedHashMap<>();

  /** Returns all modules, resolved by one resolver. */
  public static List<Unit> all() {
    ShippedModules library = new ShippedModules();
    Resolver resolver = new Resolver(library);
    List<Unit> units = new ArrayList<>();
    for (String name : library.modules()) {
      SourceFile source = library.module(name);
      if (source != null) {
        units.add(resolver.resolve(source).value());
      }
    }
    return units;
  }

  @Override
  public @Nullable SourceFile module(String name) {
    String file = name.indexOf('.') < 0 ? name + "/" + name : name.replace('.', '/');
    Path path = ROOT.resolve(file + ".plan");
    return Files.exists(path) ? read.computeIfAbsent(name, _ -> PlanFiles.read(path)) : null;
  }

  @Override
  public @Nullable SourceFile file(SourceFile from, String path) {
    return null;
  }

  @Override
  public List<String> modules() {
    List<String> names = new ArrayList<>();
    for (Path file : PlanFiles.below(ROOT)) {
      String name = ROOT.relativize(file).toString().replace('\\', '/');
      String dotted = name.substring(0, name.length() - ".plan".length()).replace('/', '.');
      int dot = dotted.indexOf('.');
      boolean main = dot > 0 && dotted.substring(0, dot).equals(dotted.substring(dot + 1));
      String module = main ? dotted.substring(0, dot) : dotted;
      if (PlanFiles.text(file).contains("\nmodule " + module + "\n")) {
        names.add(module);
      }
    }
    return names;
  }
}
