package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.corpus.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes in a procedure is said, with what is behind it; what does not is not. */
class DiffTest extends CommandTest {

  private static final Path CASES = Path.of("src", "test", "resources", "diff");
  private static final Path SHOP = Path.of("src", "test", "resources", "corpus", "lib", "shop");

  private static final String PLAN =
      """
      planwright 1

      use shop.steps
      use shop.fronts

      farm EAST {
        server EAST1 { system = "S1"  fast = true }
        server EAST2 { system = "S1"  fast = true }
      }

      front news { farm = EAST }

      plan east "The shop in the east" {
        on EAST
        owner = "the shop"
        install {
          web 2
          app { database = "main" }
          fix 2
          db
        }
      }
      """;

  private static final String BY_HAND =
      PLAN.substring(0, PLAN.indexOf("  install {"))
          + """
            steps {
              take-out(EAST1)
              move-front(news, EAST2)
              install-web(EAST1, "D:\\pages", 2)
              restart-server(EAST1)
              put-back(EAST1)
            }
          }
          """;

  @BeforeEach
  void fill() {
    library("lib");
    folder.write("old.plan", PLAN);
  }

  private void library(String name) {
    for (String file : List.of("shop", "steps", "rules")) {
      folder.write(name + "/shop/" + file + ".plan", read(SHOP.resolve(file + ".plan")));
    }
    folder.write(name + "/shop/fronts.plan", read(CASES.resolve("fronts.plan")));
  }

  private static String read(Path file) {
    return new TestFolder(file.getParent()).read(file.getFileName().toString());
  }

  private Terminal.Ran diff(String... words) {
    return terminal.run(List.of("diff"), words);
  }

  private Terminal.Ran with(String plan, String... more) {
    folder.write("new.plan", plan);
    return terminal.run(List.of("diff", "--modules", "lib", "old.plan", "new.plan"), more);
  }

  /** Checks the three levels of detail and the comment against what is recorded. */
  private void isSaid(String name, String plan) {
    StringBuilder said = new StringBuilder();
    for (String detail : List.of("summary", "steps", "full")) {
      Terminal.Ran ran = with(plan, "--detail", detail);
      assertEquals("", ran.err());
      assertEquals(1, ran.status());
      said.append("== --detail ").append(detail).append('\n').append(ran.out());
    }
    Golden.check(CASES.resolve(name + ".txt"), said.toString());
    Golden.check(CASES.resolve(name + ".md"), with(plan, "--to", "markdown").out());
  }

  private void isSame(String plan) {
    Terminal.Ran ran = with(plan);
    assertEquals(new Terminal.Ran(0, "the procedure is the same\n", ""), ran);
  }

  @Test
  void commentsAndLayoutAreNoChange() {
    isSame(PLAN.replace("    web 2\n", "    # The pages.\n\n    web   2 # at last\n"));
    isSame(PLAN.replace("    fix 2\n    db\n", "    db\n    fix 2\n"));
  }

  @Test
  void anotherLevelIsDoneOtherwise() {
    isSaid("level", PLAN.replace("web 2", "web 3"));
  }

  @Test
  void aNewItemBringsItsSteps() {
    folder.write("old.plan", PLAN.replace("    fix 2\n", ""));
    isSaid("item-added", PLAN);
  }

  @Test
  void aNewOrderMovesSteps() {
    isSaid(
        "order",
        PLAN.replace("  install {", "  order web before db\n  install {")
            .replace("    web 2\n", "    web 2 { pages = \"E:\\pages\" }\n"));
  }

  @Test
  void theWrittenOrderIsSaidWhereNothingElseDecides() {
    String inOrder = PLAN.replace("    db\n", "").replace("    web 2\n", "    db\n    web 2\n");
    folder.write("old.plan", inOrder.replace("install {", "install in order {"));
    String moved =
        PLAN.replace("install {", "install in order {")
            .replace("    db\n", "")
            .replace("    app {", "    db\n    app {");
    assertTrue(
        with(moved).out().contains("the plan writes `web 2` before `db`"), () -> with(moved).out());
  }

  @Test
  void aNewNameIsNoNewMachine() {
    isSaid("renamed", PLAN.replace("EAST2", "EASTB"));
  }

  @Test
  void anotherFactIsBehindWhatItBrings() {
    isSaid(
        "facts",
        PLAN.replace("EAST1 { ", "EAST1 { restart-pending = true  ")
            .replace("fast = true", "fast = false"));
  }

  @Test
  void stepsByHandAreComparedToo() {
    folder.write("old.plan", BY_HAND);
    isSaid(
        "by-hand",
        BY_HAND
            .replace("    move-front(news, EAST2)\n", "")
            .replace(
                "    put-back(EAST1)\n",
                "    put-back(EAST1)\n    move-front(news, EAST2)\n"
                    + "    move-front(news, EAST1)\n"));
  }

  @Test
  void aPlanThatStopsCompilingHasNoProcedure() {
    isSaid("broken", PLAN.replace("web 2", "wep 2"));
    folder.write("old.plan", PLAN.replace("web 2", "wep 2"));
    Terminal.Ran ran = with(PLAN);
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("there is no procedure in old.plan"), ran.out());
    assertTrue(with(PLAN.replace("web 2", "wep 2")).out().contains("in either version"));
  }

  @Test
  void aLibraryUpgradeIsRehearsed() {
    library("lib2");
    String steps = folder.read("lib2/shop/steps.plan");
    folder.write(
        "lib2/shop/steps.plan",
        steps
            .replace(
                "    put-back(s)\n", "    restart-server(s) note \"once more\"\n    put-back(s)\n")
            .replace("run \"db.exe /q\"", "run \"db.exe /quiet\""));
    folder.write(
        "plans/other.plan",
        PLAN.replace("    web 2\n", "").replace("  fast = true", "  fast = true  has web 2"));
    folder.write("plans/plan.plan", PLAN);
    Terminal.Ran ran = diff("--library", "lib", "lib2", "plans");
    assertEquals(1, ran.status(), ran.err());
    Golden.check(CASES.resolve("library.txt"), ran.out());
    Golden.check(
        CASES.resolve("library.md"),
        diff("--library", "lib", "lib2", "plans", "--to", "markdown").out());
    assertEquals(0, diff("--library", "lib", "lib", "plans").status());
    assertEquals(1, diff("--library", "lib", "lib2").status());
  }

  @Test
  void foldersAreComparedFileByFile() {
    folder.write("one/a.plan", PLAN).write("one/b.plan", PLAN).write("two/b.plan", PLAN);
    folder.write("two/c.plan", PLAN);
    Terminal.Ran ran = diff("--modules", "lib", "one", "two");
    assertTrue(ran.out().contains("one/a.plan: east on EAST\n  the procedure of"), ran.out());
    assertTrue(ran.out().contains("two/c.plan: east on EAST\n  a new procedure of"), ran.out());
    assertFalse(ran.out().contains("b.plan"), ran.out());
    assertTrue(ran.out().endsWith("2 of 3 procedures differ\n"), ran.out());
  }

  @Test
  void aReportGoesToAFile() {
    Terminal.Ran ran = with(PLAN, "--to", "json", "-o", "diff.json");
    assertEquals(new Terminal.Ran(0, "", "planwright: wrote diff.json\n"), ran);
    assertTrue(folder.read("diff.json").contains("\"same\": true"));
  }

  @Test
  void theSameRunSaysTheSame() {
    String other = PLAN.replace("web 2", "web 3");
    assertEquals(with(other, "--to", "json"), with(other, "--to", "json"));
  }

  @Test
  void wrongUsageIsSaid() {
    refused("diff takes two plans, OLD NEW, or --git or --library", "old.plan");
    refused("--to takes text, markdown, html or json", "--to", "pdf", "old.plan", "old.plan");
    refused("--detail takes summary, steps or full", "--detail=all", "old.plan", "old.plan");
    refused("--git or --library, not both", "--git", "HEAD", "--library", "lib", "lib");
    refused("--library takes a value: OLD NEW", "--library", "lib");
    refused("two plans or two folders, not one of each", "lib", "old.plan");
    assertEquals(2, diff("old.plan", "none.plan").status());
    assertEquals(2, diff("--library", "lib", "none").status());
    assertEquals(2, diff("old.plan", "old.plan", "-o", "x.plan").status());
    assertTrue(Files.notExists(path.resolve("x.plan")));
    folder.write("empty/a.txt", "");
    assertEquals(3, diff("--library", "lib", "lib", "empty").status());
  }

  private void refused(String message, String... words) {
    Terminal.Ran ran = diff(words);
    assertEquals(2, ran.status());
    assertTrue(ran.err().startsWith("planwright: " + message), ran.err());
  }
}
