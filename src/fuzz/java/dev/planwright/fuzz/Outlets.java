package dev.planwright.fuzz;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.GraphEmitter;
import dev.planwright.emit.html.HtmlEmitter;
import dev.planwright.emit.json.JsonEmitter;
import dev.planwright.emit.markdown.BackoutEmitter;
import dev.planwright.emit.markdown.MarkdownEmitter;
import dev.planwright.emit.markdown.MarkdownStyle;
import dev.planwright.emit.script.ScriptEmitter;
import dev.planwright.emit.template.Templates;
import dev.planwright.report.Findings;
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
import java.util.ArrayList;
import java.util.List;

/** Every format that findings are reported in, and every kind of artifact; for one thread. */
final class Outlets {

  private final List<Report> reports =
      List.of(
          new CompactReport(),
          new JsonReport(),
          new JsonLinesReport(),
          new SarifReport("0", SarifReport.Run.PLAIN, RuleInfo::of),
          new GithubReport(),
          new GitlabReport(),
          new CheckstyleReport(),
          new JunitReport(finding -> finding.severity().isError()),
          new RdjsonReport(),
          new AzureReport(),
          new MarkdownReport(""));

  private final TextReport text = new TextReport(Palette.PLAIN);
  private final List<Emitter> styles;
  private final List<Emitter> emitters;

  Outlets() {
    Templates templates = Templates.shipped();
    styles =
        List.of(
            new MarkdownEmitter(templates, MarkdownStyle.CHECKLIST),
            new MarkdownEmitter(templates, MarkdownStyle.DOCUMENT));
    emitters =
        List.of(
            new ScriptEmitter(templates),
            new HtmlEmitter(templates),
            new JsonEmitter(),
            new GraphEmitter(),
            new BackoutEmitter(templates));
  }

  /** Returns the findings as text and in one of the other formats, which a number chooses. */
  List<String> report(Findings findings, long number) {
    Report other = reports.get((int) Math.floorMod(number, (long) reports.size()));
    return List.of(text.render(findings), other.render(findings));
  }

  /**
   * Draws every kind of artifact, the Markdown runbook in the style that a number chooses.
   *
   * @param drawn gets what each of them holds
   * @return the findings
   */
  List<Diagnostic> emit(Runbook runbook, long number, List<String> drawn) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Emitter> all = new ArrayList<>(emitters);
    all.add(styles.get((int) Math.floorMod(number, (long) styles.size())));
    for (Emitter emitter : all) {
      Outcome<List<Artifact>> artifacts = emitter.emit(runbook);
      findings.addAll(artifacts.diagnostics());
      for (Artifact artifact : artifacts.value()) {
        drawn.add(artifact.path());
        drawn.add(artifact.content());
      }
    }
    return findings;
  }
}
