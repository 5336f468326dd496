package dev.planwright.emit.script.shell;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.literal.Dialect;
import dev.planwright.markup.ShellCommand;
import dev.planwright.markup.ShellText;
import dev.planwright.probe.Question;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects what a probe script shows of one question: {@code id title ask} (lines, empty if nobody
 * is asked) and {@code looks}, each with {@code kind} ({@code run}, {@code file} or {@code
 * variable}), {@code command} (what prints what is seen), {@code finds} (texts of which one settles
 * the question) and {@code enough} (whether anything seen does).
 */
record ShellQuestion(Question question, ShellFindings findings) {

  /** Returns the data of the question. */
  TemplateData data() {
    List<TemplateData> looks =
        IntStream.range(0, question.looks().size()).mapToObj(this::look).toList();
    Step.Text ask = question.ask();
    return new TemplateData()
        .id("id", question.id())
        .put("title", echo(question.title()))
        .groups("looks", looks)
        .texts(
            "ask",
            ask == null
                ? List.of()
                : EchoLines.of("", ask.pieces()).stream().map(this::echo).toList());
  }

  private TemplateData look(int number) {
    Question.Look look = question.looks().get(number);
    List<ShellText> finds =
        question.telling(number).stream()
            .map(text -> echo(text.replaceAll("\\s+", " ")))
            .distinct()
            .toList();
    return new TemplateData()
        .id("kind", look.source().word())
        .put("command", command(look))
        .texts("finds", finds)
        .put("enough", question.isSettledByAnything(number));
  }

  private ShellCommand command(Question.Look look) {
    return switch (look.source()) {
      case RUN -> command(look.text());
      case FILE ->
          new ShellCommand(
              "if [ -e "
                  + echo(look.text().plain()).source()
                  + " ]; then echo 'file found'; else echo 'no such file'; fi");
      case VARIABLE -> new ShellCommand("printf '\"%s\"\\n' \"${" + variable(look.text()) + "-}\"");
      case REGISTRY -> {
        findings.refuse(question, look.text().plain(), "this machine has no registry", null);
        yield new ShellCommand("true");
      }
    };
  }

  private ShellCommand command(Step.Text text) {
    CommandLine line = CommandLine.of(Dialect.POSIX, text);
    for (CommandLine.Fault fault : line.faults()) {
      findings.refuse(question, line.text(), fault.problem(), fault.piece());
    }
    return new ShellCommand(line.faults().isEmpty() ? line.text() : "true");
  }

  private String variable(Step.Text text) {
    String name = text.plain();
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      findings.refuse(question, name, "it is not the name of a variable", null);
      return "HOME";
    }
    return name;
  }

  private ShellText echo(String text) {
    String fault = ShellText.fault(text);
    if (fault == null) {
      return ShellText.of(text);
    }
    findings.unprintable(question, text, fault);
    return ShellText.of("");
  }
}
