package dev.planwright.emit.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.Golden;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Runbooks;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.template.Templates;
import dev.planwright.literal.Dialect;
import dev.planwright.markup.MarkdownText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the runbook looks like, and that it says what the procedure is. */
class MarkdownEmitterTest {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Test
  void aStepOfEverySort() throws IOException {
    Golden.check(Path.of("src/test/resources/emit/runbook.md"), markdown(Runbooks.all()));
  }

  @Test
  void eachStepCommandAndValueIsThereOnceAndInOrder() throws IOException {
    for (MarkdownStyle style : MarkdownStyle.values()) {
      assertHolds(Runbooks.all(), style);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void soItIsInEveryExample(Path example) throws IOException {
    Compilers compilers = new Compilers();
    Compilation compiled = compilers.compiler().compile(compilers.open(example));
    for (Runbook runbook : compiled.runbooks()) {
      for (MarkdownStyle style : MarkdownStyle.values()) {
        assertHolds(runbook, style);
      }
    }
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("plans", "examples"))) {
      return files.filter(file -> file.toString().endsWith(".plan")).sorted().toList();
    }
  }

  /**
   * A step has one item, which begins with its id, machine and title; its code blocks are its
   * commands, and the values of what is to be done stand in it in their order. No other item begins
   * with such an id, and no command stands outside of the items.
   */
  private static void assertHolds(Runbook runbook, MarkdownStyle style) throws IOException {
    Node document = PARSER.parse(markdown(runbook, style));
    String box = style == MarkdownStyle.CHECKLIST ? "[ ] " : "";
    List<Node> items = items(document, box + "S\\d{3} (?!to S).*");
    assertEquals(runbook.steps().size(), items.size());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Step step = runbook.steps().get(i);
      String text = RenderedText.text(items.get(i));
      String head = box + step.id() + " " + step.machine().name() + " " + step.title();
      assertTrue(text.startsWith(head), text);
      assertEquals(commands(step), commands(items.get(i)));
      all.addAll(commands(step));
      int from = head.length();
      for (Part part : Part.of(step)) {
        from = part instanceof Part.Ask(List<Part.Line> lines) ? after(lines, text, from) : from;
      }
    }
    items(document, box + "B\\d{3} .*").forEach(item -> all.addAll(commands(item)));
    Dialect dialect = runbook.steps().getFirst().machine().kind().dialect();
    assertEquals(all, commands(document, dialect == Dialect.NT ? "bat" : "sh"));
  }

  /** Returns where what a person does ends in the text of a step. */
  private static int after(List<Part.Line> lines, String text, int from) {
    int at = from;
    for (Part.Line line : lines) {
      String words =
          line instanceof Part.Line.Words(List<Step.Piece> pieces)
              ? new Step.Text(pieces).plain().strip()
              : ((Part.Line.Typed) line).text();
      int found = text.indexOf(words, at);
      assertTrue(found >= 0, () -> words + " in " + text);
      at = found + words.length();
    }
    return at;
  }

  @Test
  void listsOfStepsAreTight() throws IOException {
    for (Node item : stepItems(PARSER.parse(markdown(Runbooks.all())))) {
      assertTrue(((BulletList) item.getParent()).isTight(), RenderedText.text(item));
    }
  }

  @Test
  void hostileTextsChangeNoStructure() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      Runbooks book = new Runbooks();
      String title = hostile(random);
      String value = hostile(random);
      book.title = hostile(random);
      book.step(book.alpha, title).ask("Enter ${" + value + "} there\nand go on").add();
      book.step(book.beta, "Second").run("tool ${" + value + "}").add();
      Node document = PARSER.parse(markdown(book.build()));
      List<Node> items = stepItems(document);
      assertEquals(2, items.size());
      String shown = RenderedText.text(items.getFirst());
      assertTrue(shown.startsWith("[ ] S001 ALPHA " + title), shown);
      assertTrue(shown.contains("Enter " + value + " there"), () -> value + " in " + shown);
      assertEquals(List.of("tool \"" + value + "\""), commands(items.get(1)));
      assertFalse(RenderedText.text(document).contains("<HTML>"));
    }
  }

  @Test
  void diagramsHoldGeneratedIdsAndQuotedLabels() {
    Runbooks book = new Runbooks();
    book.step(book.alpha, "One").ask("x").add();
    List<String> lines = MermaidGraph.of(book.build()).stream().map(MarkdownText::source).toList();
    assertTrue(lines.contains("  s1[\"Store #124; Cache\"]"), lines.toString());
    for (String line : lines.subList(1, lines.size())) {
      assertTrue(
          line.matches(
              "  s\\d+(\\[\"[^\"<>&;]*(#\\d+;[^\"<>&;]*)*\"]| (-->|-\\.->)(\\|\"[^\"]*\"\\|)?"
                  + " s\\d+)"),
          line);
    }
  }

  private static String hostile(Random random) {
    String signs = "\\`*_[]<>#|~$&!-+=.:;(){\"'/@%^1a";
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  private static String markdown(Runbook runbook) throws IOException {
    return markdown(runbook, MarkdownStyle.CHECKLIST);
  }

  private static String markdown(Runbook runbook, MarkdownStyle style) throws IOException {
    Outcome<List<Artifact>> outcome = new MarkdownEmitter(Templates.shipped(), style).emit(runbook);
    assertEquals(List.of(), outcome.diagnostics());
    return outcome.value().getFirst().content();
  }

  private static List<Node> stepItems(Node document) {
    return items(document, "[ ] S\\d{3} (?!to S).*");
  }

  /** Returns the items of lists that begin like this, at any depth. */
  private static List<Node> items(Node node, String beginning) {
    Pattern begins = Pattern.compile(beginning.replace("[ ]", "\\[ ]"), Pattern.DOTALL);
    List<Node> items = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListItem && begins.matcher(RenderedText.text(child)).matches()) {
        items.add(child);
      } else {
        items.addAll(items(child, beginning));
      }
    }
    return items;
  }

  private static List<String> commands(Step step) {
    List<String> commands = new ArrayList<>();
    step.content().guards().forEach(guard -> commands.add(CommandLine.of(step, guard).text()));
    for (Part part : Part.of(step)) {
      if (part instanceof Part.Run run) {
        commands.add(run.command().text());
      } else if (part instanceof Part.Wait wait) {
        commands.add(wait.command().text());
      }
    }
    return commands.stream().flatMap(String::lines).toList();
  }

  private static List<String> commands(Node node) {
    return commands(node, "bat|sh");
  }

  private static List<String> commands(Node node, String language) {
    List<String> commands = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof FencedCodeBlock block && block.getInfo().matches(language)) {
        block.getLiteral().lines().forEach(commands::add);
      }
      commands.addAll(commands(child, language));
    }
    return commands;
  }
}
