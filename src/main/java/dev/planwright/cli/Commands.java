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
import dev.planwright.cli.verify.VerifyCommand;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The commands by name. Only the one that runs is loaded. */
public final class Commands {

  /** The commands in the order in which help lists them. */
  private enum Name {
    LINT,
    COMPILE,
    STEPS,
    WHY,
    EXPLAIN,
    RULES,
    FMT,
    DIAGNOSE,
    GRAPH,
    DIFF,
    PROBE,
    VERIFY,
    IMPORT,
    TEMPLATES,
    FACTS,
    DOC,
    TEST,
    CONFIG,
    INIT,
    LSP,
    COMPLETION,
    MANUAL;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final List<String> NAMES = Arrays.stream(Name.values()).map(Name::word).toList();

  private Commands() {}

  static Status run(List<String> args, Shell shell) throws Refusal {
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

  private static Status run(String name, List<String> words, Shell shell) throws Refusal {
    if (!NAMES.contains(name)) {
      throw Refusal.usage(
          "",
          name.startsWith("-")
              ? "the command comes first, then its options: planwright lint " + name
              : "unknown command " + name + "; there are " + String.join(", ", NAMES));
    }
    Command command = find(Name.valueOf(name.toUpperCase(Locale.ROOT)));
    Usage usage = command.usage();
    Arguments arguments = Arguments.parse(usage, words);
    if (arguments.has(Flags.HELP)) {
      shell.out().print(Help.of(usage));
      return Status.CLEAN;
    }
    return command.run(arguments, shell);
  }

  private static Status help(List<String> args, Shell shell) throws Refusal {
    if (args.size() > 1 && args.getFirst().equals("help")) {
      return run(args.get(1), List.of("--help"), shell);
    }
    boolean asked = !args.isEmpty();
    (asked ? shell.out() : shell.err()).print(Help.overview(usages()));
    return asked ? Status.CLEAN : Status.USAGE;
  }

  /** Returns how all commands are used, in the order of {@link #NAMES}. */
  public static List<Usage> usages() {
    return Arrays.stream(Name.values()).map(Commands::find).map(Command::usage).toList();
  }

  private static Command find(Name name) {
    return switch (name) {
      case LINT -> new LintCommand();
      case COMPILE -> new CompileCommand();
      case STEPS -> new StepsCommand();
      case WHY -> new WhyCommand();
      case EXPLAIN -> new ExplainCommand();
      case RULES -> new RulesCommand();
      case FMT -> new FmtCommand();
      case DIAGNOSE -> new DiagnoseCommand();
      case GRAPH -> new GraphCommand();
      case DIFF -> new DiffCommand();
      case PROBE -> new ProbeCommand();
      case VERIFY -> new VerifyCommand();
      case IMPORT -> new ImportCommand();
      case TEMPLATES -> new TemplatesCommand();
      case FACTS -> new FactsCommand();
      case DOC -> new DocCommand();
      case TEST -> new TestCommand();
      case CONFIG -> new ConfigCommand();
      case INIT -> new InitCommand();
      case LSP -> new LspCommand();
      case COMPLETION -> new CompletionCommand(Commands::usages);
      case MANUAL -> new ManualCommand(Commands::usages);
    };
  }
}
