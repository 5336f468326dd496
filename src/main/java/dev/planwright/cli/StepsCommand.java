package dev.planwright.cli;

import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.format.Formatter;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Symbols;
import dev.planwright.report.TextReport;
import dev.planwright.source.SourceFile;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.Declaration;
import dev.planwright.syntax.PlanParser;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/** Prints a plan with its derived steps written out. */
final class StepsCommand implements Command {

  @Override
  public String name() {
    return "steps";
  }

  @Override
  public String usage() {
    return "[OPTION]... PLAN";
  }

  @Override
  public String help() {
    return """
    print the derived procedure as an equivalent plan with an explicit `steps` block

    One action stands on a line, with the place of the article that it follows as a comment. The
    printed plan can be reviewed, edited, and checked again by the same rules. Findings go to
    standard error; with an error nothing is printed.

    example:
      planwright steps my.plan > my-steps.plan && planwright lint my-steps.plan
    """;
  }

  @Override
  public List<Option> options() {
    return Flags.ofOnePlan();
  }

  @Override
  public int run(Arguments arguments, Shell shell) throws Refusal {
    Workspace workspace = Workspace.ofOne(arguments, shell);
    SourceFile file = workspace.files().getFirst();
    Workspace.Checked checked = workspace.check(file);
    Compilation compilation = checked.compilation();
    if (compilation == null || checked.hasErrors()) {
      TextReport report = new TextReport(Reporting.palette(arguments, shell));
      shell.err().print(report.renderErrors(checked.diagnostics()));
      shell.say("the plan has errors, so there are no steps to print");
      return Status.FINDINGS;
    }
    if (compilation.unit().plans().isEmpty()) {
      shell.say("there is no plan in " + file.name());
      return Status.NOTHING;
    }
    String text = text(file, compilation);
    shell.out().print(text);
    if (!StepsCheck.isSame(workspace, file, text, compilation)) {
      shell.say(
          "this plan, compiled, gives other steps than " + file.name() + "; please report it");
      return Status.DEFECT;
    }
    return Status.CLEAN;
  }

  private static String text(SourceFile file, Compilation compilation) throws Refusal {
    List<PlanObject> objects = objects(compilation);
    List<Plan> plans = compilation.unit().plans();
    List<TextEdit> edits = new ArrayList<>();
    int next = 0;
    for (Declaration declaration : PlanParser.parse(file).value().declarations()) {
      if (declaration instanceof Declaration.Plan tree && next < plans.size()) {
        Plan plan = plans.get(next);
        next++;
        edits.addAll(new StepsPlan(tree, plan, of(plan, compilation), objects).edits());
      }
    }
    String edited = TextEdit.apply(file.text(), edits);
    Outcome<String> formatted = Formatter.format(new SourceFile(file.name(), edited));
    return formatted.value();
  }

  private static List<Runbook> of(Plan plan, Compilation compilation) {
    return compilation.runbooks().stream().filter(book -> book.plan().equals(plan)).toList();
  }

  private static List<PlanObject> objects(Compilation compilation) {
    List<PlanObject> objects = new ArrayList<>();
    for (Symbols symbols : compilation.unit().visible()) {
      symbols.objects().values().forEach(object -> addAll(object, objects));
    }
    return objects;
  }

  private static void addAll(PlanObject object, List<PlanObject> objects) {
    objects.add(object);
    object.parts().forEach(part -> addAll(part, objects));
  }
}
