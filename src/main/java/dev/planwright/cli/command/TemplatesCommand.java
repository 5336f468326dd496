package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.OwnTemplates;
import dev.planwright.emit.template.Templates;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the shipped templates, or writes them out to be changed. */
public final class TemplatesCommand implements Command {

  @Override
  public Usage usage() {
    return Usage.of(
        "templates",
        "[DIR [NAME]...]",
        """
        list the shipped templates, or write them to a folder to be changed

        Change the templates that you need, and give their folder to another command with --templates.
        Of templates that are not in it, the shipped ones are used. Without NAMEs all are written. If
        one of the files is there already, nothing is written.

        example:
          planwright templates mine markdown/windows.ftl
          planwright compile my.plan --templates mine
        """,
        List.of(Flags.followLinks()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    List<String> words = arguments.words();
    if (words.isEmpty()) {
      Templates.SHIPPED.forEach(name -> shell.out().print(name + "\n"));
      return Status.CLEAN;
    }
    Path folder = PathNames.path(words.getFirst(), shell.folder());
    List<String> names = words.size() == 1 ? Templates.SHIPPED : words.subList(1, words.size());
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      if (!Templates.SHIPPED.contains(name)) {
        String near = OwnTemplates.near(name);
        String meant = near == null ? "" : "; did you mean " + near + "?";
        throw arguments.wrong("unknown template " + name + meant);
      }
      files.put(folder.resolve(name), Templates.shipped(name));
    }
    Output.of(arguments.session(shell)).writeNew(files);
    return Status.CLEAN;
  }
}
