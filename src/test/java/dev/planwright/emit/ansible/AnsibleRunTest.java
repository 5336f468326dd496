package dev.planwright.emit.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playbooks are run by Ansible itself, with each machine being this one. */
class AnsibleRunTest {

  private static final Path RING = Path.of("src/test/resources/ansible/ring.plan");
  private static final Path WEB = Path.of("src/test/resources/shell/web.plan");
  private static final long SEED = 20261127;
  private static final int CUTS = Integer.getInteger("cuts", 20);
  private static final Pattern INTERRUPTED = Pattern.compile("INTERRUPTED (S\\d+)");

  private static final List<String> BRIEF =
      List.of("stop b", "change b --folder=/srv/{{ it's }}", "stop a");

  @TempDir Path folder;

  @BeforeAll
  static void needsAnsible() {
    assumeTrue(Tools.onPath("ansible-playbook"), "ansible-playbook is not installed");
  }

  @Test
  void aRunStopsWhereItMustAndGoesOnWhenItIsStartedAgain() {
    AnsibleSite site = new AnsibleSite(folder, RING, "ring");
    AnsibleSite.Ran ran = site.run("site.yml");
    assertStops(ran, "FAILED S003-2: it was not seen");
    assertTrue(ran.out().contains("look at the log of b"), ran.out());
    site.says("state", "it is up {{ and running");
    ran = site.run("site.yml");
    assertStops(ran, "UNCONFIRMED S004");
    assertTrue(ran.out().contains("Call them about {{ everything }}"), ran.out());
    List<String> calls =
        List.of(
            "stop b",
            "change b --folder=/srv/{{ it's }}",
            "start b",
            "stop a",
            "change a --folder=/srv/{{ it's }}");
    assertEquals(calls.subList(0, 3), site.calls());
    ran = site.run("site.yml", "-e", "confirmed=S004");
    assertEquals(0, ran.code(), ran.out());
    assertEquals(calls, site.calls());
    assertNothingChanges(site);
    assertEquals(calls, site.calls());
  }

  @Test
  void aFailureStopsEverythingUntilItsCauseIsRemoved() {
    AnsibleSite site = new AnsibleSite(folder, RING, "brief");
    site.code("stop", 3);
    AnsibleSite.Ran ran = site.run("site.yml", "-e", "confirmed=S003");
    assertStops(ran, "RETRY S001");
    assertTrue(ran.out().contains("somebody is at work on {% raw"), ran.out());
    site.code("stop", 5);
    assertStops(site.run("site.yml", "-e", "confirmed=S003"), "ask for {# help");
    assertEquals(List.of("stop b", "stop b"), site.calls());
    site.code("stop", 0);
    site.code("change", 7);
    ran = site.run("site.yml", "-e", "confirmed=S003");
    assertStops(ran, "FAILED S002 with exit code 7");
    assertTrue(ran.out().contains("output of change b"), ran.out());
    ran = site.run("site.yml", "-e", "confirmed=S002,s003");
    assertEquals(0, ran.code(), ran.out());
    assertEquals("stop a", site.calls().getLast());
    assertNothingChanges(site);
  }

  /** Who has removed the records of a procedure that is over is not told to go on with it. */
  @Test
  void withoutItsRecordsTheFirstCommandTellsThatTheyMayBeLost() throws IOException {
    AnsibleSite site = new AnsibleSite(folder, RING, "brief");
    assertEquals(0, site.run("site.yml", "-e", "confirmed=S003").code());
    assertEquals(BRIEF, site.calls());
    Files.move(folder.resolve("home"), folder.resolve("elsewhere"));
    site.code("stop", 5);
    AnsibleSite.Ran ran = site.run("site.yml");
    assertStops(ran, "FAILED S001 with exit code 5");
    for (String said :
        List.of(
            "the records of done steps may be lost",
            "planwright_home",
            folder.resolve("home").toString(),
            "S001 runs the first command at b. It begins where this is so:",
            "n.runs == on-it",
            "where n is b",
            "do not confirm S001")) {
      assertTrue(ran.out().contains(said), said + "\n" + ran.out());
    }
    ran = site.run("site.yml", "-e", "planwright_home=" + folder.resolve("elsewhere"));
    assertEquals(0, ran.code(), ran.out());
    assertEquals(BRIEF.size() + 1, site.calls().size());
  }

  /** Wherever a run is cut off, it goes on: each command is called once, and in its order. */
  @Test
  void aRunThatIsCutOffAnywhereEndsTheSame() {
    AnsibleSite whole = new AnsibleSite(folder.resolve("whole"), RING, "brief");
    whole.cutAt(Integer.MAX_VALUE, true);
    assertEquals(0, whole.run("site.yml", "-e", "confirmed=S003").code());
    int calls = whole.mend();
    Random random = new Random(SEED);
    int asked = 0;
    for (int i = 0; i < CUTS; i++) {
      AnsibleSite site = new AnsibleSite(folder.resolve("cut-" + i), RING, "brief");
      int call = 1 + random.nextInt(calls);
      site.cutAt(call, i % 2 == 0);
      AnsibleSite.Ran ran = site.run("site.yml", "-e", "confirmed=S003");
      assertEquals(137, ran.code(), call + " of " + calls + ": " + ran.out());
      site.mend();
      ran = site.run("site.yml", "-e", "confirmed=S003");
      Matcher interrupted = INTERRUPTED.matcher(ran.out());
      if (interrupted.find()) {
        asked++;
        ran = answer(site, interrupted.group(1));
      }
      assertEquals(0, ran.code(), call + " of " + calls + ": " + ran.out());
      assertEquals(BRIEF, site.calls(), call + " of " + calls);
    }
    System.out.printf(
        "[ansible] cut off at %d of %d calls; %d times a step was asked about%n",
        CUTS, calls, asked);
  }

  /** Does what the message says: looks whether the command took effect. */
  private static AnsibleSite.Ran answer(AnsibleSite site, String id) {
    String command =
        Map.of("S001", BRIEF.get(0), "S002", BRIEF.get(1), "S004", BRIEF.get(2)).get(id);
    return site.calls().contains(command)
        ? site.run("site.yml", "-e", "confirmed=S003," + id)
        : site.run("site.yml", "-e", "confirmed=S003", "-e", "redo=" + id);
  }

  @Test
  void atATerminalThePersonTypesTheStep() {
    AnsibleSite site = new AnsibleSite(folder, RING, "brief");
    AnsibleSite.Ran ran = site.type("S003\n", "site.yml");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.out().contains("type S003 and press Enter"), ran.out());
    assertEquals(BRIEF, site.calls());
  }

  @Test
  void guardsServicesAndRestartsAreThoseOfTheScripts() {
    AnsibleSite site = new AnsibleSite(folder, WEB, "web");
    site.code("drain", 4);
    site.says("state", "it's up");
    assertStops(site.run("site.yml"), "UNCONFIRMED S001-3");
    assertStops(site.run("site.yml", "-e", "confirmed=S001-3"), "UNCONFIRMED S002-2");
    AnsibleSite.Ran ran = site.type("S002-2\nS002-3\n", "site.yml");
    assertStops(ran, "It has not restarted since this step began.");
    site.write("home/w1/S002-3.try", "restart of another day\n");
    site.code("serves", 1);
    site.code("drain", 0);
    ran = site.type("S002-3\n", "site.yml", "-e", "confirmed=S004,S006,S008");
    assertStops(ran, "UNCONFIRMED S005-2");
    List<String> calls = new ArrayList<>(site.calls());
    assertEquals(
        List.of(
            "serves w1",
            "drain w1",
            "note /srv/it's here",
            "install one --folder=/srv/it's here",
            "install two --folder=/srv/it's here",
            "start web",
            "answers w1",
            "install one --folder=/srv/web",
            "install two --folder=/srv/web"),
        calls);
  }

  @Test
  void nothingIsDoneByADryRunOrForPartOfTheHostsOrInTheFolderOfAnotherPlan() {
    AnsibleSite site = new AnsibleSite(folder, RING, "brief");
    AnsibleSite.Ran ran = site.run("site.yml", "--check");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.out().contains("S004 Stop a"), ran.out());
    assertStops(site.run("site.yml", "--limit", "a"), "Run the whole playbook");
    site.write("home/b/plan.id", "0123456789abcdef\n");
    assertStops(site.run("site.yml"), "another version of this one");
    assertEquals(List.of(), site.calls());
  }

  /** From the middle: what is done is undone, what is not is left, and then nothing is done. */
  @Test
  void theWayBackTakesBackWhatIsDone() {
    AnsibleSite site = new AnsibleSite(folder, RING, "ring");
    site.code("stop", 0);
    site.says("state", "nothing");
    assertStops(site.run("site.yml"), "FAILED S003-2");
    AnsibleSite.Ran ran = site.run("backout.yml");
    assertStops(ran, "INTERRUPTED S003");
    site.code("restore", 9);
    ran = site.run("backout.yml", "-e", "redo=S003");
    assertStops(ran, "FAILED B005 with exit code 9");
    assertTrue(ran.out().contains("Undoes S002"), ran.out());
    assertStops(site.run("site.yml"), "A way back has begun");
    site.code("restore", 0);
    site.says("state", "up {{ and");
    ran = site.run("backout.yml");
    assertEquals(0, ran.code(), ran.out());
    List<String> calls =
        List.of(
            "stop b",
            "change b --folder=/srv/{{ it's }}",
            "start b",
            "restore b --folder=/srv/{{ it's }}",
            "restore b --folder=/srv/{{ it's }}",
            "start b");
    assertEquals(calls, site.calls());
    ran = site.run("backout.yml");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(!ran.out().matches("(?s).*changed=[1-9].*"), ran.out());
    assertEquals(calls, site.calls());
    ran = site.run("site.yml", "-e", "confirmed=S004");
    assertEquals(0, ran.code(), ran.out());
  }

  private static void assertStops(AnsibleSite.Ran ran, String why) {
    assertTrue(ran.out().contains(why), ran.out());
    assertEquals(2, ran.code(), ran.out());
  }

  private static void assertNothingChanges(AnsibleSite site) {
    AnsibleSite.Ran ran = site.run("site.yml");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.out().contains("changed=0"), ran.out());
    assertTrue(!ran.out().matches("(?s).*changed=[1-9].*"), ran.out());
  }
}
