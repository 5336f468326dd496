package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.Emitters;
import dev.planwright.cli.output.Reporting;
import dev.planwright.config.ArtifactKind;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Destinations;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.markdown.MarkdownStyle;
import dev.planwright.files.OutputFiles;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.Purpose;
import dev.planwright.workspace.Session;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks plans and writes their artifacts. */
public final class CompileCommand implements Command {

  private static final String SCRIPT = ".cmd";

  private static final Flag STYLE =
      Flags.value(
          "style",
          FlagValue.word("STYLE", "", MarkdownStyle.WORDS),
          "of the Markdown runbook: checklist, to work by (default), or document, to read");

  @Override
  public Usage usage() {
    return Usage.of(
        "compile",
        "[OPTION]... PLAN...",
        """
        check plans, then write runbooks and scripts

        For each plan the files go to DIR/PLAN-NAME/, or to DIR/PLAN-NAME/TARGET/ if it is for several
        targets: runbook.md and evidence.md (markdown), one script per machine (scripts), runbook.html
        (html), procedure.json (json), order.svg and steps.svg (graph), backout.md (backout), a folder
        ansible with playbooks that carry it out and undo it, their inventory, and a page on how to
        run them (ansible). steps.svg is left out where it would be the same picture as order.svg.

        If a file has an error, nothing is written for it. An interrupted run leaves the folder of each
        plan as it was, or all new.

        example:
          planwright compile my.plan --to markdown,scripts -o out
        """,
        List.of(Emitters.to(), STYLE, Flags.out(), Flags.templates()),
        Flags.reports(),
        Flags.project(),
        Flags.checks());
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    Reporting reporting = Reporting.of(arguments, shell);
    List<String> words = arguments.words("name a plan");
    Emitters kinds =
        Emitters.of(
                arguments,
                arguments.values(Flags.TO),
                arguments.value(Flags.TEMPLATES, ""),
                shell.folder())
            .inStyle(MarkdownStyle.of(arguments.value(STYLE, MarkdownStyle.CHECKLIST.word())));
    Path out = PathNames.path(arguments.value(Flags.OUT, "out"), shell.folder());
    Session session = arguments.session(shell);
    Workspace workspace = Workspace.open(session, words, Purpose.CARRY_OUT);
    List<Diagnostic> findings = new ArrayList<>();
    List<Suppressed> accepted = new ArrayList<>();
    Map<List<ArtifactKind>, List<Runbook>> runbooks = new LinkedHashMap<>();
    for (SourceFile file : workspace.files()) {
      Workspace.Checked checked = workspace.check(file);
      findings.addAll(checked.diagnostics());
      accepted.addAll(checked.accepted());
      if (checked.compilation() != null && !checked.hasErrors()) {
        Unit unit = checked.compilation().unit();
        for (Runbook runbook : checked.compilation().runbooks()) {
          runbooks
              .computeIfAbsent(workspace.artifacts(file), _ -> new ArrayList<>())
              .add(workspace.completed(runbook, unit));
        }
      }
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    Destinations destinations = new Destinations(out);
    for (Map.Entry<List<ArtifactKind>, List<Runbook>> alike : runbooks.entrySet()) {
      Outcome<Map<Path, byte[]>> drawn =
          draw(alike.getValue(), kinds.orElse(alike.getKey()), destinations, session.progress());
      findings.addAll(drawn.diagnostics());
      files.putAll(drawn.value());
    }
    Map<Path, Map<Path, byte[]>> artifacts = files.isEmpty() ? Map.of() : Map.of(out, files);
    Status status =
        reporting.report(findings, accepted, workspace, workspace.rules(), Map.of(), artifacts);
    if (!arguments.has(Flags.QUIET)) {
      Output.of(session).sayWritten(files.keySet());
    }
    sayLeftovers(shell, files.keySet());
    return status;
  }

  /** A script of an earlier run beside those of this one may be run by mistake. */
  private static void sayLeftovers(Shell shell, Set<Path> written) throws Refusal {
    Set<Path> folders = new LinkedHashSet<>();
    written.stream()
        .filter(file -> file.toString().endsWith(SCRIPT))
        .forEach(file -> folders.add(file.resolveSibling("")));
    for (Path folder : folders) {
      try {
        for (Path file : OutputFiles.in(folder)) {
          if (file.toString().endsWith(SCRIPT) && !written.contains(file)) {
            shell.say(
                PathNames.from(shell.folder(), file)
                    + " is from an earlier run: no machine of this plan has that name");
          }
        }
      } catch (IOException e) {
        throw Refusal.path("cannot read " + PathNames.from(shell.folder(), folder));
      }
    }
  }

  /** Draws the files of all runbooks that can be drawn without an error. */
  static Outcome<Map<Path, byte[]>> draw(
      List<Runbook> runbooks, Emitters kinds, Destinations destinations, Progress progress)
      throws Refusal {
    Outcome<List<Emitter>> emitters = kinds.load();
    if (emitters.hasErrors()) {
      return new Outcome<>(Map.of(), emitters.diagnostics());
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    // A template that draws several files makes one mistake, and not one for each of them.
    Set<Diagnostic> findings = new LinkedHashSet<>(emitters.diagnostics());
    for (Runbook runbook : runbooks) {
      Outcome<Map<Path, byte[]>> drawn = draw(runbook, emitters.value(), destinations, progress);
      findings.addAll(drawn.diagnostics());
      if (!drawn.hasErrors()) {
        files.putAll(drawn.value());
      }
    }
    return new Outcome<>(files, List.copyOf(findings));
  }

  private static Outcome<Map<Path, byte[]>> draw(
      Runbook runbook, List<Emitter> emitters, Destinations destinations, Progress progress) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    Outcome<Path> folder = destinations.folder(runbook);
    List<Diagnostic> findings = new ArrayList<>(folder.diagnostics());
    for (int i = 0; i < emitters.size(); i++) {
      progress.at(
          "drawing " + runbook.plan().name() + ", kind " + (i + 1) + " of " + emitters.size());
      Outcome<List<Artifact>> drawn = emitters.get(i).emit(runbook);
      findings.addAll(drawn.diagnostics());
      for (Artifact artifact : drawn.value()) {
        files.put(folder.value().resolve(artifact.path()), artifact.bytes());
      }
    }
    return new Outcome<>(files, findings);
  }
}
