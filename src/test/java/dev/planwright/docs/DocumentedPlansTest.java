package dev.planwright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.model.Function;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.antlr.PlanLexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show of the language is the language, and all of it. */
class DocumentedPlansTest {

  private static final Path REFERENCE = Path.of("docs", "language.md");

  /** What a block may be a part of. */
  private static final List<String> AROUND =
      List.of(
          "%s",
          "kind x { %s }",
          "product x on y { %s }",
          "rule x { %s }",
          "action x() { %s }",
          "procedure x() { %s }",
          "site x { %s }",
          "plan x { %s }",
          "plan x { install { %s } }");

  private static String shipped = "";

  @BeforeAll
  static void readShipped() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("plans"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".plan")).toList()) {
        all.append(plain(PlanFiles.text(file))).append('\n');
      }
    }
    shipped = all.toString();
  }

  /** Returns a text without indentation, empty lines and comments that stand alone. */
  private static String plain(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("#($|[^#].*)"))
        .collect(Collectors.joining("\n"));
  }

  static Stream<MarkdownBlocks.Block> plans() {
    return MarkdownBlocks.documents().stream()
        .flatMap(document -> MarkdownBlocks.of(document).stream())
        .filter(block -> block.language().equals("planwright"));
  }

  /** An excerpt stands in what ships; anything else can at least be read. */
  @ParameterizedTest
  @MethodSource("plans")
  void everyBlockIsOfTheLanguage(MarkdownBlocks.Block block) {
    if (shipped.contains(plain(block.text()))) {
      return;
    }
    List<String> findings = new ArrayList<>();
    for (String around : AROUND) {
      boolean whole = block.text().startsWith("planwright ");
      String text =
          (whole ? "" : "planwright 1\n") + around.formatted("\n" + block.text()).strip() + "\n";
      List<?> found = PlanParser.parse(new SourceFile("block.plan", text)).diagnostics();
      if (found.isEmpty()) {
        return;
      }
      findings.add(found.toString());
    }
    assertEquals(List.of(), findings);
  }

  /** A block that looks like plans says so, or it would not be read above. */
  @Test
  void everyPlanIsMarked() {
    List<String> unmarked =
        MarkdownBlocks.of(REFERENCE).stream()
            .filter(block -> !block.language().equals("planwright"))
            .map(MarkdownBlocks.Block::at)
            .toList();
    assertEquals(List.of(), unmarked);
  }

  @Test
  void theReferenceNamesEveryWord() {
    String text = PlanFiles.text(REFERENCE);
    String code =
        Pattern.compile("(?s)```.*?```|`[^`\\n]+`")
            .matcher(text)
            .results()
            .map(found -> found.group())
            .collect(Collectors.joining(" "));
    Set<String> missing = new TreeSet<>();
    for (int type = 1; type <= PlanLexer.VOCABULARY.getMaxTokenType(); type++) {
      String literal = PlanLexer.VOCABULARY.getLiteralName(type);
      if (literal != null && !occurs(literal.substring(1, literal.length() - 1), code)) {
        missing.add(literal);
      }
    }
    for (Function function : Function.values()) {
      if (!occurs(function.word(), code)) {
        missing.add(function.word());
      }
    }
    assertTrue(missing.isEmpty(), missing.toString());
  }

  private static boolean occurs(String word, String code) {
    return Character.isLetter(word.charAt(0))
        ? Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(code).find()
        : code.contains(word);
  }
}
