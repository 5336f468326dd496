package dev.planwright.inventory;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table: a host in a row. The first row names the columns; {@code name}, {@code host} or
 * {@code hostname} is that of the hosts, {@code group} or {@code groups} that of their groups, with
 * blanks or semicolons between them, and every other one is a variable.
 */
final class CsvReader {

  private static final Set<String> NAMES = Set.of("name", "host", "hostname");
  private static final Set<String> GROUPS = Set.of("group", "groups");
  private static final String SEPARATORS = ",;\t";
  private static final Pattern BETWEEN = Pattern.compile("[\\s;,]+");

  private final SourceFile source;
  private final InventoryFindings findings;
  private final InventoryDraft draft;
  private int at;
  private char separator = ',';

  private CsvReader(SourceFile source, InventoryFindings findings) {
    this.source = source;
    this.findings = findings;
    this.draft = new InventoryDraft(findings);
    this.at = source.text().startsWith("\uFEFF") ? 1 : 0;
  }

  /** A field of a row. */
  private record Field(String text, Span span) {}

  /** Reads a file. */
  static InventoryDraft read(SourceFile source, InventoryFindings findings) {
    CsvReader reader = new CsvReader(source, findings);
    reader.read();
    return reader.draft;
  }

  private void read() {
    separator = guessed();
    List<Field> head = row();
    if (head == null) {
      return;
    }
    int name = column(head, NAMES);
    int groups = column(head, GROUPS);
    if (name < 0) {
      findings.unreadable(
          head.getFirst().span(),
          "no column holds the names of the hosts",
          "call it `name`, in the first row");
      return;
    }
    Set<String> columns = new LinkedHashSet<>();
    for (Field field : head) {
      if (!columns.add(field.text().toLowerCase(Locale.ROOT))) {
        findings.unreadable(
            field.span(), "two columns have this name", "give each column a name of its own");
        return;
      }
    }
    InventoryDraft.Group all = draft.group(InventoryDraft.ALL, source.span(0, 0));
    for (List<Field> row = row(); row != null; row = row()) {
      if (row.size() > 1 || !row.getFirst().text().isBlank()) {
        host(head, row, name, groups, all);
      }
    }
  }

  private void host(
      List<Field> head, List<Field> row, int name, int groups, InventoryDraft.Group all) {
    if (row.size() != head.size()) {
      findings.unreadable(
          row.getFirst().span(),
          "this row has " + row.size() + " fields, and the first row " + head.size(),
          "write a field for each column, in quotes if it holds a `" + separator + "`");
      return;
    }
    List<InventoryDraft.Host> hosts =
        draft.addHosts(all, row.get(name).text().strip(), row.get(name).span());
    for (int i = 0; i < row.size(); i++) {
      Field field = row.get(i);
      String text = field.text().strip();
      if (i == name || text.isEmpty()) {
        continue;
      }
      if (i == groups) {
        for (String group : BETWEEN.split(text, -1)) {
          InventoryDraft.Group in = draft.group(group, field.span());
          hosts.forEach(host -> in.hosts.putIfAbsent(host.name, field.span()));
        }
      } else {
        Inventory.Variable variable =
            Inventory.Variable.scalar(head.get(i).text().strip(), text, field.span());
        hosts.forEach(host -> draft.set(host, variable));
      }
    }
  }

  private static int column(List<Field> head, Set<String> words) {
    for (int i = 0; i < head.size(); i++) {
      if (words.contains(head.get(i).text().strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns what stands between fields: that of the three that is most often in the first row. */
  private char guessed() {
    String line = source.line(1);
    char best = ',';
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char each = SEPARATORS.charAt(i);
      if (count(line, each) > count(line, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }

  /** Returns the next row, or null at the end or where a quote is not closed. */
  private @Nullable List<Field> row() {
    String text = source.text();
    if (at >= text.length()) {
      return null;
    }
    List<Field> row = new ArrayList<>();
    while (true) {
      Field field = field();
      if (field == null) {
        return null;
      }
      row.add(field);
      if (at >= text.length()) {
        return row;
      }
      char c = text.charAt(at++);
      if (c != separator) {
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        return row;
      }
    }
  }

  private @Nullable Field field() {
    String text = source.text();
    int start = at;
    if (at < text.length() && text.charAt(at) == '"') {
      StringBuilder value = new StringBuilder();
      at++;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c != '"') {
          value.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          value.append('"');
          at++;
        } else {
          return ended(value.toString(), start);
        }
      }
      findings.unreadable(
          source.span(start, start + 1),
          "a quote is not closed",
          "close it; a quote in a field is written twice");
      return null;
    }
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return new Field(text.substring(start, at), source.span(start, at));
  }

  /** Leaves out what stands between the closing quote and the end of a field. */
  private Field ended(String value, int start) {
    String text = source.text();
    int end = at;
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
      at++;
    }
    if (!text.substring(end, at).isBlank()) {
      findings.unreadable(
          source.span(end, at),
          "something stands behind the closing quote",
          "put it into the quotes");
    }
    return new Field(value, source.span(start, end));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
