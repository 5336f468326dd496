package dev.planwright.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.diagnostic.Severity;
import dev.planwright.source.SourceFile;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.StatementTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tree of a text is. */
class ParserTest {

  private static Outcome<PlanFile> outcome(String text) {
    return PlanParser.parse(new SourceFile("test.plan", text));
  }

  private static PlanFile parse(String text) {
    Outcome<PlanFile> outcome = outcome("planwright 1\n" + text);
    assertEquals(List.of(), outcome.diagnostics(), text);
    return outcome.value();
  }

  private static Declaration declaration(String text) {
    return parse(text).declarations().getFirst();
  }

  /** Returns the declarations of a text with one documentation comment above nothing. */
  private static List<Declaration> unrelated(String text) {
    Outcome<PlanFile> outcome = outcome("planwright 1\n" + text);
    assertEquals(
        List.of("PW0133"), outcome.diagnostics().stream().map(Diagnostic::code).toList(), text);
    return outcome.value().declarations();
  }

  private static ExprTree expression(String text) {
    return ((Declaration.Define) declaration("define d() = " + text)).body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\uFEFF", "# nothing", "## nothing\n", "planwright 1\n", ";;"})
  void aFileThatDeclaresNothingIsTold(String text) {
    List<Diagnostic> found = outcome(text).diagnostics();
    assertEquals(List.of("PW0011"), found.stream().map(Diagnostic::code).toList());
    assertEquals(1, found.getFirst().span().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a or b and c              | (or a (and b c))",
        "a and b or c              | (or (and a b) c)",
        "(a or b) and c            | (and (or a b) c)",
        "not a == b and c          | (and (not (== a b)) c)",
        "a and not b in c or d     | (or (and a (not (in b c))) d)",
        "not not a                 | (not (not a))",
        "a - b - c + d             | (+ (- (- a b) c) d)",
        "a + -b.c == d             | (== (+ a (- b.c)) d)",
        "a + b * c - d / e == 1    | (== (- (+ a (* b c)) (/ d e)) 1)",
        "(a + b) * -c / d          | (/ (* (+ a b) (- c)) d)",
        "not a * b < c             | (not (< (* a b) c))",
        "at most 1 n in c.n : n.d or e | (Counted 'at most' 1 (Each n c.n (or n.d e)))",
        "at least f(c) - 1 s in c : s | (Counted 'at least' (- f[c] 1) (Each s c s))",
        "exactly 1 min in c : min  | (Counted 'exactly' 1 (Each min c min))",
        "at + most * exactly       | (+ at (* most exactly))",
        "[n in c.n : n.d].name     | (Selected (Each n c.n n.d)).name",
        "[n in c, d]               | list[(in n c) d]",
        "min(n in c : n.d)         | (EachCall min (Each n c n.d))",
        "min(n in c)               | min[(in n c)]",
        "a <= b + 1                | (<= a (+ b 1))",
        "f(a, g()).b.c             | f[a g[]].b.c",
        "[a, 6a, 10 min]           | list[a 6a 10min]",
        "if a then b else c or d   | (Conditional a b (or c d))",
        "a and if b then c else d  | (and a (Conditional b c d))",
        "n has sp >= 4 and b       | (and (HasProduct n 'has' (ItemPattern sp '>=' 4) -) b)",
        "n has sp >= c.to and b    | (and (HasProduct n 'has' (ItemPattern sp '>=' -) c.to) b)",
        "n.x installs m.p 6.5      | (HasProduct n.x 'installs' (ItemPattern m.p - 6.5) -)",
        "all g in c : g.o == a or b | (Quantified 'all' g c (or (== g.o a) b))",
        "both nodes down           | (QuantifiedCall 'both' nodes down)",
        "node.plan.all == in-order | (== node.plan.all in-order)",
        "2027-01-31                | 2027-01-31",
      })
  void expressions(String text, String shape) {
    assertEquals(shape, Shape.of(expression(text)));
  }

  @Test
  void spansOfExpressionsCoverTheirParentheses() {
    ExprTree expression = expression("(a) + (b)");
    assertEquals("(a) + (b)", expression.span().text());
    assertEquals("a", ((ExprTree.Binary) expression).left().span().text());
  }

  @Test
  void textsShowExpressions() {
    assertEquals(
        "'a \"b\" '+${n.name}+' C:\\x'", Shape.of(expression("\"a \"\"b\"\" ${n.name} C:\\x\"")));
    assertEquals("${f['x'+${n}]}", Shape.of(expression("\"${f(\"\"x${n}\"\")}\"")));
    assertEquals("''", Shape.of(expression("\"\"")));
    ExprTree.TextLiteral text = (ExprTree.TextLiteral) expression("\"say ${n.name}\"");
    assertEquals("n.name", text.parts().get(1).shown().span().text());
  }

  @Test
  void textBlocksLoseTheirIndentation() {
    String block = "\"\"\"\n    one\n      ${two} \"x\"\r\n\n    three\n  \"\"\"";
    assertEquals("'one\\n  '+${two}+' \"x\"\\n\\nthree\\n'", Shape.of(expression(block)));
    assertEquals("'one\\ntwo'", Shape.of(expression("\"\"\"one\n   two\"\"\"")));
  }

  @Test
  void headerModuleAndUses() {
    PlanFile file = parse("module a.b\nuse c\nuse \"d/e.plan\"\n");
    assertEquals("1", file.edition().version());
    assertEquals("a.b", file.module().text());
    assertEquals("c", file.uses().get(0).module().text());
    assertEquals("d/e.plan", file.uses().get(1).path());
    assertFalse(file.hasSyntaxErrors());
  }

  @Test
  void keywordsAreNames() {
    String shape =
        Shape.of(declaration("cluster plan { node order { rule = action  has state 4 } }"));
    assertEquals(
        "(ObjectTree cluster plan [(Child node order [(Given (Attribute rule [action]))"
            + " (Has 'false' [(Installed state 4)])] '')] '')",
        shape.replace("Has false", "Has 'false'"));
  }

  @Test
  void quotedNamesLoseTheirQuotes() {
    Declaration.ObjectTree object = (Declaration.ObjectTree) declaration("g \"A \"\"b\"\"\" { }");
    assertEquals("A \"b\"", object.name().text());
    assertEquals("\"A \"\"b\"\"\"", object.name().span().text());
  }

  @Test
  void textsOfObjectsAreRaw() {
    assertEquals(
        "(ObjectTree site x [(Given (Attribute home ['C:\\${x}']))] '')",
        Shape.of(declaration("site x { home = \"C:\\${x}\" }")));
  }

  @Test
  void documentationStandsDirectlyAbove() {
    assertEquals(
        "one\n two", ((Declaration.Kind) declaration("## one\n##  two\nkind k { }")).doc());
    assertEquals("", ((Declaration.Kind) unrelated("## one\n\nkind k { }").getFirst()).doc());
    assertEquals("", ((Declaration.Kind) unrelated("kind j { } ## j\nkind k { }").get(1)).doc());
    Declaration.Kind kind = (Declaration.Kind) declaration("kind k {\n  ## m\n  a : b\n}");
    assertEquals("m", kind.members().getFirst().doc());
  }

  @Test
  void aLoneTextNamesNoPlan() {
    assertNull(((Declaration.Plan) declaration("plan \"Title\" { }")).name());
    assertEquals("Title", ((Declaration.Plan) declaration("plan \"Title\" { }")).title());
    assertEquals(
        "x y", ((Declaration.Plan) declaration("plan \"x y\" \"Title\" { }")).name().text());
  }

  @Test
  void anElseIfIsInsideTheElse() {
    String text = "procedure p() { if a { b() } else if c { d() } else { e() } }";
    Declaration.Procedure procedure = (Declaration.Procedure) declaration(text);
    StatementTree.If outer = (StatementTree.If) procedure.body().getFirst();
    StatementTree.If inner = (StatementTree.If) outer.otherwise().getFirst();
    assertEquals("if c { d() } else { e() }", inner.span().text());
    assertEquals("e()", inner.otherwise().getFirst().span().text());
  }

  @Test
  void aBrokenClauseLeavesTheOthers() {
    Outcome<PlanFile> outcome =
        outcome(
            "planwright 1\nrule a error {\n  order x y\n  text \"t\"\n  from F1\n}\nkind k { }\n");
    assertEquals(1, outcome.diagnostics().size());
    assertTrue(outcome.value().hasSyntaxErrors());
    assertEquals(
        "[(Rule a [error] [(Text 'text' 't') (From [F1])] '') (Kind k - (KindWords - - -) -"
            + " (KindBody [] [] []) '')]",
        Shape.of(outcome.value().declarations()));
  }

  @Test
  void aBrokenHeadLeavesTheName() {
    Outcome<PlanFile> outcome = outcome("planwright 1\nkind k on { a : b }\nkind l { }\n");
    assertEquals(
        "[(Malformed k) (Kind l - (KindWords - - -) - (KindBody [] [] []) '')]",
        Shape.of(outcome.value().declarations()));
  }

  @Test
  void aMissingBraceEndsBeforeTheNextDeclaration() {
    Outcome<PlanFile> outcome =
        outcome("planwright 1\nplan p {\n  install {\n    a\n\nkind k { }\n");
    assertEquals(
        "[(Plan p '' [(Items 'install' false [(Item a - [] [] '')])] '') (Kind k - (KindWords - -"
            + " -) - (KindBody [] [] []) '')]",
        Shape.of(outcome.value().declarations()));
    assertEquals("kind", outcome.diagnostics().getFirst().labels().get(1).span().text());
  }

  @Test
  void theMissingHeaderCanBeAdded() {
    String text = "kind k { }\n";
    Diagnostic finding = outcome(text).diagnostics().getFirst();
    assertEquals("PW0007", finding.code());
    assertEquals(Severity.WARNING, finding.severity());
    String mended = TextEdit.apply(text, finding.fixes().getFirst().edits());
    assertEquals(List.of(), outcome(mended).diagnostics());
  }

  @ParameterizedTest
  @CsvSource({"'{}', JSON", "' (a)', list", "'PK\003\004', zip", "'<a/>', XML", "'plan\0', binary"})
  void filesOfOthersAreCalledWhatTheyAre(String text, String what) {
    Outcome<PlanFile> outcome = outcome(text);
    assertEquals(1, outcome.diagnostics().size());
    assertEquals("PW0006", outcome.diagnostics().getFirst().code());
    assertTrue(outcome.diagnostics().getFirst().message().contains(what), what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "( |",
        "[ |",
        "f( |",
        "not |",
        "- |",
        "if |",
        "if a then b else |",
        "a. | a",
        "a + | a",
        "a == not | a",
        "all x in y : | a",
        "a has b or | a"
      })
  void deepNestingIsAFinding(String part, String end) {
    String text = "planwright 1\ndefine d() = " + (part + " ").repeat(20_000) + end;
    Outcome<PlanFile> outcome = outcome(text);
    assertEquals("PW0005", outcome.diagnostics().getFirst().code());
  }

  @Test
  void findingsOfOneFileAreLimited() {
    Outcome<PlanFile> outcome = outcome("planwright 1\n" + "kind k { a : }\n".repeat(300));
    assertEquals(101, outcome.diagnostics().size());
    assertTrue(outcome.diagnostics().getLast().message().startsWith("200 more"));
    assertEquals(300, outcome.value().declarations().size());
  }
}
