package dev.planwright.inventory;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an inventory in the form of an INI file. */
final class IniReader {

  private static final Pattern SECTION =
      Pattern.compile("\\[([^:\\]\\s]+)(?::(\\w+))?]\\s*(?:#.*)?");

  private final SourceFile source;
  private final InventoryFindings findings;
  private final InventoryDraft draft;
  private final Map<String, Span> spoken = new LinkedHashMap<>();
  private InventoryDraft.Group group;
  private Section section = Section.HOSTS;

  private enum Section {
    HOSTS,
    PARTS,
    VARIABLES,
    UNKNOWN
  }

  private IniReader(SourceFile source, InventoryFindings findings) {
    this.source = source;
    this.findings = findings;
    this.draft = new InventoryDraft(findings);
    this.group = draft.group(InventoryDraft.UNGROUPED, source.span(0, 0));
  }

  /** Reads a file. */
  static InventoryDraft read(SourceFile source, InventoryFindings findings) {
    IniReader reader = new IniReader(source, findings);
    for (int line = 1; line <= source.lineCount(); line++) {
      reader.line(line);
    }
    reader.spoken.forEach((name, span) -> {
      if (!reader.draft.groups().containsKey(name)) {
        findings.add(Membership.unknown(name, span, ""));
      }
    });
    return reader.draft;
  }

  private void line(int number) {
    String whole = source.line(number);
    String text = whole.strip();
    if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
      return;
    }
    int start = source.lineStart(number) + whole.indexOf(text);
    Span span = source.span(start, start + text.length());
    if (text.startsWith("[") && !startsRange(text)) {
      section(text, span);
      return;
    }
    switch (section) {
      case HOSTS -> hosts(text, start, span);
      case PARTS -> {
        String name = firstWord(text);
        group.parts.putIfAbsent(name, source.span(start, start + name.length()));
      }
      case VARIABLES -> variable(text, span);
      case UNKNOWN -> {}
    }
  }

  /** A line may begin with a range or an address in brackets. */
  private static boolean startsRange(String text) {
    int end = text.indexOf(']');
    return end > 0
        && text.substring(0, end).matches("\\[[0-9A-Fa-f]*:[0-9A-Fa-f:.]*")
        && !SECTION.matcher(text).matches();
  }

  private static String firstWord(String text) {
    return text.split("\\s", 2)[0];
  }

  private void section(String text, Span span) {
    Matcher matcher = SECTION.matcher(text);
    section = Section.UNKNOWN;
    if (!matcher.matches()) {
      findings.unreadable(
          span,
          "this is no section of an inventory",
          "write `[group]`, `[group:children]` or `[group:vars]`");
      return;
    }
    String name = matcher.group(1);
    @Nullable String what = matcher.group(2);
    if (what == null || what.equals("hosts")) {
      group = draft.group(name, span);
      section = Section.HOSTS;
    } else if (what.equals("children")) {
      group = draft.group(name, span);
      section = Section.PARTS;
    } else if (what.equals("vars")) {
      section = Section.VARIABLES;
      if (name.equals(InventoryDraft.ALL)) {
        group = draft.group(name, span);
      } else {
        spoken.putIfAbsent(name, span);
        group = draft.spoken(name, span);
      }
    } else {
      findings.unreadable(
          span,
          "an inventory has no section " + InventoryFindings.quoted(":" + what),
          "write `[group]`, `[group:children]` or `[group:vars]`");
    }
  }

  private void hosts(String text, int start, Span span) {
    List<IniWords.Word> words = IniWords.words(text);
    if (words == null) {
      findings.unreadable(span, "a quote is not closed", "close it on the same line");
      return;
    }
    if (words.isEmpty()) {
      return;
    }
    IniWords.Word first = words.getFirst();
    Span named = source.span(start + first.from(), start + first.to());
    List<InventoryDraft.Host> hosts = draft.addHosts(group, first.text(), named);
    for (IniWords.Word word : words.subList(1, words.size())) {
      Span place = source.span(start + word.from(), start + word.to());
      int equals = word.text().indexOf('=');
      if (equals <= 0) {
        findings.unreadable(
            place,
            InventoryFindings.quoted(word.text()) + " is no variable",
            "write `name=value`, and one host on a line");
        continue;
      }
      Inventory.Variable variable =
          IniWords.variable(
              word.text().substring(0, equals), word.text().substring(equals + 1), place);
      hosts.forEach(host -> draft.set(host, variable));
    }
  }

  private void variable(String text, Span span) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      findings.unreadable(span, "a variable has no value", "write `name=value`");
      return;
    }
    draft.set(
        group,
        IniWords.variable(text.substring(0, equals).strip(), text.substring(equals + 1), span));
  }
}
