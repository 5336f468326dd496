package dev.planwright.cli.command;

import dev.planwright.cli.explain.CodePages;
import dev.planwright.cli.explain.Explanation;
import dev.planwright.cli.explain.NearestCode;
import dev.planwright.cli.explain.TextSheet;
import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.reference.DeclaredNames;
import dev.planwright.model.Function;
import dev.planwright.model.Rule;
import dev.planwright.report.format.FactsReport;
import dev.planwright.survey.Coverage;
import dev.planwright.syntax.token.Phrases;
import dev.planwright.workspace.Catalogue;
import dev.planwright.workspace.Libraries;
import dev.planwright.workspace.files.FileLibrary;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Prints what the code of a finding means. */
public final class ExplainCommand implements Command {

  @Override
  public Usage usage() {
    return Usage.of(
        "explain",
        "[OPTION]... CODE-OR-NAME...",
        """
        print what the code of a finding means, or a name that a library declares

        A code of the compiler, such as PW0101, has a page with a plan that causes it and the plan
        corrected. A rule of a library, by its code module/name or by its name alone, is printed with
        what it says and the sentences of the articles that it rests on. A fact of a library, by its
        name or by one that it had before, is printed with its place and with what carries it.
        Every other name that a library declares, such as that of a kind, an action or an attribute,
        is printed with what the library says of it.

        example:
          planwright explain PW0101
          planwright explain my-library/my-rule
          planwright explain node.swap
        """,
        List.of(Flags.library(), Flags.config(), Flags.noConfig()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    if (arguments.words().isEmpty()) {
      throw arguments.wrong("name a code, or what a library declares");
    }
    List<String> answers = new ArrayList<>();
    for (String word : arguments.words()) {
      answers.add(answer(word, arguments, shell));
    }
    shell.out().print(String.join("\n", answers));
    return Status.CLEAN;
  }

  private static String answer(String word, Arguments arguments, Shell shell) throws Refusal {
    if (CodePages.isCode(word)) {
      String page = CodePages.of(word);
      if (page == null) {
        throw arguments.wrong("unknown code " + word);
      }
      return page;
    }
    FileLibrary library = Libraries.of(arguments.session(shell));
    Catalogue catalogue = Catalogue.of(library);
    Explanation explanation = new Explanation(catalogue);
    List<String> found = new ArrayList<>();
    TreeSet<String> codes = new TreeSet<>();
    for (Rule rule : catalogue.rules()) {
      codes.add(rule.code());
      if (isMeant(word, rule.code())) {
        TextSheet sheet = new TextSheet();
        explanation.write(rule, sheet);
        found.add(sheet.text());
      }
    }
    for (Catalogue.Requirement requirement : catalogue.requirements()) {
      codes.add(requirement.require().code());
      if (isMeant(word, requirement.require().code())) {
        TextSheet sheet = new TextSheet();
        explanation.write(requirement, sheet);
        found.add(sheet.text());
      }
    }
    if (found.isEmpty()) {
      Coverage.of(catalogue.symbols())
          .named(word)
          .forEach(fact -> found.add(FactsReport.text(fact)));
    }
    DeclaredNames names = new DeclaredNames(library, catalogue);
    found.addAll(names.explain(word));
    if (found.isEmpty()) {
      throw arguments.wrong("no library declares " + word + hint(word, names, codes));
    }
    return String.join("\n", found);
  }

  private static String hint(String word, DeclaredNames names, Set<String> codes) {
    if (Phrases.isKeyword(word) || Function.of(word) != null) {
      return ": it is a word of the language, see docs/language.md";
    }
    String near = names.nearest(word);
    return near == null ? NearestCode.hint(word, codes) : "; did you mean " + near + "?";
  }

  private static boolean isMeant(String word, String code) {
    return code.equals(word) || (word.indexOf('/') < 0 && code.endsWith("/" + word));
  }
}
