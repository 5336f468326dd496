package dev.planwright.cli.output;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.config.ArtifactKind;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.GraphEmitter;
import dev.planwright.emit.ansible.AnsibleEmitter;
import dev.planwright.emit.html.HtmlEmitter;
import dev.planwright.emit.json.JsonEmitter;
import dev.planwright.emit.markdown.BackoutEmitter;
import dev.planwright.emit.markdown.MarkdownEmitter;
import dev.planwright.emit.markdown.MarkdownStyle;
import dev.planwright.emit.script.ScriptEmitter;
import dev.planwright.emit.template.Templates;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of artifact by name. */
public final class Emitters {

  private static final List<String> KINDS = ArtifactKind.words();

  /** What scripts were called when all were for Windows NT. */
  private static final String BATCH = "batch";

  private final Set<ArtifactKind> kinds;
  private final @Nullable Path overlay;
  private final Path folder;
  private final MarkdownStyle style;

  private Emitters(
      Set<ArtifactKind> kinds, @Nullable Path overlay, Path folder, MarkdownStyle style) {
    this.kinds = kinds;
    this.overlay = overlay;
    this.folder = folder;
    this.style = style;
  }

  /** Returns the option that names the kinds of artifacts. */
  public static Flag to() {
    return Flags.value(
        Flags.TO,
        FlagValue.words("KIND,...", "", KINDS),
        "%s (default: what the project sets, or markdown,scripts)");
  }

  /** Returns the same with runbooks in a style. */
  public Emitters inStyle(MarkdownStyle style) {
    return new Emitters(kinds, overlay, folder, style);
  }

  /** Takes what {@code --to} names, and the folder with templates, or an empty text. */
  public static Emitters of(Arguments arguments, List<String> values, String templates, Path folder)
      throws Refusal {
    Set<ArtifactKind> kinds = new LinkedHashSet<>();
    for (String value : values) {
      for (String kind : value.split(",", -1)) {
        String known = kind.equals(BATCH) ? "scripts" : kind;
        check(arguments, known);
        kinds.add(ArtifactKind.of(known));
      }
    }
    return new Emitters(kinds, overlay(templates, folder), folder, MarkdownStyle.CHECKLIST);
  }

  /** Returns these, or others where the command names no kind, or the usual ones. */
  public Emitters orElse(List<ArtifactKind> others) {
    return kinds.isEmpty()
        ? new Emitters(
            new LinkedHashSet<>(others.isEmpty() ? ArtifactKind.USUAL : others),
            overlay,
            folder,
            style)
        : this;
  }

  private static @Nullable Path overlay(String templates, Path folder) throws Refusal {
    Path overlay = templates.isEmpty() ? null : PathNames.path(templates, folder);
    if (overlay != null && !Files.isDirectory(overlay)) {
      throw Refusal.path("no such folder: " + templates);
    }
    return overlay;
  }

  /**
   * Returns the shipped templates, with those in a folder on top; the name may be empty. A mistake
   * in the folder is a finding, and those templates are not to be used.
   */
  public static Outcome<Templates> templates(String folder, Path from) throws Refusal {
    return templates(overlay(folder, from), from);
  }

  /** Takes every kind, and the folder with templates, or an empty text. */
  public static Emitters ofAll(Arguments arguments, String templates, Path folder) throws Refusal {
    return of(arguments, KINDS, templates, folder);
  }

  /** Makes the emitters, which takes longer than checking a plan; or says what is in the way. */
  public Outcome<List<Emitter>> load() throws Refusal {
    return load(List.of(style), List.of(kinds.contains(ArtifactKind.SCRIPTS)));
  }

  /** Makes the emitters, one for each form that a kind can have. */
  public Outcome<List<Emitter>> loadAll() throws Refusal {
    return load(List.of(MarkdownStyle.values()), List.of(true, false));
  }

  private Outcome<List<Emitter>> load(List<MarkdownStyle> styles, List<Boolean> withScripts)
      throws Refusal {
    Outcome<Templates> templates = templates(overlay, folder);
    List<Emitter> emitters = new ArrayList<>();
    for (ArtifactKind kind : kinds) {
      Templates drawn = templates.value();
      switch (kind) {
        case MARKDOWN ->
            styles.forEach(each ->
                withScripts.forEach(
                    scripts -> emitters.add(new MarkdownEmitter(drawn, each, scripts))));
        case SCRIPTS -> emitters.add(new ScriptEmitter(drawn));
        case HTML -> withScripts.forEach(scripts -> emitters.add(new HtmlEmitter(drawn, scripts)));
        case JSON -> emitters.add(new JsonEmitter());
        case GRAPH -> emitters.add(new GraphEmitter());
        case BACKOUT -> emitters.add(new BackoutEmitter(drawn));
        case ANSIBLE -> emitters.add(new AnsibleEmitter(drawn));
      }
    }
    return templates.hasErrors()
        ? new Outcome<>(List.of(), templates.diagnostics())
        : new Outcome<>(emitters, templates.diagnostics());
  }

  private static void check(Arguments arguments, String kind) throws Refusal {
    if (!KINDS.contains(kind)) {
      throw arguments.wrong(
          "unknown kind of artifact `" + kind + "`; there are " + String.join(", ", KINDS));
    }
  }

  private static Outcome<Templates> templates(@Nullable Path overlay, Path from) throws Refusal {
    if (overlay == null) {
      return new Outcome<>(Templates.shipped(), List.of());
    }
    Outcome<Map<String, SourceFile>> own = OwnTemplates.read(overlay, from);
    return new Outcome<>(Templates.with(own.value()), own.diagnostics());
  }
}
