package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Value;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan with its steps written out is the same plan. */
class StepsTest {

  @TempDir Path path;

  static List<Path> examples() {
    return Examples.clean();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theStepsWrittenOutAreTheSameProcedure(Path example) {
    Terminal.Ran ran = new Terminal(Path.of("")).run("steps", example.toString());
    assertEquals(0, ran.status(), ran.err());
    assertEquals("", ran.err());

    Compilers compilers = new Compilers();
    SourceFile file = compilers.open(example);
    Compilation before = compilers.compiler().compile(file);
    Compilation after = compilers.compiler().compile(compilers.stand(file, ran.out()));
    assertEquals(List.of(), after.diagnostics());
    assertEquals(procedure(before), procedure(after));
    assertEquals(hashes(before), hashes(after));

    new TestFolder(path).write("steps.plan", ran.out());
    Terminal.Ran again = new Terminal(path).run("fmt", "--check", "--diff", "steps.plan");
    assertEquals(new Terminal.Ran(0, "", ""), again);
    assertEquals(ran.out(), new Terminal(path).run("steps", "steps.plan").out());
  }

  private static List<String> hashes(Compilation compilation) {
    return compilation.runbooks().stream().map(Runbook::hash).toList();
  }

  private static List<String> procedure(Compilation compilation) {
    List<String> lines = new ArrayList<>();
    for (Runbook runbook : compilation.runbooks()) {
      lines.add(runbook.plan().name() + " for " + runbook.target());
      for (Phase phase : runbook.derivation().phases()) {
        lines.add(phase.name() + ": " + phase.title());
        phase.steps().forEach(step -> step(lines, step));
      }
    }
    return lines;
  }

  private static void step(List<String> lines, Step step) {
    List<String> arguments = step.call().arguments().stream().map(Value::shown).toList();
    lines.add(
        step.id() + " " + step.call().action().code() + arguments + " at " + step.machine().name());
    step.content()
        .instructions()
        .forEach(each -> lines.add(each.doer() + " " + each.text().plain()));
    step.content().remarks().forEach(remark -> lines.add(remark.purpose() + " " + remark.text()));
    step.call().citations().stream()
        .sorted((a, b) -> a.fact().compareTo(b.fact()))
        .forEach(each -> lines.add(each.source()));
    lines.add(step.content().note());
  }

  static List<Path> cases() {
    return PlanFiles.below(Path.of("src", "test", "resources", "steps"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void awkwardPlansAreWrittenOutToo(Path plan) {
    new TestFolder(path).write("plan.plan", PlanFiles.text(plan));
    Terminal.Ran ran = new Terminal(path).run("steps", "plan.plan");
    assertEquals("", ran.err());
    assertEquals(0, ran.status());
    new TestFolder(path).write("plan.plan", ran.out());
    assertEquals(ran.out(), new Terminal(path).run("steps", "plan.plan").out());
  }

  @Test
  void aPlanOfALibraryIsWrittenOut() {
    Path plan = PlanFiles.CORPUS.resolve("compile").resolve("derived-order.plan");
    Path library = PlanFiles.CORPUS.resolve("lib");
    Terminal.Ran ran =
        new Terminal(Path.of(""))
            .run("steps", plan.toString(), "--library", library.toString(), "--no-config");
    assertEquals("", ran.err());
    assertEquals(0, ran.status());
  }

  @Test
  void whatIsHeldIsWrittenSoThatAnEditCannotBreakIt() {
    new TestFolder(path)
        .write("a.plan", PlanFiles.text(Path.of("src/test/resources/steps/hold.plan")));
    Terminal.Ran ran = new Terminal(path).run("steps", "a.plan");
    assertTrue(ran.out().contains("hold C.on-a else \"it must stay on A\" from F1 {"), ran.out());
    String broken = ran.out().replaceFirst("put\\(B\\)", "move(C) put(B)");
    new TestFolder(path).write("b.plan", broken);
    Terminal.Ran lint = new Terminal(path).run("lint", "b.plan");
    assertTrue(lint.out().contains("error[PW0508]: it must stay on A"), lint.out());
  }

  @Test
  void aTitleThatSaysNothingStaysOne() {
    String bare = Examples.WEB.replaceFirst("plan web \"Web server\"", "plan \"\"");
    new TestFolder(path).write("a.plan", bare);
    Terminal.Ran ran = new Terminal(path).run("steps", "a.plan");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("plan a \"\" {"), ran.out());
  }

  @Test
  void aPhaseWithoutStepsPartsNoOther() {
    new TestFolder(path)
        .write(
            "a.plan",
            """
            planwright 1
            kind farm { servers : server+ }
            kind server in farm.servers {}
            action take(s : server) { on s  title "Take ${s}"  run "take"  takes 1 min  irreversible }
            farm EAST { server E1  server E2 }
            plan p { on EAST  steps { for s in EAST.servers { take(s)  phase none "None" {} } } }
            """);
    Terminal.Ran ran = new Terminal(path).run("steps", "a.plan");
    assertEquals(0, ran.status(), ran.err());
  }

  @Test
  void theTitleOfAPhaseIsAText() {
    new TestFolder(path)
        .write("a.plan", PlanFiles.text(Path.of("src/test/resources/steps/phase-title.plan")));
    String out = new Terminal(path).run("steps", "a.plan").out();
    assertTrue(out.contains("phase wave \"Wave one\" {"), out);
    assertTrue(out.contains("phase wave \"Wave two\" {"), out);
  }

  @Test
  void everySortOfArgumentIsWrittenSoThatItIsReadBack() {
    new TestFolder(path)
        .write(
            "a.plan",
            """
            planwright 1

            kind farm { servers : server+  groups : group* }
            kind server in farm.servers { state mode : idle | very-busy = idle }
            kind group in farm.groups {}
            kind computer machine {}

            product web "Web server" on server levels 1 < 2a

            action look(
              f : farm, s : server, g : group, t : text, p : path, b : bool, n : number, d : duration,
              m : idle | very-busy, l : version, w : product, day : date, a : address,
              every : server*, none-yet : server?)
            {
              on s
              title "Look at ${g} of ${f}: ${t}, ${p}, ${b}, ${n}, ${d}, ${m}, ${l}, ${w}, ${day}, ${a}, ${every}"
              ask "Look"
              install web l on f
            }

            procedure look-at-all installs web on f : farm {
              phase "odd phase" "A ""quoted"" title" {
                for g in f.groups {
                  look(f, f.servers.first, g, "a ""b"" c", "C:\\WINNT\\", true, 7, 90 min, very-busy,
                    web.level, web, 2026-11-21, 10.5.5.1, f.servers, none) note "read ""this"" first"
                }
              }
            }

            farm ONE {
              server "if" {}
              server A-1 {}
              group "Cluster Group" {}
              group none {}
            }

            farm TWO {
              server A-1 {}
              group "Cluster Group" {}
            }

            plan odd { on ONE  install { web 2a }  order web 1 before web 2a because "of nothing" }
            """);
    Terminal.Ran ran = new Terminal(path).run("steps", "a.plan");
    assertEquals("", ran.err());
    assertEquals(0, ran.status(), ran.err());
    assertTrue(
        ran.out()
            .contains("look(ONE, \"if\", \"Cluster Group\", \"a \"\"b\"\" c\", \"C:\\WINNT\\\","),
        ran.out());
    assertTrue(
        ran.out().contains("true, 7, 90 min, very-busy, 2a, web, 2026-11-21, 10.5.5.1"), ran.out());
    assertTrue(ran.out().contains("[\"if\", A-1], none)"), ran.out());
    assertTrue(
        ran.out().contains("# followed below: order web 1 before web 2a because"), ran.out());
  }

  @Test
  void aPlanForSeveralTargetsBecomesOneForEach() {
    String two = Examples.WEB.replace("server WEB1 {}", "server WEB1 {}\nserver WEB2 {}");
    new TestFolder(path)
        .write("a.plan", two.replace("on WEB1\n  install {", "on WEB1, WEB2\n  install {"));
    Terminal.Ran ran = new Terminal(path).run("steps", "a.plan");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("plan web-WEB1 \"Web server\" {\n  on WEB1\n"), ran.out());
    assertTrue(ran.out().contains("plan web-WEB2 \"Web server\" {\n  on WEB2\n"), ran.out());
  }

  @Test
  void aPlanWithoutNameKeepsTheOneOfItsFile() {
    String unnamed = Examples.WEB.replace("plan web \"Web server\" {", "plan {");
    new TestFolder(path).write("my file.plan", unnamed);
    Terminal.Ran ran = new Terminal(path).run("steps", "my file.plan");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("plan \"my file\" \"my file\" {"), ran.out());
  }

  @Test
  void commentsOutsideOfTheItemsStay() {
    new TestFolder(path)
        .write(
            "a.plan",
            "# first\n"
                + Examples.WEB.replace("  on WEB1\n  i", "  # where\n  on WEB1 # here\n  i"));
    String out = new Terminal(path).run("steps", "a.plan").out();
    assertTrue(out.startsWith("# first\nplanwright 1\n"), out);
    assertTrue(out.contains("  # where\n  on WEB1 # here\n  steps {\n"), out);
  }

  @Test
  void aPlanWithErrorsHasNoSteps() {
    new TestFolder(path)
        .write("a.plan", Examples.WEB.replace("install { web }", "install { wbe }"));
    Terminal.Ran ran = new Terminal(path).run("steps", "a.plan");
    assertEquals(1, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("error[PW0108]"), ran.err());
    new TestFolder(path).write("b.plan", "planwright 1\n");
    assertEquals(3, new Terminal(path).run("steps", "b.plan").status());
    assertFalse(new Terminal(path).run("steps", "b.plan").err().isEmpty());
  }

  @Test
  void targetsMayBeNamedInSeveralClauses() {
    String two =
        """
        planwright 1
        kind room {}
        action look(r : room) { on r title "Look into ${r}" ask "Look" irreversible }
        room EAST {}
        room WEST {}
        plan p { on EAST steps { look(EAST) } on WEST }
        """;
    new TestFolder(path).write("a.plan", two);
    Terminal.Ran ran = new Terminal(path).run("steps", "a.plan");
    assertEquals(0, ran.status(), ran.err());
    new TestFolder(path).write("b.plan", ran.out());
    assertEquals(0, new Terminal(path).run("lint", "b.plan").status(), ran.out());
  }
}
