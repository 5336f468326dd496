package dev.planwright.cli;

import dev.planwright.cli.command.CompileCommand;
import dev.planwright.cli.command.ConfigCommand;
import dev.planwright.cli.command.DiagnoseCommand;
import dev.planwright.cli.command.DiffCommand;
import dev.planwright.cli.command.ExplainCommand;
import dev.planwright.cli.command.FactsCommand;
import dev.planwright.cli.command.FmtCommand;
import dev.planwright.cli.command.GraphCommand;
import dev.planwright.cli.command.InitCommand;
import dev.planwright.cli.command.LintCommand;
import dev.planwright.cli.command.ProbeCommand;
import dev.planwright.cli.command.RulesCommand;
import dev.planwright.cli.command.StepsCommand;
import dev.planwright.cli.command.TemplatesCommand;
import dev.planwright.cli.command.TestCommand;
import dev.planwright.cli.command.VerifyCommand;
import dev.planwright.cli.command.WhyCommand;
import dev.planwright.cli.editor.LspCommand;
import dev.planwright.cli.inventory.ImportCommand;
import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Help;
import dev.planwright.cli.option.ProgramVersion;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.reference.DocCommand;
import dev.planwright.cli.shell.CompletionCommand;
import dev.planwright.cli.shell.ManualCommand;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands by name. Only the one that runs is loaded. */
public final class Commands {

  public static final List<String> NAMES =
      List.of(
          "lint",
          "compile",
          "steps",
          "why",
          "explain",
          "rules",
          "fmt",
          "diagnose",
          "graph",
          "diff",
          "probe",
          "verify",
          "import",
          "templates",
          "facts",
          "doc",
          "test",
          "config",
          "init",
          "lsp",
          "completion",
          "manual");

  private Commands() {}

  static int run(List<String> args, Shell shell) throws Refusal {
    String first = args.isEmpty() ? "" : args.getFirst();
    return switch (first) {
      case "", "-h", "--help", "help" -> help(args, shell);
      case "-V", "--version" -> {
        shell.out().print("planwright " + ProgramVersion.get() + "\n");
        yield Status.CLEAN;
      }
      default -> run(first, args.subList(1, args.size()), shell);
    };
  }

  private static int run(String name, List<String> words, Shell shell) throws Refusal {
    Command command = find(name);
    if (command == null) {
      throw Refusal.usage(
          "",
          name.startsWith("-")
              ? "the command comes first, then its options: planwright lint " + name
              : "unknown command " + name + "; there are " + String.join(", ", NAMES));
    }
    Usage usage = command.usage();
    Arguments arguments = Arguments.parse(usage, words);
    if (arguments.has(Flags.HELP)) {
      shell.out().print(Help.of(usage));
      return Status.CLEAN;
    }
    return command.run(arguments, shell);
  }

  private static int help(List<String> args, Shell shell) throws Refusal {
    if (args.size() > 1 && args.getFirst().equals("help")) {
      return run(args.get(1), List.of("--help"), shell);
    }
    boolean asked = !args.isEmpty();
    (asked ? shell.out() : shell.err()).print(Help.overview(usages()));
    return asked ? Status.CLEAN : Status.USAGE;
  }

  /** Returns how all commands are used, in the order of {@link #NAMES}. */
  public static List<Usage> usages() {
    return NAMES.stream().map(Commands::find).filter(Objects::nonNull).map(Command::usage).toList();
  }

  private static @Nullable Command find(String name) {
    return switch (name) {
      case "lint" -> new LintCommand();
      case "compile" -> new CompileCommand();
      case "steps" -> new StepsCommand();
      case "why" -> new WhyCommand();
      case "explain" -> new ExplainCommand();
      case "rules" -> new RulesCommand();
      case "fmt" -> new FmtCommand();
      case "diagnose" -> new DiagnoseCommand();
      case "graph" -> new GraphCommand();
      case "diff" -> new DiffCommand();
      case "probe" -> new ProbeCommand();
      case "verify" -> new VerifyCommand();
      case "import" -> new ImportCommand();
      case "templates" -> new TemplatesCommand();
      case "facts" -> new FactsCommand();
      case "doc" -> new DocCommand();
      case "test" -> new TestCommand();
      case "config" -> new ConfigCommand();
      case "init" -> new InitCommand();
      case "lsp" -> new LspCommand();
      case "completion" -> new CompletionCommand(Commands::usages);
      case "manual" -> new ManualCommand(Commands::usages);
      default -> null;
    };
  }
}
