package dev.planwright.cli.inventory;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.Reporting;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.inventory.Inventory;
import dev.planwright.inventory.InventoryPlan;
import dev.planwright.inventory.InventoryReader;
import dev.planwright.model.Kind;
import dev.planwright.report.format.TextReport;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Libraries;
import dev.planwright.workspace.Purpose;
import dev.planwright.workspace.Session;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Prints the hosts of an inventory as objects of a plan. */
public final class ImportCommand implements Command {

  private static final Flag USE =
      Flags.value("use", FlagValue.text("MODULE"), "the library that the plan is to use");

  private static final Flag KIND =
      Flags.value(
          "kind", FlagValue.text("KIND"), "the kind of the objects, if the library has several");

  private static final Flag IN =
      Flags.value(
          "in",
          FlagValue.text("NAME"),
          "the name of the object that they lie in (default: imported)");

  @Override
  public Usage usage() {
    return Usage.of(
        "import",
        "[OPTION]... (ansible | csv) FILE --use MODULE",
        """
        print the hosts of an inventory as the objects of a plan

        `ansible` reads an inventory of Ansible, INI or YAML, and the JSON that ansible-inventory
        --list prints; `csv` reads a table with a column `name`, one host in a row. FILE may be `-`,
        standard input. The module says which groups set which attributes; a variable or a column sets
        the attribute of its name. What cannot be carried over is a comment in the plan.

        With an error nothing is printed; warnings go to standard error too.

        example:
          planwright import ansible hosts.ini --use kubernetes.kubeadm > prod.plan
        """,
        Flags.ofLibraries(USE, KIND, IN));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    List<String> words = arguments.words();
    if (words.size() != 2 || !List.of("ansible", "csv").contains(words.getFirst())) {
      throw arguments.wrong("say `ansible` or `csv`, and name one file");
    }
    String module = arguments.value(USE, "");
    if (module.isEmpty()) {
      throw arguments.wrong("name the library that the plan is to use: --use kubernetes.kubeadm");
    }
    Session session = arguments.session(shell);
    Workspace workspace =
        Workspace.open(Libraries.of(session), session, List.of(words.getLast()), Purpose.TEXT);
    if (workspace.files().size() != 1) {
      throw arguments.wrong(words.getLast() + " is a folder; name one file");
    }
    Kind kind = kind(arguments, workspace, module);
    SourceFile file = workspace.files().getFirst();
    List<Diagnostic> findings = new ArrayList<>(workspace.faults(file));
    String text = findings.isEmpty() ? text(arguments, kind, file, findings) : "";
    if (!findings.isEmpty()) {
      TextReport report = new TextReport(Reporting.palette(arguments, shell));
      findings.forEach(finding -> shell.err().print(report.render(finding) + "\n"));
    }
    if (findings.stream().anyMatch(finding -> finding.severity().isError())) {
      shell.say("the inventory has errors, so no plan is printed");
      return Status.FINDINGS;
    }
    shell.out().print(text);
    return Status.CLEAN;
  }

  private static String text(
      Arguments arguments, Kind kind, SourceFile file, List<Diagnostic> findings) {
    Outcome<Inventory> read =
        arguments.words().getFirst().equals("csv")
            ? InventoryReader.csv(file)
            : InventoryReader.ansible(file);
    findings.addAll(read.diagnostics());
    if (read.hasErrors()) {
      return "";
    }
    InventoryPlan plan =
        new InventoryPlan(kind, arguments.value(USE, ""), arguments.value(IN, "imported"));
    Outcome<String> written = plan.of(file, read.value());
    findings.addAll(written.diagnostics());
    return written.value();
  }

  /** Returns the kind of the objects: that of the option, else the only one that it can be. */
  private static Kind kind(Arguments arguments, Workspace workspace, String module) throws Refusal {
    Unit unit = workspace.libraries().named(module);
    if (unit == null) {
      throw arguments.wrong("there is no module " + module + "; --library says where to look");
    }
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Symbols symbols : unit.visible()) {
      symbols.kinds().forEach(kinds::putIfAbsent);
    }
    String named = arguments.value(KIND, "");
    if (!named.isEmpty()) {
      Kind kind = kinds.get(named);
      if (kind == null) {
        throw arguments.wrong(
            module + " has no kind " + named + "; it has " + String.join(", ", kinds.keySet()));
      }
      return kind;
    }
    List<Kind> fitting = those(kinds, kind -> !kind.groups().isEmpty());
    fitting = fitting.isEmpty() ? those(kinds, Kind::isMachine) : fitting;
    if (fitting.size() != 1) {
      throw arguments.wrong(
          "say by --kind which kind of "
              + module
              + " the hosts are: "
              + String.join(", ", kinds.keySet()));
    }
    return fitting.getFirst();
  }

  private static List<Kind> those(Map<String, Kind> kinds, Predicate<Kind> wanted) {
    return kinds.values().stream().filter(wanted).toList();
  }
}
