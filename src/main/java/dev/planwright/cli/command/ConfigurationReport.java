package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Flags;
import dev.planwright.config.Entry;
import dev.planwright.config.Project;
import dev.planwright.config.ProjectFile;
import dev.planwright.config.Setting;
import dev.planwright.markup.JsonWriter;
import dev.planwright.markup.VisibleText;
import dev.planwright.source.Span;
import dev.planwright.workspace.Projects;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in force for a path, for people and for programs.
 *
 * @param path the path as printed
 * @param files the files that configure it, nearest first
 * @param excluding the setting that leaves the path out, or null
 */
record ConfigurationReport(
    String path,
    List<String> files,
    List<Entry> entries,
    List<Setting> pins,
    @Nullable Setting excluding) {

  private static final int GAP = 2;

  /** Copies the lists. */
  ConfigurationReport {
    files = List.copyOf(files);
    entries = List.copyOf(entries);
    pins = List.copyOf(pins);
  }

  /** Finds what is in force; a folder stands for what lies in it. */
  static ConfigurationReport of(
      Arguments arguments, Shell shell, FileLibrary library, Projects projects, Path path)
      throws Refusal {
    boolean folder = library.files().isFolder(path);
    Path file = folder ? path.resolve(Projects.FILE) : path;
    Project project = projects.of(file);
    Entry profile = projects.profile(file);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : projects.inForce(file).entries()) {
      String option = option(entry.name());
      List<String> given = option.isEmpty() ? List.of() : arguments.values(option);
      if (entry.name().equals(Flags.PROFILE)) {
        entries.add(profile);
      } else if (given.isEmpty()) {
        entries.add(entry);
      } else if (entry.name().equals(Flags.LIBRARY)) {
        entries.add(new Entry(entry.name(), given, null, "--library"));
        if (!entry.values().isEmpty()) {
          entries.add(entry);
        }
      } else {
        entries.add(new Entry(entry.name(), List.of(given.getLast()), null, "--" + option));
      }
    }
    List<String> files = new ArrayList<>();
    for (ProjectFile each : project.files()) {
      files.add(each.source().name());
    }
    return new ConfigurationReport(
        PathNames.from(shell.folder(), path).isEmpty() ? "." : PathNames.from(shell.folder(), path),
        files,
        entries,
        projects.inForce(file).pins(),
        projects.excluding(folder ? path : file, null));
  }

  private static String option(String name) {
    return name.equals(Flags.LIBRARY) || name.equals(Flags.FAIL_ON) ? name : "";
  }

  /** Returns it as a table. */
  String text() {
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : entries) {
      String values = entry.values().isEmpty() ? "-" : String.join(", ", entry.values());
      rows.add(List.of(entry.name(), values, from(entry)));
    }
    for (Setting pin : pins) {
      rows.add(List.of("pin " + pin.name(), pin.values().getFirst().text(), place(pin.span())));
    }
    int first = 0;
    int second = 0;
    for (List<String> row : rows) {
      first = Math.max(first, row.getFirst().length() + GAP);
      second = Math.max(second, row.get(1).length() + GAP);
    }
    StringBuilder out = new StringBuilder(VisibleText.line(path)).append(": ");
    out.append(
        files.isEmpty()
            ? "no file configures it"
            : "configured by " + String.join(", which extends ", files));
    out.append('\n');
    if (excluding != null) {
      out.append("excluded by ").append(place(excluding.span())).append('\n');
    }
    out.append('\n');
    for (List<String> row : rows) {
      out.append(pad(row.getFirst(), first)).append(pad(row.get(1), second));
      out.append(row.getLast()).append('\n');
    }
    return VisibleText.inLog(VisibleText.text(out.toString()));
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String from(Entry entry) {
    Span place = entry.place();
    if (place == null) {
      return entry.origin();
    }
    return entry.origin().isEmpty() ? place(place) : place(place) + " (" + entry.origin() + ")";
  }

  private static String place(Span span) {
    return span.file().name() + ":" + span.line();
  }

  /** Returns it as JSON. */
  String json() {
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("format", "planwright-config").member("version", 1);
    json.member("path", path).member("files", files);
    json.member("excluded", excluding == null ? null : place(excluding.span()));
    json.array(
        "settings",
        entries,
        (out, entry) -> {
          out.beginObject().member("name", entry.name()).member("values", entry.values());
          out.member("origin", entry.origin().isEmpty() ? "file" : entry.origin());
          where(out, entry.place());
        });
    json.array(
        "pins",
        pins,
        (out, pin) -> {
          out.beginObject().member("module", pin.name());
          out.member("hash", pin.values().getFirst().text());
          where(out, pin.span());
        });
    return json.endObject().text();
  }

  private static void where(JsonWriter json, @Nullable Span place) {
    json.member("file", place == null ? null : place.file().name());
    if (place != null) {
      json.member("line", place.line());
    }
    json.endObject();
  }
}
