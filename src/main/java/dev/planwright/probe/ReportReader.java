package dev.planwright.probe;

import dev.planwright.diagnose.EvidenceReader;
import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports, and whatever else it is given: a report that breaks off, that an editor saved as
 * UTF-16, or that is none. What cannot be read is left out, and never an error.
 */
public final class ReportReader {

  /** The most of a report that is looked at, in characters: scripts write some kilobytes. */
  private static final int LARGEST = 1 << 22;

  private static final Pattern HEAD =
      Pattern.compile("\\[PW\\] (planwright probe|plan|target|machine|id|end)(?: (.*))?");
  private static final Pattern MARK =
      Pattern.compile("\\[PW:P[0-9]+\\] (begin|look|exit code|ask|answer:|end)(?: (.*)|(.*))");

  /** What shells end with where a program cannot be found or executed, {@code cmd.exe} last. */
  private static final Set<String> NOT_STARTED = Set.of("126", "127", "9009");

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> head = new LinkedHashMap<>();
  private final Map<String, ProbeAnswers.Section> sections = new LinkedHashMap<>();
  private int number;
  private boolean whole;
  private @Nullable String title;
  private int begin;
  private List<ProbeAnswers.Look> looks = new ArrayList<>();
  private @Nullable String source;
  private boolean started;
  private List<ProbeAnswers.Line> lines = new ArrayList<>();
  private boolean asked;
  private boolean answering;
  private ProbeAnswers.@Nullable Line answer;

  private ReportReader() {}

  /**
   * Reads a report to its end.
   *
   * @throws IOException if it cannot be read
   */
  public static ProbeAnswers read(String name, InputStream in) throws IOException {
    ReportReader reader = new ReportReader();
    EvidenceReader.read(in, (_, line, _) -> reader.take(line));
    reader.close(false);
    return new ProbeAnswers(
        new SourceFile(name, reader.text.toString()), reader.head, reader.whole, reader.sections);
  }

  private void take(String line) {
    if (text.length() + line.length() >= LARGEST) {
      return;
    }
    number++;
    text.append(line).append('\n');
    String plain = line.strip();
    Matcher of = HEAD.matcher(plain);
    if (of.matches()) {
      String value = of.group(2) == null ? "" : of.group(2);
      whole |= of.group(1).equals("end");
      head.putIfAbsent(of.group(1), value.strip());
      return;
    }
    Matcher mark = MARK.matcher(plain);
    if (mark.matches()) {
      String value = mark.group(2) == null ? mark.group(3) : mark.group(2);
      mark(mark.group(1), value.strip());
    } else if (answering) {
      answer(plain);
    } else if (source != null && !asked && !plain.isEmpty()) {
      lines.add(new ProbeAnswers.Line(number, plain));
    }
  }

  private void mark(String word, String value) {
    switch (word) {
      case "begin" -> {
        close(false);
        title = value;
        begin = number;
      }
      case "look" -> {
        endLook();
        source = value;
        started = true;
      }
      case "exit code" -> started &= !NOT_STARTED.contains(value);
      case "ask" -> {
        endLook();
        asked = true;
      }
      case "answer:" -> {
        answering = true;
        answer(value);
      }
      case "end" -> close(true);
      default -> {}
    }
  }

  private void answer(String value) {
    if (answer == null && !value.isEmpty()) {
      answer = new ProbeAnswers.Line(number, value);
    }
  }

  private void endLook() {
    if (source != null) {
      looks.add(new ProbeAnswers.Look(source, started, lines));
    }
    source = null;
    lines = new ArrayList<>();
  }

  private void close(boolean ended) {
    endLook();
    if (title != null) {
      sections.putIfAbsent(title, new ProbeAnswers.Section(begin, looks, answer, asked, ended));
    }
    title = null;
    looks = new ArrayList<>();
    asked = false;
    answering = false;
    answer = null;
  }
}
