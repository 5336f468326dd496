package dev.planwright.emit.script.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.emit.Wording;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.command.TextPlaces;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.BatchText;
import dev.planwright.markup.BatchWord;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects how a script judges a result.
 *
 * <p>A table over the exit code judges every command of its step; a table over a registry value is
 * read when the last part has ended. Without one over the exit code 0 is good and all else is not,
 * unless the registry says how the last command went.
 *
 * <p>A table has {@code tests} ({@code code label}, and {@code dword} for the registry), {@code
 * other}, {@code ok} and {@code first} (labels; the last is that of the step's first part), {@code
 * rows} ({@code label lines then}), {@code label} where the table before jumps to it; for the
 * registry also {@code key name unread legend}.
 */
final class BatchTables {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-][A-Za-z0-9 _.-]*");
  private static final Map<String, String> ROOTS =
      Map.of(
          "HKLM", "HKEY_LOCAL_MACHINE",
          "HKCU", "HKEY_CURRENT_USER",
          "HKCR", "HKEY_CLASSES_ROOT",
          "HKU", "HKEY_USERS",
          "HKCC", "HKEY_CURRENT_CONFIG");

  private final Step step;
  private final BatchFindings findings;
  private final String first;
  private final Supplier<String> labels;

  /** Takes the label of the step's first part, at which the step is carried out again. */
  BatchTables(Step step, BatchFindings findings, String first, Supplier<String> labels) {
    this.first = first;
    this.step = step;
    this.findings = findings;
    this.labels = labels;
  }

  /** Adds the tables of a part to its data, if it has any. */
  void put(TemplateData data, Part part, boolean last) {
    List<Step.Outcomes> tables =
        step.content().outcomes().stream()
            .filter(table -> table.source().isEmpty() ? part instanceof Part.Run : last)
            .toList();
    if (tables.isEmpty() || part instanceof Part.Restart) {
      return;
    }
    String judged = labels.get();
    List<TemplateData> all = new ArrayList<>();
    String label = null;
    for (int i = 0; i < tables.size(); i++) {
      String ok = i + 1 < tables.size() ? labels.get() : isLooked(part) ? "fail" : judged;
      all.add(table(tables.get(i), label, ok));
      label = ok;
    }
    data.id("judged", judged).groups("tables", all);
  }

  private TemplateData table(Step.Outcomes table, @Nullable String label, String ok) {
    TemplateData data = new TemplateData().id("ok", ok).id("first", first);
    if (label != null) {
      data.id("label", label);
    }
    List<TemplateData> tests = new ArrayList<>();
    List<TemplateData> rows = new ArrayList<>();
    String other = "fail";
    for (Step.Row row : table.rows()) {
      boolean silent = row.disposition() == Action.Disposition.OK && row.text().isEmpty();
      String target = silent ? ok : labels.get();
      if (!silent) {
        rows.add(row(row, target));
      }
      other = row.codes().contains("other") ? target : other;
      tests.addAll(tests(table, row, target));
    }
    if (table.source().isEmpty() && other.equals("fail") && !names(table, "0")) {
      tests.add(new TemplateData().id("code", "0").id("dword", "").id("label", ok));
    }
    data.id("other", other).groups("tests", tests).groups("rows", rows);
    if (!table.source().isEmpty()) {
      registry(data, table);
    }
    return data;
  }

  /** Returns whether a look at its service, and not its exit code, says that a command worked. */
  private static boolean isLooked(Part part) {
    return part instanceof Part.Run run && run.instruction().service() != null;
  }

  private static boolean names(Step.Outcomes table, String code) {
    return table.rows().stream().anyMatch(row -> row.codes().contains(code));
  }

  private TemplateData row(Step.Row row, String label) {
    String prefix = "  ";
    return new TemplateData()
        .id("label", label)
        .id("then", row.disposition().name().toLowerCase(Locale.ROOT))
        .texts(
            "lines",
            row.text().isEmpty()
                ? List.of()
                : findings.echo(step, EchoLines.of(prefix, row.text())));
  }

  private List<TemplateData> tests(Step.Outcomes table, Step.Row row, String label) {
    List<TemplateData> tests = new ArrayList<>();
    for (String code : row.codes()) {
      if (!code.equals("other")) {
        int number = number(table, code);
        String hex = Integer.toHexString(number);
        tests.add(
            new TemplateData()
                .id("code", String.valueOf(number))
                .id("dword", "0".repeat(8 - hex.length()) + hex)
                .id("label", label));
      }
    }
    return tests;
  }

  /** Returns a result as scripts see it: 32 bits with a sign. */
  private int number(Step.Outcomes table, String code) {
    try {
      boolean hex = code.startsWith("0x") || code.startsWith("0X");
      long number = hex ? Long.parseLong(code.substring(2), 16) : Long.parseLong(code);
      if (number >= Integer.MIN_VALUE && number <= 0xFFFF_FFFFL) {
        return (int) number;
      }
    } catch (NumberFormatException e) {
      // Reported below, with the numbers that are too large.
    }
    fault(
        table,
        "`" + code + "` is not a result that a script can compare",
        "results are 32-bit numbers");
    return 0;
  }

  private void registry(TemplateData data, Step.Outcomes table) {
    int at = table.source().lastIndexOf('\\');
    String path = table.source().substring(0, Math.max(at, 0));
    String name = table.source().substring(at + 1);
    String root = path.substring(0, Math.max(path.indexOf('\\'), 0)).toUpperCase(Locale.ROOT);
    String fullRoot = ROOTS.getOrDefault(root, root);
    String key = fullRoot + path.substring(root.length());
    String problem = BatchWord.fault(key);
    if (!ROOTS.containsValue(fullRoot) || !NAME.matcher(name).matches()) {
      problem = "it is not a root such as HKLM, a key, and the name of a value";
    }
    if (problem != null) {
      fault(
          table,
          "`" + table.source() + "` is not a registry value that a script can read",
          problem);
      key = "none";
      name = "none";
    }
    data.put("key", BatchWord.of(key))
        .put("name", BatchText.of(name))
        .id("unread", labels.get())
        .texts("legend", findings.echo(step, legend(key, name, table.rows())));
  }

  /** What a person needs to read the value where the script could not. */
  private static List<String> legend(String key, String name, List<Step.Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("  The result could not be read. Start regedit and look up the value");
    lines.add("  " + name + " in");
    lines.add("  " + key);
    for (Step.Row row : rows) {
      String meaning = Wording.disposition(row);
      lines.addAll(EchoLines.of("  " + String.join(", ", row.codes()) + ": ", meaning));
    }
    return lines;
  }

  private void fault(Step.Outcomes table, String message, String label) {
    findings.add(Code.PW0707, TextPlaces.of(step, table), message, label, "");
  }
}
