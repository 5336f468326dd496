package dev.planwright.workspace;

import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.workspace.files.Refusal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a baseline: a head with its version, then a line for each entry. */
final class BaselineFile {

  private static final String HEAD = "planwright-baseline ";
  private static final String VERSION = "1";
  private static final Pattern ENTRY =
      Pattern.compile("(\\S+) ([0-9a-f]{16}) ([1-9][0-9]{0,8}) (\\S.*)");

  /** A baseline without entries. */
  static final String EMPTY = HEAD + VERSION + "\n";

  private BaselineFile() {}

  /** What a line is about; sorted so that the lines of a file stand together. */
  record Key(String path, String code, String line) implements Comparable<Key> {
    static Key of(Fingerprint fingerprint) {
      return new Key(fingerprint.path(), fingerprint.code(), fingerprint.line());
    }

    @Override
    public int compareTo(Key other) {
      int order = path.compareTo(other.path);
      order = order != 0 ? order : code.compareTo(other.code);
      return order != 0 ? order : line.compareTo(other.line);
    }
  }

  /** How many findings a line stands for, and where it is. */
  record Entry(int count, Span span) {}

  /** Returns the entries of a file; one that cannot be read is refused. */
  static Map<Key, Entry> read(SourceFile file) throws Refusal {
    Map<Key, Entry> entries = new TreeMap<>();
    String head = file.line(1).strip();
    if (!head.startsWith(HEAD)) {
      throw Refusal.path(file.name() + " is not a baseline of Planwright");
    }
    if (!head.equals(HEAD + VERSION)) {
      throw Refusal.path(
          file.name()
              + " is a baseline of version "
              + head.substring(HEAD.length())
              + ", and this Planwright knows version "
              + VERSION
              + "; delete it and write it again");
    }
    for (int number = 2; number <= file.lineCount(); number++) {
      String line = file.line(number).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        entry(file, number, line, entries);
      }
    }
    return entries;
  }

  private static void entry(SourceFile file, int number, String line, Map<Key, Entry> entries)
      throws Refusal {
    Matcher entry = ENTRY.matcher(line);
    int start = file.lineStart(number);
    Span span = file.span(start, file.lineEnd(number));
    if (!entry.matches()) {
      throw Refusal.path(
          file.name()
              + ":"
              + number
              + ": invalid entry of a baseline; write the baseline again with --write-baseline");
    }
    Key key = new Key(entry.group(4), entry.group(1), entry.group(2));
    if (entries.put(key, new Entry(Integer.parseInt(entry.group(3)), span)) != null) {
      throw Refusal.path(file.name() + ":" + number + ": this entry appears twice");
    }
  }

  /** Returns the text of a file with these entries. */
  static String written(Map<Key, Entry> entries) {
    StringBuilder text = new StringBuilder(EMPTY);
    text.append(
        "# Known findings: code, hash of the line, how many, file. Written by Planwright.\n");
    entries.forEach((key, entry) -> {
      text.append(key.code).append(' ').append(key.line).append(' ');
      text.append(entry.count).append(' ').append(key.path).append('\n');
    });
    return text.toString();
  }
}
