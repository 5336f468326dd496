package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.html.HtmlEmitter;
import dev.planwright.emit.json.JsonEmitter;
import dev.planwright.emit.markdown.BackoutEmitter;
import dev.planwright.emit.markdown.MarkdownEmitter;
import dev.planwright.emit.markdown.MarkdownStyle;
import dev.planwright.emit.script.ScriptCheck;
import dev.planwright.emit.script.ScriptEmitter;
import dev.planwright.emit.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What `lint` passes, `compile` writes: every kind of artifact, and without a finding. */
class LintCompileAgreementTest {

  private static final List<Emitter> ALL =
      List.of(
          new MarkdownEmitter(Templates.shipped(), MarkdownStyle.CHECKLIST),
          new MarkdownEmitter(Templates.shipped(), MarkdownStyle.DOCUMENT),
          new HtmlEmitter(Templates.shipped()),
          new BackoutEmitter(Templates.shipped()),
          new ScriptEmitter(Templates.shipped()),
          new GraphEmitter(),
          new JsonEmitter());

  @Test
  void everyPlanThatLintsCleanIsWritten() {
    Compilers compilers = new Compilers();
    List<String> refused = new ArrayList<>();
    int written = 0;
    for (Path file : files()) {
      Compilation compilation = compilers.compiler().compile(compilers.open(file));
      if (!compilation.hasErrors()) {
        for (Runbook runbook : compilation.runbooks()) {
          written++;
          findings(runbook).forEach(each -> refused.add(file + ": " + each.message()));
        }
      }
    }
    assertEquals(List.of(), refused);
    assertTrue(written > 20, "only " + written + " runbooks were written");
  }

  private static List<Path> files() {
    return Stream.of("src/test/resources/corpus/compile", "src/test/resources/corpus/mscs", "plans")
        .flatMap(folder -> PlanFiles.below(Path.of(folder)).stream())
        .toList();
  }

  private static List<Diagnostic> findings(Runbook runbook) {
    return ALL.stream().flatMap(emitter -> emitter.emit(runbook).diagnostics().stream()).toList();
  }

  /** Names and values of every length and sign: refused by the check, or written. */
  @Test
  void whatTheCheckPassesNoTemplateRefuses() {
    Random random = new Random(9);
    int written = 0;
    for (int i = 0; i < 300; i++) {
      Runbooks book = new Runbooks();
      for (int step = 0; step <= i % 3; step++) {
        book.step(step % 2 == 0 ? book.alpha : book.beta, text(random, 120))
            .run("tool ${" + text(random, 70) + "} /x:${" + text(random, 70) + "}")
            .ask(text(random, 300))
            .add();
      }
      Runbook runbook = book.build();
      List<Diagnostic> checked = ScriptCheck.check(runbook.steps());
      List<Diagnostic> emitted = new ScriptEmitter(Templates.shipped()).emit(runbook).diagnostics();
      assertEquals(checked, emitted);
      written += checked.isEmpty() ? 1 : 0;
    }
    assertTrue(written > 30, "only " + written + " were written");
  }

  private static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder("x");
    boolean wild = random.nextInt(4) == 0;
    for (int left = random.nextInt(longest); left > 0; left--) {
      int letter =
          wild ? ' ' + random.nextInt(95) : "abcXYZ019 &()',;=@#".charAt(random.nextInt(19));
      text.append((char) letter);
    }
    return text.toString().replace('}', 'x').replace('$', 'x').strip();
  }
}
