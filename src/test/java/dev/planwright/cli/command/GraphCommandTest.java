package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.corpus.Tools;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Drawings of the order, as those who show them read them. */
class GraphCommandTest {

  /** A title that means something to XML, to Graphviz and to Mermaid. */
  private static final String HOSTILE = "<b>&amp; \"quoted\" \\N #35; end; -->|x| %%{init}%% \\";

  @TempDir Path path;

  static List<Path> examples() {
    return Examples.clean();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyDrawingIsXmlThatAsksForNothing(Path example) throws Exception {
    for (String part : List.of("items", "phases", "steps")) {
      Terminal.Ran ran = graph(example, "svg", part);
      assertEquals(0, ran.status(), ran.err());
      assertEquals(ran, graph(example, "svg", part));
      Document svg = xml(ran.out());
      assertEquals(0, svg.getElementsByTagName("script").getLength());
      assertFalse(ran.out().contains("url("), "asks for something");
      assertFalse(ran.out().contains("@font-face"), "brings a font");
      Set<String> ids = new TreeSet<>();
      for (Element element : elements(svg, "*")) {
        String id = element.getAttribute("id");
        assertTrue(id.isEmpty() || ids.add(id), () -> "twice: " + id);
      }
      for (Element edge : elements(svg, "g")) {
        if (edge.getElementsByTagName("path").getLength() == 2) {
          String why = edge.getElementsByTagName("title").item(0).getTextContent();
          assertFalse(why.isBlank(), "an arrow without a reason");
        }
      }
    }
  }

  @Test
  void aPictureOfTooManyStepsIsThatOfThePhases() {
    Path wide = Path.of("src/test/resources/fleet/wide.plan");
    String svg = graph(wide, "svg", "steps").out();
    assertTrue(svg.contains("The order of the phases of Forty-eight"), svg);
    assertTrue(svg.contains("S001 to S192 on 48 machines"), svg);
    assertTrue(svg.contains("192 steps, about 5 h 1 min"), svg);
    assertTrue(graph(wide, "dot", "steps").out().contains("S192"), "steps are left out");
  }

  @Test
  void aBatchThatARowHasNoRoomForIsFolded() throws Exception {
    Path wide = Path.of("src/test/resources/fleet/wide.plan").toAbsolutePath();
    Terminal.Ran ran =
        new Terminal(path)
            .run("compile", "--no-config", "--to", "html", wide.toString(), "-o", "out");
    assertEquals(0, ran.status(), ran.err());
    String page = Files.readString(path.resolve("out/wide/runbook.html"));
    assertTrue(page.contains("these 8 members and 40 more, S001 to S096"), "not folded");
  }

  @Test
  void theStepsAreAllThereInOrder() throws Exception {
    Path example = Path.of("plans/examples/fresh-sql70.plan");
    List<String> drawn = new ArrayList<>();
    for (Element text : elements(xml(graph(example, "svg", "steps").out()), "text")) {
      String content = text.getTextContent();
      if (content.matches("S\\d{3} .*")) {
        drawn.add(content.substring(0, 4));
      }
    }
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= 69; i++) {
      all.add("S" + String.valueOf(1000 + i).substring(1));
    }
    assertEquals(all, drawn);
  }

  @Test
  void textsOfAPlanStayTexts() throws Exception {
    String written = "\"" + HOSTILE.replace("\"", "\"\"") + "\"";
    String text =
        Examples.WEB
            .replace("plan web \"Web server\"", "plan web " + written)
            .replace("title \"Install the web server on ${s}\"", "title " + written);
    new TestFolder(path).write("web.plan", text);
    Path plan = path.resolve("web.plan");
    String svg = graph(plan, "svg", "steps").out();
    Element title = elements(xml(svg), "title").getFirst();
    assertEquals("The order of the steps of " + HOSTILE, title.getTextContent());
    assertTrue(elements(xml(svg), "title").get(1).getTextContent().contains(HOSTILE), svg);
    assertFalse(graph(plan, "mermaid", "steps").out().contains("<"));
    assumeTrue(Tools.onPath("dot"), "dot is not installed");
    String drawn = dot(graph(plan, "dot", "steps").out());
    List<String> texts =
        elements(xml(drawn), "text").stream().map(Element::getTextContent).toList();
    assertTrue(texts.contains(HOSTILE), () -> texts + " without " + HOSTILE);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void graphvizReadsWhatIsWritten(Path example) throws Exception {
    assumeTrue(Tools.onPath("dot"), "dot is not installed");
    for (String part : List.of("items", "phases", "steps")) {
      String drawn = dot(graph(example, "dot", part).out());
      assertTrue(drawn.contains("<svg"), drawn);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aChartHasAtMostThirtyNodes(Path example) {
    for (String part : List.of("items", "phases", "steps")) {
      List<String> lines = graph(example, "mermaid", part).out().lines().toList();
      assertEquals("flowchart TD", lines.getFirst());
      long nodes = lines.stream().filter(line -> line.strip().matches("s\\d+\\[.*")).count();
      assertTrue(nodes <= 30, example + ": " + nodes);
    }
  }

  @Test
  void withAFolderFilesAreWritten() {
    Path example = Path.of("plans/examples/ftp-only.plan").toAbsolutePath();
    Terminal terminal = new Terminal(path);
    Terminal.Ran ran =
        terminal.run("graph", example.toString(), "--to", "svg,dot", "--to", "mermaid", "-o", "o");
    String wrote = "planwright: wrote o/ftp-only/order.";
    assertEquals(new Terminal.Ran(0, "", wrote + "svg\n" + wrote + "dot\n" + wrote + "mmd\n"), ran);
    terminal.run("compile", example.toString(), "--to", "graph", "-o", "c");
    assertEquals(read("o/ftp-only/order.svg"), read("c/ftp-only/order.svg"));
    assertTrue(Files.exists(path.resolve("c/ftp-only/steps.svg")));
  }

  private String read(String file) {
    return new TestFolder(path).files().get(file);
  }

  private static Terminal.Ran graph(Path plan, String kind, String part) {
    return new Terminal(Path.of("")).run("graph", plan.toString(), "--to", kind, "--of", part);
  }

  private String dot(String text) throws Exception {
    Path file = Files.writeString(path.resolve("graph.dot"), text);
    Path out = path.resolve("graph.svg");
    Process process =
        new ProcessBuilder("dot", "-Tsvg", "-o", out.toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals("", said);
    return Files.readString(out);
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
