package dev.planwright.cli;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.report.JsonReport;
import dev.planwright.report.Palette;
import dev.planwright.report.Sorted;
import dev.planwright.report.Tally;
import dev.planwright.report.TextReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints findings as the options of a command say, and judges them. */
final class Reporting {

  private static final String TEXT = "text";
  private static final String JSON = "json";

  private final Shell shell;
  private final String onScreen;
  private final Map<Path, String> files;
  private final Palette palette;
  private final Severity threshold;
  private final boolean quiet;

  private Reporting(
      Shell shell,
      String onScreen,
      Map<Path, String> files,
      Palette palette,
      Severity threshold,
      boolean quiet) {
    this.shell = shell;
    this.onScreen = onScreen;
    this.files = files;
    this.palette = palette;
    this.threshold = threshold;
    this.quiet = quiet;
  }

  /** Reads the options, before any work is done. */
  static Reporting of(Arguments arguments, Shell shell) throws Refusal {
    List<String> onScreen = new ArrayList<>();
    Map<Path, String> files = new LinkedHashMap<>();
    for (String format : arguments.values(Flags.FORMAT)) {
      int equals = format.indexOf('=');
      String kind = equals < 0 ? format : format.substring(0, equals);
      if (!kind.equals(TEXT) && !kind.equals(JSON)) {
        throw arguments.wrong("there is no format " + kind + "; there are text and json");
      }
      if (equals < 0) {
        onScreen.add(kind);
      } else {
        files.put(Arguments.path(format.substring(equals + 1), shell.folder()), kind);
      }
    }
    if (onScreen.size() > 1) {
      throw arguments.wrong(
          "one format only goes to the screen; give the others a file, KIND=FILE");
    }
    return new Reporting(
        shell,
        onScreen.isEmpty() ? TEXT : onScreen.getFirst(),
        files,
        palette(arguments, shell),
        threshold(arguments),
        arguments.has(Flags.QUIET));
  }

  private static Severity threshold(Arguments arguments) throws Refusal {
    return switch (arguments.value(Flags.FAIL_ON, "error")) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      case "note" -> Severity.NOTE;
      default -> throw arguments.wrong("--fail-on takes error, warning or note");
    };
  }

  /** The flag is asked first, then the variables; no-color.org and force-color.org. */
  static Palette palette(Arguments arguments, Shell shell) throws Refusal {
    return switch (arguments.value(Flags.COLOR, "auto")) {
      case "always" -> Palette.COLOURED;
      case "never" -> Palette.PLAIN;
      case "auto" -> isColourful(shell) ? Palette.COLOURED : Palette.PLAIN;
      default -> throw arguments.wrong("--color takes auto, always or never");
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

  /** Prints findings and returns the exit code. */
  int report(List<Diagnostic> found, int checked, int rules) throws Refusal {
    List<Diagnostic> findings = Sorted.of(found);
    Tally tally = Tally.of(findings, checked, rules);
    Map<Path, byte[]> written = new LinkedHashMap<>();
    files.forEach((file, kind) ->
        written.put(
            file,
            draw(kind, findings, tally, Palette.PLAIN, false).getBytes(StandardCharsets.UTF_8)));
    Output.write(shell, written);
    shell.out().print(draw(onScreen, findings, tally, palette, quiet));
    for (Diagnostic finding : findings) {
      if (finding.severity().compareTo(threshold) >= 0) {
        return Status.FINDINGS;
      }
    }
    return Status.CLEAN;
  }

  private static String draw(
      String kind, List<Diagnostic> findings, Tally tally, Palette colours, boolean errorsOnly) {
    if (kind.equals(JSON)) {
      return JsonReport.render(findings, tally);
    }
    TextReport text = new TextReport(colours);
    return errorsOnly ? text.renderErrors(findings) : text.render(findings, tally);
  }
}
