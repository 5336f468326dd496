package dev.planwright.emit.script.batch;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.RouteLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.model.PlanObject;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws one script for each machine that has steps, in the command language of Windows NT 4.0.
 *
 * <p>A script runs straight through its machine's steps and can be cut off anywhere: it records in
 * files what has begun and what is done, so that it continues when it is started again, and asks
 * about what was cut off. A step of several parts records each part: neither a command nor a
 * question is repeated because a later one failed. Where the next step is another machine's, the
 * script ends and says how to continue there and how to come back. Nothing in it depends on what
 * Windows NT 4.0 does not have: {@link BatchDialect} judges every script before it is written.
 *
 * <p>The template {@code batch/script.cmd.ftl} sees:
 *
 * <ul>
 *   <li>{@code script machine hash}, and {@code heading}, lines that are printed first;
 *   <li>{@code legs}, the stretches at this machine: {@code steps} and perhaps a {@code gate}
 *       before them ({@code label first previous? lines status waits}); {@code gates}, the same
 *       gates alone;
 *   <li>{@code last}, what is printed after the last step: {@code lines status}.
 * </ul>
 *
 * <p>What a step is made of is said at {@link BatchStep}. Every text is escaped for its place, and
 * labels are unique in the script.
 *
 * @param templates the templates
 */
public record BatchScripts(Templates templates) {

  private static final String TEMPLATE = "batch/script.cmd.ftl";

  /** Returns the scripts of some machines, or none and the findings that forbid them. */
  public Outcome<List<Artifact>> emit(Runbook runbook, List<PlanObject> machines) {
    Map<String, TemplateData> scripts = new LinkedHashMap<>();
    Set<Diagnostic> found = new LinkedHashSet<>();
    RouteLines lines = BatchScript.lines(runbook);
    for (PlanObject machine : machines) {
      BatchScript script = new BatchScript(lines, machine);
      scripts.put(Route.script(machine), script.data());
      found.addAll(script.refused());
    }
    return found.isEmpty()
        ? render(templates, TEMPLATE, scripts)
        : new Outcome<>(List.of(), List.copyOf(found));
  }

  /** Returns the files of some scripts by one template, or none and what forbids them. */
  static Outcome<List<Artifact>> render(
      Templates templates, String template, Map<String, TemplateData> scripts) {
    List<Artifact> artifacts = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>();
    scripts.forEach((file, data) -> {
      Outcome<String> text = templates.render(template, data);
      String script = text.value().replace("\n", "\r\n");
      found.addAll(text.diagnostics());
      if (text.diagnostics().isEmpty()) {
        found.addAll(judge(templates, template, file, script, data));
      }
      artifacts.add(new Artifact(file, script));
    });
    return Outcome.allOrNone(artifacts, found);
  }

  /** Checks what the data cannot promise: a template of a project may print anything. */
  private static List<Diagnostic> judge(
      Templates templates, String template, String file, String script, TemplateData data) {
    Map<Span, Diagnostic> found = new LinkedHashMap<>();
    for (BatchDialect.Fault fault : BatchDialect.faults(script)) {
      Span place = templates.origin(template, data, fault.line());
      found.putIfAbsent(
          place,
          Diagnostic.error(
                  Code.PW0706,
                  place,
                  "line " + fault.line() + " of " + file + " " + fault.problem())
              .note("line: " + fault.text().strip())
              .help("a script holds only what Windows NT 4.0 reads in one way: see docs/scripts.md")
              .build());
    }
    return List.copyOf(found.values());
  }
}
