package dev.planwright.pack;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.table.GrammarTables;
import dev.planwright.syntax.tree.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the build runs when everything is compiled. */
public final class BuildStep {

  private BuildStep() {}

  /**
   * Packs the library and the tables of the grammar, and links the classes.
   *
   * @param args the folder of the compiled classes, with the library below {@code library/}
   * @throws IOException if a module has a mistake, or a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Map<Class<?>, List<String>> constants = new HashMap<>(GrammarTables.all());
    constants.put(
        LibraryConstants.class, PackedLibrary.constants(trees(classes.resolve("library"))));
    for (var each : constants.entrySet()) {
      Path file = classes.resolve(each.getKey().getName().replace('.', '/') + ".class");
      Files.write(file, ConstantClass.inPlaceOf(each.getKey(), each.getValue()));
    }
    for (Path file : files(classes.resolve("dev"), ".class")) {
      byte[] compiled = Files.readAllBytes(file);
      byte[] linked = Linker.link(compiled);
      if (!Arrays.equals(compiled, linked)) {
        Files.write(file, linked);
      }
    }
  }

  private static List<PlanFile> trees(Path folder) throws IOException {
    List<PlanFile> trees = new ArrayList<>();
    for (Path file : files(folder, ".plan")) {
      Outcome<PlanFile> parsed =
          PlanParser.parse(new SourceFile(file.toString(), Files.readString(file)));
      for (Diagnostic finding : parsed.diagnostics()) {
        throw new IOException(file + ":" + finding.span().line() + ": " + finding.message());
      }
      trees.add(parsed.value());
    }
    return trees;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
