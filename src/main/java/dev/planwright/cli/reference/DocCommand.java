package dev.planwright.cli.reference;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.Emitters;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.reference.ReferenceEmitter;
import dev.planwright.emit.template.Templates;
import dev.planwright.reference.Reference;
import dev.planwright.reference.ReferenceReader;
import dev.planwright.resolve.scope.Suggestions;
import dev.planwright.workspace.Catalogue;
import dev.planwright.workspace.Libraries;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.List;

/** Prints the reference of a library. */
public final class DocCommand implements Command {

  private static final String MARKDOWN = "markdown";
  private static final String HTML = "html";

  @Override
  public Usage usage() {
    return Usage.of(
        "doc",
        "[OPTION]... MODULE",
        """
        print the reference of a library: all that it declares, and what can be extended

        The reference of a module includes the modules below it: `site` includes `site.pumps`.
        It lists kinds with their attributes, products with levels and options, procedures, actions
        with what they require and change, rules with their sources, symptoms, probes and facts.

        example:
          planwright doc kubernetes --to html > kubernetes.html
        """,
        Flags.ofLibraries(
            Flags.value(Flags.TO, FlagValue.word("KIND", MARKDOWN, List.of(MARKDOWN, HTML)), "%s"),
            Flags.templates()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    if (arguments.words().size() != 1) {
      throw arguments.wrong("name one module");
    }
    String name = arguments.words().getFirst();
    FileLibrary library = Libraries.of(arguments.session(shell));
    ReferenceReader reader = new ReferenceReader(library, Catalogue.of(library).symbols());
    Reference reference = reader.of(name);
    if (reference == null) {
      throw arguments.wrong("there is no module " + name + hint(name, library.modules()));
    }
    Outcome<Templates> templates =
        Emitters.templates(arguments.value(Flags.TEMPLATES, ""), shell.folder());
    ReferenceEmitter emitter = new ReferenceEmitter(templates.value());
    Outcome<String> text =
        templates.hasErrors()
            ? new Outcome<>("", templates.diagnostics())
            : arguments.value(Flags.TO, MARKDOWN).equals(HTML)
                ? emitter.html(reference)
                : emitter.markdown(reference);
    if (text.hasErrors()) {
      ErrorReport.of(arguments, shell).print(text.diagnostics());
      return Status.FINDINGS;
    }
    shell.out().print(text.value());
    return Status.CLEAN;
  }

  private static String hint(String name, List<String> modules) {
    String near = Suggestions.nearest(name, modules);
    return near == null
        ? "; there are " + String.join(", ", modules)
        : "; did you mean " + near + "?";
  }
}
