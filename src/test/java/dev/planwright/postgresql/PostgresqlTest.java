package dev.planwright.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The scripts of a minor upgrade, run on three servers while a client writes; and what the rules
 * warn of, done to such servers.
 */
class PostgresqlTest {

  private static final long SEED = 20261127;
  private static final int CUTS = Integer.getInteger("cuts", 20);

  private static Servers servers;

  @BeforeAll
  static void make() throws IOException {
    assumeTrue(Servers.missing().isEmpty(), Servers.missing());
    servers = new Servers();
  }

  @AfterAll
  static void remove() throws IOException {
    if (servers != null) {
      servers.close();
    }
  }

  @Test
  void noAcknowledgedRowIsLostByTheUpgrade() throws IOException {
    servers.start(1);
    long start = System.nanoTime();
    List<Integer> acknowledged;
    try (Writer writer = new Writer(servers)) {
      until("a row", () -> !writer.acknowledged().isEmpty());
      new Roll(servers).operate();
      int rows = writer.acknowledged().size();
      until("another row", () -> writer.acknowledged().size() > rows);
      acknowledged = writer.acknowledged();
      System.out.printf(
          "[postgresql] %s to %s in %d ms, %d rows, %d ms at most without one%n",
          servers.before,
          servers.after,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
          acknowledged.size(),
          writer.longestGap().toMillis());
    }
    End.assertUpgraded(servers, acknowledged);
  }

  /** Wherever the scripts are cut off, they go on, and leave the same. */
  @Test
  void scriptsThatAreCutOffAnywhereEndTheSame() throws IOException {
    servers.start(1);
    Roll whole = new Roll(servers).cutAt(Integer.MAX_VALUE, "before");
    whole.operate();
    // How often a wait looks is not the same in each run, so the last calls are left out.
    int calls = Files.readAllLines(whole.calls()).size() * 9 / 10;
    Random random = new Random(SEED);
    int questions = 0;
    for (int i = 0; i < CUTS; i++) {
      String how = List.of("before", "during", "after").get(i % 3);
      servers.start(1);
      Roll roll = new Roll(servers).cutAt(1 + random.nextInt(calls), how);
      List<Integer> acknowledged;
      try (Writer writer = new Writer(servers)) {
        roll.operate();
        acknowledged = writer.acknowledged();
      }
      assertEquals(1, roll.cutOff, how + " a call");
      questions += roll.interrupted;
      End.assertUpgraded(servers, acknowledged);
    }
    System.out.printf(
        "[postgresql] cut off at %d of %d calls; %d times a step was asked about%n",
        CUTS, calls, questions);
  }

  /** PM04: what b did not receive is gone, and nothing says so. */
  @Test
  void promotedBeforeItHasCaughtUpTheStandbyLacksAcknowledgedRows() throws IOException {
    servers.start(0);
    assertEquals(0, servers.control("b", "-m", "fast", "stop").code());
    assertEquals("", servers.sql("a", "insert into kept select generate_series(1, 10)"));
    assertEquals(0, servers.control("a", "-m", "fast", "stop").code());
    assertEquals(0, servers.control("b", "-w", "start").code());
    assertEquals("t", servers.sql("b", "select pg_promote(true, 60)"));
    assertEquals("0", servers.sql("b", "select count(*) from kept"));
  }

  /** PM02: the commit waits until fewer standbys are required; the row is there all the while. */
  @Test
  void withoutItsSynchronousStandbysACommitWaitsForEver() throws Exception {
    servers.start(1);
    servers.control("c", "-m", "fast", "stop");
    servers.control("b", "-m", "fast", "stop");
    Process waiting =
        new ProcessBuilder(servers.psql("a", "insert into kept values (1)")).inheritIO().start();
    String sleeping = "select count(*) from pg_stat_activity where wait_event = 'SyncRep'";
    until("a commit that waits", () -> servers.sql("a", sleeping).equals("1"));
    assertTrue(waiting.isAlive());
    assertEquals("0", servers.sql("a", "select count(*) from kept"));
    servers.sql("a", "alter system set synchronous_standby_names = ''");
    servers.sql("a", "select pg_reload_conf()");
    assertTrue(waiting.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, waiting.exitValue());
  }

  /** PM06 and PM07: two primaries take rows, and the old one can never follow the new one. */
  @Test
  void theOldPrimaryStartedAgainWritesAndCannotFollow() throws IOException {
    servers.start(0);
    servers.control("a", "-m", "fast", "stop");
    assertEquals("t", servers.sql("b", "select pg_promote(true, 60)"));
    assertEquals(0, servers.control("a", "-w", "start").code());
    assertEquals("", servers.sql("a", "insert into kept values (1)"));
    assertEquals("", servers.sql("b", "insert into kept values (2)"));
    assertEquals("1", servers.sql("a", "select string_agg(id::text, ',') from kept"));
    assertEquals("2", servers.sql("b", "select string_agg(id::text, ',') from kept"));
    servers.control("a", "-m", "fast", "stop");
    servers.append("a", "standby.signal", "");
    servers.append(
        "a",
        "postgresql.auto.conf",
        "primary_conninfo = 'host=" + servers.folder + "/sock port=55432 user=postgres'");
    assertEquals(0, servers.control("a", "-w", "start").code(), "a start proves nothing");
    until(
        "the log says so", () -> log("a").contains("forked off current database system timeline"));
    assertEquals("1", servers.sql("a", "select string_agg(id::text, ',') from kept"));
  }

  private static String log(String server) throws IOException {
    return Files.readString(servers.folder.resolve(server).resolve("log"));
  }

  /** Something that may fail to be read. */
  private interface Look {
    boolean holds() throws IOException;
  }

  private static void until(String what, Look look) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!look.holds()) {
      assertTrue(System.nanoTime() < end, "no sign of " + what);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
