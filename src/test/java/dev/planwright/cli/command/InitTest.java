package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First plans: those that libraries come with, and the beginning of a library. */
class InitTest extends CommandTest {

  private static final Path LIBRARY = Path.of("plans", "library");

  static Stream<String> starters() throws IOException {
    try (Stream<Path> files = Files.walk(LIBRARY)) {
      return files
          .map(file -> LIBRARY.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(".starter"))
          .map(name -> name.substring(0, name.length() - ".starter".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("starters")
  void theFirstPlanOfEachLibraryCompiles(String module) {
    assertEquals(
        new Terminal.Ran(
            0,
            "",
            """
            planwright: wrote plans/planwright.plan
            planwright: wrote plans/first.plan
            planwright: next: planwright compile plans/first.plan
            """),
        terminal.run("init", "--for", module, "plans"));
    clean();
  }

  /** Every library that is used by itself comes with one: it is the module that plans use. */
  @Test
  void everyLibraryHasOne() throws IOException {
    try (Stream<Path> libraries = Files.list(LIBRARY)) {
      for (Path library : libraries.filter(Files::isDirectory).toList()) {
        String name = library.getFileName() + ".";
        assertTrue(starters().anyMatch(each -> each.startsWith(name)), library.toString());
      }
    }
  }

  @Test
  void withoutANameOneIsTakenAndTheOthersAreSaid() throws IOException {
    Terminal.Ran made = terminal.run("init", "plans");
    assertEquals(0, made.status());
    for (String module : starters().toList()) {
      assertTrue(made.err().contains(module), made.err());
    }
    clean();
  }

  @Test
  void anUnknownLibraryIsRefusedWithThoseThatThereAre() throws IOException {
    Terminal.Ran refused = terminal.run("init", "--for", "nowhere.server");
    assertEquals(2, refused.status());
    assertTrue(
        refused.err().contains("these do: " + String.join(", ", starters().toList())),
        refused.err());
    assertTrue(new TestFolder(path).files().isEmpty());
  }

  @Test
  void aLibraryOfOnesOwnMayComeWithOne() {
    folder.write("lib/shop/till.plan", "planwright 1\nmodule shop.till\nkind till {}\n");
    folder.write("lib/shop/till.starter", "planwright 1\nuse shop.till\ntill T {}\n");
    assertEquals(0, terminal.run("init", "--library", "lib", "--for", "shop.till", "x").status());
    assertEquals(0, terminal.run("lint", "--library", "lib", "x").status());
  }

  @Test
  void aNewLibraryPassesItsTests() {
    Terminal.Ran made = terminal.run("init", "--new-library", "mail.server", "plans");
    assertEquals(0, made.status(), made.err());
    assertTrue(made.err().contains("wrote plans/mail/server.plan"), made.err());
    clean();
    assertEquals(0, terminal.run("test", "plans").status());
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    for (String name : new String[] {"mail", "Mail.server", "../x.y", "a.b.c"}) {
      assertEquals(2, terminal.run("init", "--new-library", name).status(), name);
    }
    assertEquals(2, terminal.run("init", "--new-library", "a.b", "--for", "mscs.ntop").status());
    assertTrue(new TestFolder(path).files().isEmpty());
  }

  @Test
  void whatIsThereIsNotOverwritten() {
    folder.write("first.plan", "mine");
    Terminal.Ran refused = terminal.run("init");
    assertEquals(2, refused.status());
    assertTrue(
        refused.err().endsWith("first.plan is there already; nothing is written\n"), refused.err());
    assertEquals(1, new TestFolder(path).files().size());
  }

  private void clean() {
    assertEquals(0, terminal.run("lint", "plans").status(), terminal.run("lint", "plans").out());
    assertEquals(0, terminal.run("fmt", "--check", "plans").status());
    assertEquals(0, terminal.run("compile", "plans/first.plan").status());
    assertTrue(new TestFolder(path).files().containsKey("out/first/runbook.md"));
  }
}
