package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Destinations;
import dev.planwright.picture.Dot;
import dev.planwright.picture.Mermaid;
import dev.planwright.picture.ProcedureGraph;
import dev.planwright.picture.SvgPicture;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.RunbookNames;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws what comes after what, and why. */
public final class GraphCommand implements Command {

  private static final List<String> KINDS = List.of("mermaid", "dot", "svg");
  private static final List<String> PARTS = List.of("items", "phases", "steps");

  private static final Flag OF =
      Flags.value(
          "of",
          FlagValue.word("PART", "", PARTS),
          "%s (default: items; phases where there is one item)");

  @Override
  public Usage usage() {
    return Usage.of(
        "graph",
        "[OPTION]... PLAN",
        """
        draw what comes after what, with the reason on each arrow

        An arrow that follows from other arrows is left out. A dotted arrow says that only the plan asks
        for this order, and either order would do. Steps are ordered by what each needs of earlier ones.
        A Mermaid chart has at most 30 nodes; of a larger one, a node is a stretch of steps at one
        machine. An SVG picture of more than 150 steps has a node for each phase.

        Without -o one drawing goes to standard output; with it, to DIR/PLAN-NAME/order.svg (.mmd, .dot)
        or steps.svg, and for each target of the plan.

        example:
          planwright graph my.plan --to svg --of steps -o out
        """,
        Flags.ofOnePlan(
            Flags.value(Flags.TO, FlagValue.words("KIND,...", "mermaid", KINDS), "%s"),
            OF,
            Flags.value("o", Flags.OUT, FlagValue.FOLDER, "write files, below this folder"),
            Flags.plan(),
            Flags.followLinks()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    Set<String> kinds = kinds(arguments);
    String part = arguments.value(OF, "");
    boolean toFiles = arguments.has(Flags.OUT);
    if (!toFiles && kinds.size() > 1) {
      throw arguments.wrong("only one kind can go to standard output; give a folder with -o DIR");
    }
    Workspace workspace = Workspace.ofOne(arguments.session(shell));
    SourceFile file = workspace.files().getFirst();
    Compilation compilation =
        ErrorReport.of(arguments, shell)
            .sound(workspace.check(file), "the plan has errors, so there is no order to draw");
    List<Runbook> runbooks =
        RunbookNames.runbooks(
            compilation, arguments.value(Flags.PLAN, ""), arguments.session(shell));
    if (runbooks.isEmpty()) {
      shell.say("there is no plan in " + file.name());
      return Status.NOTHING;
    }
    if (toFiles) {
      return write(arguments, shell, runbooks, kinds, part);
    }
    if (runbooks.size() > 1) {
      throw arguments.wrong(
          "there are several plans; give a folder with -o DIR, or choose one with --plan "
              + String.join(", --plan ", RunbookNames.names(runbooks)));
    }
    shell.out().print(drawn(kinds.iterator().next(), graph(part, runbooks.getFirst())));
    return Status.CLEAN;
  }

  private static Set<String> kinds(Arguments arguments) throws Refusal {
    Set<String> kinds = new LinkedHashSet<>();
    for (String value : arguments.values(Flags.TO)) {
      for (String kind : value.split(",", -1)) {
        if (!KINDS.contains(kind)) {
          throw arguments.wrong(
              "unknown kind of graph `" + kind + "`; there are " + String.join(", ", KINDS));
        }
        kinds.add(kind);
      }
    }
    return kinds.isEmpty() ? Set.of(KINDS.getFirst()) : kinds;
  }

  private static Status write(
      Arguments arguments, Shell shell, List<Runbook> runbooks, Set<String> kinds, String part)
      throws Refusal {
    Path out = PathNames.path(arguments.value(Flags.OUT, ""), shell.folder());
    Destinations destinations = new Destinations(out);
    Map<Path, byte[]> files = new LinkedHashMap<>();
    ErrorReport report = ErrorReport.of(arguments, shell);
    for (Runbook runbook : runbooks) {
      Outcome<Path> folder = destinations.folder(runbook);
      if (folder.hasErrors()) {
        report.print(folder.diagnostics());
        return Status.FINDINGS;
      }
      ProcedureGraph graph = graph(part, runbook);
      String name = graph.of() == ProcedureGraph.Of.STEPS ? "steps" : "order";
      for (String kind : kinds) {
        Path file = folder.value().resolve(name + suffix(kind));
        files.put(file, drawn(kind, graph).getBytes(StandardCharsets.UTF_8));
      }
    }
    Output output = Output.of(arguments.session(shell));
    output.write(out, files);
    output.sayWritten(files.keySet());
    return Status.CLEAN;
  }

  private static ProcedureGraph graph(String part, Runbook runbook) {
    return switch (part) {
      case "items" -> ProcedureGraph.of(ProcedureGraph.Of.ITEMS, runbook);
      case "phases" -> ProcedureGraph.of(ProcedureGraph.Of.PHASES, runbook);
      case "steps" -> ProcedureGraph.of(ProcedureGraph.Of.STEPS, runbook);
      default -> ProcedureGraph.of(runbook);
    };
  }

  private static String drawn(String kind, ProcedureGraph graph) {
    return switch (kind) {
      case "svg" -> SvgPicture.file(graph);
      case "dot" -> Dot.of(graph);
      default -> String.join("\n", Mermaid.of(graph, true)) + "\n";
    };
  }

  private static String suffix(String kind) {
    return kind.equals("mermaid") ? ".mmd" : "." + kind;
  }
}
