package dev.planwright.report.format;

import dev.planwright.diagnose.Diagnosis;
import dev.planwright.diagnose.Evidence;
import dev.planwright.diagnose.Scene;
import dev.planwright.diagnose.Sighting;
import dev.planwright.diagnostic.Citation;
import dev.planwright.emit.json.JsonCitations;
import dev.planwright.literal.Durations;
import dev.planwright.markup.JsonWriter;
import dev.planwright.markup.VisibleText;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Symptom;
import dev.planwright.report.Palette;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws diagnoses, for people and for programs. */
public final class DiagnosisReport {

  private static final String FORMAT = "planwright-diagnoses";
  private static final int VERSION = 1;
  private static final String INDENT = "   ";
  private static final int WORDS = 10;

  private DiagnosisReport() {}

  /**
   * A diagnosis as it is printed.
   *
   * @param scene what it means in the plan
   * @param others the scenes that are as likely; none if the scene is decided
   * @param progress how far the plan is taken to have got, and why
   * @param open why the recovery was not written, or empty
   * @param recovery the compiled recovery, or null
   */
  public record Entry(
      Scene scene, List<Scene> others, String progress, String open, @Nullable Way recovery) {
    /** Copies the scenes. */
    public Entry {
      others = List.copyOf(others);
    }
  }

  /**
   * A way out.
   *
   * @param after the last step of the plan that is taken as done, or empty for none
   * @param files what was written
   */
  public record Way(int steps, long seconds, String after, List<String> files) {
    /** Copies the names. */
    public Way {
      files = List.copyOf(files);
    }
  }

  /** Returns the diagnoses for people. */
  public static String text(List<Entry> entries, Palette palette) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Entry entry : entries) {
      append(out, number++, entry, palette);
      out.append('\n');
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int number, Entry entry, Palette palette) {
    Scene scene = entry.scene();
    Diagnosis diagnosis = scene.diagnosis();
    String head = number + ". " + title(scene.symptom());
    out.append(palette.message(VisibleText.text(head)));
    out.append(" [").append(code(scene.symptom())).append("]\n");
    line(out, "where", where(entry), palette);
    String signs = diagnosis.signs() == 1 ? " sign" : " signs";
    String seen = diagnosis.seen().size() + " of " + diagnosis.signs() + signs;
    line(out, "sure", diagnosis.certainty().word() + ", " + seen, palette);
    Set<String> shown = new LinkedHashSet<>();
    for (Sighting sighting : diagnosis.seen()) {
      String more = sighting.count() > 1 ? " (" + sighting.count() + " times)" : "";
      Evidence first = sighting.evidence().getFirst();
      shown.add(first.place() + more + ": " + first.text());
    }
    shown.forEach(each -> line(out, "seen", each, palette));
    line(out, "progress", entry.progress(), palette);
    line(out, "means", scene.text(), palette);
    line(out, "why", scene.why(), palette);
    line(out, "help", scene.help(), palette);
    for (Citation citation : scene.symptom().body().get().citations()) {
      line(out, "source", citation.source() + ": " + citation.sentence(), palette);
    }
    Way way = entry.recovery();
    if (way != null) {
      line(out, "recovery", shown(way), palette);
    } else {
      line(out, "recovery", entry.open(), palette);
    }
  }

  private static String shown(Way way) {
    String steps = way.steps() + (way.steps() == 1 ? " step" : " steps");
    String time = way.seconds() == 0 ? "" : ", " + Durations.shown(way.seconds());
    return steps + time + ": " + String.join(", ", way.files());
  }

  private static String where(Entry entry) {
    String objects = names(entry.scene());
    if (objects.isEmpty()) {
      return "";
    }
    String others =
        entry.others().stream().map(DiagnosisReport::names).collect(Collectors.joining(" or "));
    return others.isEmpty() ? objects : objects + ", or " + others + ": the evidence does not say";
  }

  private static String names(Scene scene) {
    return scene.objects().stream().map(PlanObject::name).collect(Collectors.joining(", "));
  }

  private static String title(Symptom symptom) {
    return symptom.title().isEmpty() ? symptom.name() : symptom.title();
  }

  private static String code(Symptom symptom) {
    return symptom.module() + "/" + symptom.name();
  }

  private static void line(StringBuilder out, String word, String text, Palette palette) {
    if (!text.isEmpty()) {
      String indented =
          VisibleText.text(text.strip()).replace("\n", "\n" + INDENT + " ".repeat(WORDS));
      out.append(INDENT).append(palette.frame(word)).append(":");
      out.append(" ".repeat(Math.max(1, WORDS - word.length() - 1)));
      out.append(indented).append('\n');
    }
  }

  /** Returns the diagnoses for programs. */
  public static String json(List<Entry> entries, int sources, int symptoms) {
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("format", FORMAT).member("version", VERSION);
    json.member("sources", sources).member("symptoms", symptoms);
    json.array("diagnoses", entries, DiagnosisReport::entry);
    return json.endObject().text();
  }

  private static void entry(JsonWriter json, Entry entry) {
    Scene scene = entry.scene();
    Diagnosis diagnosis = scene.diagnosis();
    json.beginObject().member("symptom", code(scene.symptom()));
    json.member("title", title(scene.symptom()));
    json.member("certainty", diagnosis.certainty().word()).member("signs", diagnosis.signs());
    json.member("where", scene.objects().stream().map(PlanObject::name).toList());
    json.member("named", scene.named());
    json.member("open", entry.others().stream().map(DiagnosisReport::names).toList());
    json.member("progress", entry.progress());
    json.array("seen", diagnosis.seen(), DiagnosisReport::sighting);
    json.member("text", scene.text()).member("why", scene.why()).member("help", scene.help());
    JsonCitations.write(json, scene.symptom().body().get().citations());
    json.name("recovery");
    Way way = entry.recovery();
    if (way == null) {
      json.value((String) null);
    } else {
      json.beginObject().member("steps", way.steps()).member("seconds", way.seconds());
      json.member("after", way.after()).member("files", way.files()).endObject();
    }
    json.endObject();
  }

  private static void sighting(JsonWriter json, Sighting sighting) {
    json.beginObject().member("sign", sighting.sign());
    json.member("strength", sighting.strength().name().toLowerCase(Locale.ROOT));
    json.member("shared", sighting.shared()).member("count", sighting.count());
    json.array(
        "evidence",
        sighting.evidence(),
        (out, evidence) ->
            out.beginObject()
                .member("source", evidence.source())
                .member("line", evidence.line())
                .member("text", evidence.text())
                .endObject());
    json.endObject();
  }
}
