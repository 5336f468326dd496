package dev.planwright.probe;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the script of one machine wrote.
 *
 * @param text the report, decoded
 * @param head what its first lines say: {@code plan}, {@code target}, {@code machine}, {@code id}
 * @param whole whether the script came to its end
 * @param sections what it says of each fact, by the title of the question
 */
public record ProbeAnswers(
    SourceFile text, Map<String, String> head, boolean whole, Map<String, Section> sections) {

  /** Copies the maps. */
  public ProbeAnswers {
    head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }

  /** Returns whether a script of ours wrote it. */
  public boolean isOurs() {
    return head.containsKey("machine") && head.containsKey("plan");
  }

  /** Returns what the first lines say of this, or an empty text. */
  public String said(String word) {
    return head.getOrDefault(word, "");
  }

  /** Returns the place of a line, from 1. */
  Span line(int number) {
    int at = Math.clamp(number, 1, text.lineCount());
    return text.span(text.lineStart(at), text.lineEnd(at));
  }

  /**
   * What a report says of one fact.
   *
   * @param line where it begins
   * @param looks what was seen, look by look
   * @param answer what a person wrote, or null if nothing
   * @param asked whether a person was asked
   * @param whole whether it comes to its end
   */
  public record Section(
      int line, List<Look> looks, @Nullable Line answer, boolean asked, boolean whole) {
    /** Copies the looks. */
    public Section {
      looks = List.copyOf(looks);
    }
  }

  /**
   * What one look has shown.
   *
   * @param source the word for where it was looked
   * @param started whether there was a look at all: a command that cannot be found has seen nothing
   * @param lines what it printed
   */
  public record Look(String source, boolean started, List<Line> lines) {
    /** Copies the lines. */
    public Look {
      lines = List.copyOf(lines);
    }
  }

  /** A line, and its number in the report. */
  public record Line(int number, String text) {}
}
