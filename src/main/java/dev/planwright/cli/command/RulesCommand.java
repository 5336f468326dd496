package dev.planwright.cli.command;

import dev.planwright.cli.explain.Explanation;
import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.diagnostic.Citation;
import dev.planwright.emit.json.JsonCitations;
import dev.planwright.markup.JsonWriter;
import dev.planwright.model.Rule;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Catalogue;
import dev.planwright.workspace.Libraries;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.List;

/** Prints the constraints in force. */
public final class RulesCommand implements Command {

  private static final int WIDTH = 8;

  @Override
  public Usage usage() {
    return Usage.of(
        "rules",
        "[OPTION]... [PLAN]...",
        """
        print the rules in force, with their sources

        With plans, those that the plans are judged by; without, all rules of the shipped libraries and
        of those given with --library. The values in a text are printed by name.

        example:
          planwright rules --format json my.plan
        """,
        Flags.ofLibraries(Flags.textOrJson("%s")));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    boolean json = arguments.wantsJson();
    boolean all = arguments.words().isEmpty();
    Catalogue catalogue =
        all ? Catalogue.of(Libraries.of(arguments.session(shell))) : ofPlans(arguments, shell);
    List<Rule> rules = catalogue.rules();
    shell.out().print(json ? json(rules) : text(rules));
    return Status.CLEAN;
  }

  private static Catalogue ofPlans(Arguments arguments, Shell shell) throws Refusal {
    Workspace workspace = Workspace.open(arguments.session(shell), arguments.words());
    ErrorReport report = ErrorReport.of(arguments, shell);
    Catalogue catalogue = new Catalogue();
    for (SourceFile file : workspace.files()) {
      Workspace.Checked checked = workspace.check(file);
      if (checked.compilation() != null) {
        catalogue.add(checked.compilation().unit());
      } else {
        report.print(checked.diagnostics());
      }
    }
    return catalogue;
  }

  private static String text(List<Rule> rules) {
    StringBuilder out = new StringBuilder();
    for (Rule rule : rules) {
      String severity = rule.severity().word();
      out.append(severity).append(" ".repeat(Math.max(1, WIDTH - severity.length())));
      out.append(rule.code()).append('\n');
      out.append("    ").append(says(rule)).append('\n');
      Rule.Off off = rule.off();
      if (off != null) {
        out.append("    off: ").append(off.reason()).append('\n');
      }
      for (Citation citation : rule.body().citations()) {
        out.append("    ").append(citation.source());
        out.append(" (").append(rule.confidence().word()).append("): ");
        out.append(citation.sentence()).append('\n');
      }
    }
    return out.append(rules.size()).append(rules.size() == 1 ? " rule\n" : " rules\n").toString();
  }

  /** Rules about order may leave the words to the compiler. */
  private static String says(Rule rule) {
    Rule.Body body = rule.body();
    return body.words().text() != null
        ? Explanation.plain(body.words().text())
        : rule.doc().isEmpty() ? rule.name() : rule.doc().replace('\n', ' ');
  }

  private static String json(List<Rule> rules) {
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("format", "planwright-rules").member("version", 1);
    json.array("rules", rules, RulesCommand::rule);
    return json.endObject().text();
  }

  private static void rule(JsonWriter json, Rule rule) {
    Rule.Body body = rule.body();
    json.beginObject().member("code", rule.code()).member("severity", rule.severity().word());
    json.member("confidence", rule.confidence().word()).member("doc", rule.doc());
    json.member(
        "text", body.words().text() == null ? null : Explanation.plain(body.words().text()));
    json.member("why", body.words().why() == null ? null : Explanation.plain(body.words().why()));
    json.member(
        "help", body.words().help() == null ? null : Explanation.plain(body.words().help()));
    Rule.Off off = rule.off();
    if (off != null) {
      json.member("off", off.reason());
    }
    JsonCitations.write(json, body.citations());
    json.endObject();
  }
}
