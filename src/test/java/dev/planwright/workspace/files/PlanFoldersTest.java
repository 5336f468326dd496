package dev.planwright.workspace.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are read. Each file here has one finding, which names it. */
class PlanFoldersTest {

  @TempDir Path path;
  private TestFolder folder;

  @BeforeEach
  void fill() {
    folder = new TestFolder(path);
    List<String> names =
        List.of(
            "b.plan",
            "a b.plan",
            "sub/c.plan",
            "sub/deeper/d.plan",
            "sub/e.txt",
            ".hidden/f.plan",
            "out/g.plan",
            "target/h.plan",
            "node_modules/i.plan",
            "sub/ignored/j.plan",
            "m\u00fc.plan");
    names.forEach(name -> folder.write(name, "kind server {}\n"));
  }

  @Test
  void outsideOfGitSomeFoldersArePassedOver() {
    assertEquals(
        List.of(
            "a b.plan",
            "b.plan",
            "m\u00fc.plan",
            "sub/c.plan",
            "sub/deeper/d.plan",
            "sub/ignored/j.plan"),
        found("lint"));
    assertEquals(List.of("out/g.plan"), found("lint", "out"));
    assertEquals(List.of(".hidden/f.plan", "sub/e.txt"), found("lint", "sub/e.txt", ".hidden"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void circlesOfLinksEnd() throws IOException {
    Files.createSymbolicLink(path.resolve("sub/back"), path);
    Files.createSymbolicLink(path.resolve("sub/same.plan"), path.resolve("b.plan"));
    assertEquals(List.of("b.plan", "sub/c.plan"), found("lint", "b.plan", "sub/c.plan"));
    assertEquals(6, found("lint").size());
  }

  @Test
  void inACheckoutGitIsAsked() throws Exception {
    folder.write(".gitignore", "/out/\nignored/\n");
    assumeTrue(git("init", "-q") && git("add", "b.plan"), "there is no git");
    Files.delete(path.resolve("a b.plan"));
    assertEquals(
        List.of(
            ".hidden/f.plan",
            "b.plan",
            "m\u00fc.plan",
            "node_modules/i.plan",
            "sub/c.plan",
            "sub/deeper/d.plan",
            "target/h.plan"),
        found("lint"));
    assertEquals(List.of("sub/c.plan", "sub/deeper/d.plan"), found("lint", "sub"));
    assertEquals(List.of("out/g.plan"), found("lint", "out"), "a folder that is named is read");
    folder.write("sub/only/.gitignore", "*.plan\n").write("sub/only/k.plan", "kind server {}\n");
    assertEquals(3, new Terminal(path).run("lint", "sub/only").status());
    Files.delete(path.resolve("b.plan"));
    assertEquals(6, found("lint").size(), "a deleted file is not read");
  }

  @Test
  void aFileBesideTheCurrentFolderIsNamedFromHere() {
    Terminal.Ran ran = new Terminal(path.resolve("sub/deeper")).run("lint", "../../b.plan");
    assertTrue(ran.out().contains("--> ../../b.plan:1:1\n"), ran.out());
  }

  private boolean git(String... words) throws InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command).directory(path.toFile()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> found(String... words) {
    String out = new Terminal(path).run(words).out();
    return Pattern.compile("--> (.*):1:1\n").matcher(out).results().map(r -> r.group(1)).toList();
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aNameThatIsNotUtf8IsRead() throws Exception {
    String make = "d=$(printf 'w\\374rttemberg') && mkdir $d && printf 'kind server {}\n' > ";
    Process process =
        new ProcessBuilder("sh", "-c", make + "$d/$(printf 'm\\374.plan')")
            .directory(path.toFile())
            .start();
    assertEquals(0, process.waitFor());
    int outside = found("lint").size();
    assumeTrue(git("init", "-q") && git("add", "b.plan"), "there is no git");
    assertTrue(found("lint").stream().anyMatch(name -> name.matches("w.+rttemberg/m.+\\.plan")));
    assertEquals(7, outside, "as where there is no git");
  }

  @Test
  void aCheckoutOfAnotherOwnerIsToldOf() throws Exception {
    assumeTrue(git("init", "-q"), "there is no git");
    Terminal.Ran ran =
        new Terminal(path).with("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1").run("lint", "sub");
    assertTrue(
        ran.err().startsWith("planwright: ignored files are read too, because git"), ran.err());
    assertTrue(ran.out().contains("sub/ignored/j.plan"), ran.out());
  }
}
