package dev.planwright.emit.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.emit.HostileText;
import dev.planwright.markup.MarkdownText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a plan or a library between quotes or in a comment is text in the documents:
 * each is the document of harmless texts, with others in their places, and the same in its
 * structure. What cannot be shown is refused where it stands.
 */
class MarkdownHostileTest {

  private static final Path HERE = Path.of("src", "test", "resources", "hostile");
  private static final List<String> FILES = List.of("site.plan", "hostile.plan");
  private static final List<String> STYLES = List.of("checklist", "document");
  private static final int RUNS = 60;

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final Pattern PLACE = Pattern.compile("--> (\\S+?):(\\d+):\\d+");
  private static final Pattern ID = Pattern.compile("(?<=Plan id )[0-9a-f]{16}");

  @TempDir Path path;
  private final Map<String, String> sources = new LinkedHashMap<>();

  @Test
  void everyTextArrivesAsTextOrIsRefusedWhereItStands() throws IOException {
    FILES.forEach(file -> sources.put(file, PlanFiles.text(HERE.resolve(file))));
    String all = String.join("\n", sources.values());
    HostileText hostile = new HostileText(41);
    Map<String, String> names = new HashMap<>();
    Pattern.compile("@([a-z]+)@")
        .matcher(all)
        .results()
        .forEach(mark -> names.put(mark.group(1), mark.group()));
    Map<String, Node> harmless = compile(names);
    assertEquals(Set.of("checklist", "evidence", "document", "backout"), harmless.keySet());
    int accepted = 0;
    for (int run = 0; run < RUNS; run++) {
      Map<String, String> texts = hostile.fill(all, run % 2 == 0 ? Integer.MAX_VALUE : 25);
      Map<String, Node> found = compile(texts);
      for (Map.Entry<String, Node> page : found.entrySet()) {
        Node plain = harmless.get(page.getKey());
        String where = page.getKey() + " of " + texts;
        assertSame(structure(plain), structure(page.getValue()), where);
        String expected = HostileText.put(text(plain), texts, MarkdownText::plain);
        assertSame(expected, text(page.getValue()), where);
      }
      accepted += found.isEmpty() ? 0 : 1;
    }
    assertTrue(accepted > RUNS / 2, "only " + accepted + " were accepted");
  }

  /** Says only where two long texts part. */
  private static void assertSame(String expected, String actual, String where) {
    if (!expected.equals(actual)) {
      int at = Arrays.mismatch(expected.toCharArray(), actual.toCharArray());
      assertEquals(around(expected, at), around(actual, at), where);
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
  }

  /** Returns the documents by style, or none where each finding is at a text that was put in. */
  private Map<String, Node> compile(Map<String, String> texts) throws IOException {
    Map<String, Set<Integer>> lines = new HashMap<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      String plan = HostileText.plan(source.getValue(), texts);
      Files.writeString(
          path.resolve(source.getKey()), plan, java.nio.charset.StandardCharsets.UTF_8);
      lines.put(source.getKey(), hostileLines(source.getValue(), texts));
    }
    Map<String, Node> pages = new LinkedHashMap<>();
    for (String style : STYLES) {
      String kinds = style.equals("checklist") ? "markdown,backout" : "markdown";
      Terminal.Ran ran =
          new Terminal(path)
              .run("compile", "hostile.plan", "--to", kinds, "--style", style, "-o", style);
      assertEquals("", ran.err().replaceAll("planwright: wrote .*\n", ""), texts.toString());
      if (ran.status() != 0) {
        assertPlace(ran.out(), lines);
        return Map.of();
      }
      Path folder = path.resolve(style).resolve("hostile");
      pages.put(style, PARSER.parse(PlanFiles.text(folder.resolve("runbook.md"))));
    }
    Path evidence = path.resolve("checklist").resolve("hostile").resolve("evidence.md");
    pages.put("evidence", PARSER.parse(PlanFiles.text(evidence)));
    Path backout = path.resolve("checklist").resolve("hostile").resolve("backout.md");
    pages.put("backout", PARSER.parse(PlanFiles.text(backout)));
    return pages;
  }

  /** A text that ends its line may have consequences behind it; the first finding is about it. */
  private static void assertPlace(String out, Map<String, Set<Integer>> lines) {
    Matcher place = PLACE.matcher(out);
    assertTrue(place.find(), out);
    Set<Integer> own = lines.getOrDefault(place.group(1), Set.of());
    assertTrue(own.contains(Integer.valueOf(place.group(2))), out);
  }

  /** Returns the lines that a text was put into, and those that it makes of one. */
  private static Set<Integer> hostileLines(String source, Map<String, String> texts) {
    Set<Integer> lines = new TreeSet<>();
    int number = 0;
    for (String line : source.split("\n", -1)) {
      String put = HostileText.put(line, texts, text -> text);
      int count = put.split("\r\n|[\n\r]", -1).length;
      for (int i = 0; i < count; i++) {
        number++;
        if (!put.equals(line)) {
          lines.add(number);
        }
      }
    }
    return lines;
  }

  /**
   * Returns all that is text, but for commands of a shell and pictures, which quote in their way.
   */
  private static String text(Node document) {
    for (FencedCodeBlock block : fences(document)) {
      if (Stream.of("sh", "mermaid").anyMatch(block.getInfo()::equals)) {
        block.setLiteral("");
      }
    }
    return ID.matcher(RenderedText.text(document)).replaceAll("");
  }

  private static List<FencedCodeBlock> fences(Node node) {
    List<FencedCodeBlock> fences = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof FencedCodeBlock fence) {
        fences.add(fence);
      }
      fences.addAll(fences(child));
    }
    return fences;
  }

  private static String structure(Node node) {
    StringBuilder all = new StringBuilder();
    structure(node, "", all);
    return all.toString();
  }

  private static void structure(Node node, String indent, StringBuilder all) {
    if (node instanceof Text || node instanceof SoftLineBreak) {
      return;
    }
    String more =
        switch (node) {
          case Heading heading -> " " + heading.getLevel();
          case BulletList list -> list.isTight() ? "" : " loose";
          case FencedCodeBlock fence -> " " + fence.getInfo();
          case HtmlBlock html -> " " + html.getLiteral();
          case HtmlInline html -> " " + html.getLiteral();
          default -> "";
        };
    all.append(indent).append(node.getClass().getSimpleName()).append(more).append('\n');
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      structure(child, indent + " ", all);
    }
  }
}
