package dev.planwright.cli.editor;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.ProgramVersion;
import dev.planwright.cli.option.Usage;
import dev.planwright.lsp.StdioServer;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.List;

/** Runs the language server for one editor. */
public final class LspCommand implements Command {

  @Override
  public Usage usage() {
    return Usage.of(
        "lsp",
        "[OPTION]...",
        """
        serve an editor by the Language Server Protocol on standard input and output

        An editor starts it; docs/editors.md tells how. Findings are those of lint for the text in the
        editor, saved or not.

        example:
          planwright lsp --library libraries
        """,
        Flags.project(),
        List.of(
            Flags.raiseLimits(),
            Flags.plain("stdio", "serve on standard input and output, as it always does")));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    if (!arguments.words().isEmpty()) {
      throw arguments.wrong("the editor names the files");
    }
    boolean ended =
        StdioServer.run(shell, arguments.session(shell).options(), ProgramVersion.get());
    return ended ? Status.CLEAN : Status.FINDINGS;
  }
}
