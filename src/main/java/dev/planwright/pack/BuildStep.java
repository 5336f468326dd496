package dev.planwright.pack;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.GrammarTables;
import dev.planwright.syntax.PlanFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.TreeImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    // What an earlier build packed may be of another grammar, and nothing here may read it.
    Files.deleteIfExists(file(classes, PackedLibrary.CONSTANTS));
    Files.deleteIfExists(file(classes, GrammarTables.LEXER));
    write(classes, GrammarTables.LEXER, GrammarTables.lexer());
    write(classes, PackedLibrary.CONSTANTS, library(classes.resolve("library")));
    for (Path file : files(classes.resolve("dev"), ".class")) {
      byte[] compiled = Files.readAllBytes(file);
      byte[] linked = Linker.link(compiled);
      if (!Arrays.equals(compiled, linked)) {
        Files.write(file, linked);
      }
    }
  }

  private static void write(Path classes, String name, List<String> texts) throws IOException {
    Files.write(file(classes, name), ConstantClass.of(name, texts));
  }

  private static Path file(Path classes, String name) {
    return classes.resolve(name.replace('.', '/') + ".class");
  }

  /** Returns name, text and image of each module. */
  private static List<String> library(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files(folder, ".plan")) {
      SourceFile source = new SourceFile(file.toString(), Files.readString(file));
      Outcome<PlanFile> parsed = PlanParser.parse(source);
      for (Diagnostic finding : parsed.diagnostics()) {
        throw new IOException(file + ":" + finding.span().line() + ": " + finding.message());
      }
      if (parsed.value().module() != null) {
        texts.add(parsed.value().module().text());
        texts.add(source.text());
        byte[] image = TreeImage.write(parsed.value());
        texts.add(new String(image, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
