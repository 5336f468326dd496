package dev.planwright.emit.script.shell;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.command.TextPlaces;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collects how a shell script judges an exit code.
 *
 * <p>A table has {@code rows} ({@code codes}, a pattern such as {@code 0 | 3}; {@code lines} and
 * {@code then}), the row for any other code last. Without a row for it, 0 is good and all else is
 * not.
 */
record ShellTables(Step step, ShellFindings findings) {

  /** Adds the tables of a part to its data, if it has any. */
  void put(TemplateData data, Part part, boolean last) {
    List<TemplateData> all = new ArrayList<>();
    for (Step.Outcomes table : step.content().outcomes()) {
      if (!table.source().isEmpty()) {
        if (last) {
          fault(
              table,
              "a result in `" + table.source() + "` cannot be read by a script",
              "scripts for this machine judge exit codes only");
        }
      } else if (part instanceof Part.Run) {
        all.add(table(table));
      }
    }
    data.groups("tables", all);
  }

  private TemplateData table(Step.Outcomes table) {
    List<TemplateData> rows = new ArrayList<>();
    List<TemplateData> others = new ArrayList<>();
    boolean good = false;
    for (Step.Row row : table.rows()) {
      List<String> codes = new ArrayList<>(row.codes());
      boolean other = codes.remove("other");
      codes.forEach(code -> check(table, code));
      good |= codes.contains("0");
      if (!codes.isEmpty()) {
        rows.add(row(row, String.join(" | ", codes)));
      }
      if (other) {
        others.add(row(row, "*"));
      }
    }
    if (!good && others.isEmpty()) {
      rows.addFirst(
          new TemplateData()
              .put("codes", new ShellCommand("0"))
              .texts("lines", List.of())
              .id("then", "ok"));
    }
    rows.addAll(others.subList(0, Math.min(1, others.size())));
    return new TemplateData().groups("rows", rows).put("complete", !others.isEmpty());
  }

  private TemplateData row(Step.Row row, String codes) {
    return new TemplateData()
        .put("codes", new ShellCommand(codes))
        .id("then", row.disposition().name().toLowerCase(Locale.ROOT))
        .texts(
            "lines",
            row.text().isEmpty() ? List.of() : findings.echo(step, EchoLines.of("  ", row.text())));
  }

  private void check(Step.Outcomes table, String code) {
    if (!code.matches("[0-9]{1,3}") || Integer.parseInt(code) > 255) {
      fault(
          table,
          "`" + code + "` is not an exit code of a command on this machine",
          "exit codes are 0 to 255");
    }
  }

  private void fault(Step.Outcomes table, String message, String label) {
    findings.add(Code.PW0707, TextPlaces.of(step, table), message, label, "");
  }
}
