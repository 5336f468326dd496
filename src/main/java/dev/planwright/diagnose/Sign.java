package dev.planwright.diagnose;

import dev.planwright.model.Expr;
import dev.planwright.model.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be seen in evidence. Several symptoms may have it.
 *
 * @param key what makes two signs the same
 * @param shown the sign as people read it
 * @param texts its text in every form that it may take; of an event, its number
 * @param nears what has to stand beside it, in every form; empty for nothing
 * @param event the event that it is, or null for a text
 */
record Sign(
    String key, String shown, List<String> texts, List<String> nears, @Nullable Event event) {

  /** Copies the lists. */
  Sign {
    texts = List.copyOf(texts);
    nears = List.copyOf(nears);
  }

  /** An event: its id, the source it comes from, and what finds both on one line. */
  record Event(String id, String source, Pattern oneLine) {

    boolean is(String otherId, String otherSource) {
      return id.equals(otherId) && (source.isEmpty() || source.equalsIgnoreCase(otherSource));
    }
  }

  /** Returns the signs of a symptom, in written order. */
  static List<Sign> of(Symptom symptom) {
    List<Sign> signs = new ArrayList<>();
    for (Symptom.Sign sign : symptom.body().get().signs()) {
      String text = text(sign.text());
      if (!TextScanner.normal(text).isEmpty()) {
        signs.add(text(text, sign.near() == null ? "" : text(sign.near())));
      }
    }
    for (Symptom.Event event : symptom.body().get().events()) {
      signs.add(event(event));
    }
    return signs;
  }

  private static Sign text(String text, String near) {
    Long code = Codes.bare(text);
    String key = code == null ? TextScanner.normal(text) : "code " + code;
    String shown = near.isEmpty() ? text : text + " near " + near;
    return new Sign(key + "\n" + TextScanner.normal(near), shown, normal(text), normal(near), null);
  }

  private static Sign event(Symptom.Event event) {
    String shown = "event " + event.id() + (event.source().isEmpty() ? "" : " " + event.source());
    return new Sign(
        shown.toLowerCase(Locale.ROOT),
        shown,
        List.of(TextScanner.normal(event.id())),
        normal(event.source()),
        new Event(event.id(), event.source(), EventText.oneLine(event.id(), event.source())));
  }

  private static List<String> normal(String text) {
    List<String> normal = new ArrayList<>();
    for (String form : Codes.forms(text)) {
      String one = TextScanner.normal(form);
      if (!one.isEmpty() && !normal.contains(one)) {
        normal.add(one);
      }
    }
    return normal;
  }

  /** Returns the fixed words of an expression; a sign has no others. */
  static String text(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value().shown();
      case Expr.Template template ->
          String.join("", template.parts().stream().map(Sign::text).toList());
      default -> "";
    };
  }
}
