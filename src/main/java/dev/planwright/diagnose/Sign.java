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
 * @param weak whether its symptom says that many failures show it
 */
record Sign(
    String key,
    String shown,
    List<String> texts,
    List<String> nears,
    @Nullable Event event,
    boolean weak) {

  /** Copies the lists. */
  Sign {
    texts = List.copyOf(texts);
    nears = List.copyOf(nears);
  }

  /**
   * An event.
   *
   * @param oneLine what finds its id and source on one line
   * @param broken what finds them where a mail broke the line between them
   * @param unsourced what finds its id where no source is named
   */
  record Event(String id, String source, Pattern oneLine, Pattern broken, Pattern unsourced) {

    static Event of(String id, String source) {
      return new Event(
          id,
          source,
          EventText.oneLine(id, source),
          EventText.broken(id, source),
          EventText.unsourced(id));
    }

    boolean is(String otherId, String otherSource) {
      return id.equals(otherId) && (source.isEmpty() || source.equalsIgnoreCase(otherSource));
    }
  }

  /** Returns the signs of a symptom, in written order. */
  static List<Sign> of(Symptom symptom) {
    List<Sign> signs = new ArrayList<>();
    for (Symptom.Sign sign : symptom.body().get().signature().signs()) {
      String text = text(sign.text());
      if (!TextScanner.normal(text).isEmpty()) {
        signs.add(text(text, sign.near() == null ? "" : text(sign.near()), sign.weak()));
      }
    }
    for (Symptom.Event event : symptom.body().get().signature().events()) {
      signs.add(event(event));
    }
    return signs;
  }

  private static Sign text(String text, String near, boolean weak) {
    Long code = ErrorCodes.bare(text);
    String key = code == null ? TextScanner.normal(text) : "code " + code;
    String shown = near.isEmpty() ? text : text + " near " + near;
    return new Sign(
        key + "\n" + TextScanner.normal(near), shown, normal(text), normal(near), null, weak);
  }

  private static Sign event(Symptom.Event event) {
    String shown = "event " + event.id() + (event.source().isEmpty() ? "" : " " + event.source());
    return new Sign(
        shown.toLowerCase(Locale.ROOT),
        shown,
        List.of(TextScanner.normal(event.id())),
        normal(event.source()),
        Event.of(event.id(), event.source()),
        event.weak());
  }

  private static List<String> normal(String text) {
    List<String> normal = new ArrayList<>();
    for (String form : ErrorCodes.forms(text)) {
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
