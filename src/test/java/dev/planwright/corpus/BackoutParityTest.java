package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every artifact says the same of the ways back: where they begin, where they end, and why. */
class BackoutParityTest {

  private static final String KINDS = "markdown,scripts,html,backout,json";

  @TempDir Path path;

  static List<Path> plans() {
    return Stream.concat(
            Examples.clean().stream(),
            Stream.of(PlanFiles.CORPUS.resolve("compile").resolve("way-back-danger.plan")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void artifactsAgree(Path plan) {
    new Terminal(Path.of("")).run("compile", "--to", KINDS, "-o", path.toString(), plan.toString());
    Compilers compilers = new Compilers();
    Compilation compilation = compilers.compiler().compile(compilers.open(plan));
    for (Runbook runbook : compilation.runbooks()) {
      check(runbook, path.resolve(runbook.plan().name()));
    }
  }

  private static void check(Runbook runbook, Path made) {
    Backout backout = runbook.backout().get();
    List<String> points = backout.points().stream().map(point -> point.step().id()).toList();
    List<String> back = back(backout);
    String json = PlanFiles.text(made.resolve("procedure.json"));
    String list = json.substring(json.indexOf("\"pointsOfNoReturn\""));
    assertEquals(points, found("\"(S\\d+)\"", list.substring(0, list.indexOf(']'))));
    assertEquals(back, sorted(found("\"(?:id|begins)\": \"(B\\d+)\"", json)));
    for (String file : List.of("runbook.md", "backout.md")) {
      String rest = file.equals("runbook.md") ? PlanFiles.text(made.resolve("evidence.md")) : "";
      String text = PlanFiles.text(made.resolve(file)) + rest;
      assertEquals(points, found("(?m)^> - After (S\\d+) \\(", text), file);
      assertEquals(back, sorted(found("\\*\\*(B\\d+)\\*\\*", text)), file);
      assertReasons(backout, text.replace("\\", ""), file);
    }
    String page = PlanFiles.text(made.resolve("runbook.html"));
    String box = page.contains("No safe way back") ? page.split("No safe way back", 2)[1] : "";
    assertEquals(points, found("<li><a href=\"#step-s\\d+\">(S\\d+)</a>,", box));
    assertEquals(back, sorted(found("<article class=\"step\" id=\"step-(b\\d+)\"", page)));
    assertReasons(backout, page.replace("&#39;", "'").replaceAll("<[^>]*>", ""), "page");
    List<String> scripts = new ArrayList<>();
    for (var machine : runbook.machines()) {
      String script =
          PlanFiles.text(made.resolve(machine.name() + machine.kind().dialect().extension()));
      String step = "";
      for (String line : script.split("\\R", -1)) {
        Matcher head = Pattern.compile("^(?:set PW_STEP=)?(S\\d+)(?:$|\\(\\) )").matcher(line);
        step = head.find() ? head.group(1) : step;
        if (line.contains("Point of no return:")) {
          scripts.add(step);
        }
      }
    }
    assertEquals(points, scripts.stream().sorted().toList());
  }

  private static void assertReasons(Backout backout, String text, String file) {
    for (Backout.Point point : backout.points()) {
      for (Backout.Doubt doubt : point.stop().doubts()) {
        assertTrue(
            text.replace("`", "").contains(doubt.message()), file + " lacks: " + doubt.message());
      }
    }
  }

  /** Returns the ids of all that is done on ways back. */
  private static List<String> back(Backout backout) {
    TreeSet<String> ids = new TreeSet<>();
    backout.steps().forEach(step -> ids.add(step.id()));
    backout
        .ways()
        .forEach(way ->
            way.taken().stream()
                .filter(taken -> taken.means() == Backout.Means.UNKNOWN)
                .forEach(taken -> ids.add(taken.firstId())));
    return List.copyOf(ids);
  }

  private static List<String> sorted(List<String> ids) {
    TreeSet<String> sorted = new TreeSet<>();
    ids.forEach(id -> sorted.add(id.toUpperCase(java.util.Locale.ROOT)));
    return List.copyOf(sorted);
  }

  private static List<String> found(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
