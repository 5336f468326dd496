package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.config.ModuleHash;
import dev.planwright.config.Setting;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.workspace.Inputs;
import dev.planwright.workspace.Libraries;
import dev.planwright.workspace.Projects;
import dev.planwright.workspace.Session;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints what is in force for a path. */
public final class ConfigCommand implements Command {

  private static final Flag PINS =
      Flags.plain("pins", "print the lines that pin the modules in use");

  @Override
  public Usage usage() {
    return Usage.of(
        "config",
        "[OPTION]... [PATH]...",
        """
        print the configuration that is in force for a path, and where each setting comes from

        The path need not be there; without it, it is the current folder. With --pins, the lines that
        pin the modules which the plans at the paths use, as they are now. Put them into the `project`
        of planwright.plan.

        example:
          planwright config --profile execute plans/my.plan
          planwright config --pins plans
        """,
        List.of(PINS, Flags.textOrJson("%s"), Flags.failOn()),
        Flags.project());
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    boolean json = arguments.wantsJson();
    List<String> words = arguments.words().isEmpty() ? List.of(".") : arguments.words();
    FileLibrary library = Libraries.given(arguments.session(shell));
    Projects projects = Projects.of(arguments.session(shell), library);
    if (arguments.has(PINS)) {
      shell.out().print(pins(words, projects, library, arguments.session(shell)));
      return Status.CLEAN;
    }
    if (words.size() > 1) {
      throw arguments.wrong("one path at a time");
    }
    Path path = PathNames.path(words.getFirst(), shell.folder());
    ConfigurationReport configured =
        ConfigurationReport.of(arguments, shell, library, projects, path);
    shell.out().print(json ? configured.json() : configured.text());
    return Status.CLEAN;
  }

  private static String pins(
      List<String> words, Projects projects, FileLibrary library, Session session) throws Refusal {
    Map<String, String> pins = new TreeMap<>();
    for (SourceFile file : new Inputs(session, library, projects).read(words)) {
      Path path = library.path(file);
      FileLibrary used = projects.library(projects.of(path));
      List<String> modules = new ArrayList<>();
      for (PlanFile.Use use : used.tree(file).value().uses()) {
        if (use.module() != null) {
          modules.add(use.module().text());
        }
      }
      for (Setting pin : projects.of(path).pins()) {
        modules.add(pin.name());
      }
      for (String module : modules) {
        String hash = ModuleHash.of(module, used);
        if (hash != null) {
          pins.put(module, hash);
        }
      }
    }
    StringBuilder out = new StringBuilder("pins {\n");
    pins.forEach((module, hash) ->
        out.append("  ").append(module).append(" = \"").append(hash).append("\"\n"));
    return out.append("}\n").toString();
  }
}
