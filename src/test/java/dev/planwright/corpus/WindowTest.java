package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a procedure is open to a risk that its library names. */
class WindowTest {

  private static final String PAIR =
      """
      planwright 1

      kind pair { servers : server+ }
      kind server in pair.servers {
        state up : bool = true
        state disk : sound | broken | unknown
      }

      action stop(s : server) { on s  title "Stop ${s}"  ask "stop it"  set s.up = false }
      action start(s : server) { on s  title "Start ${s}"  ask "start it"  set s.up = true }
      action look(s : server) { on s  title "Look at ${s}"  ask "look"  set s.disk = sound }
      action reset(s : server) { on s  title "Reset ${s}"  restart  during s.up = false }

      window one-left "the pair has one server" {
        for p in pairs
        while any s in p.servers : not s.up
        why "the other one carries all of it"
      }
      window frail "a disk is broken" {
        for s in servers where s.name == "A"
        while s.disk == broken
        text "the disk of ${s} is broken"
      }

      pair P { server A { disk = sound }  server B {} }
      plan p { on P  steps { %s } }
      """;

  private static final Pattern WINDOW =
      Pattern.compile(
          "\"text\": \"([^\"]*)\",\\s*\"why\": \"[^\"]*\",\\s*\"first\": \"(\\w+)\","
              + "\\s*\"last\": \"(\\w+)\",\\s*\"certain\": (\\w+),\\s*\"lasts\": (\\w+)");

  @TempDir Path path;

  @Test
  void aWindowIsOpenFromTheStepThatOpensItToTheOneThatClosesIt() {
    assertEquals(
        List.of("the pair has one server: S002 to S004, true, false"),
        windows("look(A) stop(A) look(B) start(A) look(A)"));
  }

  @Test
  void itIsOpenInAStepThatOpensItOnlyWhileItRuns() {
    assertEquals(
        List.of("the pair has one server: S002 to S002, true, false"),
        windows("look(A) reset(B) look(B)"));
  }

  @Test
  void whatClosesAndOpensInOneStepIsOneStretch() {
    assertEquals(
        List.of("the pair has one server: S002 to S004, true, false"),
        windows("look(A) stop(B) reset(B) start(B)"));
  }

  @Test
  void itIsLookedAtWhereItMayChange() {
    String wide =
        PAIR.replace("server B {}", "server B[01-80] { disk = sound }")
            .replace("not s.up", "not (all t in p.servers : s.up or t.up)");
    assertEquals(
        List.of("the pair has one server: S001 to S602, true, false"),
        compiled(wide.replace("%s", "stop(B80) " + "look(A) ".repeat(600) + "start(B80) look(A)")));
  }

  @Test
  void itMayLastBeyondTheEnd() {
    assertEquals(
        List.of("the pair has one server: S002 to S003, true, true"),
        windows("look(A) stop(A) look(B)"));
  }

  @Test
  void whatIsUnknownMayBeAWindow() {
    assertEquals(
        List.of("the disk of A is broken: S001 to S002, false, false"),
        compiled(PAIR.replace("{ disk = sound }", "{}").replace("%s", "look(B) look(A) look(B)")));
  }

  private List<String> windows(String steps) {
    return compiled(PAIR.replace("%s", steps));
  }

  private List<String> compiled(String plan) {
    new TestFolder(path).write("p.plan", plan);
    Terminal.Ran ran = new Terminal(path).run("compile", "--to", "json", "-o", "out", "p.plan");
    assertEquals(0, ran.status(), ran.out());
    return WINDOW
        .matcher(new TestFolder(path).read("out/p/procedure.json"))
        .results()
        .map(m -> m.group(1) + ": " + m.group(2) + " to " + m.group(3) + ends(m))
        .toList();
  }

  private static String ends(MatchResult m) {
    return ", " + m.group(4) + ", " + m.group(5);
  }
}
