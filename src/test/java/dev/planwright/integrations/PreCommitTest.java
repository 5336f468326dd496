package dev.planwright.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks, run by pre-commit itself on a repository with a good and a bad plan. */
class PreCommitTest {

  @TempDir Path path;
  private Desk desk;
  private Path ours;
  private Path project;

  @BeforeEach
  void hook() throws Exception {
    assumeTrue(Tools.onPath("pre-commit") && Tools.onPath("git"), "pre-commit is not installed");
    desk = new Desk(path).with("PRE_COMMIT_HOME", path.resolve("cache").toString());
    ours = desk.ours(".pre-commit-hooks.yaml");
    project = desk.project();
  }

  @Test
  void theManifestIsValid() throws Exception {
    Desk.Ran ran = desk.run(ours, "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml");
    assertEquals(0, ran.status(), ran.text());
  }

  @Test
  void theBadPlanIsHeldBackAndTheGoodOnePasses() throws Exception {
    configure("planwright-lint");
    Desk.Ran bad = run("--all-files");
    assertEquals(1, bad.status(), bad.text());
    assertTrue(bad.text().contains("PW0201"), bad.text());
    Desk.Ran good = run("--files", "good.plan");
    assertEquals(0, good.status(), good.text());
    assertTrue(good.text().contains("Passed"), good.text());
  }

  @Test
  void formattingChangesTheFileAndThenPasses() throws Exception {
    configure("planwright-fmt");
    Files.writeString(project.resolve("good.plan"), "planwright    1\n");
    assertEquals(1, run("--files", "good.plan").status());
    assertEquals("planwright 1\n", Files.readString(project.resolve("good.plan")));
    Desk.Ran again = run("--files", "good.plan");
    assertEquals(0, again.status(), again.text());
  }

  @Test
  void theInstalledProgramIsFoundOnThePath() throws Exception {
    desk.with("PATH", ours + ":" + System.getenv("PATH"));
    configure("planwright-lint-installed");
    Desk.Ran bad = run("--all-files");
    assertEquals(1, bad.status(), bad.text());
    assertTrue(bad.text().contains("PW0201"), bad.text());
  }

  private void configure(String hook) throws Exception {
    Files.writeString(
        project.resolve(".pre-commit-config.yaml"),
        """
        repos:
          - repo: %s
            rev: v0.1.0
            hooks:
              - id: %s
        """
            .formatted(ours, hook));
    desk.run(project, "git", "add", "-A");
  }

  private Desk.Ran run(String... which) throws Exception {
    String[] command = new String[which.length + 2];
    command[0] = "pre-commit";
    command[1] = "run";
    System.arraycopy(which, 0, command, 2, which.length);
    return desk.run(project, command);
  }
}
