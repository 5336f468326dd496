package dev.planwright.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inventories become plans that compile. */
class ImportTest {

  private static final Path FILES = Path.of("src/test/resources/import");
  private static final String LIBRARY = FILES.toAbsolutePath().toString();
  private static final long SEED = 20261127;
  private static final int DAMAGED = 2_000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ranges.ini", "nested.ini", "site.yml", "list.json", "table.csv"})
  void anInventoryBecomesAPlanThatCompiles(String file) throws IOException {
    String text = imported(file, "farm");
    Golden.check(FILES.resolve(file + ".plan"), text);
    Files.writeString(
        folder.resolve("roll.plan"), text + PlanFiles.text(FILES.resolve("plan.txt")));
    Terminal terminal = new Terminal(folder);
    assertEquals(0, terminal.run("fmt", "--check", "roll.plan").status());
    Terminal.Ran compiled = terminal.run("compile", "--library", LIBRARY, "roll.plan");
    assertEquals(0, compiled.status(), compiled.out() + compiled.err());
  }

  @ParameterizedTest
  @CsvSource({"kubespray.ini, kubernetes.kubeadm", "primary.ini, postgresql.streaming"})
  void theShippedLibrariesKnowGroups(String file, String module) throws IOException {
    Golden.check(FILES.resolve(file + ".plan"), imported(file, module));
  }

  /** The project of the folder names the folder of the module, as it does for other commands. */
  @Test
  void theProjectSaysWhereTheModuleIs() throws IOException {
    Files.createDirectories(folder.resolve("lib/farm"));
    Files.copy(FILES.resolve("farm/farm.plan"), folder.resolve("lib/farm/farm.plan"));
    Files.writeString(
        folder.resolve("planwright.plan"), "planwright 1\nproject { library = \"lib\" }\n");
    Files.writeString(folder.resolve("x.csv"), "name\nh1\n");
    Terminal.Ran ran = new Terminal(folder).run("import", "csv", "x.csv", "--use", "farm");
    assertEquals(0, ran.status(), ran.err());
  }

  private String imported(String file, String module) throws IOException {
    Files.copy(FILES.resolve(file), folder.resolve(file));
    String how = file.endsWith(".csv") ? "csv" : "ansible";
    Terminal.Ran ran =
        new Terminal(folder).run("import", how, file, "--use", module, "--library", LIBRARY);
    assertEquals(0, ran.status(), ran.err());
    return ran.out();
  }

  /** Each with its finding, its place, and no plan. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          PW0831, 1:1, x.ini,  `[web`
          PW0831, 1:1, x.ini,  `[web:hots]`
          PW0831, 1:4, x.ini,  `w1 memory`
          PW0831, 1:1, x.ini,  `w1 note="open`
          PW0831, 1:1, x.ini,  `#!/bin/sh`
          PW0831, 1:1, x.ini,  `# nothing`
          PW0831, 1:1, x.ini,  `[a:children];b;[b:children];a`
          PW0831, 1:9, x.yml,  `plugin: cloud`
          PW0831, 1:6, x.yml,  `all: 'text'`
          PW0831, 1:7, x.yml,  `all: {host: {w1: }}`
          PW0831, 2:1, x.yml,  `all: {hosts: {w1: }`
          PW0831, 2:1, x.yml,  `web: {hosts: w1};web: {hosts: w2}`
          PW0831, 1:14, x.yml, `all: {hosts: *x}`
          PW0832, 1:1, x.ini,  `$ANSIBLE_VAULT;1.1;AES256;6162`
          PW0832, 1:28, x.yml, `all: {hosts: {w1: {secret: !vault abc}}}`
          PW0832, 1:4, x.ini,  `w1 note=$ANSIBLE_VAULT`
          PW0833, 2:1, x.ini,  `[farm:children];webs`
          PW0833, 1:1, x.ini,  `[webs:vars];memory=1`
          PW0835, 3:1, x.ini,  `[web];w1;w1 memory=3`
          PW0835, 2:1, x.ini,  `w[1:3];w2`
          PW0835, 2:1, x.ini,  `w1;W1`
          PW0835, 1:23, x.yml, `all: {hosts: {w1: {}, w1: {}}}`
          PW0836, 1:1, x.ini,  `w*`
          PW0836, 1:1, x.ini,  `web:!db`
          PW0836, 1:1, x.ini,  `w[3]`
          PW0836, 1:1, x.ini,  `w[01:100]`
          PW0836, 1:1, x.ini,  `w[1:9][1:9999]`
          PW0836, 1:1, x.ini,  `w_ü`
          PW0837, 2:1, x.ini,  `[web];w1;[databases];w1`
          PW0837, 2:1, x.ini,  `[web];w1 role=other`
          PW0837, 3:1, x.ini,  `[leader];w1;w2`
          """)
  void whatCannotBeImportedGetsAFinding(String code, String place, String name, String lines)
      throws IOException {
    boolean vault = lines.startsWith("$");
    Files.writeString(folder.resolve(name), (vault ? lines : lines.replace(';', '\n')) + "\n");
    Terminal.Ran ran =
        new Terminal(folder).run("import", "ansible", name, "--use", "farm", "--library", LIBRARY);
    assertEquals(1, ran.status(), ran.out() + ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("error[" + code + "]"), ran.err());
    assertTrue(ran.err().contains(name + ":" + place), ran.err());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          PW0831, `host name;w1`
          PW0831, `name,memory;w1`
          PW0831, `name,note;w1,"open`
          PW0831, `name,note;w1,"open"x`
          PW0831, `name,Memory,memory;w1,1,2`
          PW0831, `name`
          PW0835, `name;w1;w1`
          PW0836, `name,memory;,3`
          PW0837, `name,groups;w1,web databases`
          """)
  void aTableThatCannotBeImportedGetsAFinding(String code, String lines) throws IOException {
    Files.writeString(folder.resolve("x.csv"), lines.replace(';', '\n'));
    Terminal.Ran ran =
        new Terminal(folder).run("import", "csv", "x.csv", "--use", "farm", "--library", LIBRARY);
    assertEquals(1, ran.status(), ran.out() + ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("error[" + code + "]"), ran.err());
  }

  @Test
  void aUseThatNamesNothingIsRefused() throws IOException {
    Files.writeString(folder.resolve("x.ini"), "w1\n");
    Terminal terminal = new Terminal(folder);
    for (List<String> words :
        List.of(
            List.of("import", "ansible", "x.ini"),
            List.of("import", "yaml", "x.ini", "--use", "kubernetes"),
            List.of("import", "ansible", "x.ini", "--use", "no.such"),
            List.of("import", "ansible", "x.ini", "--use", "kubernetes", "--kind", "disk"),
            List.of("import", "ansible", "gone.ini", "--use", "kubernetes"))) {
      Terminal.Ran ran = terminal.run(words.toArray(String[]::new));
      assertEquals(2, ran.status(), words + ran.err());
      assertEquals("", ran.out());
    }
  }

  /** Whatever stands in a file, it is imported or refused. */
  @Test
  void aDamagedInventoryIsReadOrRefused() throws IOException {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (String file : List.of("ranges.ini", "nested.ini", "site.yml", "list.json", "table.csv")) {
      texts.add(PlanFiles.text(FILES.resolve(file)));
    }
    String signs = "[]{}():,;=\"'#\\\n \t*&!<-\0\uD83D\uDE00é$0%";
    int refused = 0;
    for (int i = 0; i < DAMAGED; i++) {
      StringBuilder text = new StringBuilder(texts.get(i % texts.size()));
      for (int changes = 1 + random.nextInt(4); changes > 0 && text.length() > 1; changes--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          default -> text.setLength(Math.max(1, at));
        }
      }
      SourceFile file = new SourceFile("x", text.toString());
      boolean csv = i % texts.size() == texts.size() - 1;
      Outcome<Inventory> read = csv ? InventoryReader.csv(file) : InventoryReader.ansible(file);
      refused += read.hasErrors() ? 1 : 0;
      assertTrue(read.hasErrors() || !read.value().hosts().isEmpty(), text::toString);
    }
    assertTrue(refused > DAMAGED / 20 && refused < DAMAGED, refused + " refused");
  }
}
