package dev.planwright.inventory;

import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads an inventory in any of the forms that it may have. */
public final class InventoryReader {

  private static final Pattern YAML_LINE = Pattern.compile("[\\w.\"'-]+:(\\s.*)?");

  private InventoryReader() {}

  /** Returns the inventory that Ansible would read from a file, or what is wrong with it. */
  public static Outcome<Inventory> ansible(SourceFile source) {
    InventoryFindings findings = new InventoryFindings();
    String text = source.text();
    if (text.strip().startsWith(InventoryFindings.VAULT)) {
      findings.vault(source.span(0, source.lineEnd(1)), "the whole file");
    } else if (text.startsWith("#!")) {
      findings.dynamic(
          source.span(0, source.lineEnd(1)), "this is a program that prints an inventory");
    }
    if (findings.hasErrors()) {
      return new Outcome<>(new Inventory(List.of(), List.of()), findings.all());
    }
    InventoryDraft draft =
        isYaml(source) ? YamlReader.read(source, findings) : IniReader.read(source, findings);
    return finished(source, draft, findings);
  }

  /** Returns the inventory that a table holds, or what is wrong with it. */
  public static Outcome<Inventory> csv(SourceFile source) {
    InventoryFindings findings = new InventoryFindings();
    return finished(source, CsvReader.read(source, findings), findings);
  }

  private static Outcome<Inventory> finished(
      SourceFile source, InventoryDraft draft, InventoryFindings findings) {
    Inventory inventory = new Membership(draft, findings).of();
    if (inventory.hosts().isEmpty() && !findings.hasErrors()) {
      findings.unreadable(
          source.span(0, 0), "there is no host in this inventory", "name the file that lists them");
    }
    return new Outcome<>(inventory, findings.all());
  }

  /** Returns whether a text is YAML, JSON included, by its name or else by how it begins. */
  private static boolean isYaml(SourceFile source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json")) {
      return true;
    }
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).strip();
      if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith(";")) {
        return text.startsWith("{") || text.startsWith("---") || YAML_LINE.matcher(text).matches();
      }
    }
    return false;
  }
}
