package dev.planwright.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.workspace.Libraries;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.Projects;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.Modules;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a first plan and its configuration, for a library that there is or for a new one. */
public final class InitCommand implements Command {

  private static final String PLAN = "first.plan";
  private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

  private static final Flag FOR =
      Flags.value("for", FlagValue.text("MODULE"), "the library that the plan uses");

  private static final Flag NEW =
      Flags.value(
          "new-library",
          FlagValue.text("MODULE"),
          "write a small library of this name too, to begin your own with");

  @Override
  public Usage usage() {
    return Usage.of(
        "init",
        "[OPTION]... [DIR]",
        """
        write a first plan that compiles, and a configuration

        The files are DIR/first.plan and DIR/planwright.plan; DIR is the current folder unless given.
        If one of them is there already, nothing is written. The plan is the one that a library comes
        with, in a file beside its module: server.starter beside server.plan.

        example:
          planwright init plans && planwright lint plans
        """,
        List.of(FOR, NEW, Flags.library(), Flags.followLinks()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    if (arguments.words().size() > 1) {
      throw arguments.wrong("one folder at a time");
    }
    String word = arguments.words().isEmpty() ? "." : arguments.words().getFirst();
    Path folder = PathNames.path(word, shell.folder());
    FileLibrary library = Libraries.given(arguments.session(shell));
    String made = arguments.value(NEW, "");
    Map<Path, byte[]> files =
        made.isEmpty() ? used(arguments, library, folder) : own(arguments, made, folder);
    Output.of(arguments.session(shell)).writeNew(files);
    shell.say("next: planwright compile " + PathNames.from(shell.folder(), folder.resolve(PLAN)));
    if (made.isEmpty() && !arguments.has(FOR)) {
      shell.say("first plans that --for takes: " + String.join(", ", library.starters()));
    }
    return Status.CLEAN;
  }

  private static Map<Path, byte[]> used(Arguments arguments, FileLibrary library, Path folder)
      throws Refusal {
    List<String> starters = library.starters();
    String module = arguments.value(FOR, starters.getFirst());
    byte[] plan = read(library, module);
    if (plan == null) {
      throw arguments.wrong(
          "no library "
              + module
              + " comes with a first plan; these do: "
              + String.join(", ", starters));
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(folder.resolve(Projects.FILE), resource(Projects.FILE).getBytes(UTF_8));
    files.put(folder.resolve(PLAN), plan);
    return files;
  }

  private static byte @Nullable [] read(FileLibrary library, String module) throws Refusal {
    try {
      return library.starter(module);
    } catch (IOException e) {
      throw Refusal.path("cannot read the first plan of " + module + ": " + e.getMessage());
    }
  }

  private static Map<Path, byte[]> own(Arguments arguments, String module, Path folder)
      throws Refusal {
    if (arguments.has(FOR)) {
      throw arguments.wrong("--for or --new-library, not both");
    }
    if (!MODULE.matcher(module).matches()) {
      throw arguments.wrong(
          module + " is no name of a module: two words in small letters, such as mail.server");
    }
    String configuration = resource(Projects.FILE);
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(
        folder.resolve(Projects.FILE),
        configuration
            .replaceFirst(
                "(?m)^.*# Further libraries: .*$", "  # Where modules lie.\n  library = \".\"\n")
            .getBytes(UTF_8));
    files.put(
        folder.resolve(module.replace('.', '/') + Modules.ENDING), named("library.plan", module));
    files.put(folder.resolve(PLAN), named("library-first.plan", module));
    return files;
  }

  private static byte[] named(String name, String module) {
    return resource(name).replace("NAMED.MODULE", module).getBytes(UTF_8);
  }

  private static String resource(String name) {
    try (InputStream in = InitCommand.class.getResourceAsStream("/init/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: init/" + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
