package dev.planwright.cli;

import dev.planwright.emit.BackoutEmitter;
import dev.planwright.emit.BatchEmitter;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.GraphEmitter;
import dev.planwright.emit.HtmlEmitter;
import dev.planwright.emit.JsonEmitter;
import dev.planwright.emit.MarkdownEmitter;
import dev.planwright.emit.MarkdownStyle;
import dev.planwright.emit.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of artifact by name. */
final class Emitters {

  private static final List<String> USUAL = List.of("markdown", "batch");
  private static final List<String> KINDS =
      List.of("markdown", "batch", "html", "json", "graph", "backout");

  private final Set<String> kinds;
  private final @Nullable Path overlay;
  private final MarkdownStyle style;

  private Emitters(Set<String> kinds, @Nullable Path overlay, MarkdownStyle style) {
    this.kinds = kinds;
    this.overlay = overlay;
    this.style = style;
  }

  /** Returns the same with runbooks in the style that a word names. */
  Emitters inStyle(Arguments arguments, String word) throws Refusal {
    MarkdownStyle named = MarkdownStyle.of(word);
    if (named == null) {
      throw arguments.wrong("there is no style " + word + "; there are checklist and document");
    }
    return new Emitters(kinds, overlay, named);
  }

  /** Takes what {@code --to} names, and the folder with templates, or an empty text. */
  static Emitters of(Arguments arguments, List<String> values, String templates, Path folder)
      throws Refusal {
    Set<String> kinds = new LinkedHashSet<>();
    for (String value : values) {
      for (String kind : value.split(",", -1)) {
        check(arguments, kind);
        kinds.add(kind);
      }
    }
    return new Emitters(kinds, overlay(templates, folder), MarkdownStyle.CHECKLIST);
  }

  private static @Nullable Path overlay(String templates, Path folder) throws Refusal {
    Path overlay = templates.isEmpty() ? null : Arguments.path(templates, folder);
    if (overlay != null && !Files.isDirectory(overlay)) {
      throw Refusal.path("no such folder: " + templates);
    }
    return overlay;
  }

  /** Returns the shipped templates, with those in a folder on top; the name may be empty. */
  static Templates templates(String folder, Path from) throws Refusal {
    return templates(overlay(folder, from));
  }

  /** Takes every kind, and the folder with templates, or an empty text. */
  static Emitters ofAll(Arguments arguments, String templates, Path folder) throws Refusal {
    return of(arguments, KINDS, templates, folder);
  }

  /** Makes the emitters, which takes longer than checking a plan. */
  List<Emitter> load() throws Refusal {
    Templates templates = templates(overlay);
    List<Emitter> emitters = new ArrayList<>();
    for (String kind : kinds.isEmpty() ? USUAL : kinds) {
      emitters.add(
          switch (kind) {
            case "markdown" -> new MarkdownEmitter(templates, style);
            case "backout" -> new BackoutEmitter(templates);
            case "batch" -> new BatchEmitter(templates);
            case "graph" -> new GraphEmitter();
            case "html" -> new HtmlEmitter(templates);
            default -> new JsonEmitter();
          });
    }
    return emitters;
  }

  /** Makes the emitters, with one for each style that a kind can have. */
  List<Emitter> loadAll() throws Refusal {
    List<Emitter> emitters = new ArrayList<>(load());
    emitters.add(new MarkdownEmitter(templates(overlay), MarkdownStyle.DOCUMENT));
    return emitters;
  }

  private static void check(Arguments arguments, String kind) throws Refusal {
    if (!KINDS.contains(kind)) {
      throw arguments.wrong(
          "there is no kind of artifact `" + kind + "`; there are " + String.join(", ", KINDS));
    }
  }

  private static Templates templates(@Nullable Path overlay) throws Refusal {
    try {
      return new Templates(overlay);
    } catch (IOException _) {
      throw Refusal.path("cannot read the templates in " + overlay);
    }
  }
}
