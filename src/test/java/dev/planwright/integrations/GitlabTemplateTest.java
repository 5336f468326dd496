package dev.planwright.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job for GitLab, its lines run by a shell. */
class GitlabTemplateTest {

  private static final String TEMPLATE = "integrations/gitlab/planwright.yml";

  @TempDir Path path;

  @Test
  void itClonesChecksAndReports() throws Exception {
    assumeTrue(Tools.onPath("sh") && Tools.onPath("git"), "there is no sh or no git");
    Desk desk = new Desk(path);
    Path project = desk.project();
    desk.with("CI_PROJECT_DIR", project.toString());
    desk.with("PLANWRIGHT_REPOSITORY", "file://" + desk.ours());
    desk.with("PLANWRIGHT_VERSION", "v0.1.0");
    Map<?, ?> variables = (Map<?, ?>) Desk.yaml(TEMPLATE, "planwright", "variables");
    variables.forEach((name, value) ->
        desk.with(
            name.toString(), value.toString().replace("$CI_PROJECT_DIR", project.toString())));
    Desk.Ran ran = desk.run(project, "sh", "-e", "-c", script());
    assertEquals(1, ran.status(), ran.text());
    assertTrue(ran.text().contains("PW0201"), ran.text());
    Map<?, ?> reports = (Map<?, ?>) Desk.yaml(TEMPLATE, "planwright", "artifacts", "reports");
    for (Object report : reports.values()) {
      assertTrue(Files.readString(project.resolve(report.toString())).contains("bad.plan"));
    }
    assertTrue(ran.text().contains("in 2 files"), "nothing of our own is checked: " + ran.text());
  }

  @Test
  void aMissingAddressIsSaid() throws Exception {
    Desk desk = new Desk(path);
    Desk.Ran ran = desk.run(path, "sh", "-e", "-c", script());
    assertEquals(new Desk.Ran(2, "set PLANWRIGHT_REPOSITORY\n"), ran);
  }

  private static String script() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String part : List.of("before_script", "script")) {
      for (Object line : (List<?>) Desk.yaml(TEMPLATE, "planwright", part)) {
        lines.append(line).append('\n');
      }
    }
    return lines.toString();
  }
}
