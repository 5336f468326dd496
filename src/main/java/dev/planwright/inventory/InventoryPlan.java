package dev.planwright.inventory;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.format.Formatter;
import dev.planwright.markup.VisibleText;
import dev.planwright.model.Kind;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes an inventory as a plan.
 *
 * @param kind the kind of the objects that the hosts become
 * @param module the module that the plan uses
 * @param around the name of the object that they lie in, if their kind lies in another
 */
public record InventoryPlan(Kind kind, String module, String around) {

  private static final int MOST_ON_A_LINE = 2;

  /** Returns the text of the plan, in the one style, and what is wrong; empty with an error. */
  public Outcome<String> of(SourceFile source, Inventory inventory) {
    InventoryFindings findings = new InventoryFindings();
    HostObjects objects = new HostObjects(inventory, kind, findings);
    List<HostObjects.Carried> hosts = objects.carry();
    List<Diagnostic> found = findings.all();
    if (findings.hasErrors()) {
      return new Outcome<>("", found);
    }
    StringBuilder text = new StringBuilder("planwright 1\n\n# Imported from ");
    text.append(VisibleText.line(source.name())).append(".\n");
    comment(
        text, "Not carried over, since no attribute of a " + kind + " takes it:", left(objects));
    List<String> open = objects.open();
    if (!open.isEmpty()) {
      comment(text, "Each " + kind + " still needs these, which have no default:", open);
    }
    text.append("\nuse ").append(module).append("\n\n");
    List<Kind> outer = new ArrayList<>();
    for (Kind up = kind.container(); up != null; up = up.container()) {
      outer.addFirst(up);
    }
    for (Kind each : outer) {
      text.append(each.name()).append(' ').append(HostNames.written(around)).append(" {\n");
      objects.saidOf(each).forEach(line -> text.append(line).append('\n'));
    }
    objects(text, hosts);
    outer.forEach(_ -> text.append("}\n"));
    return new Outcome<>(formatted(text.toString()), found);
  }

  private static List<String> left(HostObjects objects) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : objects.left().entrySet()) {
      lines.add(entry.getKey() + ": " + HostNames.shown(entry.getValue()));
    }
    return lines;
  }

  private static void comment(StringBuilder text, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append("#\n# ").append(head).append('\n');
      lines.forEach(line -> text.append("#   ").append(line).append('\n'));
    }
  }

  /** Hosts in a row of which the same is said may share a line. */
  private void objects(StringBuilder text, List<HostObjects.Carried> hosts) {
    int at = 0;
    while (at < hosts.size()) {
      int end = at + 1;
      while (end < hosts.size() && hosts.get(end).said().equals(hosts.get(at).said())) {
        end++;
      }
      List<String> names = hosts.subList(at, end).stream().map(HostObjects.Carried::name).toList();
      for (HostNames.Run run : HostNames.runs(names)) {
        text.append(kind.name()).append(' ').append(run.written()).append(" {");
        List<String> said = hosts.get(at).said();
        String between = said.size() > MOST_ON_A_LINE ? "\n" : "  ";
        text.append(said.isEmpty() ? "" : between)
            .append(String.join(between, said))
            .append(said.isEmpty() ? "" : between)
            .append("}\n");
      }
      at = end;
    }
  }

  private static String formatted(String text) {
    Outcome<String> formatted = Formatter.format(new SourceFile("<import>", text));
    if (formatted.hasErrors()) {
      throw new IllegalStateException(
          "an imported plan cannot be read: " + formatted.diagnostics());
    }
    return formatted.value();
  }
}
