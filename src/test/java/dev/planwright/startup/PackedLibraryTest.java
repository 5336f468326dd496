package dev.planwright.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shipped module is packed, with its own tree. */
class PackedLibraryTest {

  @Test
  void holdsEveryModule() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("plans/library"))) {
      files = all.filter(file -> file.toString().endsWith(".plan")).sorted().toList();
    }
    assertTrue(files.size() > 10, files::toString);
    PackedLibrary library = new PackedLibrary();
    for (Path file : files) {
      String text = Files.readString(file);
      QualifiedName module = PlanParser.parse(new SourceFile("parsed", text)).value().module();
      if (module == null) {
        continue;
      }
      SourceFile source = library.module(module.text());
      assertNotNull(source, file.toString());
      assertEquals(text, source.text());
      assertEquals(PlanParser.parse(source).value(), library.tree(source));
    }
  }

  @Test
  void knowsWhatIsItsOwn() {
    PackedLibrary library = new PackedLibrary();
    assertNull(library.module("nothing.like-this"));
    assertNull(library.tree(new SourceFile("a.plan", "planwright 1\n")));
  }
}
