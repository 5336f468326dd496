package dev.planwright.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.cli.Compilers;
import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objects of one item are done as orders between objects say. */
class ObjectOrderTest {

  private static final long SEED = 31;
  private static final int FORESTS = 60;
  private static final int MOST = 12;

  private static final String LIBRARY =
      """
      planwright 1
      kind fleet { sites : site+ }
      kind site in fleet.sites machine { parent : site? = none  canary : bool = false }
      product pack "Pack" on site
      rule parent-later { for s in sites order pack on s.parent before pack on s }
      rule canary-first {
        prefer pack on [s in sites : s.canary] before pack on [s in sites : not s.canary]
      }
      action put(s : site) { on s  title "${s}"  run "put"  install pack on s  irreversible }
      procedure packs installs pack on s : site { put(s) }
      """;

  private final Compilers compilers = new Compilers();

  @ParameterizedTest
  @CsvSource({
    "'L:M O:R M:R S R', '', 'S R O M L'",
    "'L:M O:R M:R S! R', '', 'S R O M L'",
    "'A B C! D', '', 'C A B D'",
    "'A:B B C!:A', '', 'B A C'",
    "'A B C', 'order pack on C before pack on A', 'B C A'",
    "'A B C!', 'order pack on A before pack on C', 'A B C'",
  })
  void objectsComeInTheirOrder(String sites, String clause, String order) {
    assertEquals(order, String.join(" ", steps(List.of(sites.split(" ", -1)), clause)));
  }

  /** A parent before its children, and else as written: tried on generated forests. */
  @Test
  void parentsComeFirst() {
    Random random = new Random(SEED);
    for (int i = 0; i < FORESTS; i++) {
      List<String> sites = new ArrayList<>();
      int[] parents = new int[2 + random.nextInt(MOST)];
      List<Integer> ranks = new ArrayList<>();
      for (int site = 0; site < parents.length; site++) {
        ranks.add(site);
      }
      Collections.shuffle(ranks, random);
      Arrays.fill(parents, -1);
      for (int site = 0; site < parents.length; site++) {
        int other = random.nextInt(parents.length);
        boolean under = ranks.get(other) < ranks.get(site);
        parents[site] = under ? other : -1;
        sites.add("S" + site + (under ? ":S" + other : ""));
      }
      List<String> steps = steps(sites, "");
      assertEquals(parents.length, steps.size(), sites::toString);
      for (int site = 0; site < parents.length; site++) {
        int at = steps.indexOf("S" + site);
        int before = parents[site] < 0 ? -1 : steps.indexOf("S" + parents[site]);
        assertEquals(true, before < at, sites + " as " + steps);
      }
    }
  }

  /** Returns the titles of the steps; a site is a name, perhaps its parent, and a canary's mark. */
  private List<String> steps(List<String> sites, String clause) {
    StringBuilder text = new StringBuilder(LIBRARY).append("fleet F {");
    for (String site : sites) {
      String[] parts = site.replace("!", "").split(":", -1);
      text.append(" site ").append(parts[0]).append(" {");
      text.append(parts.length > 1 ? " parent = " + parts[1] : "");
      text.append(site.contains("!") ? "  canary = true" : "").append(" }");
    }
    text.append(" }\nplan p { on F  install { pack }  ").append(clause).append(" }\n");
    Compilation compilation =
        compilers.compiler().compile(new SourceFile("o.plan", text.toString()));
    assertEquals(List.of(), compilation.diagnostics(), text.toString());
    List<String> titles = new ArrayList<>();
    for (Runbook runbook : compilation.runbooks()) {
      runbook.steps().stream().map(Step::title).forEach(titles::add);
    }
    return titles;
  }
}
