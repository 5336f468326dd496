package dev.planwright.cli.output;

import dev.planwright.cli.option.Arguments;
import dev.planwright.compiler.Compilation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.report.format.TextReport;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.Collection;
import java.util.List;

/**
 * The errors of a command that prints something else than findings.
 *
 * @param text writes findings as text
 * @param shell where they are printed
 */
public record ErrorReport(TextReport text, Shell shell) {

  /** Reads the options about colours. */
  public static ErrorReport of(Arguments arguments, Shell shell) {
    return new ErrorReport(new TextReport(Reporting.palette(arguments, shell)), shell);
  }

  /** Returns the errors among findings as text. */
  public String text(Collection<Diagnostic> findings) {
    return text.renderErrors(List.copyOf(findings));
  }

  /** Prints the errors on standard error. */
  public void print(Collection<Diagnostic> findings) {
    shell.err().print(text(findings));
  }

  /**
   * Returns the compilation of a plan without errors; prints the errors of any other plan.
   *
   * @param prevented what errors prevent
   * @throws Refusal if the plan has errors
   */
  public Compilation sound(Workspace.Checked checked, String prevented) throws Refusal {
    Compilation compilation = checked.compilation();
    if (compilation == null || checked.hasErrors()) {
      print(checked.diagnostics());
      throw new Refusal(Status.FINDINGS, prevented);
    }
    return compilation;
  }

  /** Prints the errors and what they prevent, and returns how the run ends. */
  public Status refuse(Collection<Diagnostic> findings, String prevented) {
    print(findings);
    shell.say(prevented);
    return Status.FINDINGS;
  }
}
