package dev.planwright.startup.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An image gives back the tree that it was written of. */
public class TreeImageTest {

  public static List<Path> files() throws IOException {
    try (Stream<Path> plans = Files.walk(Path.of("plans"));
        Stream<Path> corpus = Files.walk(Path.of("src/test/resources/corpus"))) {
      return Stream.concat(plans, corpus)
          .filter(file -> file.toString().endsWith(".plan"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isTheTreeThatWasWritten(Path path) throws IOException {
    SourceFile source = new SourceFile(path.toString(), Files.readString(path));
    PlanFile tree = PlanParser.parse(source).value();
    assertEquals(tree, TreeImage.read(source, TreeImage.write(tree)));
  }

  /** What the shipped files may not use is read all the same. */
  @Test
  void knowsEveryConstruct() {
    SourceFile source =
        new SourceFile(
            "all.plan",
            """
            planwright 1
            use "beside.plan"
            ## Two lines
            ## of "documentation"
            project { fail-on = warning }
            fact F1 "a ""quoted"" word" in Q1 "step 1" { informational = "no" }
            test "a test" {
              cluster X { node A { has nt 4.0, "odd name" } address 10.0.0.1 }
              expects error some-rule
              expects clean
            }
            rule r error practice {
              for x in xs where not x.a and - 1 < 2
              sequence a, b >= 2, c when all y in [1, 2] : y == 2026-01-31
              prefer sequence a, b
            }
            action a(x : node) {
              run \"""
                line ${if x.a then "b" else both nodes down}
                  deeper
                \"""
              takes 3 min
              outcome { 0, -1 : ok other : fail "why" }
            }
            cluster {
            """);
    PlanFile tree = PlanParser.parse(source).value();
    assertEquals(tree, TreeImage.read(source, TreeImage.write(tree)));
  }

  @Test
  void belongsToItsFile() {
    SourceFile source = new SourceFile("a.plan", "planwright 1\nmodule a\n");
    SourceFile other = new SourceFile("a.plan", "planwright 1\nmodule ab\n");
    byte[] image = TreeImage.write(PlanParser.parse(source).value());
    assertThrows(IllegalArgumentException.class, () -> TreeImage.read(other, image));
  }
}
