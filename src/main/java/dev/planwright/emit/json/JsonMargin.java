package dev.planwright.emit.json;

import dev.planwright.derive.Runbook;
import dev.planwright.emit.Wording;
import dev.planwright.markup.JsonWriter;
import dev.planwright.model.Plan;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.article.Article;
import dev.planwright.model.article.Reading;

/** Writes what stands beside the steps: sources, readings, rules, symptoms, accepted risks. */
record JsonMargin(JsonWriter json) {

  /** Writes the members. */
  void write(Runbook runbook) {
    json.array("readings", runbook.knowledge().readings(), JsonMargin::reading);
    json.array("rules", runbook.verdicts().rules(), JsonMargin::coverage);
    json.array("symptoms", runbook.knowledge().symptoms(), JsonMargin::symptom);
    json.array("accepted", runbook.verdicts().accepted(), JsonMargin::accepted);
    json.array("articles", runbook.knowledge().articles(), JsonMargin::article);
  }

  private static void article(JsonWriter json, Article article) {
    json.beginObject().member("name", article.name()).member("title", article.title());
    json.member("modified", article.modified());
    if (!article.url().isEmpty()) {
      json.member("url", article.url());
    }
    json.endObject();
  }

  private static void reading(JsonWriter json, Reading reading) {
    json.beginObject().member("name", reading.name()).member("question", reading.question());
    json.array(
        "sides",
        reading.sides(),
        (out, side) ->
            out.beginObject()
                .member("article", side.article().name())
                .member("place", side.place())
                .member("text", side.text())
                .endObject());
    json.member("follows", reading.follows()).member("because", reading.because());
    JsonCitations.write(json, reading.citations());
    json.endObject();
  }

  private static void coverage(JsonWriter json, Runbook.Coverage coverage) {
    json.beginObject().member("rule", coverage.rule().code());
    json.member("verdict", JsonEmitter.word(coverage.verdict()));
    Rule.Off off = coverage.rule().off();
    if (off != null) {
      json.member("reason", off.reason());
    }
    json.member("severity", coverage.rule().severity().word());
    json.member("confidence", coverage.rule().confidence().word());
    JsonCitations.write(json, coverage.rule().body().citations());
    json.endObject();
  }

  private static void symptom(JsonWriter json, Symptom symptom) {
    Symptom.Body body = symptom.body().get();
    String recover = Wording.recovery(body);
    json.beginObject().member("name", symptom.module() + "/" + symptom.name());
    json.member("title", symptom.title());
    json.member("matches", body.signature().matches().stream().map(Wording::of).toList());
    json.array(
        "events",
        body.signature().events(),
        (out, event) ->
            out.beginObject()
                .member("id", event.id())
                .member("source", event.source())
                .endObject());
    json.member("text", Wording.of(body.words().text()))
        .member("why", Wording.of(body.words().why()));
    json.member("help", Wording.of(body.words().help()));
    json.member("recover", recover.isEmpty() ? null : recover);
    JsonCitations.write(json, body.citations());
    json.endObject();
  }

  private static void accepted(JsonWriter json, Runbook.Accepted accepted) {
    Plan.Accept accept = accepted.accept();
    json.beginObject().member("rule", accept.code()).member("reason", accept.reason());
    json.member("until", accept.until()).member("owner", accept.owner());
    json.member("messages", accepted.messages()).endObject();
  }
}
