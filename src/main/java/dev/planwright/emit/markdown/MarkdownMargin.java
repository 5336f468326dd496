package dev.planwright.emit.markdown;

import dev.planwright.derive.Runbook;
import dev.planwright.emit.Wording;
import dev.planwright.emit.json.JsonEmitter;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Symptom;
import dev.planwright.model.article.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Collects what a runbook says after the steps.
 *
 * <p>The template sees {@code symptoms} ({@code title signs text help recover sources}, the texts
 * perhaps empty), {@code accepted} ({@code code reason until owner messages}), {@code readings}
 * ({@code question sides follows because sources}, a side being {@code source text}), {@code
 * signatures} (what is signed) and {@code coverage} ({@code rule mark verdict weight sources}).
 */
record MarkdownMargin(Runbook runbook) {

  /** Adds the data. */
  void fill(TemplateData data) {
    data.groups(
            "symptoms",
            runbook.knowledge().symptoms().stream().map(MarkdownMargin::symptom).toList())
        .groups(
            "readings",
            runbook.knowledge().readings().stream().map(MarkdownMargin::reading).toList())
        .groups(
            "accepted",
            runbook.verdicts().accepted().stream().map(MarkdownMargin::accepted).toList())
        .texts("signatures", signatures())
        .groups(
            "coverage", runbook.verdicts().rules().stream().map(MarkdownMargin::coverage).toList());
  }

  private static TemplateData symptom(Symptom symptom) {
    Symptom.Body body = symptom.body().get();
    Stream<MarkdownText> texts =
        body.signature().matches().stream().map(Wording::of).map(MarkdownText::code);
    Stream<MarkdownText> events =
        body.signature().events().stream().map(event -> MarkdownText.of(event(event)));
    String recover = Wording.recoveryInWords(body);
    return new TemplateData()
        .put("title", MarkdownText.of(symptom.title().isEmpty() ? symptom.name() : symptom.title()))
        .texts("signs", Stream.concat(texts, events).toList())
        .put("text", MarkdownText.of(Wording.of(body.words().text())))
        .put("help", MarkdownText.of(Wording.of(body.words().help())))
        .put("recover", MarkdownText.of(recover))
        .put("sources", MarkdownText.of(Wording.sources(body.citations())));
  }

  private static String event(Symptom.Event event) {
    return "event " + event.id() + (event.source().isEmpty() ? "" : " from " + event.source());
  }

  private static TemplateData accepted(Runbook.Accepted accepted) {
    Plan.Accept accept = accepted.accept();
    return new TemplateData()
        .put("code", MarkdownText.of(accept.code()))
        .put("reason", MarkdownText.of(accept.reason()))
        .put("until", MarkdownText.of(accept.until()))
        .put("owner", MarkdownText.of(accept.owner()))
        .texts("messages", accepted.messages().stream().map(MarkdownText::of).toList());
  }

  private List<MarkdownText> signatures() {
    List<String> rows = new ArrayList<>();
    rows.add("Runbook read and approved");
    rows.add("Checks before the start passed");
    List<PlanObject> machines = runbook.machines();
    if (machines.size() > Wording.MOST_NAMED) {
      rows.add("Steps on all " + machines.size() + " machines done");
    } else {
      machines.forEach(machine -> rows.add("Steps on " + machine.name() + " done"));
    }
    rows.add("Result accepted");
    return rows.stream().map(MarkdownText::of).toList();
  }

  private static TemplateData coverage(Runbook.Coverage coverage) {
    String weight = coverage.rule().severity().word() + ", " + coverage.rule().confidence().word();
    return new TemplateData()
        .put("rule", MarkdownText.of(coverage.rule().code()))
        .id("mark", JsonEmitter.word(coverage.verdict()))
        .put("verdict", MarkdownText.of(Wording.verdict(coverage)))
        .put("weight", MarkdownText.of(weight))
        .put("sources", MarkdownText.of(Wording.sources(coverage.rule().body().citations())));
  }

  private static TemplateData reading(Reading reading) {
    return new TemplateData()
        .put("question", MarkdownText.of(reading.question()))
        .groups(
            "sides",
            reading.sides().stream()
                .map(side ->
                    new TemplateData()
                        .put("source", MarkdownText.of(side.source()))
                        .put("text", MarkdownText.of(side.text())))
                .toList())
        .put("follows", MarkdownText.of(reading.follows()))
        .put("because", MarkdownText.of(reading.because()))
        .put("sources", MarkdownText.of(Wording.sources(reading.citations())));
  }
}
