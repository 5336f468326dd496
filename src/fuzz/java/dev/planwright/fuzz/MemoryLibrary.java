package dev.planwright.fuzz;

import dev.planwright.diagnostic.Outcome;
import dev.planwright.resolve.scope.Library;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.PlanFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The modules and files of the checkout, for one thread; each is parsed once. */
final class MemoryLibrary implements Library {

  private static final Pattern MODULE = Pattern.compile("(?m)^module +([\\w.-]+)");

  private final Map<String, SourceFile> byPath = new TreeMap<>();
  private final Map<String, SourceFile> byModule = new TreeMap<>();
  private final IdentityHashMap<SourceFile, Outcome<PlanFile>> trees = new IdentityHashMap<>();

  /** Takes the text of each file by its path. */
  MemoryLibrary(Map<String, String> files) {
    files.forEach((path, text) -> {
      SourceFile file = new SourceFile(path, text);
      byPath.put(path, file);
      Matcher module = MODULE.matcher(text);
      if (module.find()) {
        byModule.put(module.group(1), file);
      }
    });
  }

  @Override
  public @Nullable SourceFile module(String name) {
    return byModule.get(name);
  }

  @Override
  public @Nullable SourceFile file(SourceFile from, String path) {
    try {
      Path beside = Path.of(from.name()).resolveSibling(path).normalize();
      return byPath.get(beside.toString().replace('\\', '/'));
    } catch (InvalidPathException _) {
      return null;
    }
  }

  @Override
  public Outcome<PlanFile> tree(SourceFile source) {
    return byPath.get(source.name()) == source
        ? trees.computeIfAbsent(source, PlanParser::parse)
        : PlanParser.parse(source);
  }

  @Override
  public List<String> modules() {
    return new ArrayList<>(byModule.keySet());
  }
}
