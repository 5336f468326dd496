package dev.planwright.emit.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the members of a batch do, Ansible does at the same time. */
class AnsibleBatchTest {

  private static final Path CREW = Path.of("src/test/resources/ansible/crew.plan");
  private static final long SEED = 20261127;
  private static final int CUTS = Integer.getInteger("cuts", 20);

  /** How many calls a run gets on at most before it is cut off; a whole one makes more. */
  private static final int FARTHEST = 40;

  private static final Pattern INTERRUPTED = Pattern.compile("INTERRUPTED (S\\d+(?:-\\d)?)");

  /** What is called for one member, in its order. */
  private static final List<String> WORDS = List.of("stop", "change", "start", "warm");

  @TempDir Path folder;

  @BeforeAll
  static void needsAnsible() {
    assumeTrue(Tools.onPath("ansible-playbook"), "ansible-playbook is not installed");
  }

  /** Each stop ends only while the two others are at work too. */
  @Test
  void theMembersWorkAtTheSameTime() {
    AnsibleSite site = new AnsibleSite(folder, CREW, "crew");
    site.says("state", "up {{ and running");
    site.meets("stop", 3);
    AnsibleSite.Ran ran = site.run("site.yml");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.out().contains("S003 Start a"), ran.out());
    assertTrace(site.calls());
    ran = site.run("site.yml");
    assertEquals(0, ran.code(), ran.out());
    assertFalse(ran.out().matches("(?s).*changed=[1-9].*"), ran.out());
  }

  @Test
  void aMemberThatFailsStopsAllBehindTheStepAtWhichTheyAre() {
    AnsibleSite site = new AnsibleSite(folder, CREW, "crew");
    site.says("state", "nothing");
    site.code("change", "b", 3);
    AnsibleSite.Ran ran = site.run("site.yml");
    assertStops(ran, "RETRY S005");
    assertTrue(ran.out().contains("somebody is at work on {% raw b"), ran.out());
    assertEquals(6, site.calls().size(), site.calls().toString());
    assertStops(site.run("backout.yml"), "UNFINISHED 3, 5, 6");
    site.code("change", "b", 9);
    assertStops(site.run("site.yml"), "FAILED S005 with exit code 9");
    site.code("change", "b", 0);
    ran = site.run("site.yml");
    assertStops(ran, "FAILED S003-3: it was not seen");
    assertTrue(ran.out().contains("FAILED S006-3") && ran.out().contains("FAILED S009-3"));
    assertTrue(ran.out().contains("look at the log of c"), ran.out());
    site.says("state", "up {{ and running");
    ran = site.run("site.yml");
    assertEquals(0, ran.code(), ran.out());
    List<String> calls = new ArrayList<>(site.calls());
    for (int i = 0; i < 2; i++) {
      assertTrue(calls.remove("change b --folder=[ 1 ]"), calls.toString());
    }
    assertTrace(calls);
  }

  /** Until as many have failed as it says, the others go on to their end, and no further. */
  @Test
  void aBatchStopsWhenAsManyHaveFailedAsItSays() {
    AnsibleSite site = new AnsibleSite(folder, CREW, "patient");
    site.says("state", "up {{ and running");
    site.code("change", "b", 3);
    AnsibleSite.Ran ran = site.run("site.yml");
    assertStops(ran, "RETRY S005");
    assertTrue(ran.out().contains("A step before this one is not done"), ran.out());
    assertEquals(10, site.calls().size(), site.calls().toString());
    assertTrue(site.calls().containsAll(List.of("warm a", "warm c")), site.calls().toString());
    site.code("change", "b", 0);
    ran = site.run("site.yml");
    assertEquals(0, ran.code(), ran.out());
    List<String> calls = new ArrayList<>(site.calls());
    assertTrue(calls.remove("change b --folder=[ 1 ]"), calls.toString());
    assertTrace(calls);
  }

  @Test
  void aBatchStopsAllBehindTheStepAtWhichTheLastOneFailed() {
    AnsibleSite site = new AnsibleSite(folder, CREW, "patient");
    site.says("state", "up {{ and running");
    site.code("stop", "a", 9);
    site.code("change", "b", 9);
    AnsibleSite.Ran ran = site.run("site.yml");
    assertStops(ran, "FAILED S005 with exit code 9");
    assertTrue(ran.out().contains("FAILED S001 with exit code 9"), ran.out());
    assertEquals(
        List.of("change b --folder=[ 1 ]", "change c --folder=/srv/{{ it's }}"),
        site.calls().subList(3, site.calls().size()).stream().sorted().toList());
  }

  /** What is asked of a person is asked for one machine after the other. */
  @Test
  void aStepThatNeedsAPersonIsDoneOneAfterTheOther() {
    AnsibleSite site = new AnsibleSite(folder, CREW, "lookers");
    String page = site.read("out/lookers/ansible/README.md");
    assertTrue(page.contains("S006 is to stop when 2 of its members have failed"), page);
    site.says("state", "up {{ and running");
    assertStops(site.run("site.yml"), "UNCONFIRMED S002");
    assertEquals(
        List.of("stop a", "stop b"), site.calls().subList(0, 2).stream().sorted().toList());
    assertEquals(List.of("look a"), site.calls().subList(2, 3));
    assertStops(site.run("site.yml", "-e", "confirmed=S002"), "UNCONFIRMED S005");
    AnsibleSite.Ran ran = site.run("site.yml", "-e", "confirmed=S005");
    assertEquals(0, ran.code(), ran.out());
    assertEquals(8, site.calls().size(), site.calls().toString());
  }

  /**
   * Each run is cut off at a point by chance, and so is the one that goes on from there, until one
   * comes to the end; as many times as it takes for so many cuts.
   */
  @Test
  void aRunThatIsCutOffAnywhereEndsTheSame() {
    Random random = new Random(SEED);
    int cuts = 0;
    int ends = 0;
    int asked = 0;
    for (; cuts < CUTS; ends++) {
      AnsibleSite site = new AnsibleSite(folder.resolve("site-" + ends), CREW, "crew");
      site.says("state", "up {{ and running");
      List<String> answers = List.of();
      int code;
      do {
        int call = cuts < CUTS ? 1 + random.nextInt(FARTHEST) : Integer.MAX_VALUE;
        site.cutAt(call, random.nextBoolean());
        AnsibleSite.Ran ran = site.run("site.yml", answers.toArray(String[]::new));
        code = ran.code();
        assertTrue(Set.of(0, 2, 137).contains(code), ran.out());
        cuts += code == 137 ? 1 : 0;
        asked += code == 2 ? 1 : 0;
        answers = code == 2 ? answers(site, ran) : List.of();
      } while (code != 0);
      assertTrace(site.calls());
    }
    System.out.printf(
        "[ansible] a batch cut off %d times; %d ends; %d times steps were asked about%n",
        cuts, ends, asked);
  }

  /** Does what the message says for every step: looks whether the command took effect. */
  private static List<String> answers(AnsibleSite site, AnsibleSite.Ran ran) {
    TreeSet<String> done = new TreeSet<>();
    TreeSet<String> open = new TreeSet<>();
    Matcher interrupted = INTERRUPTED.matcher(ran.out());
    while (interrupted.find()) {
      String id = interrupted.group(1);
      (site.calls().stream().anyMatch(command(id)::equals) ? done : open).add(id);
    }
    assertFalse(done.isEmpty() && open.isEmpty(), ran.out());
    return List.of(
        "-e", "confirmed=" + String.join(",", done), "-e", "redo=" + String.join(",", open));
  }

  /** Returns what the tool is called with by a step, or by a part of it. */
  private static String command(String id) {
    int number = Integer.parseInt(id.substring(1, 4));
    if (number == 10) {
      return "stop d";
    }
    String machine = String.valueOf((char) ('a' + (number - 1) / 3));
    String word = WORDS.get((number - 1) % 3 + (id.endsWith("-2") ? 1 : 0));
    return word + " " + machine + (word.equals("change") ? folder(machine) : "");
  }

  private static String folder(String machine) {
    return " --folder=" + (machine.equals("b") ? "[ 1 ]" : "/srv/{{ it's }}");
  }

  /** Each command once, those of a member in its order, and what follows behind all of them. */
  private static void assertTrace(List<String> calls) {
    TreeSet<String> all = new TreeSet<>(List.of("stop d"));
    for (String machine : List.of("a", "b", "c")) {
      int last = -1;
      for (String word : WORDS) {
        String command = word + " " + machine + (word.equals("change") ? folder(machine) : "");
        all.add(command);
        assertTrue(calls.indexOf(command) > last, command + " in " + calls);
        last = calls.indexOf(command);
      }
    }
    assertEquals(List.copyOf(all), calls.stream().sorted().toList());
    assertEquals("stop d", calls.getLast());
  }

  private static void assertStops(AnsibleSite.Ran ran, String why) {
    assertTrue(ran.out().contains(why), ran.out());
    assertEquals(2, ran.code(), ran.out());
  }
}
