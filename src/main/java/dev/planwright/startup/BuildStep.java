package dev.planwright.startup;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The step of the build that runs after everything was compiled. */
public final class BuildStep {

  private BuildStep() {}

  /** The measures, as the benchmark names the one to leave out. */
  public static final List<String> MEASURES =
      List.of("library-images", "lexer-table", "parser-table", "linked-switches");

  /**
   * Packs the library and the tables of the grammar, and links the classes.
   *
   * @param args the folder of the compiled classes, with the library below {@code library/}; then
   *     the {@link #MEASURES} to leave out
   * @throws IOException if a module has a mistake, or a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    List<String> without = List.of(args).subList(1, args.length);
    if (!without.contains("library-images")) {
      List<PlanFile> trees = trees(classes.resolve("library"));
      pack(classes, Map.entry(LibraryConstants.class, PackedLibrary.constants(trees)));
    }
    if (!without.contains("lexer-table")) {
      pack(classes, GrammarTables.lexer());
    }
    if (!without.contains("parser-table")) {
      pack(classes, GrammarTables.parser());
    }
    if (!without.contains("linked-switches")) {
      link(classes);
    }
  }

  private static void pack(Path classes, Map.Entry<Class<?>, List<String>> texts)
      throws IOException {
    Class<?> stub = texts.getKey();
    Path file = classes.resolve(stub.getName().replace('.', '/') + ".class");
    Files.write(file, ConstantClass.inPlaceOf(stub, texts.getValue()));
  }

  private static void link(Path classes) throws IOException {
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
