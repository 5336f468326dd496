package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given to the program, it says what is wrong, and ends with the right code. */
class BadInputTest {

  private static final String CLEAN = "planwright 1\n\nkind server {}\n";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    write("a.plan", CLEAN);
    Terminal.Ran ran = terminal.run("lint", "a.plan", "b.plan", "c");
    assertEquals(2, ran.status());
    assertEquals("", ran.out());
    assertEquals("planwright: no such file or folder: b.plan, c\n", ran.err());
  }

  @Test
  void aFolderWithoutPlansIsNotClean() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Terminal.Ran ran = terminal.run("lint", "empty");
    assertEquals(3, ran.status());
    assertEquals("", ran.out());
    assertEquals("planwright: nothing to check: no .plan file in empty\n", ran.err());
  }

  @Test
  void aFileThatIsNotUtf8IsAFindingAtItsFirstBadByte() throws IOException {
    byte[] bytes = "planwright 1\n# Stra\u00dfe\nnode".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("latin.plan"), bytes);
    Terminal.Ran ran = terminal.run("lint", "latin.plan");
    assertEquals(1, ran.status());
    assertTrue(
        ran.out().startsWith("error[PW0010]: the file is not UTF-8\n --> latin.plan:2:7\n"),
        ran.out());
    assertTrue(ran.out().contains("byte 0xDF at offset 19"), ran.out());
    assertTrue(ran.out().endsWith("\n1 error in 1 file\n"), ran.out());
  }

  @Test
  void utf16IsCalledSo() throws IOException {
    Files.write(folder.resolve("wide.plan"), CLEAN.getBytes(StandardCharsets.UTF_16));
    Terminal.Ran ran = terminal.run("lint", "wide.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("error[PW0010]"), ran.out());
    assertTrue(ran.out().contains("it looks like UTF-16, big-endian"), ran.out());
  }

  @Test
  void aFileCutInsideACharacterIsNotUtf8() throws IOException {
    Files.write(folder.resolve("cut.plan"), new byte[] {'#', ' ', (byte) 0xc3});
    Terminal.Ran ran = terminal.run("lint", "cut.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("byte 0xC3 at offset 2"), ran.out());
  }

  @Test
  void aUsedFileThatIsNotUtf8IsAFindingToo() throws IOException {
    Files.write(folder.resolve("used.plan"), new byte[] {'#', (byte) 0xfc, '\n'});
    write("a.plan", "planwright 1\nuse \"used.plan\"\n");
    Terminal.Ran ran = terminal.run("compile", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(
        ran.out().contains("error[PW0010]: the file is not UTF-8\n --> used.plan:1:2\n"),
        ran.out());
  }

  @Test
  void aHugeLineIsReadAndShownInPart() throws IOException {
    String blanks = " ".repeat(3_000_000);
    write("huge.plan", "planwright 1\nkind server {}" + blanks + "servr WEB1 {}" + blanks + "\n");
    Terminal.Ran ran = terminal.run("lint", "huge.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("servr"), ran.out());
    assertTrue(ran.out().lines().allMatch(line -> line.length() < 300));
  }

  @Test
  void anArchiveNamedPlanIsNotReadAsOne() throws IOException {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, (byte) 0xff, (byte) 0xfe, 0};
    Files.write(folder.resolve("a.plan"), zip);
    Terminal.Ran ran = terminal.run("lint", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(
        ran.out().startsWith("error[PW0006]: not a Planwright file: this is a zip archive"),
        ran.out());
    assertTrue(ran.out().endsWith("\n1 error in 1 file\n"), ran.out());
  }

  @Test
  void binaryFilesNeverReachTheTerminal() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(folder.resolve("a.plan"), bytes);
    Terminal.Ran ran = terminal.run("lint", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().chars().allMatch(c -> c == '\n' || c >= ' '), ran.out());
  }

  @Test
  void anOutputFolderThatCannotBeWrittenIsNamed() throws IOException {
    write("a.plan", Examples.WEB);
    write("taken", "a file\n");
    Terminal.Ran ran = terminal.run("compile", "a.plan", "-o", "taken");
    assertEquals(2, ran.status());
    assertEquals("", ran.out());
    assertEquals("planwright: cannot write taken/web/runbook.md: taken is no folder\n", ran.err());
    assertEquals("a file\n", Files.readString(folder.resolve("taken")));
  }

  @Test
  void anUnknownLibraryIsFoundWithTheNameThatWasMeant() throws IOException {
    write("lib/shop/web.plan", "planwright 1\nmodule shop.web\n");
    write("a.plan", "planwright 1\nuse shop.wep\n");
    Terminal.Ran ran = terminal.run("lint", "--library", "lib", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().startsWith("error[PW0201]: there is no module `shop.wep`"), ran.out());
    assertTrue(ran.out().contains("did you mean `shop.web`?"), ran.out());
  }

  @Test
  void aModuleNameIsNoWayOutOfTheLibrary() throws IOException {
    write("secret/b.plan", "planwright 1\nkind server {}\n");
    Files.createDirectories(folder.resolve("lib"));
    write("a.plan", "planwright 1\nuse \"..\".\"../secret/b\"\n");
    Terminal.Ran ran = terminal.run("lint", "--library", "lib", "a.plan");
    assertEquals(1, ran.status());
    assertFalse(ran.out().contains("secret/b.plan"), ran.out());
  }

  @Test
  void aCircleOfUsesIsShown() throws IOException {
    write("a.plan", "planwright 1\nuse \"b.plan\"\n");
    write("b.plan", "planwright 1\nuse \"c.plan\"\n");
    write("c.plan", "planwright 1\nuse \"a.plan\"\n");
    Terminal.Ran ran = terminal.run("lint", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("error[PW0202]"), ran.out());
    assertTrue(ran.out().contains("a.plan uses b.plan uses c.plan uses a.plan"), ran.out());
  }

  @Test
  void twoProductsOfOneNameAreFound() throws IOException {
    write("a.plan", "planwright 1\nkind k {}\nproduct p on k\nproduct p on k\n");
    Terminal.Ran inOneFile = terminal.run("lint", "a.plan");
    assertEquals(1, inOneFile.status());
    assertTrue(inOneFile.out().contains("error[PW0105]"), inOneFile.out());

    write("b.plan", "planwright 1\nkind k {}\nproduct p on k\n");
    write("c.plan", "planwright 1\nkind l {}\nproduct p on l\n");
    write("d.plan", "planwright 1\nuse \"b.plan\"\nuse \"c.plan\"\n");
    Terminal.Ran inTwo = terminal.run("lint", "d.plan");
    assertEquals(1, inTwo.status());
    assertTrue(inTwo.out().contains("error[PW0204]"), inTwo.out());
  }

  @Test
  void anEmptyFileDeclaresNothing() throws IOException {
    write("a.plan", "");
    Terminal.Ran ran = terminal.run("lint", "a.plan");
    assertEquals(0, ran.status());
    assertTrue(ran.out().startsWith("warning[PW0011]: the file declares nothing\n"), ran.out());
    assertTrue(ran.out().endsWith("\n1 warning in 1 file\n"), ran.out());
  }

  @Test
  void nestingWithoutEndIsAFinding() throws IOException {
    write("a.plan", "planwright 1\ndefine f() : bool = " + "(".repeat(200_000) + "\n");
    Terminal.Ran ran = terminal.run("lint", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("error[PW0005]"), ran.out());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
