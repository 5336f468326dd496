package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.RuleBreakingSite;
import dev.planwright.cli.Terminal;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Known findings are left out by what their lines say, and nothing else is. */
class BaselineTest extends CommandTest {

  @BeforeEach
  void fill() {
    folder.write("lib/site/site.plan", RuleBreakingSite.LIBRARY);
    folder.write("a.plan", RuleBreakingSite.plan("a", "server A {}", "server B { size = 4 }"));
  }

  private Terminal.Ran lint(String... more) {
    return terminal.run(List.of("lint", "--baseline", "known.txt"), more);
  }

  private void write() {
    Terminal.Ran ran = lint("--write-baseline");
    assertEquals("planwright: wrote known.txt: 3 findings\n", ran.err());
    assertEquals(0, ran.status(), ran.out());
  }

  @Test
  void whatIsWrittenIsLeftOut() {
    write();
    assertTrue(
        folder
            .read("known.txt")
            .matches(
                """
                planwright-baseline 1
                # Known findings: .*
                site/no-spare [0-9a-f]{16} 1 a.plan
                site/no-spare [0-9a-f]{16} 1 a.plan
                site/too-small [0-9a-f]{16} 1 a.plan
                """),
        folder.read("known.txt"));
    String summary = "no findings in 2 files, judged by 2 rules; 3 in the baseline\n";
    assertEquals(new Terminal.Ran(0, summary, ""), lint());
    String before = folder.read("known.txt");
    write();
    assertEquals(before, folder.read("known.txt"));
  }

  @Test
  void theFileIsTheSameWhereverTheRunStarts() {
    write();
    folder.write("sub/x.txt", "");
    Terminal.Ran ran =
        new Terminal(path.resolve("sub")).run("lint", "--baseline", "../known.txt", "..");
    assertEquals(0, ran.status(), ran.out());
    assertEquals(List.of(), RuleBreakingSite.found(ran));
  }

  @Test
  void linesMayMoveAndBeIndented() {
    write();
    folder.write(
        "a.plan",
        RuleBreakingSite.plan("a", "# Why.\n\n  server  A {}", "", "server B { size = 4 }"));
    assertEquals(List.of(), RuleBreakingSite.found(lint()));
  }

  @Test
  void ofEqualLinesOnlySoManyAreKnown() {
    write();
    String three =
        RuleBreakingSite.plan("a", "server A {}", "server B { size = 4 }", "server C {}");
    folder.write("b.plan", RuleBreakingSite.plan("b", "server A {}"));
    assertEquals(
        List.of("site/no-spare b.plan:6", "site/too-small b.plan:6"),
        RuleBreakingSite.found(lint()));
    folder.write("a.plan", three);
    assertEquals(
        List.of("site/no-spare a.plan:8", "site/too-small a.plan:8"),
        RuleBreakingSite.found(lint("a.plan", "lib")));
  }

  @Test
  void twoFindingsOnEqualLinesAreCounted() {
    folder.write("a.plan", RuleBreakingSite.plan("a", "server A {", "}", "server B {", "}"));
    folder.write("c.plan", "planwright 1\nuse none\n\nuse none\n");
    Terminal.Ran ran = lint("--write-baseline", "a.plan", "lib");
    assertEquals(0, ran.status(), ran.out());
    assertEquals(List.of(), RuleBreakingSite.found(lint("a.plan", "lib")));
  }

  @Test
  void whatIsGoneIsSaidAtItsEntryAndDroppedByWriting() {
    write();
    folder.write(
        "a.plan", RuleBreakingSite.plan("a", "server A { spare = true }", "server B { size = 4 }"));
    Terminal.Ran ran = lint();
    assertEquals(
        List.of("site/too-small a.plan:6", "PW0607 known.txt:3", "PW0607 known.txt:5"),
        RuleBreakingSite.found(ran).stream()
            .map(each -> each.replaceFirst("txt:4", "txt:3"))
            .toList());
    assertEquals(0, ran.status());
    assertEquals(1, lint("--fail-on", "note").status());
    assertEquals(List.of(), RuleBreakingSite.found(lint("--write-baseline")));
    assertEquals(List.of(), RuleBreakingSite.found(lint()));
  }

  @Test
  void aRunOverOneFileLeavesTheOthersAlone() throws Exception {
    folder.write("b.plan", RuleBreakingSite.plan("b", "server X { spare = true }"));
    lint("--write-baseline");
    String before = folder.read("known.txt");
    assertTrue(before.contains(" b.plan\n"), before);
    assertEquals(List.of(), RuleBreakingSite.found(lint("a.plan", "--library", "lib")));
    lint("a.plan", "--library", "lib", "--write-baseline");
    assertEquals(before, folder.read("known.txt"));
    Files.delete(path.resolve("b.plan"));
    assertEquals(1, RuleBreakingSite.found(lint("a.plan", "--library", "lib")).size());
    lint("a.plan", "--library", "lib", "--write-baseline");
    assertFalse(folder.read("known.txt").contains("b.plan"));
  }

  @Test
  void aPlanThatCannotBeReadIsNeverKnown() {
    folder.write("broken.plan", "planwright 1\n\nserver X {}\n");
    Terminal.Ran ran = lint("--write-baseline");
    assertEquals(1, ran.status());
    assertEquals(List.of("PW0128 broken.plan:3"), RuleBreakingSite.found(ran));
    assertFalse(folder.read("known.txt").contains("broken"));
  }

  @Test
  void aDangerIsNeverKnown() {
    folder.write(
        "lib/site/site.plan",
        RuleBreakingSite.LIBRARY.replace("rule no-spare {", "rule no-spare danger {"));
    assertEquals(1, lint("--write-baseline").status());
    assertFalse(folder.read("known.txt").contains("no-spare"));
  }

  @Test
  void reportsTellWhatIsLeftOut() {
    write();
    String json = lint("--format", "json").out();
    assertTrue(json.contains("\"baseline\": 3"), json);
    assertTrue(json.contains("\"by\": \"baseline\""), json);
    String text = lint("--show-suppressed").out();
    assertTrue(text.startsWith("in the baseline: error[site/no-spare]: "), text);
  }

  @Test
  void aFileThatIsNoBaselineEndsTheRun() {
    refused("cannot read the baseline known.txt; --write-baseline makes it");
    folder.write("known.txt", "");
    refused("known.txt is not a baseline of Planwright");
    folder.write("known.txt", RuleBreakingSite.LIBRARY);
    refused("known.txt is not a baseline of Planwright");
    Terminal.Ran ran = lint("--write-baseline");
    assertEquals(new Terminal.Ran(2, "", ran.err()), ran);
    assertEquals(RuleBreakingSite.LIBRARY, folder.read("known.txt"));
    folder.write("known.txt", "planwright-baseline 2\n");
    refused(
        "known.txt is a baseline of version 2, and this Planwright knows version 1; delete it and"
            + " write it again");
    String head = "planwright-baseline 1\n";
    String entry = "site/no-spare 0123456789abcdef 1 a.plan\n";
    folder.write("known.txt", head + entry + "<<<<<<< ours\n");
    refused(
        "known.txt:3: invalid entry of a baseline; write the baseline again with --write-baseline");
    folder.write("known.txt", head + entry.replace(" 1 ", " 0 "));
    refused(
        "known.txt:2: invalid entry of a baseline; write the baseline again with --write-baseline");
    folder.write("known.txt", head + entry + entry);
    refused("known.txt:3: this entry appears twice");
  }

  private void refused(String message) {
    folder.write("out.json", "before");
    assertEquals(
        new Terminal.Ran(2, "", "planwright: " + message + "\n"), lint("--format=json=out.json"));
    assertEquals("before", folder.read("out.json"));
  }

  @Test
  void theOptionsGoTogether() {
    Terminal.Ran ran = terminal.run("lint", "--write-baseline");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("--write-baseline needs --baseline FILE"), ran.err());
    assertEquals(2, lint("--write-baseline", "--diff-base", "main").status());
  }
}
