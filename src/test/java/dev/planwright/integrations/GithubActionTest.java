package dev.planwright.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The action, its steps run by a shell as a runner of GitHub runs them. */
class GithubActionTest {

  private static final String ACTION = "action.yml";
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([a-z_.-]+) *}}");

  @TempDir Path path;
  private Desk desk;

  @BeforeEach
  void needsAShell() {
    assumeTrue(Tools.onPath("bash") && Tools.onPath("git"), "there is no bash or no git");
    desk = new Desk(path);
  }

  @Test
  void aBadPlanFailsTheJobAndIsShownEverywhere() throws Exception {
    Path project = desk.project();
    Desk.Ran ran = step(project, Map.of());
    assertEquals(1, ran.status(), ran.text());
    assertTrue(ran.text().contains("error[PW0201]"), ran.text());
    assertTrue(ran.text().contains("\n::error file=bad.plan,line=2,"), ran.text());
    assertTrue(
        Files.readString(project.resolve("planwright.sarif")).contains("\"PW0201\""), "in SARIF");
    String summary = Files.readString(path.resolve("summary"));
    assertTrue(summary.startsWith("### Planwright: 1 error in 2 files"), summary);
    assertEquals(
        List.of("exit-code=1", "errors=1", "warnings=0", "sarif-file=planwright.sarif"),
        Files.readAllLines(path.resolve("outputs")));
  }

  @Test
  void aGoodPlanPasses() throws Exception {
    Path project = desk.project();
    Desk.Ran ran = step(project, Map.of("paths", "good.plan\n", "sarif-file", "out.sarif"));
    assertEquals(0, ran.status(), ran.text());
    assertFalse(ran.text().contains("::error"), ran.text());
    assertTrue(Files.exists(project.resolve("out.sarif")));
    assertTrue(Files.readAllLines(path.resolve("outputs")).contains("errors=0"));
  }

  @Test
  void inputsNeverBecomeCode() throws Exception {
    Path project = desk.project();
    String hostile = "$(touch pwned)`touch pwned`; touch pwned #";
    Desk.Ran ran = step(project, Map.of("paths", hostile, "fail-on", hostile, "args", hostile));
    assertEquals(2, ran.status(), ran.text());
    assertFalse(Files.exists(project.resolve("pwned")));
    assertEquals(List.of("exit-code=2"), Files.readAllLines(path.resolve("outputs")));
  }

  @Test
  void whatJudgesActionsFindsNothing() throws Exception {
    Path validator = Tools.npm(".bin/action-validator");
    assumeTrue(Files.exists(validator), "action-validator is not installed");
    Desk.Ran ran = desk.run(Path.of("").toAbsolutePath(), validator.toString(), ACTION);
    assertEquals(new Desk.Ran(0, ""), ran);
  }

  /** Runs the step of the action that is ours. */
  private Desk.Ran step(Path project, Map<String, String> inputs) throws Exception {
    Path ours = desk.ours("integrations/github/lint.sh");
    Object steps = Desk.yaml(ACTION, "runs", "steps");
    int last = ((List<?>) steps).size() - 1;
    Map<?, ?> variables = (Map<?, ?>) Desk.yaml(ACTION, "runs", "steps", last, "env");
    for (Map.Entry<?, ?> variable : variables.entrySet()) {
      String value = evaluated(variable.getValue().toString(), ours, inputs);
      desk.with(variable.getKey().toString(), value);
    }
    desk.with("GITHUB_STEP_SUMMARY", path.resolve("summary").toString());
    desk.with("GITHUB_OUTPUT", path.resolve("outputs").toString());
    desk.with("RUNNER_TEMP", path.toString());
    String script = Desk.yaml(ACTION, "runs", "steps", last, "run").toString();
    assertFalse(script.contains("${{"), "values belong into the environment: " + script);
    return desk.run(project, "bash", "-e", "-c", script);
  }

  private static String evaluated(String text, Path ours, Map<String, String> inputs)
      throws Exception {
    Matcher expression = EXPRESSION.matcher(text);
    assertTrue(expression.matches(), text);
    String name = expression.group(1);
    if (name.equals("github.action_path")) {
      return ours.toString();
    }
    String input = name.substring("inputs.".length());
    return inputs.containsKey(input)
        ? inputs.get(input)
        : Desk.yaml(ACTION, "inputs", input, "default").toString();
  }
}
