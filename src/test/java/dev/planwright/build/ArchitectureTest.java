package dev.planwright.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.planwright.build.Classes.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may import whom. */
class ArchitectureTest {

  /** Bottom first: a package imports only packages that stand before it. */
  static final List<String> LAYERS =
      List.of(
          "source",
          "graph",
          "diagnostic",
          "files",
          "literal",
          "syntax",
          "format",
          "model",
          "resolve",
          "config",
          "state",
          "order",
          "derive",
          "check",
          "diagnose",
          "probe",
          "survey",
          "reference",
          "diff",
          "markup",
          "picture",
          "emit",
          "report",
          "compiler",
          "steps",
          "inventory",
          "fix",
          "startup",
          "workspace",
          "lsp",
          "cli");

  /** Guards the other rules: one that finds no classes holds without saying anything. */
  @Test
  void thePackagesAreThoseOfTheList() {
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass type : Classes.ALL) {
      found.add(type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0]);
    }
    assertEquals(new TreeSet<>(LAYERS), found);
    assertTrue(Classes.ALL.size() >= 100, () -> "only " + Classes.ALL.size() + " classes read");
  }

  @ParameterizedTest
  @FieldSource("LAYERS")
  void aPackageImportsOnlyThoseBeforeIt(String layer) {
    List<String> after = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size());
    noClasses()
        .that()
        .resideInAPackage(ROOT + layer + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(after.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
        .allowEmptyShould(true)
        .check(Classes.ALL);
  }

  @Test
  void noPackageImportsItselfThroughOthers() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(Classes.ALL);
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(Classes.ALL);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "org.antlr.., syntax",
    "dev.planwright.syntax.antlr.., syntax",
    "freemarker.., emit",
    "org.snakeyaml.., inventory",
    "org.apache.commons.cli.., cli",
    "org.eclipse.lsp4j.., lsp",
    "com.google.gson.., lsp",
  })
  void aLibraryStaysBehindOnePackage(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(Classes.ALL);
  }
}
