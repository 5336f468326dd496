package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.Golden;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

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
    Runbook runbook = Runbooks.all();
    List<Node> items = stepItems(PARSER.parse(markdown(runbook)));
    assertEquals(runbook.steps().size(), items.size());
    for (int i = 0; i < items.size(); i++) {
      Step step = runbook.steps().get(i);
      String text = Shown.text(items.get(i));
      String head = "[ ] " + step.id() + " " + step.machine().name() + " " + step.title();
      assertTrue(text.startsWith(head), text);
      assertEquals(commands(step), commands(items.get(i)));
      int from = head.length();
      for (Step.Instruction instruction : step.instructions()) {
        for (Step.Piece piece : instruction.text().pieces()) {
          int at = text.indexOf(piece.text().strip().lines().findFirst().orElse(""), from);
          assertTrue(at >= 0 || !piece.value(), () -> piece + " in " + text);
        }
      }
    }
  }

  @Test
  void listsOfStepsAreTight() throws IOException {
    for (Node item : stepItems(PARSER.parse(markdown(Runbooks.all())))) {
      assertTrue(((BulletList) item.getParent()).isTight(), Shown.text(item));
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
      String shown = Shown.text(items.getFirst());
      assertTrue(shown.startsWith("[ ] S001 ALPHA " + title), shown);
      assertTrue(shown.contains("Enter " + value + " there"), () -> value + " in " + shown);
      assertEquals(List.of("tool \"" + value + "\""), commands(items.get(1)));
      assertFalse(Shown.text(document).contains("<HTML>"));
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
    Outcome<List<Artifact>> outcome =
        new MarkdownEmitter(Templates.shipped(), MarkdownStyle.CHECKLIST).emit(runbook);
    assertEquals(List.of(), outcome.diagnostics());
    return outcome.value().getFirst().content();
  }

  private static List<Node> stepItems(Node document) {
    List<Node> items = new ArrayList<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      for (Node item = block.getFirstChild();
          block instanceof BulletList && item != null;
          item = item.getNext()) {
        if (Shown.text(item).startsWith("[ ] S0")) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private static List<String> commands(Step step) {
    List<String> commands = new ArrayList<>();
    step.guards().forEach(guard -> commands.add(CommandLine.of(guard).text()));
    for (Part part : Part.of(step)) {
      if (part instanceof Part.Run(CommandLine command)) {
        commands.add(command.text());
      }
    }
    return commands;
  }

  private static List<String> commands(Node node) {
    List<String> commands = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof FencedCodeBlock block) {
        block.getLiteral().lines().forEach(commands::add);
      }
      commands.addAll(commands(child));
    }
    return commands;
  }
}
