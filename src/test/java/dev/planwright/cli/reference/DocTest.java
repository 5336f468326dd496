package dev.planwright.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.corpus.Golden;
import dev.planwright.reference.Member;
import dev.planwright.reference.Reference;
import dev.planwright.reference.ReferenceEntry;
import dev.planwright.reference.ReferenceReader;
import dev.planwright.reference.Sort;
import dev.planwright.workspace.Catalogue;
import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.FileLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference of a library, and what {@code explain} says of each name in it. */
class DocTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "docs", "reference");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("(?:href=\"|\\]\\()#([^\")]+)[\")]");

  private final Terminal terminal = new Terminal(Path.of(""));

  @TempDir Path path;

  /** The shortest one is recorded whole; of what is long and made alike, the digest is kept. */
  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "kubernetes", "mscs"})
  void aShippedLibraryIsToldSo(String library) throws Exception {
    String markdown = terminal.run("doc", library).out();
    String html = terminal.run("doc", library, "--to", "html").out();
    String digests = digest(markdown) + "  markdown\n" + digest(html) + "  html\n";
    if (library.equals("postgresql")) {
      Golden.check(GOLDEN.resolve(library + ".md"), markdown);
    }
    Golden.check(GOLDEN.resolve(library + ".txt"), digests);
    assertLinksLead(markdown);
    assertLinksLead(html);
  }

  private static String digest(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void assertLinksLead(String text) {
    List<String> ids = ID.matcher(text).results().map(found -> found.group(1)).toList();
    Set<String> places = new HashSet<>(ids);
    assertEquals(ids.size(), places.size(), "an anchor twice");
    int links = 0;
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      assertTrue(places.contains(link.group(1)), link.group());
      links++;
    }
    assertTrue(links > 100, "only " + links + " links");
  }

  /** Everything that a person can write about is in the reference, and explained by name. */
  @Test
  void everyDeclaredNameIsToldAndExplained() {
    FileLibrary library =
        new FileLibrary(new Disk(terminal.shell(), true), Path.of("").toAbsolutePath(), List.of());
    Catalogue catalogue = Catalogue.of(library);
    Reference all = new ReferenceReader(library, catalogue.symbols()).ofAll();
    Set<String> told = new HashSet<>();
    all.entries().forEach(entry -> told.add(entry.id().anchor()));
    catalogue
        .symbols()
        .forEach(symbols -> {
          assertTold(told, symbols.kinds().size(), Sort.KIND, symbols.kinds().keySet());
          assertTold(told, symbols.products().size(), Sort.PRODUCT, symbols.products().keySet());
          assertTold(told, symbols.rules().size(), Sort.RULE, symbols.rules().keySet());
          assertTold(told, symbols.symptoms().size(), Sort.SYMPTOM, symbols.symptoms().keySet());
          assertTold(told, symbols.windows().size(), Sort.WINDOW, symbols.windows().keySet());
          assertTold(told, symbols.probes().size(), Sort.PROBE, symbols.probes().keySet());
          assertTold(told, symbols.facts().size(), Sort.FACT, symbols.facts().keySet());
        });
    DeclaredNames names = new DeclaredNames(library, catalogue);
    List<String> silent = new ArrayList<>();
    for (ReferenceEntry entry : all.entries()) {
      Sort sort = entry.id().sort();
      if (sort != Sort.RULE && sort != Sort.FACT && names.explain(entry.id().name()).isEmpty()) {
        silent.add(entry.id().anchor());
      }
      for (Member member : entry.members()) {
        if (names.explain(entry.id().name() + "." + member.name()).isEmpty()) {
          silent.add(entry.id().anchor() + " " + member.name());
        }
      }
    }
    assertEquals(List.of(), silent);
    assertTrue(told.size() > 900, told.size() + " entries");
  }

  /** Who uses one module can write what that one uses, and what this one uses in turn. */
  @Test
  void whatComesByUseIsListed() throws Exception {
    Path shop = Files.createDirectory(path.resolve("shop"));
    Files.writeString(shop.resolve("base.plan"), "planwright 1\nmodule shop.base\nkind box {}\n");
    Files.writeString(
        shop.resolve("middle.plan"),
        """
        planwright 1
        module shop.middle
        use shop.base
        article A1 "One"
        fact F1 "a fact is not listed" in A1 "one"
        product part "Part" on box levels 1 < 2
        """);
    Files.writeString(
        shop.resolve("top.plan"),
        "planwright 1\nmodule shop.top\nuse shop.middle\ndefine few() : number = 1\n");
    String library = path.toString();
    String top = terminal.run("doc", "shop.top", "--library", library).out();
    assertEquals(
        """
        - **shop.middle**, in full by `planwright doc shop.middle`
          - Products: `part`
        - **shop.base**, in full by `planwright doc shop.base`
          - Kinds: `box`
        """,
        top.substring(top.indexOf("- **shop.middle**")));
    String base = terminal.run("doc", "shop.base", "--library", library).out();
    assertFalse(base.contains("What comes with it"), base);
  }

  private static void assertTold(Set<String> told, int count, Sort sort, Set<String> names) {
    long found =
        names.stream()
            .filter(name ->
                told.stream()
                    .anyMatch(
                        each -> each.startsWith(sort.word() + ".") && each.endsWith("." + name)))
            .count();
    assertEquals(count, found, sort + " " + names);
  }

  @Test
  void anAttributeIsExplainedByItsOwner() {
    assertEquals(
        """
        attribute node.swap : off | on | supported = off

        declared in kubernetes
        """,
        terminal.run("explain", "node.swap").out());
  }

  @Test
  void aNameThatNobodyDeclaresGetsTheNearest() {
    Terminal.Ran ran = terminal.run("explain", "kubelet-versio");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("did you mean kubelet-version?"), ran.err());
    Terminal.Ran module = terminal.run("doc", "kuberntes");
    assertEquals(2, module.status());
    assertTrue(module.err().contains("did you mean kubernetes?"), module.err());
    assertEquals(2, terminal.run("doc").status());
  }

  /** A library with a mistake and hostile texts is told as far as it can be read. */
  @Test
  void whatALibrarySaysIsText() {
    TestFolder folder = new TestFolder(path);
    folder.write(
        "lib/odd/odd.plan",
        """
        planwright 1
        ## A <script>alert(1)</script> and `code | bar` and `an open end.
        module odd
        article D "A | <b>bar</b>" {}
        fact D-one "a sentence | with <i>" in D "step | 1"
        ## Says "</td>" | so.
        kind host { a : one | two = one  b : missing-kind  state c : bool = true ends true }
        product p "P" on nowhere levels 1 < 2 {}
        action go(h : host, x : nothing) { on h title "Go | <u>" run "a | b" set h.c = false from D-two }
        rule broken { for h in hosts check h.nothing text "it <is>" }
        """);
    String library = path.resolve("lib").toString();
    Terminal.Ran markdown = terminal.run("doc", "--library", library, "odd");
    Terminal.Ran html = terminal.run("doc", "--library", library, "odd", "--to", "html");
    assertEquals(0, markdown.status(), markdown.err());
    assertEquals(0, html.status(), html.err());
    assertTrue(
        markdown.out().contains("| `a` | attribute | `one \\| two` | `one` |"), markdown.out());
    assertFalse(html.out().contains("<script>"), html.out());
    assertTrue(html.out().contains("<code>code | bar</code> and `an open end."), html.out());
  }
}
