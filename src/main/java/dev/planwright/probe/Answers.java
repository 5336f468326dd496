package dev.planwright.probe;

import dev.planwright.diagnose.RegistryText;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Probe;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the answers to questions out of reports, by the patterns of the probes. */
public final class Answers {

  /** Longer lines are cut: no pattern needs more, and the time for one stays small. */
  private static final int LONGEST = 2000;

  private static final String NOT_SEEN = "no export";

  private final Meaning meaning;
  private final Map<PlanObject, ProbeAnswers> reports;

  /** Takes the objects of the plan, and the report of each machine that there is one of. */
  public Answers(List<PlanObject> objects, Map<PlanObject, ProbeAnswers> reports) {
    this.meaning = new Meaning(objects);
    this.reports = new LinkedHashMap<>(reports);
  }

  /** Returns the answer to a question, or why there is none. */
  public Answer of(Question question) {
    PlanObject machine = question.machine();
    if (machine == null) {
      return open(question, null, "the plan does not say enough to tell at which machine");
    }
    ProbeAnswers report = reports.get(machine);
    if (report == null) {
      return open(question, null, "there is no report of " + machine.name());
    }
    ProbeAnswers.Section section = report.sections().get(question.title());
    if (section == null) {
      String why = report.whole() ? "another script wrote it" : "it breaks off before";
      return open(question, null, "the report of " + machine.name() + " does not tell: " + why);
    }
    Span at = report.line(section.line());
    if (!section.whole()) {
      return open(question, at, "the report breaks off here");
    }
    for (ProbePattern row : question.rows()) {
      ProbeAnswers.Line line = fitting(row, section, question);
      if (line != null) {
        Value value = row.isOfNothing() ? row.value() : value(row, line.text(), question);
        return value == null || value.isUnknown()
            ? answered(question, section, report, at)
            : judged(question, value, report.line(line.number()));
      }
    }
    return answered(question, section, report, at);
  }

  /** Returns the first line that fits; where nothing was seen, the first of the section may. */
  private ProbeAnswers.@Nullable Line fitting(
      ProbePattern row, ProbeAnswers.Section section, Question question) {
    if (row.look() < 0
        || row.look() >= section.looks().size()
        || !section.looks().get(row.look()).started()) {
      return null;
    }
    List<ProbeAnswers.Line> seen = shown(section.looks().get(row.look()), question);
    if (row.isOfNothing()) {
      return seen.isEmpty() ? new ProbeAnswers.Line(section.line(), "") : null;
    }
    for (ProbeAnswers.Line line : seen) {
      if (value(row, line.text(), question) != null) {
        return line;
      }
    }
    return null;
  }

  private Answer answered(
      Question question, ProbeAnswers.Section section, ProbeAnswers report, Span at) {
    ProbeAnswers.Line answer = section.answer();
    if (answer == null) {
      String why = section.asked() ? "the question is not answered" : "what was seen does not tell";
      return open(question, at, why);
    }
    Span there = report.line(answer.number());
    Value value = onScale(question, meaning.of(question.type(), answer.text()));
    value = value == null ? presence(question, answer.text()) : value;
    for (ProbePattern row : question.rows()) {
      value = value == null && !row.isOfNothing() ? value(row, answer.text(), question) : value;
    }
    return value == null || value.isUnknown()
        ? open(question, there, "the answer is no " + wanted(question))
        : judged(question, value, there);
  }

  /** Returns what yes and no mean of a product; its level need not be known. */
  private static @Nullable Value presence(Question question, String answer) {
    if (!(question.fact() instanceof Cell.ProductCell cell)) {
      return null;
    }
    return switch (answer.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "installed" -> Evaluator.level(cell.product(), null);
      case "no" -> Value.NONE;
      default -> null;
    };
  }

  private static String wanted(Question question) {
    if (question.fact() instanceof Cell.ProductCell cell) {
      List<String> levels = cell.product().levels();
      return levels.isEmpty() ? "level, or none" : "level among " + String.join(", ", levels);
    }
    return question.type().word();
  }

  /** Returns what a look has shown, without what only says how it went. */
  private static List<ProbeAnswers.Line> shown(ProbeAnswers.Look look, Question question) {
    if (look.source().equals(Probe.Source.REGISTRY.word())) {
      return registry(look, question);
    }
    List<ProbeAnswers.Line> lines = new ArrayList<>();
    for (ProbeAnswers.Line line : look.lines()) {
      String text = line.text();
      boolean quoted = look.source().equals(Probe.Source.VARIABLE.word()) && text.length() > 1;
      String plain = quoted && text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
      if (!plain.isBlank()) {
        lines.add(new ProbeAnswers.Line(line.number(), plain));
      }
    }
    return lines;
  }

  /** Returns the values of this name; exported text holds others whose names are longer. */
  private static List<ProbeAnswers.Line> registry(ProbeAnswers.Look look, Question question) {
    List<ProbeAnswers.Line> lines = new ArrayList<>();
    for (ProbeAnswers.Line line : look.lines()) {
      if (line.text().startsWith("no such ")) {
        lines.add(line);
      }
      new RegistryLine(
              names(question), value -> lines.add(new ProbeAnswers.Line(line.number(), value)))
          .take(line.text());
    }
    boolean same = lines.stream().map(ProbeAnswers.Line::text).distinct().count() <= 1;
    boolean seen = look.lines().stream().noneMatch(line -> line.text().equals(NOT_SEEN));
    return same && seen ? lines : List.of(new ProbeAnswers.Line(0, ""));
  }

  private static List<String> names(Question question) {
    List<String> names = new ArrayList<>();
    for (Question.Look look : question.looks()) {
      String text = look.text().plain();
      if (look.source() == Probe.Source.REGISTRY) {
        names.add(text.substring(text.lastIndexOf('\\') + 1));
      }
    }
    return names;
  }

  /** A line of exported registry text that may hold a value of one of some names. */
  private record RegistryLine(List<String> names, java.util.function.Consumer<String> values) {
    void take(String line) {
      RegistryText text = new RegistryText(this::value);
      text.take("[HKEY_X]");
      text.take(line);
    }

    private void value(String line) {
      for (String name : names) {
        String start = "HKEY_X\\" + name + " = ";
        if (line.regionMatches(true, 0, start, 0, start.length())) {
          values.accept(line.substring(start.length()));
        }
      }
    }
  }

  private @Nullable Value value(ProbePattern row, String line, Question question) {
    if (row.isOfNothing()) {
      return null;
    }
    String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    Matcher matcher = expression(row, question.type()).matcher(text);
    if (!matcher.find()) {
      return null;
    }
    Value value = row.value();
    return value != null ? value : onScale(question, meaning.of(question.type(), matcher.group(1)));
  }

  /** Returns the value, or null if it is no level of the product that the question is about. */
  private static @Nullable Value onScale(Question question, @Nullable Value value) {
    if (question.fact() instanceof Cell.ProductCell cell && value instanceof Value.Atom atom) {
      Product product = cell.product();
      return product.fault(atom.text()) == null ? value : null;
    }
    return value;
  }

  private java.util.regex.Pattern expression(ProbePattern row, Type type) {
    StringBuilder all = new StringBuilder();
    List<String> pieces = row.pieces();
    String first = pieces.getFirst();
    String last = pieces.getLast();
    all.append(first.isEmpty() || isPartOfWord(first.charAt(0)) ? "(?<![A-Za-z0-9])" : "");
    all.append(fixed(first));
    if (row.value() == null) {
      String words = meaning.words(type);
      all.append('(').append(words).append(')');
      boolean open = words.endsWith("*?") && last.isBlank();
      all.append(open ? "\\s*$" : fixed(last));
    }
    boolean inWord = last.isEmpty() || isPartOfWord(last.charAt(last.length() - 1));
    all.append(inWord ? "(?![A-Za-z0-9])" : "");
    return java.util.regex.Pattern.compile(
        all.toString(), java.util.regex.Pattern.CASE_INSENSITIVE);
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static String fixed(String piece) {
    StringBuilder all = new StringBuilder();
    for (String part : piece.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)", -1)) {
      all.append(part.isBlank() && !part.isEmpty() ? "\\s+" : quote(part));
    }
    return all.toString();
  }

  private static String quote(String part) {
    return part.isEmpty() ? "" : java.util.regex.Pattern.quote(part);
  }

  private static Answer open(Question question, @Nullable Span at, String why) {
    return new Answer(question, Answer.Verdict.OPEN, null, at, why);
  }

  private static Answer judged(Question question, Value found, Span seen) {
    Value said = question.expected().said();
    boolean product = question.fact() instanceof Cell.ProductCell;
    boolean vague = said instanceof Value.Symbol || found instanceof Value.Symbol;
    boolean both = !(said instanceof Value.None) && !(found instanceof Value.None);
    Answer.Verdict verdict =
        said.isUnknown()
            ? Answer.Verdict.LEARNT
            : said.same(found) || (product && vague && both)
                ? Answer.Verdict.AGREES
                : Answer.Verdict.DIFFERS;
    return new Answer(question, verdict, found, seen, "");
  }
}
