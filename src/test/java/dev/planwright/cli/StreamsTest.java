package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.option.Formats;
import dev.planwright.files.StandardStream;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each command leaves: its exit code, what it was asked for on standard output, and everything
 * else on standard error.
 */
class StreamsTest extends CommandTest {

  private static final String GOOD =
      RuleBreakingSite.plan("web", "server A { spare = true  size = 4 }");
  private static final String BAD = RuleBreakingSite.plan("web", "server A { size = 1 }");

  private static final String TESTS =
      RuleBreakingSite.LIBRARY
          + """

          test "a server without a spare" {
            farm F { server A { size = 4 } }
            plan p {
              on F
              install { web }
            }
            expects error no-spare
          }
          """;

  @BeforeEach
  void fill() {
    folder.write("lib/site/site.plan", RuleBreakingSite.LIBRARY);
    folder.write("tests/site/site.plan", TESTS);
    folder.write("broken/site/site.plan", TESTS.replace("size = 4", "spare = true"));
    folder.write("good.plan", GOOD).write("bad.plan", BAD);
    folder.write("long.plan", GOOD.replace("server A {", "server A   {"));
    folder.write("none.plan", "planwright 1\n").write("half.plan", "planwright 1\nplan {\n");
    folder.write("hosts.ini", "A\n").write("two.ini", "A\nA\n");
    folder.write("empty/readme", "").write("a.log", "nothing\n");
    run("compile", "--library=lib", "-o", "old", "good.plan");
    folder.write("edited.md", folder.read("old/web/runbook.md") + "more\n");
  }

  private Terminal.Ran run(String... words) {
    return terminal.run(words);
  }

  /**
   * The streams are written as what they begin with: nothing where there must be nothing, and
   * {@code *} where anything may be, though not nothing.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          0 | no findings in 1 file                  | -                         | lint LIB good.plan
          1 | error[site/no-spare]: there is no      | -                         | lint LIB bad.plan
          1 | bad.plan:6:                            | -                         | lint LIB --format compact bad.plan
          0 | -                                      | -                         | lint LIB bad.plan --baseline known --write-baseline --quiet
          2 | -                                      | planwright: no such file  | lint LIB nowhere.plan
          2 | -                                      | planwright: unknown opt   | lint --wrong
          3 | -                                      | planwright: nothing to    | lint empty
          0 | no findings in 1 file                  | planwright: wrote out/web | compile LIB good.plan
          0 | -                                      | -                         | compile LIB --quiet good.plan
          1 | error[site/no-spare]: there is no      | -                         | compile LIB bad.plan
          1 | {                                      | -                         | compile LIB bad.plan --format json
          2 | -                                      | planwright: name a plan   | compile
          2 | -                                      | planwright: cannot write  | compile LIB good.plan -o a.log
          3 | -                                      | planwright: nothing to    | compile empty
          0 | planwright 1                           | -                         | steps LIB good.plan
          1 | -                                      | error[site/no-spare]      | steps LIB bad.plan
          2 | -                                      | planwright: no such file  | steps nowhere.plan
          3 | -                                      | planwright: there is no   | steps none.plan
          0 | planwright 1                           | -                         | import LIB ansible hosts.ini --use site --kind server
          1 | -                                      | error[PW0835]: the host   | import LIB ansible two.ini --use site --kind server
          2 | -                                      | planwright: name one mod  | doc
          2 | -                                      | planwright: name the lib  | import ansible hosts.ini
          0 | S001                                   | -                         | why LIB good.plan 1
          1 | -                                      | error[PW                  | why LIB half.plan 1
          2 | -                                      | planwright: no such step  | why LIB good.plan 99
          3 | -                                      | planwright: there is no   | why none.plan 1
          0 | # PW0101                               | -                         | explain PW0101
          2 | -                                      | planwright: unknown code  | explain PW9999
          0 | *                                      | -                         | diff LIB good.plan long.plan
          2 | -                                      | planwright: no such       | diff good.plan nowhere.plan
          0 | *                                      | -                         | rules
          0 | {                                      | -                         | rules LIB --format json good.plan
          2 | -                                      | planwright: --format take| rules --format xml
          3 | -                                      | planwright: nothing to    | rules empty
          0 | -                                      | -                         | fmt --check good.plan
          0 | -                                      | planwright: formatted     | fmt long.plan
          1 | would change: long.plan                | -                         | fmt --check long.plan
          1 | --- long.plan                          | -                         | fmt --diff long.plan
          1 | error[PW                               | -                         | fmt half.plan
          2 | -                                      | planwright: which files?  | fmt
          3 | -                                      | planwright: nothing to    | fmt empty
          0 | nothing recognized                     | -                         | diagnose LIB good.plan a.log
          0 | {                                      | -                         | diagnose LIB --format json good.plan a.log
          2 | -                                      | planwright: nothing to di | diagnose LIB good.plan
          3 | -                                      | planwright: there is no   | diagnose none.plan a.log
          0 | *                                      | -                         | graph LIB good.plan
          0 | -                                      | planwright: wrote g/web/  | graph LIB good.plan -o g
          1 | -                                      | error[site/no-spare]      | graph LIB bad.plan
          2 | -                                      | planwright: unknown kind  | graph LIB good.plan --to png
          3 | -                                      | planwright: there is no   | graph none.plan
          0 | -                                      | planwright: nothing to ch | probe LIB good.plan
          1 | error[PW                               | *                         | probe LIB half.plan
          2 | -                                      | planwright: name a plan   | probe
          3 | -                                      | planwright: there is no   | probe none.plan
          0 | *                                      | -                         | verify LIB old/web/runbook.md good.plan
          1 | *                                      | -                         | verify LIB edited.md good.plan
          1 | {                                      | -                         | verify LIB --format json edited.md good.plan
          2 | -                                      | planwright: name a file   | verify good.plan
          3 | -                                      | planwright: there is no   | verify old/web/runbook.md none.plan
          0 | *                                      | -                         | facts
          2 | -                                      | planwright: --format take| facts --format xml
          3 | -                                      | planwright: there are no  | facts none.plan
          0 | no findings                            | planwright: 1 test passed | test tests
          1 | error[PW                               | planwright: 0 tests passe | test broken
          2 | -                                      | planwright: no such file  | test nowhere
          3 | -                                      | planwright: there is no t | test good.plan LIB
          0 | good.plan: no file configures it       | -                         | config good.plan
          2 | -                                      | planwright: unknown prof  | config --profile nothing good.plan
          0 | -                                      | planwright: wrote first/  | init first
          2 | -                                      | planwright: one folder    | init one two
          0 | *                                      | -                         | templates
          0 | -                                      | planwright: wrote shipped | templates shipped
          2 | -                                      | planwright: unknown opt   | templates --wrong
          2 | -                                      | planwright: unknown opt   | lsp --wrong
          0 | *                                      | -                         | completion bash
          2 | -                                      | planwright: *             | completion
          0 | .TH                                    | -                         | manual
          2 | -                                      | planwright: unknown opt   | manual --wrong
          """)
  void whatWasAskedForGoesToStandardOutputAndEverythingElseToStandardError(
      int status, String out, String err, String words) {
    Terminal.Ran ran = run(words.replace("LIB", "--library=lib").split(" "));
    assertEquals(status, ran.status(), ran.toString());
    assertBegins(out, ran.out());
    assertBegins(err, ran.err());
    assertFalse((ran.out() + ran.err()).contains("\u001b"), "coloured unasked");
  }

  private static void assertBegins(String with, String text) {
    if (with == null) {
      assertEquals("", text);
    } else {
      String start = with.replace("*", "");
      assertTrue(!text.isEmpty() && text.startsWith(start), () -> start + " | " + text);
    }
  }

  /** A command that is new has a row in the table above. */
  @Test
  void everyCommandIsInTheTable() throws Exception {
    CsvSource table =
        StreamsTest.class
            .getDeclaredMethod(
                "whatWasAskedForGoesToStandardOutputAndEverythingElseToStandardError",
                int.class,
                String.class,
                String.class,
                String.class)
            .getAnnotation(CsvSource.class);
    Set<String> seen = new TreeSet<>();
    table
        .textBlock()
        .lines()
        .forEach(row -> seen.add(row.substring(row.lastIndexOf('|') + 1).strip().split(" ")[0]));
    List<String> missing = Commands.NAMES.stream().filter(name -> !seen.contains(name)).toList();
    assertEquals(List.of(), missing, "write rows for these commands in the table of StreamsTest");
    assertTrue(Commands.NAMES.containsAll(seen), () -> "a row of no command is in " + seen);
  }

  static List<List<String>> machineReports() {
    List<List<String>> all = new ArrayList<>();
    for (String format : Formats.NAMES) {
      if (!format.equals(Formats.TEXT)) {
        all.add(List.of("lint", "--library=lib", "--format", format, "bad.plan"));
        all.add(List.of("compile", "--library=lib", "--format", format, "bad.plan"));
      }
    }
    all.add(List.of("rules", "--format", "json"));
    all.add(List.of("facts", "--format", "json"));
    all.add(List.of("diagnose", "--library=lib", "--format", "json", "good.plan", "a.log"));
    all.add(List.of("verify", "--library=lib", "--format", "json", "edited.md", "good.plan"));
    all.add(List.of("graph", "--library=lib", "good.plan"));
    all.add(List.of("steps", "--library=lib", "good.plan"));
    all.add(List.of("fmt", "--diff", "long.plan"));
    return all;
  }

  @ParameterizedTest
  @MethodSource("machineReports")
  void whatProgramsReadIsNeverColoured(List<String> words) {
    List<String> coloured = new ArrayList<>(words);
    coloured.addAll(List.of("--color", "always"));
    Terminal.Ran plain = run(words.toArray(String[]::new));
    assertEquals(plain, run(coloured.toArray(String[]::new)));
    assertEquals("", plain.err());
    assertFalse(plain.out().isEmpty());
  }

  @Test
  void quietLeavesTheReportAlone() {
    for (String format : Formats.NAMES) {
      for (String command : List.of("lint", "compile")) {
        Terminal.Ran ran =
            run(command, "--library=lib", "--format", format, "--quiet", "good.plan", "bad.plan");
        assertEquals("", ran.err());
        assertEquals(1, ran.status());
        if (!format.equals(Formats.TEXT)) {
          assertEquals(
              ran.out(),
              run("lint", "--library=lib", "--format", format, "good.plan", "bad.plan").out());
        }
      }
    }
    assertEquals(new Terminal.Ran(0, "", ""), run("lint", "--library=lib", "-q", "good.plan"));
  }

  @ParameterizedTest
  @CsvSource({"a.log/report.json", "out", "out/web/runbook.md"})
  void nothingIsWrittenWhereAReportCannotBe(String report) throws IOException {
    Files.createDirectories(path.resolve("out"));
    Terminal.Ran ran =
        run("compile", "--library=lib", "good.plan", "--format", "json=" + report, "-o", "out");
    assertEquals(2, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("planwright: "), ran.err());
    assertTrue(folder.files().keySet().stream().noneMatch(name -> name.startsWith("out/")));
    ran =
        run("lint", "bad.plan", "--baseline=known", "--write-baseline", "--format=json=" + report);
    assertEquals(report.equals("out/web/runbook.md") ? 1 : 2, ran.status());
    assertEquals(ran.status() == 1, Files.exists(path.resolve("known")));
  }

  @Test
  void textInAFileShowsWhatIsSuppressedToo() {
    String accepted =
        BAD.replace("install", "accept no-spare { reason = \"on order\" }\n  install");
    folder.write("accepted.plan", accepted);
    Terminal.Ran ran =
        run(
            "lint",
            "--library=lib",
            "--show-suppressed",
            "--format=text",
            "--format=text=report.txt",
            "--format=sarif=report.sarif",
            "--format=checkstyle=report.xml",
            "accepted.plan");
    assertTrue(ran.out().startsWith("accepted: error[site/no-spare]"), ran.out());
    assertEquals(ran.out(), folder.read("report.txt"));
    assertFalse(folder.read("report.sarif").contains("there is no spare"));
    assertFalse(folder.read("report.xml").contains("no-spare"));
  }

  /** A full disk is told of by every command; a reader who has seen enough is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lint --library=lib good.plan
          lint --library=lib bad.plan
          lint --library=lib --format sarif bad.plan
          compile --library=lib good.plan
          steps --library=lib good.plan
          why --library=lib good.plan 1
          explain PW0101
          rules
          fmt --check long.plan
          diagnose --library=lib good.plan a.log
          graph --library=lib good.plan
          diff --library=lib good.plan long.plan
          verify --library=lib old/web/runbook.md good.plan
          facts
          templates
          test tests
          config good.plan
          completion bash
          manual
          --version
          --help
          """)
  void outputThatGetsLostIsToldOf(String words) {
    for (String reason : List.of("No space left on device", "Broken pipe")) {
      StandardStream lost =
          new StandardStream(
              new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                  throw new IOException(reason);
                }
              });
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      Shell shell =
          new Shell(
              InputStream.nullInputStream(),
              new PrintStream(lost, false, StandardCharsets.UTF_8),
              new PrintStream(said, true, StandardCharsets.UTF_8),
              path,
              Map.of(),
              () -> false,
              Terminal.TODAY,
              Progress.NONE);
      Status status = Main.ended(List.of(words.split(" ")), shell);
      Status settled = Main.settled(status, lost, shell);
      String err = said.toString(StandardCharsets.UTF_8);
      String told = "planwright: cannot write to standard output: " + reason + "\n";
      assertEquals(reason.startsWith("No") ? Status.USAGE : status, settled, words);
      assertEquals(reason.startsWith("No"), err.endsWith(told), words + err);
    }
  }

  /** The program looks for git as the system does, so it takes a process to hide it. */
  @Test
  void withoutGitItIsSaidAndWhatCanBeDoneIsDone() throws Exception {
    assumeTrue(Checkouts.gitIsThere(), "there is no git");
    new Checkouts(path).init();
    Terminal.Ran ran = withoutGit("lint", "lib");
    assertEquals(
        "planwright: git does not start (is it installed?), so ignored files are read too\n",
        ran.err());
    assertEquals(0, ran.status());
    assertEquals("", withoutGit("lint", "--quiet", "lib").err());
    ran = withoutGit("lint", "--diff-base", "main", "good.plan");
    assertEquals(
        new Terminal.Ran(2, "", "planwright: git does not start (is it installed?)\n"), ran);
  }

  private Terminal.Ran withoutGit(String... words) throws IOException, InterruptedException {
    String classes = System.getProperty("java.class.path");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        new ArrayList<>(
            List.of(
                java.toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", classes),
                Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(path.toFile());
    builder.environment().put("PATH", path.resolve("empty").toString());
    Path err = path.resolve("empty/err");
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Terminal.Ran(process.waitFor(), out, Files.readString(err));
  }
}
