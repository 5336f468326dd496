package dev.planwright.diagnose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries of an event log in text: one line each, as exports have them, or a line for the id and
 * one for the source, as people copy them out of a viewer.
 */
final class EventText {

  /** How many lines the id and the source of one entry can lie apart. */
  private static final int APART = 10;

  /** Nobody writes an entry of a log on a longer line; patterns are not tried on it. */
  static final int LONGEST = 8192;

  private static final Pattern ID =
      Pattern.compile("(?i)\\W{0,20}event\\s*id\\s*[:=]\\s*0*(\\d{1,9})\\b.*");
  private static final Pattern SOURCE =
      Pattern.compile("(?i)\\W{0,20}(?:event\\s+)?source(?:\\s*name)?\\s*[:=]\\s*(\\S.*)");

  private final Entries entries;
  private String id = "";
  private String idLine = "";
  private String source = "";
  private long idAt;
  private long sourceAt;

  /** What takes the entries that lie over several lines. */
  @FunctionalInterface
  interface Entries {
    /** Takes an entry, and the line with its id. */
    void take(String id, String source, long number, String line);
  }

  EventText(Entries entries) {
    this.entries = entries;
  }

  /** Forgets what is open. */
  void reset() {
    id = "";
    source = "";
  }

  /** Takes a line. */
  void take(long number, String line) {
    if (line.isBlank()) {
      reset();
      return;
    }
    if (line.length() > LONGEST || !mayBeLabel(line)) {
      return;
    }
    Matcher idMatcher = ID.matcher(line);
    Matcher sourceMatcher = SOURCE.matcher(line);
    if (idMatcher.matches()) {
      id = idMatcher.group(1);
      idLine = line;
      idAt = number;
    } else if (sourceMatcher.matches()) {
      source = sourceMatcher.group(1).strip();
      sourceAt = number;
    } else {
      return;
    }
    if (!id.isEmpty() && !source.isEmpty()) {
      if (Math.abs(idAt - sourceAt) <= APART) {
        entries.take(id, source, idAt, idLine);
      }
      reset();
    }
  }

  private static boolean mayBeLabel(String line) {
    for (int i = 0; i < line.length() && i < 20; i++) {
      char c = line.charAt(i);
      if (Character.isLetter(c)) {
        return c == 'e' || c == 'E' || c == 's' || c == 'S';
      }
    }
    return false;
  }

  /** Returns the id after the word event, as in "event 7", "Event ID: 7" and "Events 6 and 7". */
  private static String labelled(String id) {
    return labelled(id, "\\s*[:=#]?\\s*\\(?\\s*");
  }

  private static String labelled(String id, String between) {
    String others = "(?:\\d{1,9}\\s*(?:,|/|&|and\\b|or\\b)[\\s,&]{0,4}(?:and\\s+|or\\s+)?){0,8}";
    return "\\bevents?(?:\\s*ids?)?" + between + others + "0*" + id + "(?![\\w.]*\\w)";
  }

  private static String name(String source) {
    return "(?<!\\w)" + Pattern.quote(source).replace(" ", "\\E\\s+\\Q") + "(?!\\w)";
  }

  /** Returns what finds an entry whose line was broken between id and source, by a line end. */
  static Pattern broken(String id, String source) {
    String between = "[^\\n]{0,30}\\n[^\\n]{0,30}";
    return Pattern.compile(
        "(?i)"
            + labelled(id)
            + between
            + name(source)
            + "|"
            + name(source)
            + between
            + labelled(id));
  }

  /**
   * Returns what finds an id after the word event where no source is named, neither before that
   * word nor behind the ids.
   */
  static Pattern unsourced(String id) {
    String more = "(?:\\s*(?:,|/|&|and\\b|or\\b)\\s*(?:and\\s+|or\\s+)?\\d{1,9}){0,8}";
    String source = "\\s*(?i:\\(|from\\b|by\\b|of\\b|in\\b|source\\b|:\\s*\\w)|\\s+[A-Z][\\w-]+";
    return Pattern.compile(
        "(?<![A-Z][\\w-]{0,40}:?\\s{1,3})(?i:"
            + labelled(id, "\\s+")
            + ")"
            + more
            + "(?!"
            + source
            + ")");
  }

  /** Returns what finds an entry on one line; an empty source is any. */
  static Pattern oneLine(String id, String source) {
    String labelled = labelled(id);
    if (source.isEmpty()) {
      return Pattern.compile("(?i)" + labelled);
    }
    String name = name(source);
    String number = "(?<![\\w.])0*" + id + "(?![\\w.])";
    String field = "\\s*\"?\\s*[,;\\t]";
    String both =
        "(?:"
            + labelled
            + ".*"
            + name
            + ")"
            + "|(?:"
            + name
            + ".*"
            + labelled
            + ")"
            + "|(?:"
            + number
            + "[\\s,;:|\"-]{1,20}"
            + name
            + ")"
            + "|(?:"
            + name
            + "[\\s,;:|#\"-]{1,20}"
            + number
            + ")"
            + "|(?:[,;\\t]\\s*\"?\\s*"
            + number
            + field
            + ".*"
            + name
            + field
            + ")"
            + "|(?:[,;\\t]\\s*\"?\\s*"
            + name
            + field
            + ".*[,;\\t]\\s*\"?\\s*"
            + number
            + field
            + ")";
    return Pattern.compile("(?i)" + both);
  }
}
