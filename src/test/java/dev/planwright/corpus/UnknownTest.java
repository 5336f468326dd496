package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.cli.Examples;
import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Value;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody gave stands in no step of a plan that is clean, whatever is left out of the plan. */
class UnknownTest {

  private static final Pattern WORD = Pattern.compile("\\bunknown\\b|\\$\\{");
  private static final Pattern GIVEN =
      Pattern.compile("(?<![\\w-])[a-z][\\w-]* = (?:\"[^\"]*\"|[\\w.\\\\:-]+)");

  private final Compilers compilers = new Compilers();

  static Stream<Path> plans() {
    return Stream.concat(
        Examples.all(),
        Stream.of("compile", "kubernetes", "mscs", "postgresql", "lib")
            .flatMap(folder -> PlanFiles.below(PlanFiles.CORPUS.resolve(folder)).stream()));
  }

  static Stream<Path> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void noStepOfACleanPlanSaysIt(Path file) {
    assertEquals(List.of(), leaks(compilers.open(file)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noStepSaysItWhateverIsNotGiven(Path file) {
    SourceFile whole = compilers.open(file);
    List<String> leaks = new ArrayList<>();
    int tried = 0;
    for (Matcher given = GIVEN.matcher(whole.text()); given.find(); tried++) {
      String value = given.group();
      String less = value.substring(0, value.indexOf('=')) + "= unknown";
      leaks.addAll(leaks(without(whole, given, "")));
      leaks.addAll(leaks(without(whole, given, less)));
    }
    assertEquals(List.of(), leaks);
    assertTrue(tried > 0, () -> "nothing is given in " + file);
  }

  private static SourceFile without(SourceFile whole, Matcher given, String instead) {
    String text = whole.text();
    return new SourceFile(
        whole.name(), text.substring(0, given.start()) + instead + text.substring(given.end()));
  }

  private List<String> leaks(SourceFile source) {
    Compilation compilation = compilers.compiler().compile(source);
    List<String> leaks = new ArrayList<>();
    if (!compilation.hasErrors()) {
      for (Runbook runbook : compilation.runbooks()) {
        for (Step step : runbook.steps()) {
          said(step).filter(text -> WORD.matcher(text).find()).forEach(leaks::add);
          values(step).filter(value -> value.unknown() != null).forEach(_ -> leaks.add(step.id()));
        }
      }
    }
    return leaks;
  }

  private static Stream<Value> values(Step step) {
    Step.Undo undo = step.reversal().undo();
    return Stream.concat(
        step.call().arguments().stream(), undo == null ? Stream.of() : undo.arguments().stream());
  }

  private static Stream<String> said(Step step) {
    return Stream.of(
            Stream.of(step.title(), step.content().note()),
            step.content().instructions().stream().map(instruction -> instruction.text().plain()),
            step.content().guards().stream().map(Step.Text::plain),
            step.content().remarks().stream().map(Step.Remark::text),
            step.content().outcomes().stream().map(Step.Outcomes::source),
            step.content().outcomes().stream()
                .flatMap(table -> table.rows().stream())
                .map(Step.Row::text))
        .flatMap(texts -> texts);
  }
}
