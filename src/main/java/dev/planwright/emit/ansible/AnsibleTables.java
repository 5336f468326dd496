package dev.planwright.emit.ansible;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Collects how a playbook judges an exit code.
 *
 * <p>A table has {@code rows} ({@code codes}, or {@code other} for any code that no row has; {@code
 * lines}; {@code then}), {@code known}, the codes that are judged, {@code bad}, those of them that
 * stop the run, {@code otherBad}, whether any other code does, and {@code complete}, whether a row
 * takes every other code. Where none does, 0 is good and all else is not.
 */
final class AnsibleTables {

  private static final String OTHER = "other";

  private final Step step;

  AnsibleTables(Step step) {
    this.step = step;
  }

  /** Adds the tables of a part to its data, if it has any. */
  void put(TemplateData data, Part part) {
    List<TemplateData> all = new ArrayList<>();
    if (part instanceof Part.Run && step.scripted()) {
      step.content().outcomes().forEach(table -> all.add(table(table)));
    }
    data.groups("tables", all);
  }

  private static TemplateData table(Step.Outcomes table) {
    List<TemplateData> rows = new ArrayList<>();
    List<TemplateData> others = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    Set<String> bad = new LinkedHashSet<>();
    boolean otherBad = true;
    for (Step.Row row : table.rows()) {
      List<String> codes =
          row.codes().stream().filter(code -> !code.equals(OTHER) && known.add(code)).toList();
      if (isBad(row)) {
        bad.addAll(codes);
      }
      if (!codes.isEmpty()) {
        rows.add(row(row, false).texts("codes", codes.stream().map(Identifier::new).toList()));
      }
      if (row.codes().contains(OTHER) && others.isEmpty()) {
        others.add(row(row, true).texts("codes", List.of()));
        otherBad = isBad(row);
      }
    }
    if (others.isEmpty()) {
      known.add("0");
    }
    rows.addAll(others);
    return new TemplateData()
        .groups("rows", rows)
        .texts("known", known.stream().map(Identifier::new).toList())
        .texts("bad", bad.stream().map(Identifier::new).toList())
        .put("otherBad", otherBad)
        .put("complete", !others.isEmpty());
  }

  private static boolean isBad(Step.Row row) {
    return switch (row.disposition()) {
      case OK, RESTART -> false;
      case RETRY, FAIL -> true;
    };
  }

  private static TemplateData row(Step.Row row, boolean other) {
    return new TemplateData()
        .put("other", other)
        .id("then", row.disposition().name().toLowerCase(Locale.ROOT))
        .texts("lines", EchoLines.of("  ", row.text()).stream().map(AnsibleStep::yaml).toList());
  }
}
