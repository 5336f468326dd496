package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Checkouts;
import dev.planwright.cli.RuleBreakingSite;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch answers for what it brought, wherever that shows, and for nothing else. */
class DiffBaseTest {

  private static final String A = "server A { spare = true  size = 4 }";
  private static final String BAD = "server B { size = 4 }";

  @TempDir Path path;
  private TestFolder folder;
  private Checkouts git;

  @BeforeEach
  void fill() {
    folder = RuleBreakingSite.repository(path.resolve("repo"));
    folder.write("a.plan", RuleBreakingSite.plan("a", A, BAD));
    folder.write("b.plan", RuleBreakingSite.plan("b", A));
    git = new Checkouts(path.resolve("repo")).init().commit().git("switch", "-q", "-c", "branch");
  }

  private Terminal.Ran lint(String... more) {
    return lintIn("repo", more);
  }

  private Terminal.Ran lintIn(String where, String... more) {
    return new Terminal(path.resolve(where)).run(List.of("lint", "--diff-base", "main"), more);
  }

  private void isNew(String... findings) {
    Terminal.Ran ran = lint();
    assertEquals("", ran.err());
    assertEquals(List.of(findings), RuleBreakingSite.found(ran));
  }

  @Test
  void nothingChangedIsNothingNew() {
    String summary = "no findings in 3 files, judged by 2 rules; 1 not new\n";
    assertEquals(new Terminal.Ran(0, summary, ""), lint());
  }

  @Test
  void aDeletedConstraintIsFeltOnLinesThatNobodyTouched() {
    folder.write(
        "b.plan", RuleBreakingSite.plan("b", "server A {", "  spare = true", "  size = 4", "}"));
    git.commit().git("branch", "-f", "main");
    folder.write("b.plan", RuleBreakingSite.plan("b", "server A {", "  size = 4", "}"));
    git.commit();
    isNew("site/no-spare b.plan:6");
  }

  @Test
  void aRenamedFileKeepsItsOldFindings() {
    git.git("mv", "a.plan", "renamed.plan").commit();
    isNew();
    assertEquals(List.of(), RuleBreakingSite.found(lint("renamed.plan", "--library", "lib")));
    folder.write("renamed.plan", RuleBreakingSite.plan("a", A, BAD, "server C { spare = true }"));
    isNew("site/too-small renamed.plan:8");
  }

  @Test
  void aFileThatWasMovedWithoutAWordToGitDoesToo() throws IOException {
    Files.createDirectories(path.resolve("repo/sub"));
    Files.move(path.resolve("repo/a.plan"), path.resolve("repo/sub/moved.plan"));
    isNew();
  }

  @Test
  void movedLinesAreNotNew() {
    folder.write("a.plan", RuleBreakingSite.plan("a", "# The first.", "", "  " + BAD, A));
    git.commit();
    isNew();
  }

  @Test
  void oneMendedAndOneAddedIsOneNew() {
    folder.write("a.plan", RuleBreakingSite.plan("a", A, "server B { spare = true }"));
    git.commit();
    isNew("site/too-small a.plan:7");
    assertEquals(1, lint("--fail-on", "warning").status());
    assertEquals(0, lint().status());
  }

  @Test
  void oneMoreEqualLineIsNew() {
    folder.write(
        "a.plan",
        RuleBreakingSite.plan(
            "a", A, BAD, "server C {", "  size = 4 }", "server D {", "  size = 4 }"));
    git.commit();
    isNew("site/no-spare a.plan:8", "site/no-spare a.plan:10");
  }

  @Test
  void aChangedLibraryIsFeltInPlansThatNobodyTouched() {
    folder.write("lib/site/site.plan", RuleBreakingSite.LIBRARY.replace("size > 3", "size > 4"));
    git.commit();
    isNew("site/too-small a.plan:6", "site/too-small a.plan:7", "site/too-small b.plan:6");
    assertEquals(1, RuleBreakingSite.found(lint("b.plan", "--library", "lib")).size());
  }

  @Test
  void aLibraryThatMovedIsFoundWhereItWas() {
    git.git("mv", "lib", "library").commit();
    isNew();
  }

  private void configure(String... settings) {
    String body = String.join("\n  ", settings);
    folder.write(
        "planwright.plan", "planwright 1\n\nproject {\n  library = \"lib\"\n  " + body + "\n}\n");
  }

  private void configureMain(String... settings) {
    configure(settings);
    git.commit().git("branch", "-f", "main");
  }

  private String pins() {
    return new Terminal(path.resolve("repo")).run("config", "--pins", "--library", "lib").out();
  }

  @Test
  void aHeavierSeverityMakesNothingNew() {
    configureMain("site/no-spare = warning");
    configure("site/no-spare = error");
    git.commit();
    isNew();
    assertEquals(0, lint().status());
  }

  @Test
  void aRuleSwitchedOnIsNewEverywhereAndOneSwitchedOffNowhere() {
    configureMain("site/no-spare = off");
    configure("site/no-spare = warning");
    isNew("site/no-spare a.plan:7");
    git.commit().git("branch", "-f", "main");
    configure("site/no-spare = off");
    assertEquals("no findings in 4 files, judged by 1 rule\n", lint().out());
  }

  @Test
  void aFirstConfigurationCountsForTheBranchAlone() {
    configure("site/no-spare = warning", "site/too-small = error");
    git.commit();
    isNew();
  }

  @Test
  void whatIsNoLongerExcludedIsNew() {
    configureMain("exclude = \"a.plan\"");
    configure();
    isNew("site/no-spare a.plan:7");
    configureMain("exclude = \"*.plan\"");
    configure();
    isNew("site/no-spare a.plan:7");
  }

  @Test
  void whatIsExcludedFromNowOnIsNotFound() {
    configureMain();
    configure("exclude = \"a.plan\"");
    assertEquals("no findings in 3 files, judged by 2 rules\n", lint().out());
  }

  @Test
  void aLibraryThatIsNoLongerThePinnedOneIsNew() {
    configureMain(pins());
    isNew();
    folder.write(
        "lib/site/site.plan", RuleBreakingSite.LIBRARY.replace("is too small", "is small"));
    isNew("PW1009 planwright.plan:6");
    configureMain(pins());
    isNew();
    configure("pins {", "  site = \"" + "0".repeat(32) + "\"", "}");
    isNew("PW1009 planwright.plan:6");
  }

  @Test
  void aBrokenConfigurationOfThePastDoesNotKeepABranchFromMendingIt() {
    configureMain("site/no-spear = warning", "fail-on = never");
    configure("site/no-spare = warning");
    Terminal.Ran ran = lint();
    assertEquals(List.of("site/no-spare a.plan:7"), RuleBreakingSite.found(ran));
    String why =
        "all findings are reported: main cannot be judged: its configuration has a mistake";
    assertEquals("planwright: " + why + "\n", ran.err());
    assertEquals("", lint("--quiet").err());
  }

  @Test
  void optionsNameAConfigurationAndAProfileThatThePastNeedNotHave() {
    folder.write("ci.plan", "planwright 1\n\nproject {\n  profile strict { fail-on = note }\n}\n");
    String[] words = {"--config", "ci.plan", "--profile", "strict"};
    assertEquals(List.of(), RuleBreakingSite.found(lint(words)));
    assertEquals("", lint(words).err());
    git.commit().git("branch", "-f", "main");
    assertEquals(List.of(), RuleBreakingSite.found(lint(words)));
  }

  @Test
  void aNewPlanIsNewAsAWhole() {
    folder.write("c.plan", RuleBreakingSite.plan("c", BAD));
    isNew("site/no-spare c.plan:6");
  }

  @Test
  void aWithdrawnAcceptanceIsNew() {
    String accepted =
        RuleBreakingSite.plan("b", BAD)
            .replace("install", "accept no-spare { reason = \"x\" }\n  install");
    folder.write("b.plan", accepted);
    git.commit().git("branch", "-f", "main");
    isNew();
    folder.write("b.plan", RuleBreakingSite.plan("b", BAD));
    isNew("site/no-spare b.plan:6");
  }

  @Test
  void whatMainDidSinceIsNotTheBranchs() {
    git.git("switch", "-q", "main");
    folder.write("a.plan", RuleBreakingSite.plan("a", A));
    git.commit().git("switch", "-q", "branch");
    isNew();
  }

  @Test
  void aRunBelowTheTopAndStandardInputKnowTheirPlaces() {
    folder.write("sub/d.plan", RuleBreakingSite.plan("d", BAD));
    git.commit().git("branch", "-f", "main");
    assertEquals(List.of(), RuleBreakingSite.found(lintIn("repo/sub", "--library", "../lib")));
    Terminal.Ran ran =
        new Terminal(path.resolve("repo"))
            .typing(RuleBreakingSite.plan("d", BAD, "server C { spare = true }"))
            .run(
                "lint", "--diff-base=main", "--library=lib", "-", "--stdin-filename", "sub/d.plan");
    assertEquals(List.of("site/too-small sub/d.plan:7"), RuleBreakingSite.found(ran));
  }

  @Test
  void aLibraryOutsideOfTheRepositoryIsAsItIs() {
    new TestFolder(path).write("else/site/site.plan", RuleBreakingSite.LIBRARY);
    assertEquals(List.of(), RuleBreakingSite.found(lint("--library", "../else", "a.plan")));
    folder.write(".gitignore", "/got\n").write("got/site/site.plan", RuleBreakingSite.LIBRARY);
    assertEquals(List.of(), RuleBreakingSite.found(lint("--library", "got", "a.plan")));
  }

  @Test
  void reportsTellWhatIsOld() {
    String json = lint("--format", "json").out();
    assertTrue(json.contains("\"old\": 1"), json);
    assertTrue(json.contains("\"by\": \"old\""), json);
  }

  @Test
  void theCheckoutStaysAsItIs() throws IOException {
    git.git("mv", "a.plan", "renamed.plan");
    folder.write("b.plan", "half a plan");
    Map<Path, ByteBuffer> before = bytes();
    lint();
    assertEquals(before, bytes());
  }

  @Test
  void withoutAPastThereIsAClearMessage() throws IOException {
    refused("repo", "unknown revision nowhere", "nowhere");
    refused("repo", "invalid revision: --all", "--all");
    git.git("update-ref", "refs/remotes/origin/release", "main");
    refused("repo", "unknown revision release; did you mean origin/release?", "release");
    git.git("switch", "-q", "--orphan", "other").commit();
    folder
        .write("a.plan", RuleBreakingSite.plan("a", BAD))
        .write("lib/site/site.plan", RuleBreakingSite.LIBRARY);
    refused("repo", "the current revision and main have nothing in common", "main");
    new TestFolder(path).write("bare/a.plan", "planwright 1\n");
    Path bare = path.resolve("bare");
    Terminal.Ran none = lintIn("bare");
    assertTrue(
        none.err().startsWith("planwright: there is no git repository in " + bare), none.err());
    assertEquals(2, none.status());
    new Checkouts(bare).init();
    refused("bare", "the repository has no commit yet", "HEAD");
  }

  @Test
  void aShallowCloneIsTold() {
    git.commit();
    String url = path.resolve("repo").toUri().toString();
    new Checkouts(path).git("clone", "-q", "--depth=1", url, "shallow");
    refused(
        "shallow",
        "unknown revision main; this clone is shallow: fetch the whole history (fetch-depth: 0,"
            + " or git fetch --unshallow)",
        "main");
  }

  @Test
  void aCheckoutOfSomebodyElseIsTold() {
    Terminal.Ran ran =
        new Terminal(path.resolve("repo"))
            .with("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
            .with("GIT_CONFIG_GLOBAL", "/dev/null")
            .run("lint", "--diff-base", "main", "a.plan");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("--add safe.directory " + path.resolve("repo")), ran.err());
  }

  @Test
  void aPlanOutsideOfTheRepositoryHasNoPast() {
    new TestFolder(path).write("z.plan", "planwright 1\n");
    Terminal.Ran ran = lint("../z.plan");
    String message =
        "planwright: ../z.plan is outside the repository, so it has no earlier version\n";
    assertEquals(new Terminal.Ran(2, "", message), ran);
    assertTrue(
        new Terminal(path.resolve("repo"))
            .typing("planwright 1\n")
            .run("lint", "--diff-base=main", "-")
            .err()
            .contains("--stdin-filename"));
  }

  @Test
  void aBrokenRepositoryIsTold() throws IOException {
    for (Path each : objects()) {
      Files.delete(each);
    }
    Terminal.Ran ran = lint("--format", "json=out.json");
    assertEquals(2, ran.status(), ran.err());
    assertTrue(ran.err().startsWith("planwright: "), ran.err());
    assertTrue(Files.notExists(path.resolve("repo/out.json")));
  }

  private Map<Path, ByteBuffer> bytes() throws IOException {
    Map<Path, ByteBuffer> bytes = new TreeMap<>();
    try (var all = Files.walk(path)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        bytes.put(file, ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  private List<Path> objects() throws IOException {
    try (var all = Files.walk(path.resolve("repo/.git/objects"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void refused(String where, String message, String revision) {
    Terminal.Ran ran =
        new Terminal(path.resolve(where)).run("lint", "--diff-base=" + revision, "a.plan");
    assertEquals(new Terminal.Ran(2, "", "planwright: " + message + "\n"), ran);
  }
}
