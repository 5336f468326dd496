package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code lint --fix}, {@code --unsafe-fixes} and {@code --diff} change, print and leave. */
class FixTest extends CommandTest {

  /** Products whose order matters, and actions whose order matters. */
  private static final String SHOP =
      """
      planwright 1
      module shop

      kind server {
        state power : on | off = on
        state db : absent | running = absent
      }

      article D1 "Notes" { modified = 1999-01-01 }
      fact F1 "the database comes first" in D1 "step 1"

      product db "Database" on server
      product app "Shop" on server
      product web "Web server" on server
      product fix "Fix" on server

      rule db-before-app { order db before app  from F1 }
      rule web-before-app { order web before app  from F1 }
      rule spare-disk { for s in servers  check s.power == off or s.power == on  from F1 }

      action put-db(s : server) {
        on s  title "db"  run "db"  set s.db = running  install db on s  from F1
      }
      action put-app(s : server) {
        on s  require s.db == running else "the database does not run on ${s}"
        title "app"  run "app"  install app on s  from F1
      }
      action put-web(s : server) { on s  title "web"  run "web"  install web on s  from F1 }
      action put-fix(s : server) { on s  title "fix"  run "fix"  install fix on s  from F1 }
      procedure a installs db on s : server { put-db(s) }
      procedure b installs app on s : server { put-app(s) }
      procedure c installs web on s : server { put-web(s) }
      procedure d installs fix on s : server { put-fix(s) }
      """;

  private static final String HEAD =
      """
      planwright 1

      use shop

      server "MUENCHEN" {}

      """;

  @BeforeEach
  void open() {
    folder.write("lib/shop/shop.plan", SHOP);
  }

  private Terminal.Ran lint(String... more) {
    return terminal.run(List.of("lint", "--library", "lib"), more);
  }

  private static String plan(String clauses) {
    return HEAD + "plan p {\n  on \"MUENCHEN\"\n" + clauses.indent(2) + "}\n";
  }

  @Test
  void safeFixesAreWrittenAndTheOthersLeft() {
    String list =
        """
        install in order {
          app
          db
        }
        """;
    folder.write("a.plan", plan(list + "accept web-before-app { reason = \"small\" }\n"));
    Terminal.Ran ran = lint("--fix", "a.plan");
    assertEquals(plan(list), folder.read("a.plan"));
    assertEquals("planwright: fixed 1 finding in a.plan\n", ran.err());
    assertTrue(ran.out().contains("= help: move `app` after `db` [fixable with --unsafe-fixes]"));
    assertTrue(ran.out().endsWith("; 1 fixable with lint --unsafe-fixes\n"), ran.out());
    assertEquals(1, ran.status());
  }

  @Test
  void anItemMovesWithItsCommentsAndNothingElseChanges() {
    String before =
        """
        install in order {
          # Ünten: the shop comes
          # when everybody is asleep.
          app # at night

          # About the database.
          db
          # The web server.
          web
          fix
          # Nothing follows.
        }
        """;
    String after =
        """
        install in order {

          # About the database.
          db
          # The web server.
          web
          # Ünten: the shop comes
          # when everybody is asleep.
          app # at night
          fix
          # Nothing follows.
        }
        """;
    folder.write("a.plan", plan(before));
    Terminal.Ran ran = lint("--unsafe-fixes", "a.plan");
    assertEquals(plan(after), folder.read("a.plan"));
    assertEquals("planwright: fixed 2 findings in a.plan\n", ran.err());
    assertEquals(0, ran.status(), ran.out());
  }

  @Test
  void itemsOnOneLineChangePlaces() {
    folder.write("a.plan", plan("install in order { app; db; web }\n"));
    assertEquals(0, lint("--unsafe-fixes", "a.plan").status());
    assertEquals(plan("install in order { db; web; app }\n"), folder.read("a.plan"));
  }

  @Test
  void lineEndsStayWhatTheyAre() {
    String before = plan("install in order {\n  app\n  db\n}\n");
    String after = plan("install in order {\n  db\n  app\n}\n");
    String without = before.substring(before.indexOf('\n') + 1).replace("\n", "\r\n");
    folder.write("a.plan", without);
    assertEquals(0, lint("--unsafe-fixes", "a.plan").status());
    assertEquals(after.replace("\n", "\r\n"), folder.read("a.plan"));
  }

  @Test
  void theDifferenceIsPrintedAndNothingWritten() {
    folder.write("a.plan", plan("install in order {\n  app\n  db\n}\n"));
    String before = folder.read("a.plan");
    Terminal.Ran ran = lint("--unsafe-fixes", "--diff", "a.plan");
    assertEquals(
        """
        --- a.plan
        +++ a.plan
        @@ -7,7 +7,7 @@
         plan p {
           on "MUENCHEN"
           install in order {
        -    app
             db
        +    app
           }
         }
        """,
        ran.out());
    assertEquals("planwright: would fix 1 finding in a.plan\n", ran.err());
    assertEquals(1, ran.status());
    assertEquals(before, folder.read("a.plan"));
    folder.write("b.plan", plan("install { db }\n"));
    assertEquals(new Terminal.Ran(0, "", ""), lint("--diff", "b.plan"));
  }

  @Test
  void standardInputIsMendedToStandardOutput() {
    terminal.typing(plan("install in order {\n  app\n  db\n}\n"));
    Terminal.Ran ran = lint("--unsafe-fixes", "-");
    assertEquals(plan("install in order {\n  db\n  app\n}\n"), ran.out());
    assertTrue(ran.err().startsWith("planwright: fixed 1 finding in <stdin>\nno findings in 1"));
    assertEquals(0, ran.status());
    assertEquals(2, lint("--fix", "-", "lib").status());
  }

  @Test
  void anOrderThatARuleContradictsIsWithdrawn() {
    folder.write("a.plan", plan("install { app; db }\norder app before db because \"so\"\n"));
    assertEquals(0, lint("--unsafe-fixes", "a.plan").status());
    assertEquals(plan("install { app; db }\n"), folder.read("a.plan"));
  }

  @Test
  void aStepMovesToTheNearestPlaceWhereItCanBeDone() {
    String before =
        """
        steps {
          put-app("MUENCHEN")
          put-fix("MUENCHEN")
          put-web("MUENCHEN")
          put-db("MUENCHEN")
        }
        """;
    folder.write("a.plan", plan(before));
    Terminal.Ran ran = lint("--unsafe-fixes", "a.plan");
    assertEquals(
        plan(
            """
            steps {
              put-fix("MUENCHEN")
              put-web("MUENCHEN")
              put-db("MUENCHEN")
              put-app("MUENCHEN")
            }
            """),
        folder.read("a.plan"),
        ran.out());
    assertEquals(0, ran.status(), ran.out());
  }

  @Test
  void whatWouldNotHelpIsSaidAndLeft() {
    String text = HEAD.replace("server \"", "servr \"") + "plan p { on \"MUENCHEN\" }\n";
    folder.write("a.plan", text.replace("use shop", "use shop\nkind servo { a : text }"));
    String before = folder.read("a.plan");
    Terminal.Ran ran = lint("--unsafe-fixes", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(before.equals(folder.read("a.plan")) || ran.err().contains("fixed"), ran.err());
  }

  @Test
  void oneFixMayUncoverTheNext() {
    folder.write(
        "a.plan",
        """
        use shop

        server "MUENCHEN" {}

        plan p {
          on "MUENCHEN"
          install { dbb; app; webb }
          accept spare-disk { reason = \u201Cnone\u201D }
        }
        """);
    Terminal.Ran ran = lint("--unsafe-fixes", "a.plan");
    assertEquals(
        """
        planwright 1
        use shop

        server "MUENCHEN" {}

        plan p {
          on "MUENCHEN"
          install { db; app; web }
        }
        """,
        folder.read("a.plan"),
        ran.out());
    assertEquals(0, ran.status(), ran.out());
    assertEquals("planwright: fixed 5 findings in a.plan\n", ran.err());
  }

  @Test
  void aFileThatUsesTheMendedOneIsCheckedWithIt() {
    folder.write("lib/site/site.plan", "planwright 1\nmodule site\nuse shop\nserver MAIN {}\n");
    folder.write("a.plan", "use site\nplan p { on MAIN  install { db } }\n");
    Terminal.Ran ran = lint("--fix", "a.plan", "lib/site/site.plan");
    assertEquals("planwright: fixed 1 finding in a.plan\n", ran.err());
    assertEquals(0, ran.status(), ran.out());
    assertEquals(
        "planwright 1\nuse site\nplan p { on MAIN  install { db } }\n", folder.read("a.plan"));
  }

  @Test
  void whatTheBaselineKnowsIsNotMended() {
    folder.write("a.plan", plan("install in order {\n  app\n  db\n}\n"));
    lint("--baseline", "known.txt", "--write-baseline", "a.plan");
    String before = folder.read("a.plan");
    Terminal.Ran ran = lint("--baseline", "known.txt", "--unsafe-fixes", "a.plan");
    assertEquals(0, ran.status(), ran.out());
    assertEquals("", ran.err());
    assertEquals(before, folder.read("a.plan"));
  }

  @Test
  void oneThatCannotBeWrittenLeavesAllAsTheyWere() throws Exception {
    String before = plan("install in order {\n  app\n  db\n}\n");
    folder.write("a.plan", before).write("b.plan", before);
    Files.setPosixFilePermissions(
        path.resolve("b.plan"), PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(path.resolve("b.plan")), "a superuser writes everything");
    Terminal.Ran ran = lint("--unsafe-fixes", "a.plan", "b.plan");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("cannot write b.plan: permission denied"), ran.err());
    assertEquals(before, folder.read("a.plan"));
  }

  @Test
  void contradictionsAreRefused() {
    folder.write("a.plan", plan("install { db }\n"));
    assertEquals(2, lint("--diff", "--format", "json", "a.plan").status());
    assertEquals(2, lint("--diff", "--baseline", "k.txt", "--write-baseline", "a.plan").status());
  }
}
