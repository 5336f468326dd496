package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.planwright.cli.explain.CodePages;
import dev.planwright.cli.option.Formats;
import dev.planwright.corpus.JsonValue;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.Tools;
import dev.planwright.emit.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reports as those read them for whom they are written. */
class FormatsTest {

  private static final String BROKEN = "plans/examples/broken";
  private static final String CLEAN = "plans/examples/sql70-sp4-present.plan";
  private static final Path SCHEMA = Path.of("docs", "findings.schema.json");

  @TempDir Path path;

  static Stream<String> formats() {
    return Formats.NAMES.stream().filter(name -> !name.equals("text"));
  }

  static Stream<String> readable() {
    return formats().filter(name -> !name.equals("markdown"));
  }

  private static String here(String format, String... words) {
    Terminal terminal = new Terminal(Path.of("")).with("FORCE_COLOR", "1");
    String[] all =
        Stream.concat(Stream.of("lint", "-q", "--format", format), Stream.of(words))
            .toArray(String[]::new);
    Terminal.Ran ran = terminal.run(all);
    assertEquals("", ran.err());
    return ran.out();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void allFormatsAgree(String format) throws Exception {
    List<Reports.Found> expected = Reports.read("json", here("json", BROKEN));
    assertEquals(5, expected.size());
    List<Reports.Found> found = Reports.read(format, here(format, BROKEN));
    if (format.equals("gitlab")) {
      expected =
          expected.stream()
              .map(each -> new Reports.Found(each.path(), each.line(), 0, each.code()))
              .toList();
    }
    assertEquals(expected, found, format + " says something else than json does");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void programsGetTheReportAndNothingElse(String format) {
    new TestFolder(path).write("a.plan", "planwright 1\n\ngadget WEB1 {}\n");
    Terminal terminal = new Terminal(path).watched();
    Terminal.Ran ran = terminal.run("lint", "--color=always", "--format", format, "a.plan");
    assertEquals(1, ran.status());
    assertEquals("", ran.err());
    assertFalse(ran.out().contains("\u001b"), ran.out());
    assertEquals(ran, terminal.run("lint", "-q", "--color=always", "--format", format, "a.plan"));
    Terminal.Ran both = terminal.run("lint", "--format", format + "=out/r", "a.plan");
    assertEquals(1, both.status());
    assertTrue(both.out().endsWith("\n1 error in 1 file\n"), both.out());
    assertEquals(ran.out(), new TestFolder(path).read("out/r"));
  }

  @Test
  void jsonAndItsLinesKeepTheirSchema() throws Exception {
    String schema = Files.readString(SCHEMA);
    assertValid(schema, here("json", BROKEN));
    assertValid(schema, here("json", CLEAN));
    String ofLine =
        schema
            .replaceFirst("\"type\": \"object\",", "\"\\$ref\": \"#/\\$defs/line\", \"x\": [],")
            .replaceFirst("\"required\": \\[[^\\]]*\\]", "\"required\": []")
            .replaceFirst("(?s)\"properties\": \\{.*?\"\\$defs\"", "\"\\$defs\"");
    List<String> lines = here("jsonl", BROKEN).lines().toList();
    assertEquals(5, lines.size());
    lines.forEach(line -> assertValid(ofLine, line));
    assertFalse(validate(ofLine, "{}").isValid());
    assertEquals("", here("jsonl", CLEAN));
  }

  private static void assertValid(String schema, String text) {
    Validator.Result result = validate(schema, text);
    assertTrue(
        result.isValid(),
        () ->
            result.getErrors().stream()
                .map(e -> e.getInstanceLocation() + " " + e.getError())
                .toList()
                .toString());
  }

  private static Validator.Result validate(String schema, String text) {
    return new ValidatorFactory()
        .withDisabledSchemaValidation(true)
        .withJsonNodeFactory(new JsonValue.Factory())
        .validate(schema, text);
  }

  /** Its exit code is 0 whatever it finds, and an address of the tool is not ours to give. */
  @Test
  void sarifPassesItsMultitool() throws Exception {
    Path tool = Tools.npm("@microsoft/sarif-multitool-linux/Sarif.Multitool");
    assumeTrue(Files.isExecutable(tool));
    for (String plans : List.of(BROKEN, CLEAN, PlanFiles.CORPUS.resolve("compile").toString())) {
      Path report = path.resolve("r.sarif");
      Files.writeString(report, here("sarif", plans));
      ProcessBuilder builder =
          new ProcessBuilder(
              tool.toString(), "validate", "--rule-kind", "Sarif;Ghas", report.toString());
      builder.environment().put("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      assertTrue(said.contains("Analysis completed successfully"), said);
      List<String> complaints =
          said.lines()
              .filter(line -> line.matches(".*(warning|error) \\w+.*"))
              .filter(line -> !line.contains("SARIF2005: runs[0].tool.driver"))
              .toList();
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void junitCountsItsCases() throws Exception {
    Document document = Reports.xml(here("junit", BROKEN, CLEAN));
    Element all = document.getDocumentElement();
    assertEquals("6", all.getAttribute("tests"));
    assertEquals("5", all.getAttribute("failures"));
    assertEquals(6, Reports.elements(document, "testcase").size());
    assertEquals(6, Reports.elements(document, "testsuite").size());
  }

  @Test
  void pathsAreThoseFromTheTopOfTheCheckout() throws Exception {
    TestFolder folder = new TestFolder(path);
    folder.write(".git/HEAD", "");
    folder.write("sub/a b,[1]%;.plan", "planwright 1\n\ngadget WEB1 {}\n");
    Terminal terminal = new Terminal(path.resolve("sub"));
    for (String format : readable().toList()) {
      String report = terminal.run("lint", "--format", format, "a b,[1]%;.plan").out();
      String prefix = format.equals("compact") ? "" : "sub/";
      assertEquals(
          prefix + "a b,[1]%;.plan",
          Reports.read(format, report).getFirst().path(),
          format + ": take the path from Findings.path, which begins at the top of the checkout");
    }
    Terminal.Ran typed =
        terminal
            .typing("planwright 1\n\ngadget WEB1 {}\n")
            .run("lint", "--format=json", "-", "--stdin-filename", "x.plan");
    assertEquals("sub/x.plan", Reports.read("json", typed.out()).getFirst().path());
  }

  @Test
  void columnsAreWhatEachReaderCounts() throws Exception {
    String line = "server \"M\u00fcnchen \ud83d\ude00\" {} oops";
    new TestFolder(path).write("a.plan", "planwright 1\nkind server {}\n" + line + "\n");
    Terminal terminal = new Terminal(path);
    for (String format : List.of("sarif", "rdjson")) {
      Reports.Found found =
          Reports.read(format, terminal.run("lint", "--format", format, "a.plan").out()).getFirst();
      String before = line.substring(0, line.indexOf("oops"));
      int units =
          format.equals("sarif") ? before.length() : before.getBytes(StandardCharsets.UTF_8).length;
      assertEquals(units + 1, found.column(), format);
    }
  }

  @Test
  void annotationsAreFewAndCounted() {
    StringBuilder plan = new StringBuilder("planwright 1\n");
    for (int i = 0; i < 13; i++) {
      plan.append("gadget WEB").append(i).append(" {}\n");
    }
    new TestFolder(path).write("a.plan", plan.toString());
    String out = new Terminal(path).run("lint", "--format", "github", "a.plan").out();
    assertEquals(10, out.lines().filter(line -> line.startsWith("::error ")).count());
    assertTrue(out.endsWith("\n3 more errors than a step can have as annotations\n"), out);
  }

  @Test
  void markdownLinksWhereTheRunIsAndEndsInTime() {
    StringBuilder plan = new StringBuilder("planwright 1\n");
    for (int i = 0; i < 2000; i++) {
      plan.append("gadget \"a|b`").append(i).append("\" {}\n");
    }
    new TestFolder(path).write("a.plan", plan.toString());
    String out =
        new Terminal(path)
            .with("GITHUB_SERVER_URL", "https://example.com")
            .with("GITHUB_REPOSITORY", "shop/plans")
            .with("GITHUB_SHA", "abc")
            .run("lint", "--format", "markdown", "a.plan")
            .out();
    assertTrue(out.contains("[a.plan:2](https://example.com/shop/plans/blob/abc/a.plan#L2)"), out);
    assertTrue(out.getBytes(StandardCharsets.UTF_8).length < 65_536);
    assertTrue(out.endsWith(" findings more than fit here.\n"), out);
  }

  @Test
  void aCategoryTellsRunsApart() {
    Object plain = JsonReader.read(here("sarif", CLEAN));
    Object named = JsonReader.read(here("sarif", CLEAN, "--sarif-category", "night"));
    assertEquals("planwright/", Reports.at(plain, "runs", 0, "automationDetails", "id"));
    assertEquals("planwright/night/", Reports.at(named, "runs", 0, "automationDetails", "id"));
    assertEquals(List.of(), Reports.at(plain, "runs", 0, "results"));
  }

  @Test
  void theRulesOfTheCompilerLinkToTheirPages() throws Exception {
    new TestFolder(path).write("a.plan", "planwright 1\nhouse H {}\n");
    String site = "https://example.com/planwright";
    String out =
        new Terminal(path).run("lint", "--format", "sarif", "--sarif-help", site, "a.plan").out();
    Object driver = Reports.at(JsonReader.read(out), "runs", 0, "tool", "driver");
    assertEquals("PW0107", Reports.at(driver, "rules", 0, "id"));
    assertEquals(site + "/findings/PW0107.html", Reports.at(driver, "rules", 0, "helpUri"));
    assertFalse(
        new Terminal(path).run("lint", "--format", "sarif", "a.plan").out().contains("helpUri"));
  }

  @Test
  void aCircleIsAWayThroughTheFile() {
    String page = CodePages.of("PW0401");
    String plan = page.substring(page.indexOf("planwright 1"), page.indexOf("\n```\n"));
    new TestFolder(path).write("a.plan", plan + "\n");
    String out = new Terminal(path).run("lint", "--format", "sarif", "a.plan").out();
    Object flow =
        Reports.at(JsonReader.read(out), "runs", 0, "results", 0, "codeFlows", 0, "threadFlows", 0);
    assertEquals(2, Reports.list(((Map<?, ?>) flow).get("locations")).size());
  }

  @Test
  void noReportIsLeftWhereOneCannotBeWritten() {
    TestFolder folder = new TestFolder(path);
    folder.write("a.plan", "planwright 1\n").write("file", "");
    Terminal.Ran ran =
        new Terminal(path).run("lint", "--format=json=ok.json", "--format=sarif=file/x", "a.plan");
    assertEquals(
        new Terminal.Ran(2, "", "planwright: cannot write file/x: file is no folder\n"), ran);
    assertEquals(2, folder.files().size());
  }
}
