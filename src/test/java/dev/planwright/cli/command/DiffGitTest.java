package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Checkouts;
import dev.planwright.cli.RuleBreakingSite;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The procedures of a branch beside those of the revision that it is compared with. */
class DiffGitTest {

  private static final String A = "server A { spare = true  size = 4 }";
  private static final String B = "server B { spare = true  size = 4 }";

  @TempDir Path path;
  private TestFolder folder;
  private Checkouts git;

  @BeforeEach
  void fill() {
    folder = RuleBreakingSite.repository(path.resolve("repo"));
    folder.write("plans/a.plan", RuleBreakingSite.plan("a", A));
    folder.write("plans/b.plan", RuleBreakingSite.plan("b", A, B));
    git = new Checkouts(path.resolve("repo")).init().commit();
  }

  private Terminal.Ran diff(String... more) {
    return new Terminal(path.resolve("repo")).run(List.of("diff", "--git", "HEAD"), more);
  }

  private void says(String... phrases) {
    Terminal.Ran ran = diff();
    assertEquals("", ran.err());
    assertEquals(1, ran.status(), ran.out());
    for (String phrase : phrases) {
      assertTrue(ran.out().contains(phrase), ran.out());
    }
  }

  @Test
  void nothingEditedIsTheSame() {
    assertEquals(new Terminal.Ran(0, "all 2 procedures are the same\n", ""), diff());
  }

  @Test
  void anEditThatIsNotCommittedIsSeen() {
    folder.write("plans/a.plan", RuleBreakingSite.plan("a", A, B));
    says(
        "plans/a.plan: a on F\n  1 step added\n",
        "+ S002  B  Install the web server on B\n  #     since server `B` is new (plans/a.plan:7)",
        "1 of 2 procedures differs");
  }

  @Test
  void aRenamedPlanIsFollowed() throws IOException {
    Files.createDirectories(path.resolve("repo/moved"));
    Files.move(path.resolve("repo/plans/b.plan"), path.resolve("repo/moved/c.plan"));
    assertEquals(new Terminal.Ran(0, "all 2 procedures are the same\n", ""), diff());
    assertEquals(0, diff("moved", "--modules", "lib").status());
    folder.write("moved/c.plan", RuleBreakingSite.plan("b", A));
    says("moved/c.plan (was plans/b.plan): b on F\n  1 step removed");
  }

  @Test
  void plansComeAndGo() throws IOException {
    Files.delete(path.resolve("repo/plans/b.plan"));
    folder.write(
        "plans/new.plan",
        "planwright 1\n\nuse site\n\nfarm G { server X {} server Y {}"
            + " }\n\n\n\nplan other {\n  on G\n  accept no-spare { reason = \"none\" }\n"
            + "  install { web }\n}\n");
    says(
        "plans/b.plan: b on F\n  the procedure of 2 steps is gone",
        "plans/new.plan: other on G\n  a new procedure of 2 steps");
    Files.delete(path.resolve("repo/plans/a.plan"));
    Files.delete(path.resolve("repo/plans/new.plan"));
    assertTrue(diff("plans", "--modules", "lib").out().endsWith("2 of 2 procedures differ\n"));
  }

  @Test
  void aLibraryOfTheRepositoryIsThatOfTheRevision() {
    folder.write(
        "lib/site/site.plan",
        RuleBreakingSite.LIBRARY.replace("Run the setup program", "Run setup twice"));
    says("the action `site/install-web` changed (lib/site/site.plan:16)", "2 of 2 procedures");
    assertEquals(1, diff("plans", "--modules", "lib").status());
  }

  @Test
  void whatDoesNotCompileIsToldFromWhere() {
    folder.write("plans/a.plan", RuleBreakingSite.plan("a", A).replace("{ web }", "{ wep }"));
    says(
        "there is no procedure in the working tree, since the plan has errors",
        "the working tree: error[PW0108] plans/a.plan:11",
        "the same; 1 plan has errors");
  }

  @Test
  void aHostileNameIsNoMarkup() {
    String hostile = "x ``` | <img src=x> [a](http://b) @everyone </details> \\\\ *b*";
    folder.write(
        "plans/a.plan",
        RuleBreakingSite.plan("a", A, B).replace("plan a {", "plan a \"" + hostile + "\" {"));
    for (String detail : List.of("summary", "steps", "full")) {
      String page = diff("--to", "markdown", "--detail", detail).out();
      List<String> markup = new ArrayList<>();
      Parser.builder().build().parse(page).accept(new Markup(markup));
      markup.removeIf(each -> each.startsWith("<details>") || each.equals("</details>"));
      assertEquals(List.of(), markup, page);
    }
    String html = diff("--to", "html").out();
    assertFalse(html.contains("<img"), html);
    assertTrue(html.contains("&lt;img src=x&gt;"), html);
  }

  @Test
  void aCommentHasAnEnd() {
    for (int plan = 0; plan < 120; plan++) {
      List<String> servers = new ArrayList<>(List.of(A));
      for (int server = 0; server < 40; server++) {
        servers.add("server SERVER-NUMBER-" + server + " { spare = true  size = 4 }");
      }
      folder.write("plans/p" + plan + ".plan", RuleBreakingSite.plan("p" + plan, A));
      folder.write(
          "new/p" + plan + ".plan",
          RuleBreakingSite.plan("p" + plan, servers.toArray(String[]::new)));
    }
    Terminal.Ran ran =
        new Terminal(path.resolve("repo"))
            .run("diff", "--modules", "lib", "plans", "new", "--to", "markdown");
    assertTrue(ran.out().getBytes(StandardCharsets.UTF_8).length <= 60_000);
    assertTrue(ran.out().contains(" more than fit here."), ran.out());
  }

  @Test
  void whatCannotBeComparedIsSaid() {
    refused(2, "unknown revision nowhere", "diff", "--git", "nowhere");
    refused(2, "no such file or folder, now or in HEAD: x.plan", "diff", "--git=HEAD", "x.plan");
    refused(2, "../z is outside the repository", "diff", "--git", "HEAD", "../z");
    folder.write("empty/a.txt", "");
    refused(3, "nothing to compare: no .plan file in empty", "diff", "--git", "HEAD", "empty");
  }

  private void refused(int status, String message, String... words) {
    Terminal.Ran ran = new Terminal(path.resolve("repo")).run(words);
    assertEquals("", ran.out());
    assertEquals(status, ran.status(), ran.err());
    assertTrue(ran.err().startsWith("planwright: " + message), ran.err());
  }

  /** Collects what a reader would take for markup of ours or of somebody else. */
  private static final class Markup extends AbstractVisitor {
    private final List<String> found;

    Markup(List<String> found) {
      this.found = found;
    }

    @Override
    public void visit(HtmlBlock block) {
      found.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      found.add(inline.getLiteral());
    }

    @Override
    public void visit(Link link) {
      found.add("link " + link.getDestination());
    }

    @Override
    public void visit(Image image) {
      found.add("image " + image.getDestination());
    }
  }
}
