package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.Reporting;
import dev.planwright.diff.ProcedureComparison;
import dev.planwright.report.Palette;
import dev.planwright.report.diff.DiffDetail;
import dev.planwright.report.diff.DiffHtml;
import dev.planwright.report.diff.DiffJson;
import dev.planwright.report.diff.DiffMarkdown;
import dev.planwright.report.diff.DiffText;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.Versions;
import dev.planwright.workspace.files.Modules;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Prints how procedures differ between two versions of plans or libraries. */
public final class DiffCommand implements Command {

  private static final List<String> LEVELS = List.of("summary", "steps", "full");
  private static final List<String> KINDS = List.of("text", "markdown", "html", "json");

  static final Flag MODULES =
      Flags.value("modules", FlagValue.FOLDER, "look here first for used modules; may be repeated");

  private static final Flag GIT =
      Flags.value("git", FlagValue.text("REVISION"), "compare with the plans of this revision");

  private static final Flag DETAIL =
      Flags.value("detail", FlagValue.word("LEVEL", "steps", LEVELS), "%s");

  @Override
  public Usage usage() {
    return Usage.of(
        "diff",
        "[OPTION]... OLD NEW | --git REVISION [PATH]... | --library OLD NEW [PATH]...",
        """
        print what changed in the procedure: steps, restarts, moves, time at risk, and why

        Compares two plans, or two folders of plans; or, with --git, the plans as they were in REVISION
        with those that lie there now; or, with --library, the procedures of the plans by two versions of
        a library. Steps are compared by what they do: numbers, comments and layout do not count. Each
        change names the edit, the rule or the need that it comes from.

        A plan with errors has no procedure; its errors are printed. Exit code 0: all procedures are the
        same; 1: one differs, or has errors; 2: wrong usage, or a file or revision cannot be read.

        example:
          planwright diff --git origin/main --to markdown
          planwright diff --library vendor/mail-1 vendor/mail-2 plans
        """,
        List.of(
            GIT,
            Flags.value(
                Flags.LIBRARY,
                FlagValue.folders("OLD", "NEW"),
                "compare by two folders of modules"),
            DETAIL,
            Flags.value(Flags.TO, FlagValue.word("KIND", "text", KINDS), "%s"),
            Flags.value("o", Flags.OUT, FlagValue.FILE, "write to this file"),
            MODULES,
            Flags.color()),
        Flags.configuration(),
        List.of(Flags.profile(), Flags.raiseLimits(), Flags.followLinks()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    String kind = arguments.value(Flags.TO, "text");
    DiffDetail detail =
        switch (arguments.value(DETAIL, "steps")) {
          case "summary" -> DiffDetail.SUMMARY;
          case "full" -> DiffDetail.FULL;
          default -> DiffDetail.STEPS;
        };
    Path out = out(arguments, shell);
    ProcedureComparison comparison = compare(arguments, shell);
    String drawn =
        switch (kind) {
          case "markdown" -> DiffMarkdown.of(comparison, detail);
          case "html" -> DiffHtml.of(comparison, detail);
          case "json" -> DiffJson.of(comparison);
          default -> DiffText.of(comparison, detail, palette(arguments, shell));
        };
    if (arguments.has(Flags.OUT)) {
      Output.of(arguments.session(shell))
          .write(Map.of(out, drawn.getBytes(StandardCharsets.UTF_8)));
      shell.say("wrote " + PathNames.from(shell.folder(), out));
    } else {
      shell.out().print(drawn);
    }
    return comparison.isSame() ? Status.CLEAN : Status.FINDINGS;
  }

  /** A file is no terminal. */
  private static Palette palette(Arguments arguments, Shell shell) {
    Palette palette = Reporting.palette(arguments, shell);
    return arguments.has(Flags.OUT) ? Palette.PLAIN : palette;
  }

  private static Path out(Arguments arguments, Shell shell) throws Refusal {
    String name = arguments.value(Flags.OUT, "");
    if (name.endsWith(Modules.ENDING)) {
      throw arguments.wrong("a report would overwrite a plan: " + name);
    }
    Path out = PathNames.path(name, shell.folder());
    if (arguments.has(Flags.OUT) && Files.isDirectory(out)) {
      throw Refusal.path("cannot write " + name + ": it is a folder");
    }
    return out;
  }

  private static ProcedureComparison compare(Arguments arguments, Shell shell) throws Refusal {
    Versions versions =
        new Versions(arguments.session(shell), arguments.paths(MODULES, shell.folder()));
    List<String> words = arguments.words();
    List<String> libraries = arguments.values(Flags.LIBRARY);
    if (arguments.has(GIT) && !libraries.isEmpty()) {
      throw arguments.wrong("--git or --library, not both");
    }
    if (libraries.size() > 2 || arguments.values(GIT).size() > 1) {
      throw arguments.wrong("two versions at a time");
    }
    if (arguments.has(GIT)) {
      return versions.sinceRevision(arguments.value(GIT, ""), words);
    }
    if (!libraries.isEmpty()) {
      return versions.byLibraries(libraries.getFirst(), libraries.getLast(), words);
    }
    if (words.size() != 2) {
      throw arguments.wrong("diff takes two plans, OLD NEW, or --git or --library");
    }
    return versions.ofTwo(words.getFirst(), words.getLast());
  }
}
