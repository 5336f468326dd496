package dev.planwright.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Differences, checked by applying them. */
class UnifiedDiffTest {

  @Test
  void applyingADifferenceGivesTheOtherText() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      List<String> before = lines(random, random.nextInt(30));
      List<String> after = new ArrayList<>(before);
      for (int edits = random.nextInt(6); edits > 0; edits--) {
        int at = random.nextInt(after.size() + 1);
        if (random.nextBoolean() || at == after.size()) {
          after.add(at, "new " + random.nextInt(3) + "\n");
        } else {
          after.remove(at);
        }
      }
      String diff = UnifiedDiff.of("x", String.join("", before), String.join("", after));
      assertEquals(after, applied(before, diff), diff);
    }
  }

  @Test
  void aMissingLineEndIsSaid() {
    assertEquals(
        "--- x\n+++ x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n",
        UnifiedDiff.of("x", "a", "a\n"));
    assertEquals("--- x\n+++ x\n@@ -0,0 +1,1 @@\n+a\n", UnifiedDiff.of("x", "", "a\n"));
    assertEquals("", UnifiedDiff.of("x", "a", "a"));
  }

  @Test
  void textsWithNothingInCommonAreReplaced() {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      before.append("a").append(i).append('\n');
      after.append("b").append(i).append('\n');
    }
    String diff = UnifiedDiff.of("x", before.toString(), after.toString());
    assertTrue(diff.startsWith("--- x\n+++ x\n@@ -1,3000 +1,3000 @@\n-a0\n-a1\n"), diff);
  }

  private static List<String> lines(Random random, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("line " + random.nextInt(8) + "\n");
    }
    return lines;
  }

  private static List<String> applied(List<String> before, String diff) {
    List<String> after = new ArrayList<>();
    int at = 0;
    for (String line : diff.lines().skip(2).toList()) {
      if (line.startsWith("@@")) {
        String[] range = line.substring(4, line.indexOf(' ', 4)).split(",");
        int start = Integer.parseInt(range[0]) - (range[1].equals("0") ? 0 : 1);
        after.addAll(before.subList(at, start));
        at = start;
      } else if (line.startsWith("+")) {
        after.add(line.substring(1) + "\n");
      } else {
        assertEquals(before.get(at), line.substring(1) + "\n");
        if (line.startsWith(" ")) {
          after.add(before.get(at));
        }
        at++;
      }
    }
    after.addAll(before.subList(at, before.size()));
    return after;
  }
}
