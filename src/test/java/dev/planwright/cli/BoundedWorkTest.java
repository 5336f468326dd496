package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small plans that ask for more work than anybody waits for end in a finding that says so. */
@Timeout(120)
class BoundedWorkTest {

  private static final String HEAD =
      """
      planwright 1

      kind box {
        open : bool = false
        name : text = "x"
      }

      kind shelf { state full : bool = false }

      action look(s : shelf) {
        on s
        title "Look at ${s}"
        ask "Look into it"
      }

      shelf S {}
      """;

  private static final String PLAN = "plan p {\n  on S\n  steps {\n look(S)\n }\n}\n";

  @TempDir Path folder;

  private static String boxes(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("box B")
          .append(i)
          .append(" { open = true  name = \"n")
          .append(i)
          .append("\" }\n");
    }
    return text.toString();
  }

  private static String rule(String bindings, String condition, String text) {
    return "rule r {\n" + bindings + "check " + condition + "\ntext " + text + "\n}\n";
  }

  /** Returns a chain of definitions; `@` in a body stands for the one before. */
  private static String chain(int length, String first, String body, String type) {
    StringBuilder text = new StringBuilder("define d0(b : box) : " + type + " = " + first + "\n");
    for (int i = 1; i < length; i++) {
      text.append("define d").append(i).append("(b : box) : ").append(type).append(" = ");
      text.append(body.replace("@", "d" + (i - 1))).append('\n');
    }
    return text.toString();
  }

  private static String of(String more) {
    return HEAD + more + PLAN;
  }

  private static String steps(String title, int count) {
    return HEAD.replace("title \"Look at ${s}\"", "title " + title)
        + boxes(300)
        + PLAN.replace(" look(S)\n", " look(S)\n".repeat(count));
  }

  static Stream<Arguments> bombs() {
    String each = " for b in boxs\n";
    String pairs = " for a in boxs\n for b in boxs\n";
    String truth = chain(60, "b.open", "@(b) and @(b)", "bool");
    String texts = chain(60, "\"xxxxxxxxxx\"", "@(b) + @(b)", "text");
    String numbers = chain(60, "1", "if @(b) > 3 then @(b) else @(b)", "number");
    String many = boxes(1_000);
    String name = "join(boxs.name, \"" + "y".repeat(3_000) + "\")";
    return Stream.of(
        Arguments.of("PW0142", of(boxes(1) + truth + rule(each, "not d59(b)", "\"t\""))),
        Arguments.of("PW0142", of(boxes(1) + texts + rule(each, "not b.open", "d59(b)"))),
        Arguments.of("PW0142", of(boxes(1) + numbers + rule(each, "d59(b) > 5", "\"t\""))),
        Arguments.of(
            "PW0142",
            of(
                boxes(60)
                    + rule(
                        "",
                        "all a in boxs : all b in boxs : all c in boxs : all d in boxs : a.open"
                            + " and b.open and c.open and d.open",
                        "\"t\""))),
        Arguments.of("PW0142", of(many + rule(pairs, "a.open and b.open", "\"t\""))),
        Arguments.of("PW0142", of(many + rule(pairs, "not a.open", "\"${a} ${b}\""))),
        Arguments.of(
            "PW0142",
            of(many + rule(pairs, "not a.open and b.open", "\"t\"").replace("check", "always"))),
        Arguments.of("PW0142", of(boxes(450) + rule(pairs, "not a.open and b.open", "\"t\""))),
        Arguments.of(
            "PW0142",
            of(
                boxes(9_000)
                    + rule(
                        "",
                        "unique(boxs.name) and unique(boxs.name) and unique(boxs.name)",
                        "\"t\""))),
        Arguments.of(
            "PW0142", of(many + rule("", "all x in boxs : unique(boxs.name) or x.open", "\"t\""))),
        Arguments.of("PW0142", of(boxes(300) + rule(each, "not b.open", name))),
        Arguments.of("PW0142", steps(name, 3_000)),
        Arguments.of("PW0142", steps("\"" + "y".repeat(1_000_000) + "\"", 3_000)));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void aPlanThatTakesTooMuchEndsInAFinding(String code, String plan) {
    new TestFolder(folder).write("a.plan", plan);
    Terminal.Ran ran = new Terminal(folder).run("lint", "a.plan");
    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.out().startsWith("error[" + code + "]"), head(ran));
    assertTrue(ran.out().contains("\n1 error in 1 file"), head(ran));
    assertTrue(ran.out().contains("--raise-limits 10"), head(ran));
    assertEquals(1, new Terminal(folder).run("compile", "a.plan").status());
  }

  private static String head(Terminal.Ran ran) {
    return ran.out().substring(0, Math.min(2_000, ran.out().length())) + ran.err();
  }

  /** Pieces that a reader, or who names what is unknown, might go through again and again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.",
        ".",
        "..",
        "1:",
        "\\",
        "a b ",
        "kind a { } ",
        "product p ",
        "a { } ",
        "a } ",
        "use a\n",
        "use \"a\"\n",
        "article Q\n",
        "\"x\n",
        "${",
        "\"${",
        "( ",
        "{ ",
        "not ",
      })
  void anyPieceMayBeRepeated(String piece) {
    String text = "planwright 1\n" + piece.repeat(400_000 / piece.length());
    new TestFolder(folder).write("a.plan", text);
    for (String format : new String[] {"text", "json", "sarif"}) {
      Terminal.Ran ran = new Terminal(folder).run("lint", "--format", format, "a.plan");
      assertEquals(1, ran.status(), ran.err());
    }
    assertTrue(new Terminal(folder).run("fmt", "--check", "a.plan").status() <= 1);
  }

  @Test
  void aNameIsNotComparedWithoutEnd() {
    String half = "a".repeat(3_000_000);
    String text =
        "planwright 1\nkind " + half + " {}\nrule r {\n for b in " + half + "x\n check true\n}\n";
    new TestFolder(folder).write("a.plan", text);
    assertEquals(1, new Terminal(folder).run("lint", "a.plan").status());
  }

  @Test
  void aFileHasNoMoreThanSoManyWords() {
    new TestFolder(folder).write("a.plan", "planwright 1\n" + "a b ".repeat(520_000));
    Terminal.Ran ran = new Terminal(folder).run("lint", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().startsWith("error[PW0207]: the file has more than 2000000"), head(ran));
  }

  @Test
  void aUserMayRaiseTheLimits() {
    String plan = of(boxes(600) + rule(" for a in boxs\n for b in boxs\n", "a.open", "\"t\""));
    new TestFolder(folder).write("a.plan", plan);
    Terminal terminal = new Terminal(folder);
    assertEquals(1, terminal.run("lint", "a.plan").status());
    assertEquals(0, terminal.run("lint", "--raise-limits", "10", "a.plan").status());
    for (String wrong : new String[] {"0", "1001", "x", "-1", "", "99999999999"}) {
      assertEquals(2, terminal.run("lint", "--raise-limits=" + wrong, "a.plan").status(), wrong);
    }
  }
}
