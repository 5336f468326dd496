package dev.planwright.config;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.PlanFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code project} of a file, and finds what cannot be meant in it. */
public final class ProjectReader {

  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Map<String, Map<String, Setting>> profiles = new LinkedHashMap<>();
  private final Map<String, Setting> pins = new LinkedHashMap<>();
  private final Mistakes mistakes = new Mistakes();

  private ProjectReader() {}

  /** Returns the project of a file; one that says nothing where there is none. */
  public static Outcome<ProjectFile> read(PlanFile file) {
    ProjectReader reader = new ProjectReader();
    Declaration.@Nullable Project first = null;
    for (Declaration each : file.declarations()) {
      if (each instanceof Declaration.Project project) {
        if (first != null) {
          reader.mistakes.add(
              Diagnostic.error(
                      Code.PW1004, head(project.span()), "there are two projects in this file")
                  .label(head(first.span()), "the first")
                  .help("make one `project` of them")
                  .build());
        } else {
          first = project;
          reader.read(project);
        }
      }
    }
    ProjectFile read =
        new ProjectFile(
            file.source(), reader.settings, reader.profiles, List.copyOf(reader.pins.values()));
    return new Outcome<>(read, reader.mistakes.found());
  }

  /** Returns whether a file has a project. */
  public static boolean isIn(PlanFile file) {
    return file.declarations().stream().anyMatch(each -> each instanceof Declaration.Project);
  }

  private static Span head(Span project) {
    return new Span(project.file(), project.start(), project.start() + "project".length());
  }

  private void read(Declaration.Project project) {
    settings(project.settings(), settings, CodeNames.OF_PROJECT, "a project");
    for (Declaration.Section section : project.sections()) {
      Name name = section.name();
      switch (section.kind().text()) {
        case CodeNames.PROFILE -> {
          if (name == null) {
            mistakes.add(
                Diagnostic.error(Code.PW1002, section.kind().span(), "this profile has no name")
                    .help("write `profile NAME { … }`")
                    .build());
          } else {
            Map<String, Setting> own =
                profiles.computeIfAbsent(name.text(), _ -> new LinkedHashMap<>());
            settings(section.settings(), own, CodeNames.OF_PROFILE, "a profile");
          }
        }
        case CodeNames.PINS -> pins(section.settings());
        default ->
            mistakes.unknown(
                Code.PW1001,
                section.kind().span(),
                "a project has no section `" + section.kind().text() + "`",
                section.kind().text(),
                List.of(CodeNames.PROFILE, CodeNames.PINS));
      }
    }
  }

  private void settings(
      List<Declaration.Attribute> trees,
      Map<String, Setting> into,
      List<String> known,
      String owner) {
    for (Declaration.Attribute tree : trees) {
      Setting setting = setting(tree);
      String name = setting.name();
      if (!known.contains(name) && !CodeNames.isCode(name)) {
        mistakes.unknown(
            Code.PW1001, setting.at(), owner + " has no setting `" + name + "`", name, known);
      } else {
        Setting earlier = into.putIfAbsent(name, setting);
        if (earlier != null) {
          mistakes.twice(setting.at(), earlier.at(), "`" + name + "`");
        }
        checkValues(setting);
      }
    }
  }

  private void pins(List<Declaration.Attribute> trees) {
    for (Declaration.Attribute tree : trees) {
      Setting pin = setting(tree);
      Setting earlier = pins.putIfAbsent(pin.name(), pin);
      if (earlier != null) {
        mistakes.twice(pin.at(), earlier.at(), "the pin of `" + pin.name() + "`");
      }
      checkSingle(pin);
    }
  }

  private void checkSingle(Setting setting) {
    if (setting.values().size() > 1) {
      mistakes.add(
          Diagnostic.error(
                  Code.PW1002,
                  setting.values().get(1).span(),
                  "`" + setting.name() + "` has one value only")
              .build());
    }
  }

  private void checkValues(Setting setting) {
    if (CodeNames.isSingle(setting.name())) {
      checkSingle(setting);
    }
    List<String> choices = CodeNames.choices(setting.name());
    for (Setting.Value value : setting.values()) {
      if (value.text().isEmpty()) {
        mistakes.add(
            Diagnostic.error(Code.PW1002, value.span(), "`" + setting.name() + "` is empty")
                .build());
      } else if (!choices.isEmpty() && !choices.contains(value.text())) {
        mistakes.unknown(
            Code.PW1002,
            value.span(),
            "`" + setting.name() + "` cannot be `" + value.text() + "`",
            value.text(),
            choices);
      }
    }
  }

  private static Setting setting(Declaration.Attribute tree) {
    List<Setting.Value> values = new ArrayList<>();
    for (ExprTree value : tree.values()) {
      values.add(new Setting.Value(text(value), value.span()));
    }
    return new Setting(tree.name().text(), tree.name().span(), values, tree.span());
  }

  /** Returns the characters of a name or literal. */
  private static String text(ExprTree value) {
    if (value instanceof ExprTree.TextLiteral text) {
      StringBuilder out = new StringBuilder();
      for (ExprTree.TextPart part : text.parts()) {
        out.append(part.fixed() == null ? "" : part.fixed());
      }
      return out.toString();
    }
    return value.span().text();
  }
}
