package dev.planwright.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** What the servers have to be like at the end. */
final class End {

  private End() {}

  /** All run the new release, b is the primary, and no row is lost. */
  static void assertUpgraded(Servers servers, List<Integer> acknowledged) throws IOException {
    assertServers(servers, servers.after, "b", "a", acknowledged);
    assertEquals("FIRST 1 (\"c\", \"a\")", servers.sql("b", "show synchronous_standby_names"));
  }

  /** All run the old release, a is the primary as before, and no row is lost. */
  static void assertAsBefore(Servers servers, List<Integer> acknowledged) throws IOException {
    assertServers(servers, servers.before, "a", "b", acknowledged);
    assertEquals("FIRST 1 (b, c)", servers.sql("a", "show synchronous_standby_names"));
  }

  private static void assertServers(
      Servers servers, String release, String primary, String other, List<Integer> acknowledged)
      throws IOException {
    for (String server : List.of("a", "b", "c")) {
      assertEquals(release, servers.release(server), server);
      String standby = server.equals(primary) ? "f" : "t";
      assertEquals(standby, servers.sql(server, "select pg_is_in_recovery()"), server);
    }
    String streaming =
        "select string_agg(application_name || ' ' || state, ',' order by application_name)"
            + " from pg_stat_replication";
    String streams = "%s streaming,c streaming".formatted(other);
    assertEquals(streams, servers.sql(primary, streaming));
    String slots =
        "select string_agg(slot_name || ' ' || active, ',' order by slot_name)"
            + " from pg_replication_slots";
    assertEquals("for_%s true,for_c true".formatted(other), servers.sql(primary, slots));
    assertEquals("", servers.sql(other, slots));
    TreeSet<Integer> lost = new TreeSet<>(acknowledged);
    List<String> rows =
        Arrays.asList(
            servers.sql(primary, "select string_agg(id::text, ',') from kept").split(","));
    lost.removeIf(id -> rows.contains(String.valueOf(id)));
    assertEquals(new TreeSet<>(), lost);
  }
}
