package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.html.HtmlEmitter;
import dev.planwright.emit.json.JsonEmitter;
import dev.planwright.emit.markdown.BackoutEmitter;
import dev.planwright.emit.markdown.MarkdownEmitter;
import dev.planwright.emit.markdown.MarkdownStyle;
import dev.planwright.emit.script.ScriptEmitter;
import dev.planwright.emit.script.batch.KillTest;
import dev.planwright.emit.template.Templates;
import dev.planwright.literal.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever reads the runbook, whoever reads the page and whoever runs the script does the same: each
 * artifact is parsed as its readers parse it, and what it says to do is compared with the
 * procedure.
 */
class ParityTest {

  private static final String EXAMPLE = "plans/examples/sql70-sp4-present.plan";

  static Stream<Path> examples() {
    return PlanFiles.below(Path.of("plans", "examples")).stream()
        .filter(file -> !file.toString().contains("broken"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyArtifactOfAnExampleSaysTheSame(Path example) {
    for (Runbook runbook : KillTest.runbooks(example.toString())) {
      assertSame(runbook, made(runbook));
    }
  }

  @Test
  void everyArtifactOfEverySortOfStepSaysTheSame() {
    assertSame(Runbooks.all(), made(Runbooks.all()));
  }

  /** The comparison is worth what it notices. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "checklist ! **S009** ! **S010**",
        "checklist ! net stop clussvc ! net start clussvc",
        "checklist ! `S:\\MSDTCLog` ! `T:\\MSDTCLog`",
        "document ! Restart NODEB ! Restart NODEA",
        "page ! <span class=\"id\">S009</span> ! <span class=\"id\">S010</span>",
        "page ! net stop clussvc ! net start clussvc",
        "page ! <code>S:\\MSDTCLog</code> ! S:\\MSDTCLog",
        "NODEB.cmd ! set PW_CMD=net stop clussvc ! set PW_CMD=net start clussvc",
        "NODEB.cmd ! [S009] ! [S010]",
        "NODEA.cmd ! S:\\MSDTCLog ! S:\\MSDTC",
        "json ! \"id\": \"S009\" ! \"id\": \"S010\"",
        "json ! \"text\": \"net stop clussvc\" ! \"text\": \"net start clussvc\"",
        "json ! \"S:\\\\MSDTCLog\" ! \"S:\\\\\"",
        "backout ! **B001** ! **B002**",
        "evidence ! **B001** ! **B002**",
      })
  void aDamagedArtifactIsNoticed(String artifact, String before, String after) {
    Runbook runbook = KillTest.runbooks(EXAMPLE).getFirst();
    Map<String, String> made = made(runbook);
    String whole = made.get(artifact);
    String damaged = whole.replace(before, after);
    assertNotEquals(whole, damaged, before);
    check(runbook, artifact, whole);
    assertThrows(AssertionError.class, () -> check(runbook, artifact, damaged));
  }

  private static void assertSame(Runbook runbook, Map<String, String> made) {
    made.forEach((artifact, text) -> check(runbook, artifact, text));
  }

  private static void check(Runbook runbook, String artifact, String text) {
    switch (artifact) {
      case "checklist", "document" -> {
        InstructionText.assertSame(
            InstructionText.forth(runbook), SaidIn.markdown(text, "s"), artifact);
        if (artifact.equals("document")) {
          InstructionText.assertSame(
              InstructionText.back(runbook), SaidIn.markdown(text, "b"), artifact);
        }
      }
      case "backout", "evidence" ->
          InstructionText.assertSame(
              InstructionText.back(runbook), SaidIn.markdown(text, "b"), artifact);
      case "page" -> {
        InstructionText.assertSame(
            InstructionText.forth(runbook), SaidIn.page(text, "s"), artifact);
        InstructionText.assertSame(InstructionText.back(runbook), SaidIn.page(text, "b"), artifact);
      }
      case "json" -> {
        InstructionText.assertSame(
            InstructionText.forth(runbook), SaidIn.json(text, false), artifact);
        InstructionText.assertSame(
            InstructionText.back(runbook), SaidIn.json(text, true), artifact);
      }
      default -> {
        List<InstructionText> own =
            InstructionText.forth(runbook).stream()
                .filter(said -> artifact.startsWith(said.machine() + "."))
                .toList();
        if (artifact.endsWith(Dialect.NT.extension())) {
          SaidIn.assertScript(own, text, artifact);
        } else {
          SaidInShell.assertScript(own, text, artifact);
        }
      }
    }
  }

  private static Map<String, String> made(Runbook runbook) {
    Templates templates = Templates.shipped();
    Map<String, String> made = new TreeMap<>();
    made.put("checklist", text(new MarkdownEmitter(templates, MarkdownStyle.CHECKLIST), runbook));
    made.put(
        "evidence",
        emit(new MarkdownEmitter(templates, MarkdownStyle.CHECKLIST), runbook).getLast().content());
    made.put("document", text(new MarkdownEmitter(templates, MarkdownStyle.DOCUMENT), runbook));
    made.put("backout", text(new BackoutEmitter(templates), runbook));
    made.put("page", text(new HtmlEmitter(templates), runbook));
    made.put("json", text(new JsonEmitter(), runbook));
    for (Artifact script : emit(new ScriptEmitter(templates), runbook)) {
      made.put(script.path(), script.content());
    }
    assertEquals(6 + runbook.machines().size(), made.size());
    return made;
  }

  private static String text(Emitter emitter, Runbook runbook) {
    return emit(emitter, runbook).getFirst().content();
  }

  private static List<Artifact> emit(Emitter emitter, Runbook runbook) {
    Outcome<List<Artifact>> outcome = emitter.emit(runbook);
    assertEquals(List.of(), outcome.diagnostics());
    return outcome.value();
  }
}
