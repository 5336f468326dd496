package dev.planwright.emit.script.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.literal.Dialect;
import dev.planwright.markup.BatchCommand;
import dev.planwright.markup.BatchText;
import dev.planwright.markup.BatchWord;
import dev.planwright.model.Probe;
import dev.planwright.probe.Question;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects what the script shows of one question.
 *
 * <p>A look has a {@code kind}, and by it {@code command}, {@code file}, {@code variable}, or
 * {@code key} and {@code name}; {@code finds}, texts of which one in what was seen says that no
 * further look is needed; {@code enough}, whether anything that is seen is.
 */
record BatchQuestion(Question question, BatchFindings findings) {

  /** What still fits a line behind the redirection to the report, or behind {@code set}. */
  private static final int LENGTH = 180;

  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("%[A-Za-z_][A-Za-z0-9_]*%");

  /** Returns the data of the question. */
  TemplateData data() {
    List<TemplateData> looks =
        IntStream.range(0, question.looks().size()).mapToObj(this::look).toList();
    TemplateData data =
        new TemplateData()
            .id("id", question.id())
            .id("end", "E" + question.id().substring(1))
            .put("title", echo(question.title()))
            .groups("looks", looks);
    Step.Text ask = question.ask();
    if (ask != null) {
      data.texts("ask", EchoLines.of("", ask.pieces()).stream().map(this::echo).toList());
    }
    return data;
  }

  private TemplateData look(int number) {
    Question.Look look = question.looks().get(number);
    List<BatchText> finds =
        question.telling(number).stream()
            .map(text -> found(look.source(), text))
            .filter(text -> BatchVariables.assigned("PW_FIND=" + text) == null)
            .map(this::echo)
            .distinct()
            .toList();
    TemplateData data =
        new TemplateData()
            .id("kind", look.source().word())
            .texts("finds", finds)
            .put("enough", question.isSettledByAnything(number));
    switch (look.source()) {
      case RUN -> data.put("command", command(look.text()));
      case FILE -> data.put("file", path(look.text()));
      case VARIABLE -> data.id("variable", variable(look.text()));
      case REGISTRY -> registry(look.text(), data);
    }
    return data;
  }

  /**
   * Returns how a text stands in what was seen: a number in exported registry text has its form.
   */
  private static String found(Probe.Source source, String text) {
    return source == Probe.Source.REGISTRY && text.matches("[0-9]{1,9}")
        ? "dword:" + HexFormat.of().toHexDigits(Integer.parseInt(text))
        : text;
  }

  private BatchCommand command(Step.Text text) {
    CommandLine line = CommandLine.of(Dialect.NT, text);
    for (CommandLine.Fault fault : line.faults()) {
      findings.refuse(question, line.text(), fault.problem(), fault.piece());
    }
    if (line.text().length() > LENGTH) {
      findings.refuse(
          question, line.text(), "it has " + line.text().length() + " characters", null);
    }
    return line.faults().isEmpty() ? line.command() : new BatchCommand("");
  }

  /** Returns a path as it stands between double quotes. */
  private BatchCommand path(Step.Text text) {
    for (Step.Piece piece : text.pieces()) {
      String plain = piece.value() ? piece.text() : VARIABLE.matcher(piece.text()).replaceAll("x");
      String fault = BatchWord.fault(plain.isEmpty() ? "x" : plain.strip() + "x");
      if (fault != null) {
        findings.refuse(question, text.plain(), fault, piece.value() ? piece : null);
      }
    }
    boolean settable = BatchVariables.assigned("PW_FILE=" + text.plain()) == null;
    if (!settable || text.plain().isBlank() || text.plain().length() > LENGTH) {
      findings.refuse(question, text.plain(), "it is not a path that a script can check", null);
    }
    return new BatchCommand(text.plain());
  }

  private String variable(Step.Text text) {
    String name = text.plain();
    if (!VARIABLE.matcher("%" + name + "%").matches()) {
      findings.refuse(question, name, "it is not the name of a variable", null);
      return "none";
    }
    return name;
  }

  private void registry(Step.Text text, TemplateData data) {
    String plain = text.plain();
    int last = plain.lastIndexOf('\\');
    String key = last < 0 ? "" : plain.substring(0, last);
    String name = plain.substring(last + 1);
    boolean sound = key.startsWith("HKEY_") && !name.isEmpty() && plain.length() <= LENGTH;
    if (!sound || BatchWord.fault(key) != null || !isSettable(name)) {
      findings.refuse(
          question,
          plain,
          "it is not a key that begins with HKEY_ and ends with the name of a value",
          null);
    }
    data.put("key", new BatchCommand('"' + key + '"')).put("name", echo(name));
  }

  private static boolean isSettable(String name) {
    return name.indexOf('%') < 0 && BatchVariables.assigned("PW_NAME=" + name) == null;
  }

  private BatchText echo(String text) {
    String fault = BatchText.fault(text);
    if (fault == null && BatchText.of(text).source().length() > LENGTH) {
      fault = "it is too long for a line";
    }
    if (fault == null) {
      return BatchText.of(text);
    }
    findings.unprintable(question, text, fault);
    return new BatchText("");
  }
}
