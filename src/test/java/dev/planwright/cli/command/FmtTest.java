package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Checkouts;
import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code fmt} rewrites, and what it only says. */
class FmtTest extends CommandTest {

  private static final String UNTIDY = "planwright 1\nkind   server{}\n\n\n\nserver WEB1{ }\n";
  private static final String TIDY = "planwright 1\nkind server {}\n\nserver WEB1 {}\n";
  private static final String BROKEN = "planwright 1\nkind {\n";

  @BeforeEach
  void open() {
    folder.write("a.plan", UNTIDY).write("sub/b.plan", TIDY);
  }

  @Test
  void filesAreRewrittenInPlace() {
    assertEquals(
        new Terminal.Ran(0, "", "planwright: formatted a.plan\n"), terminal.run("fmt", "."));
    assertEquals(TIDY, folder.read("a.plan"));
    assertEquals(new Terminal.Ran(0, "", ""), terminal.run("fmt", "."));
  }

  @Test
  void checkOnlyNamesThem() {
    assertEquals(
        new Terminal.Ran(1, "would change: a.plan\n", ""), terminal.run("fmt", "--check", "."));
    assertEquals(UNTIDY, folder.read("a.plan"));
    assertEquals(new Terminal.Ran(0, "", ""), terminal.run("fmt", "--check", "sub"));
  }

  @Test
  void diffShowsTheChange() {
    assertEquals(
        new Terminal.Ran(
            1,
            """
            --- a.plan
            +++ a.plan
            @@ -1,6 +1,4 @@
             planwright 1
            -kind   server{}
            -
            -
            +kind server {}
            \s
            -server WEB1{ }
            +server WEB1 {}
            """,
            ""),
        terminal.run("fmt", "--diff", "."));
    assertEquals(UNTIDY, folder.read("a.plan"));
  }

  @Test
  void standardInputGoesToStandardOutput() {
    assertEquals(new Terminal.Ran(0, TIDY, ""), terminal.typing(UNTIDY).run("fmt", "-"));
    assertEquals(
        1, terminal.typing(UNTIDY).run("fmt", "--check", "--stdin-filename", "x", "-").status());
    Terminal.Ran broken = terminal.typing(BROKEN).run("fmt", "-");
    assertEquals(1, broken.status());
    assertEquals("", broken.out());
    assertTrue(broken.err().startsWith("error[PW0001]"), broken.err());
  }

  @Test
  void whatCannotBeReadIsLeftAlone() {
    folder.write("a.plan", BROKEN);
    Terminal.Ran ran = terminal.run("fmt", ".");
    assertEquals(1, ran.status());
    assertTrue(ran.out().startsWith("error[PW0001]"), ran.out());
    assertEquals(BROKEN, folder.read("a.plan"));
  }

  @Test
  void everyShippedFileIsInTheOneStyle() {
    Terminal.Ran ran = new Terminal(Path.of("")).run("fmt", "--check", "--diff", "plans");
    assertEquals(new Terminal.Ran(0, "", ""), ran);
  }

  @Test
  void lineEndsAreThoseOfTheEditorConfiguration() {
    String returns = TIDY.replace("\n", "\r\n");
    folder.write("sub/b.plan", returns);
    assertEquals(1, terminal.run("fmt", "--check", "sub").status());
    folder.write(".editorconfig", "root = true\n\n[*.{md,plan}]\nend_of_line = crlf\n");
    assertEquals(new Terminal.Ran(0, "", ""), terminal.run("fmt", "--check", "sub"));
    folder.write("sub/.editorconfig", "[b.plan]\nend_of_line = LF\n");
    assertEquals(1, terminal.run("fmt", "--check", "sub").status());
    folder.write("sub/.editorconfig", "[/b.plan]\nend_of_line = crlf\n");
    folder.write("sub/b.plan", TIDY);
    assertEquals(0, terminal.run("fmt", "sub").status());
    assertEquals(returns, folder.read("sub/b.plan"));
  }

  @Test
  void lineEndsAreThoseThatGitChecksOut() {
    assumeTrue(Checkouts.gitIsThere(), "there is no git");
    Checkouts git = new Checkouts(path).init();
    String returns = TIDY.replace("\n", "\r\n");
    folder.write("sub/b.plan", returns);
    assertEquals(1, terminal.run("fmt", "--check", "sub").status());
    folder.write(".gitattributes", "*.plan text eol=crlf\n");
    assertEquals(new Terminal.Ran(0, "", ""), terminal.run("fmt", "--check", "sub"));
    folder.write(".gitattributes", "*.plan text eol=lf\n");
    assertEquals(1, terminal.run("fmt", "--check", "sub").status());
    folder.write(".gitattributes", "* text=auto\n");
    git.git("config", "core.autocrlf", "true");
    assertEquals(new Terminal.Ran(0, "", ""), terminal.run("fmt", "--check", "sub"));
  }
}
