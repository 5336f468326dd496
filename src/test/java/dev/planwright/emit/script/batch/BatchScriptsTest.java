package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.Golden;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Runbooks;
import dev.planwright.emit.StepMaker;
import dev.planwright.emit.script.ScriptEmitter;
import dev.planwright.emit.template.Templates;
import dev.planwright.model.Action.Disposition;
import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts look like, and what never gets into one. */
class BatchScriptsTest {

  @Test
  void aStepOfEverySort() throws IOException {
    Outcome<List<Artifact>> outcome = emit(Runbooks.all());
    assertEquals(List.of(), outcome.diagnostics());
    for (Artifact artifact : outcome.value()) {
      assertEquals(List.of(), BatchDialect.faults(artifact.content()), artifact.path());
      Golden.check(Path.of("src/test/resources/emit", artifact.path()), artifact.content());
    }
  }

  @Test
  void theSameRunbookGivesTheSameBytes() throws IOException {
    assertEquals(emit(Runbooks.all()), emit(Runbooks.all()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50%",
        "a\"b",
        "a^b",
        "a!b",
        "a<b",
        "a>b",
        "a|b",
        "a\nb",
        "a\tb",
        "caf\u00e9",
        "S:\\Log\\",
        "/quiet",
        "-x",
        " x",
        "x ",
        "",
        "\u0000",
        "a\rb",
        "\ud83d\ude00"
      })
  void aValueThatCannotBeQuotedIsAFindingAtItsPlace(String value) throws IOException {
    Runbooks book = new Runbooks();
    book.step(book.alpha, "Run it").run("agentctl group ${" + value + "} /on").add();
    Outcome<List<Artifact>> outcome = emit(book.build());
    assertEquals(List.of(), outcome.value());
    assertEquals(List.of("PW0701"), codes(outcome));
    assertEquals(Runbooks.span(value), outcome.diagnostics().getFirst().span());
  }

  @ParameterizedTest
  @ValueSource(strings = {"R&D", "a (b)", "a, b; c=d", "x'y`z", "a/b-c", "#@$*~{[]?+.", "S:\\Log"})
  void otherValuesArriveInQuotes(String value) throws IOException {
    Runbooks book = new Runbooks();
    book.step(book.alpha, "Run it").run("agentctl /group:${" + value + "} /on").add();
    Outcome<List<Artifact>> outcome = emit(book.build());
    assertEquals(List.of(), outcome.diagnostics());
    Artifact script = outcome.value().getFirst();
    assertTrue(script.content().contains("set PW_CMD=agentctl /group:\"" + value + "\" /on\r\n"));
    assertEquals(List.of(), BatchDialect.faults(script.content()));
  }

  @ParameterizedTest
  @CsvSource({
    "a & b, PW0702",
    "a | b, PW0702",
    "a > b, PW0702",
    "a ^b, PW0702",
    "a %x, PW0702",
    "'a \"b', PW0702",
    "next.cmd, PW0702",
    "C:\\x\\next.BAT /y, PW0702",
    "'', PW0702",
  })
  void aCommandOfALibraryThatNoScriptCanRunIsAFinding(String command, String code)
      throws IOException {
    Runbooks book = new Runbooks();
    book.step(book.alpha, "Run it").run(command).add();
    assertEquals(List.of(code), codes(emit(book.build())));
  }

  @Test
  void aCommandThatIsTooLongIsAFinding() throws IOException {
    Runbooks book = new Runbooks();
    book.step(book.alpha, "Run it").run("agentctl ${" + "x".repeat(180) + "}").add();
    assertEquals(List.of("PW0703"), codes(emit(book.build())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Caf\u00e9", "a \u2013 b", "what is /? for", "a\u0007b"})
  void aTextThatCannotBePrintedIsAFinding(String title) throws IOException {
    Runbooks book = new Runbooks();
    book.step(book.alpha, title).ask("Do it").add();
    assertEquals(List.of("PW0704"), codes(emit(book.build())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con",
        "NUL",
        "com1",
        "Start",
        "copy",
        "find",
        "agentctl",
        "A.B",
        "A B",
        "-A",
        "",
        "a&b",
        "ABCDEFGHIJKLMNOP"
      })
  void aMachineWhoseNameIsNoneForAScriptIsAFinding(String name) throws IOException {
    Runbooks book = new Runbooks(name, "BETA");
    book.step(book.alpha, "Run it").run("agentctl.exe start").add();
    assertEquals(List.of("PW0705"), codes(emit(book.build())));
  }

  @Test
  void twoMachinesWhoseNamesDifferInCaseAreAFinding() throws IOException {
    Runbooks book = new Runbooks("ALPHA", "alpha");
    book.step(book.alpha, "One").ask("Do it").add();
    book.step(book.beta, "Two").ask("Do it").add();
    assertEquals(List.of("PW0705"), codes(emit(book.build())));
  }

  @ParameterizedTest
  @CsvSource({
    "'', x",
    "'', 99999999999",
    "HKLM\\A, 0",
    "A\\B, 0",
    "HKLM\\A\\B%C, 0",
    "HKLM\\A\"\\B, 0"
  })
  void aResultThatNoScriptCanReadIsAFinding(String source, String code) throws IOException {
    Runbooks book = new Runbooks();
    book.step(book.alpha, "Run it")
        .run("agentctl")
        .result(source, StepMaker.row(Disposition.FAIL, "", code))
        .add();
    assertEquals(List.of("PW0707"), codes(emit(book.build())));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "script.cmd.ftl, @echo off, exit /b 1",
        "messages.ftl, :busy, echo ${script}^",
        "step.ftl, :${step.id}, set /p PW_RC=",
        "routines.ftl, :key, choice",
      })
  void aTemplateThatLeavesTheDialectIsAFindingAtItsLine(String name, String before, String own)
      throws IOException {
    Path shipped = Path.of("templates", "batch", name);
    String text =
        Files.readString(shipped)
            .replace("\n" + before + "\n", "\n" + before + "\n<#if true>\n" + own + "\n</#if>\n");
    SourceFile mine = new SourceFile("mine/batch/" + name, text);
    Outcome<List<Artifact>> outcome =
        new ScriptEmitter(Templates.with(Map.of("batch/" + name, mine))).emit(Runbooks.all());
    assertEquals(List.of(), outcome.value());
    Diagnostic finding = outcome.diagnostics().getFirst();
    assertEquals("PW0706", finding.code());
    assertEquals("mine/batch/" + name, finding.span().file().name());
    assertEquals(own, finding.span().text());
  }

  @Test
  void hostileTextsEndInFindingsOrInTheDialect() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      Runbooks book = new Runbooks();
      String text = hostile(random);
      book.step(book.alpha, hostile(random))
          .ask(text + "\n" + hostile(random))
          .run("agentctl ${" + hostile(random).replace("}", "") + "}")
          .note(hostile(random))
          .add();
      for (Artifact artifact : emit(book.build()).value()) {
        assertEquals(List.of(), BatchDialect.faults(artifact.content()));
      }
    }
  }

  private static String hostile(Random random) {
    String signs = "%\"^!<>|&()'`;,=@ \\/?-x1";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12) + 1; i > 0; i--) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  private static Outcome<List<Artifact>> emit(Runbook runbook) throws IOException {
    return new ScriptEmitter(Templates.shipped()).emit(runbook);
  }

  private static List<String> codes(Outcome<List<Artifact>> outcome) {
    return outcome.diagnostics().stream().map(Diagnostic::code).distinct().toList();
  }
}
