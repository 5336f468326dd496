package dev.planwright.cli.option;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.report.Palette;
import dev.planwright.report.Report;
import dev.planwright.report.RuleInfo;
import dev.planwright.report.format.AzureReport;
import dev.planwright.report.format.CheckstyleReport;
import dev.planwright.report.format.CompactReport;
import dev.planwright.report.format.GithubReport;
import dev.planwright.report.format.GitlabReport;
import dev.planwright.report.format.JsonLinesReport;
import dev.planwright.report.format.JsonReport;
import dev.planwright.report.format.JunitReport;
import dev.planwright.report.format.MarkdownReport;
import dev.planwright.report.format.RdjsonReport;
import dev.planwright.report.format.SarifReport;
import dev.planwright.report.format.TextReport;
import dev.planwright.workspace.files.Shell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** The formats of reports by name. Only the one that is asked for is loaded. */
public final class Formats {

  /** Each format: its name, who reads it, and what it says. Documents list them from here. */
  public enum Kind {
    TEXT("people", "the lines of source, reasons, sources, help"),
    COMPACT(
        "editors, problem matchers", "`path:line:column: severity[CODE]: message`, a line each"),
    JSON("programs", "everything, by [findings.schema.json](findings.schema.json)"),
    JSONL("streams", "the same, a finding a line, `#/$defs/line` of the schema"),
    SARIF(
        "code scanning",
        "SARIF 2.1.0 with the help that `explain` prints, fixes, the way around a circle"),
    GITHUB(
        "workflow logs",
        "annotations, the heaviest first, ten of each kind, and how many more there are"),
    GITLAB("merge requests", "a code quality report"),
    CHECKSTYLE("collectors of warnings", "all files, with their findings"),
    JUNIT(
        "collectors of tests",
        "a case for each finding, which fails from `--fail-on` on; one that passes for a clean"
            + " file"),
    RDJSON("reviewdog", "columns in bytes, fixes as suggestions"),
    AZURE("pipeline logs", "errors and warnings"),
    MARKDOWN(
        "job summaries, comments", "a table of at most 60,000 bytes, and how many more there are");

    private final String readers;
    private final String says;

    Kind(String readers, String says) {
      this.readers = readers;
      this.says = says;
    }

    /** Returns the word that stands after {@code --format}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns who reads the format, as the documents name them. */
    public String readers() {
      return readers;
    }

    /** Returns what the format says, in Markdown. */
    public String says() {
      return says;
    }
  }

  public static final String TEXT = "text";

  /** The words that stand after {@code --format}, in the order in which help lists them. */
  public static final List<String> NAMES = Arrays.stream(Kind.values()).map(Kind::word).toList();

  private Formats() {}

  /**
   * What some of the formats want to know beside the findings.
   *
   * @param fails whether a run fails because of a finding
   * @param run what a sarif report says of the run
   * @param rules what is known about the code of a finding
   */
  public record Setting(
      Predicate<Diagnostic> fails,
      SarifReport.Run run,
      Function<Diagnostic, RuleInfo> rules,
      Shell shell) {}

  /** Returns a format of the list; throws if there is none of this name. */
  public static Report of(String name, Setting setting) {
    return switch (Kind.valueOf(name.toUpperCase(Locale.ROOT))) {
      case TEXT -> new TextReport(Palette.PLAIN);
      case COMPACT -> new CompactReport();
      case JSON -> new JsonReport();
      case JSONL -> new JsonLinesReport();
      case SARIF -> new SarifReport(ProgramVersion.get(), setting.run(), setting.rules());
      case GITHUB -> new GithubReport();
      case GITLAB -> new GitlabReport();
      case CHECKSTYLE -> new CheckstyleReport();
      case JUNIT -> new JunitReport(setting.fails());
      case RDJSON -> new RdjsonReport();
      case AZURE -> new AzureReport();
      case MARKDOWN -> new MarkdownReport(links(setting.shell()));
    };
  }

  /** Returns where the files of this run can be looked at, as those say who run jobs. */
  private static String links(Shell shell) {
    String server = shell.variable("GITHUB_SERVER_URL");
    String repository = shell.variable("GITHUB_REPOSITORY");
    String revision = shell.variable("GITHUB_SHA");
    if (!server.isEmpty() && !repository.isEmpty() && !revision.isEmpty()) {
      return server + "/" + repository + "/blob/" + revision + "/";
    }
    String project = shell.variable("CI_PROJECT_URL");
    revision = shell.variable("CI_COMMIT_SHA");
    return project.isEmpty() || revision.isEmpty() ? "" : project + "/-/blob/" + revision + "/";
  }
}
