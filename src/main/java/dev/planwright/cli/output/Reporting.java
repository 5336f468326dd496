package dev.planwright.cli.output;

import dev.planwright.cli.explain.CodeInfo;
import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Formats;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.markup.VisibleText;
import dev.planwright.report.Findings;
import dev.planwright.report.Palette;
import dev.planwright.report.Report;
import dev.planwright.report.format.SarifReport;
import dev.planwright.report.format.TextReport;
import dev.planwright.resolve.scope.Suggestions;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.GitCheckout;
import dev.planwright.workspace.files.Modules;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints findings as the options of a command say, and judges them. */
public final class Reporting {

  private final Shell shell;
  private final Output output;
  private final Screen screen;
  private final Map<Path, String> files;
  private final @Nullable Severity threshold;
  private final SarifReport.Run run;

  private Reporting(
      Output output,
      Screen screen,
      Map<Path, String> files,
      @Nullable Severity threshold,
      SarifReport.Run run) {
    this.shell = output.shell();
    this.output = output;
    this.screen = screen;
    this.files = files;
    this.threshold = threshold;
    this.run = run;
  }

  /**
   * How findings look on the screen.
   *
   * @param format the name of the format
   * @param palette the colours of the text
   * @param quiet whether only errors are shown
   * @param showsSuppressed whether findings that do not count are shown too
   */
  private record Screen(String format, Palette palette, boolean quiet, boolean showsSuppressed) {}

  /** Reads the options, before any work is done. */
  public static Reporting of(Arguments arguments, Shell shell) throws Refusal {
    List<String> onScreen = new ArrayList<>();
    Map<Path, String> files = new LinkedHashMap<>();
    for (String format : arguments.values(Flags.FORMAT)) {
      int equals = format.indexOf('=');
      String kind = known(equals < 0 ? format : format.substring(0, equals), arguments);
      if (equals < 0) {
        onScreen.add(kind);
      } else {
        Path file = file(format.substring(equals + 1), kind, arguments, shell);
        if (files.put(file, kind) != null) {
          throw arguments.wrong(
              "two reports would go to one file: " + PathNames.from(shell.folder(), file));
        }
      }
    }
    if (onScreen.size() > 1) {
      throw arguments.wrong(
          "only one format can go to the screen; give the others a file: KIND=FILE");
    }
    Screen screen =
        new Screen(
            onScreen.isEmpty() ? Formats.TEXT : onScreen.getFirst(),
            palette(arguments, shell),
            arguments.has(Flags.QUIET),
            arguments.has(Flags.SHOW_SUPPRESSED));
    return new Reporting(
        Output.of(arguments.session(shell)),
        screen,
        files,
        threshold(arguments),
        new SarifReport.Run(
            arguments.value(Flags.SARIF_CATEGORY, ""), arguments.value(Flags.SARIF_HELP, "")));
  }

  private static String known(String kind, Arguments arguments) throws Refusal {
    if (Formats.NAMES.contains(kind)) {
      return kind;
    }
    String nearest = Suggestions.nearest(kind, Formats.NAMES);
    throw arguments.wrong(
        "unknown format "
            + kind
            + (nearest == null
                ? "; there are " + String.join(", ", Formats.NAMES)
                : "; did you mean " + nearest + "?"));
  }

  /** A report over a plan, or into a folder's place, is a slip of the hand. */
  private static Path file(String name, String kind, Arguments arguments, Shell shell)
      throws Refusal {
    if (name.isEmpty()) {
      throw arguments.wrong("--format " + kind + "= names no file");
    }
    if (name.endsWith(Modules.ENDING)) {
      throw arguments.wrong("a report would overwrite a plan: " + name);
    }
    Path file = PathNames.path(name, shell.folder());
    if (Files.isDirectory(file)) {
      throw Refusal.path("cannot write " + name + ": it is a folder");
    }
    return file;
  }

  /** Returns what the option says, or null where the project decides. */
  private static @Nullable Severity threshold(Arguments arguments) {
    return switch (arguments.value(Flags.FAIL_ON, "")) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      case "note" -> Severity.NOTE;
      default -> null;
    };
  }

  /** The flag is asked first, then the variables; no-color.org and force-color.org. */
  public static Palette palette(Arguments arguments, Shell shell) {
    return switch (arguments.value(Flags.COLOR, "auto")) {
      case "always" -> Palette.COLOURED;
      case "never" -> Palette.PLAIN;
      default -> isColourful(shell) ? Palette.COLOURED : Palette.PLAIN;
    };
  }

  private static boolean isColourful(Shell shell) {
    if (!shell.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    for (String force : List.of("FORCE_COLOR", "CLICOLOR_FORCE")) {
      if (!shell.variable(force).isEmpty() && !shell.variable(force).equals("0")) {
        return true;
      }
    }
    return !shell.variable("CLICOLOR").equals("0")
        && !shell.variable("TERM").equals("dumb")
        && shell.terminal().getAsBoolean();
  }

  /**
   * Prints findings and returns how the run ends.
   *
   * @param rules how many rules the files were judged by
   */
  public Status report(Collection<Diagnostic> found, Workspace workspace, int rules)
      throws Refusal {
    return report(found, List.of(), workspace, rules);
  }

  /** Prints findings, tells of those that do not count, and returns how the run ends. */
  public Status report(
      Collection<Diagnostic> found, List<Suppressed> suppressed, Workspace workspace, int rules)
      throws Refusal {
    return report(found, suppressed, workspace, rules, Map.of(), Map.of());
  }

  /**
   * Does so too, and writes further files with the reports: either all are written or none.
   *
   * @param further what else the run writes to files that the command line names
   * @param artifacts what it writes below folders that the command line names
   */
  public Status report(
      Collection<Diagnostic> found,
      List<Suppressed> suppressed,
      Workspace workspace,
      int rules,
      Map<Path, byte[]> further,
      Map<Path, Map<Path, byte[]>> artifacts)
      throws Refusal {
    Function<SourceFile, String> paths = new Called(GitCheckout.around(shell.folder()), workspace);
    Findings findings = Findings.of(found, workspace.files(), rules, paths).with(suppressed);
    Map<Path, byte[]> written = new LinkedHashMap<>(further);
    for (Map.Entry<Path, String> file : files.entrySet()) {
      if (further.containsKey(file.getKey()) || isAmong(artifacts, file.getKey())) {
        throw Refusal.path(
            "a report would overwrite " + PathNames.from(shell.folder(), file.getKey()));
      }
      String report = inFile(file.getValue(), findings, workspace);
      written.put(file.getKey(), report.getBytes(StandardCharsets.UTF_8));
    }
    if (!written.isEmpty() || !artifacts.isEmpty()) {
      output.write(written, artifacts);
    }
    shell.out().print(onScreen(findings, workspace));
    return fails(findings.all(), workspace) ? Status.FINDINGS : Status.CLEAN;
  }

  private static boolean isAmong(Map<Path, Map<Path, byte[]>> artifacts, Path file) {
    return artifacts.values().stream().anyMatch(each -> each.containsKey(file));
  }

  /** Returns whether the exit code tells of one of these findings. */
  public boolean fails(Collection<Diagnostic> findings, Workspace workspace) {
    for (Diagnostic finding : findings) {
      if (fails(finding, workspace)) {
        return true;
      }
    }
    return false;
  }

  private boolean fails(Diagnostic finding, Workspace workspace) {
    Severity least = threshold == null ? workspace.failOn(finding) : threshold;
    return finding.severity().compareTo(least) >= 0;
  }

  private String inFile(String format, Findings findings, Workspace workspace) {
    String apart =
        screen.showsSuppressed && format.equals(Formats.TEXT)
            ? new TextReport(Palette.PLAIN).render(findings.suppressed())
            : "";
    return apart + format(format, workspace).render(findings);
  }

  /** Text is for people and follows their wishes; what programs read is always whole. */
  private String onScreen(Findings findings, Workspace workspace) {
    if (!screen.format.equals(Formats.TEXT)) {
      return format(screen.format, workspace).render(findings);
    }
    TextReport text = new TextReport(screen.palette);
    String apart = screen.showsSuppressed ? text.render(findings.suppressed()) : "";
    return VisibleText.inLog(
        apart + (screen.quiet ? text.renderErrors(findings.all()) : text.render(findings)));
  }

  private Report format(String name, Workspace workspace) {
    CodeInfo codes = new CodeInfo(workspace::catalogue);
    return Formats.of(
        name, new Formats.Setting(finding -> fails(finding, workspace), run, codes, shell));
  }

  /** What programs call a file. A class, since a lambda costs a short run its first use. */
  private record Called(GitCheckout checkout, Workspace workspace)
      implements Function<SourceFile, String> {
    @Override
    public String apply(SourceFile file) {
      return checkout.name(file, workspace.path(file));
    }
  }
}
