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

/** The words after a command, told apart. */
public final class Arguments {

  private final Command command;
  private final CommandLine line;

  private Arguments(Command command, CommandLine line) {
    this.command = command;
    this.line = line;
  }

  public static Arguments parse(Command command, List<String> words) throws Refusal {
    Options options = new Options();
    command.options().forEach(options::addOption);
    options.addOption(Flags.help());
    try {
      DefaultParser parser =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get();
      return new Arguments(command, parser.parse(options, words.toArray(String[]::new), false));
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

  /** Returns what stands beside the options, in order. */
  public List<String> words() {
    return line.getArgList();
  }

  /** Returns whether an option was given. */
  public boolean has(String option) {
    return line.hasOption(option);
  }

  /** Returns all values of an option, in order. */
  public List<String> values(String option) {
    String[] values = line.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  /** Returns the last value of an option, or else a default. */
  public String value(String option, String otherwise) {
    List<String> values = values(option);
    return values.isEmpty() ? otherwise : values.getLast();
  }

  /**
   * Returns whether a command that prints text or JSON is asked for JSON.
   *
   * @param what what it prints, for the refusal of any other format; may be empty
   */
  public boolean wantsJson(String what) throws Refusal {
    String format = value(Flags.FORMAT, "text");
    if (!format.equals("text") && !format.equals("json")) {
      String about = what.isEmpty() ? "" : " for " + what;
      throw wrong("unknown format " + format + about + "; there are text and json");
    }
    return format.equals("json");
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
