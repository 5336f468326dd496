package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.files.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of the compiler has a page, and what the page shows is true. */
public class PagesTest {

  private static final Path PAGES = Path.of("src", "main", "resources", "findings");
  private static final Pattern CODE = Pattern.compile("\\bCode\\.(PW\\d{4})\\b");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(.*?)\\n(.*?)^```$");

  @TempDir Path folder;

  @Test
  void everyPageIsOfACodeThatIsUsed() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        CODE.matcher(PlanFiles.text(file)).results().forEach(found -> codes.add(found.group(1)));
      }
    }
    List<String> pages = pages().map(page -> code(page)).toList();
    assertEquals(List.copyOf(codes), pages);
  }

  public static Stream<Path> pages() {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theExampleHasThisFindingAndTheCorrectedOneNone(Path page) throws IOException {
    String text = PlanFiles.text(page);
    assertTrue(text.startsWith("# " + code(page) + ": "), text);
    List<String> found = codes(code(page), section(text, "Example"));
    assertEquals(List.of(code(page)), found.stream().distinct().toList());
    assertEquals(List.of(), codes(code(page), section(text, "Corrected")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void explainPrintsThePage(Path page) {
    Terminal.Ran ran = new Terminal(folder).run("explain", code(page));
    assertEquals(new Terminal.Ran(0, PlanFiles.text(page), ""), ran);
  }

  private static String code(Path page) {
    return page.getFileName().toString().replace(".md", "");
  }

  private static String section(String text, String heading) {
    int start = text.indexOf("\n## " + heading + "\n");
    assertTrue(start > 0, "no section " + heading);
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /**
   * Compiles what a section shows; the codes of rules that an example declares itself do not count.
   */
  private List<String> codes(String code, String section) throws IOException {
    Path work = Files.createTempDirectory(folder, "page");
    Matcher blocks = BLOCK.matcher(section);
    while (blocks.find()) {
      write(work, blocks.group(1), blocks.group(2));
    }
    List<String> args = new ArrayList<>(command(code));
    if (Files.exists(work.resolve("templates"))) {
      args.addAll(List.of("--templates", "templates"));
    }
    Terminal.Ran ran = new Terminal(work).run(args.toArray(String[]::new));
    boolean configures = code.startsWith("PW10") || code.startsWith("PW083");
    assertTrue(ran.status() <= (configures ? 2 : 1), ran.err());
    List<String> codes = new ArrayList<>();
    Matcher found =
        Pattern.compile("\"code\": \"(PW\\d{4})\"|^\\w+\\[(PW\\d{4})", Pattern.MULTILINE)
            .matcher(configures ? ran.out() + ran.err() : ran.out());
    while (found.find()) {
      codes.add(found.group(1) == null ? found.group(2) : found.group(1));
    }
    return codes;
  }

  /** Returns what makes a finding: not all of them are about a plan. */
  private static List<String> command(String code) {
    return switch (code) {
      case "PW0811", "PW0814" ->
          List.of("facts", "--coverage", "--used", "--library", ".", "example.plan");
      case "PW0821", "PW0822", "PW0823", "PW0824" ->
          List.of("probe", "example.plan", "--read", "report.txt", "--format", "json");
      case "PW0607" ->
          List.of(
              "lint", "--format", "json", "--baseline", "planwright-baseline.txt", "example.plan");
      case "PW0709" -> List.of("lint", "--format", "json", "example.plan");
      case String each when each.startsWith("PW083") ->
          List.of("import", "ansible", "hosts.ini", "--use", "farm", "--library", ".");
      case "PW0901", "PW0902" -> List.of("test", "example.plan");
      case String each when each.startsWith("PW10") -> List.of("lint", "planwright.plan");
      default ->
          List.of("compile", "--to", "markdown,scripts,json", "--format", "json", "example.plan");
    };
  }

  private static void write(Path work, String info, String content) throws IOException {
    int blank = info.indexOf(' ');
    Path file = work.resolve(blank < 0 ? "example.plan" : info.substring(blank + 1));
    Files.createDirectories(file.getParent());
    byte[] bytes =
        info.startsWith("hex")
            ? HexFormat.ofDelimiter(" ").parseHex(content.strip())
            : info.startsWith("repeated")
                ? content
                    .repeat(ProjectFiles.MOST_BYTES / content.length() + 1)
                    .getBytes(StandardCharsets.UTF_8)
                : content.getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
  }
}
