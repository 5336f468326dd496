package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.Projects;
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

/** Writes a first plan and its configuration. */
public final class InitCommand implements Command {

  private static final String PLAN = "first.plan";

  @Override
  public Usage usage() {
    return Usage.of(
        "init",
        "[DIR]",
        """
        write a first plan that compiles, and a configuration

        The files are DIR/first.plan and DIR/planwright.plan; DIR is the current folder unless given.
        If one of them is there already, nothing is written.

        example:
          planwright init plans && planwright lint plans
        """,
        List.of(Flags.followLinks()));
  }

  @Override
  public int run(Arguments arguments, Shell shell) throws Refusal {
    if (arguments.words().size() > 1) {
      throw arguments.wrong("one folder at a time");
    }
    String word = arguments.words().isEmpty() ? "." : arguments.words().getFirst();
    Path folder = PathNames.path(word, shell.folder());
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (String name : List.of(Projects.FILE, PLAN)) {
      files.put(folder.resolve(name), resource(name));
    }
    Output.of(arguments.session(shell)).writeNew(files);
    shell.say("next: planwright compile " + PathNames.from(shell.folder(), folder.resolve(PLAN)));
    return Status.CLEAN;
  }

  private static byte[] resource(String name) {
    try (InputStream in = InitCommand.class.getResourceAsStream("/init/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: init/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
