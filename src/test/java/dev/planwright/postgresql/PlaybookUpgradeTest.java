package dev.planwright.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The playbooks of a minor upgrade, run by Ansible on three servers while a client writes, each
 * machine being this one.
 */
class PlaybookUpgradeTest {

  private static final int KILLED = 137;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private static Servers servers;

  @BeforeAll
  static void make() throws IOException {
    assumeTrue(Servers.missing().isEmpty(), Servers.missing());
    assumeTrue(Tools.onPath("ansible-playbook"), "ansible-playbook is not installed");
    servers = new Servers();
    servers.compile("ansible");
  }

  @AfterAll
  static void remove() throws IOException {
    if (servers != null) {
      servers.close();
    }
  }

  /**
   * Cut off and run again it reaches the end; once more, it finds nothing to do. Where the record
   * is lost, it sees that another server is the primary by now, and stops before it does anything.
   */
  @Test
  void aRunThatIsCutOffIsRunAgainAndLosesNoRow() throws IOException {
    servers.start(1);
    long start = System.nanoTime();
    List<Integer> acknowledged;
    try (Writer writer = new Writer(servers, PAUSE)) {
      String cut = cutOff("Promote b", "during");
      assertWorks(servers.play("site.yml", Map.of(), "-e", "redo=" + cut));
      Servers.Ran again = servers.play("site.yml", Map.of());
      assertWorks(again);
      assertTrue(again.out().contains("changed=0"), again.out());
      assertFalse(again.out().matches("(?s).*changed=[1-9].*"), again.out());
      say("upgraded, cut off at " + cut, start, writer);
      servers.forget();
      String out = servers.play("site.yml", Map.of()).out();
      assertTrue(out.contains("a is not the primary"), out);
      assertTrue(out.contains("FAILED S002"), out);
      acknowledged = writer.acknowledged();
    }
    End.assertUpgraded(servers, acknowledged);
  }

  /** From the middle, where both standbys have the new release, the old ones come back. */
  @Test
  void theWayBackFromTheMiddleBringsTheOldReleasesBack() throws IOException {
    servers.start(1);
    long start = System.nanoTime();
    List<Integer> acknowledged;
    try (Writer writer = new Writer(servers, PAUSE)) {
      String cut = cutOff("Start b", "before");
      assertEquals(servers.after, servers.release("c"), "not the middle");
      assertWorks(servers.play("backout.yml", Map.of(), "-e", "redo=" + cut));
      acknowledged = writer.acknowledged();
      say("undone, cut off at " + cut, start, writer);
    }
    End.assertAsBefore(servers, acknowledged);
  }

  /** Runs it until it is killed at a command of a step, and returns what the step is called by. */
  private static String cutOff(String title, String how) throws IOException {
    Path begun = servers.begun(title);
    Map<String, String> cut =
        Map.of(
            "CUT_FILE",
            servers.folder.resolve("sock/calls-" + how).toString(),
            "CUT_AT",
            "1",
            "CUT_STEP",
            begun.toString(),
            "CUT_HOW",
            how);
    Servers.Ran ran = servers.play("site.yml", cut);
    assertEquals(KILLED, ran.code(), ran.out());
    return begun.getFileName().toString().replace(".try", "");
  }

  private static void assertWorks(Servers.Ran ran) {
    assertEquals(0, ran.code(), ran.out());
  }

  private static void say(String what, long start, Writer writer) {
    System.out.printf(
        "[playbook] %s in %d ms, %d rows, %d ms at most without one%n",
        what,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        writer.acknowledged().size(),
        writer.longestGap().toMillis());
  }
}
