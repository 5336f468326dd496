package dev.planwright.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each package says what its one job is, and that nothing in it is null unless marked. */
class PackageInfoTest {

  @Test
  void everyPackageHasADescriptionAndIsNullMarked() {
    List<String> lacking = new ArrayList<>();
    for (Path folder : packages()) {
      Path info = folder.resolve("package-info.java");
      if (!Files.exists(info)) {
        lacking.add(info + ": missing");
        continue;
      }
      String text = SourceCheckout.read(info);
      if (!text.contains("\n@NullMarked\n")) {
        lacking.add(info + ": not @NullMarked");
      }
      if (!text.startsWith("/**") && !text.startsWith("///")) {
        lacking.add(info + ": no description");
      }
    }
    assertEquals(List.of(), lacking);
  }

  private static TreeSet<Path> packages() {
    TreeSet<Path> folders = new TreeSet<>();
    for (Path file : SourceCheckout.files(".java", List.of("src/main/java"))) {
      folders.add(file.getParent());
    }
    return folders;
  }
}
