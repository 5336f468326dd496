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
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The formats of reports by name. Only the one that is asked for is loaded. */
public final class Formats {

  public static final String TEXT = "text";

  public static final List<String> NAMES =
      List.of(
          TEXT,
          "compact",
          "json",
          "jsonl",
          "sarif",
          "github",
          "gitlab",
          "checkstyle",
          "junit",
          "rdjson",
          "azure",
          "markdown");

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

  /** Returns a format of the list. */
  public static Report of(String name, Setting setting) {
    return switch (name) {
      case "compact" -> new CompactReport();
      case "json" -> new JsonReport();
      case "jsonl" -> new JsonLinesReport();
      case "sarif" -> new SarifReport(ProgramVersion.get(), setting.run(), setting.rules());
      case "github" -> new GithubReport();
      case "gitlab" -> new GitlabReport();
      case "checkstyle" -> new CheckstyleReport();
      case "junit" -> new JunitReport(setting.fails());
      case "rdjson" -> new RdjsonReport();
      case "azure" -> new AzureReport();
      case "markdown" -> new MarkdownReport(links(setting.shell()));
      default -> new TextReport(Palette.PLAIN);
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
