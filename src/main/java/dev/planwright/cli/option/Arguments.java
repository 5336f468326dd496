package dev.planwright.cli.option;

import dev.planwright.workspace.Session;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The parsed arguments of a command: its options and the words beside them. */
public final class Arguments {

  private final Usage command;
  private final CommandLine line;

  private Arguments(Usage command, CommandLine line) {
    this.command = command;
    this.line = line;
  }

  /**
   * Tells the words after a command apart.
   *
   * @param words the words, without the command
   * @throws Refusal if an option is not known, or has not the value that it takes
   */
  public static Arguments parse(Usage command, List<String> words) throws Refusal {
    Options options = new Options();
    command.flags().forEach(flag -> options.addOption(option(flag)));
    try {
      DefaultParser parser =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get();
      Arguments arguments =
          new Arguments(command, parser.parse(options, words.toArray(String[]::new), false));
      arguments.check(command.flags());
      return arguments;
    } catch (UnrecognizedOptionException e) {
      throw Refusal.usage(command.name(), "unknown option " + e.getOption());
    } catch (MissingArgumentException e) {
      Option option = e.getOption();
      throw Refusal.usage(
          command.name(), "--" + option.getLongOpt() + " takes a value: " + option.getArgName());
    } catch (ParseException e) {
      throw Refusal.usage(command.name(), String.valueOf(e.getMessage()));
    }
  }

  private static Option option(Flag flag) {
    return Option.builder(flag.letter().isEmpty() ? null : flag.letter())
        .longOpt(flag.name())
        .argName(flag.value().name())
        .numberOfArgs(flag.value().count())
        .get();
  }

  /** Refuses the words that an option does not take. */
  private void check(List<Flag> flags) throws Refusal {
    for (Flag flag : flags) {
      for (String value : values(flag.name())) {
        if (!flag.value().takes(value)) {
          throw wrong("--" + flag.name() + " takes " + flag.value().choice());
        }
      }
    }
  }

  /** Returns what stands beside the options, in order. */
  public List<String> words() {
    return line.getArgList();
  }

  /**
   * Returns what stands beside the options, in order.
   *
   * @param wanted what is asked of the user where nothing stands there
   * @throws Refusal if nothing stands there
   */
  public List<String> words(String wanted) throws Refusal {
    if (words().isEmpty()) {
      throw wrong(wanted);
    }
    return words();
  }

  /** Returns whether an option was given. */
  public boolean has(String option) {
    return line.hasOption(option);
  }

  /** Returns whether an option was given. */
  public boolean has(Flag option) {
    return has(option.name());
  }

  /** Returns all values of an option, in order. */
  public List<String> values(String option) {
    String[] values = line.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  /** Returns all values of an option, in order. */
  public List<String> values(Flag option) {
    return values(option.name());
  }

  /** Returns the last value of an option, or else a default. */
  public String value(Flag option, String otherwise) {
    return value(option.name(), otherwise);
  }

  /** Returns the last value of an option, or else a default. */
  public String value(String option, String otherwise) {
    List<String> values = values(option);
    return values.isEmpty() ? otherwise : values.getLast();
  }

  /** Returns whether a command that prints text or JSON is asked for JSON. */
  public boolean wantsJson() {
    return value(Flags.FORMAT, "text").equals("json");
  }

  /** Returns the values of an option as paths in a folder. */
  public List<Path> paths(Flag option, Path folder) throws Refusal {
    return paths(option.name(), folder);
  }

  /** Returns the values of an option as paths in a folder. */
  public List<Path> paths(String option, Path folder) throws Refusal {
    List<Path> paths = new ArrayList<>();
    for (String value : values(option)) {
      paths.add(PathNames.path(value, folder));
    }
    return paths;
  }

  /** Returns what the command was asked, for those who work on files. */
  public Session session(Shell shell) throws Refusal {
    return new Session(
        shell,
        command.name(),
        words(),
        new Session.Options(
            paths(Flags.LIBRARY, shell.folder()),
            value(Flags.CONFIG, ""),
            has(Flags.NO_CONFIG),
            value(Flags.PROFILE, ""),
            value(Flags.STDIN_FILENAME, ""),
            has(Flags.FORCE_EXCLUDE),
            has(Flags.QUIET),
            has(Flags.FOLLOW_LINKS),
            Flags.limits(this)));
  }

  /** Returns a refusal because of how the command was used. */
  public Refusal wrong(String message) {
    return Refusal.usage(command.name(), message);
  }
}
