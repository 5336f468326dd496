package dev.planwright.cli.command;

import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.probe.Answer;
import dev.planwright.report.format.ProbeReport;
import dev.planwright.state.Cell;
import dev.planwright.steps.ValueWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What probes learnt, as lines of a plan: what the plan does not say yet, and what it says
 * differently.
 */
final class PlanLines {

  private PlanLines() {}

  static List<ProbeReport.Lines> of(List<Answer> answers, ValueWriter written) {
    Map<PlanObject, List<String>> attributes = new LinkedHashMap<>();
    Map<PlanObject, List<String>> products = new LinkedHashMap<>();
    for (Answer answer : answers) {
      Value found = answer.found();
      boolean news =
          answer.verdict() == Answer.Verdict.LEARNT || answer.verdict() == Answer.Verdict.DIFFERS;
      if (!news || found == null) {
        continue;
      }
      PlanObject object = answer.question().fact().object();
      attributes.computeIfAbsent(object, _ -> new ArrayList<>());
      switch (answer.question().fact()) {
        case Cell.StateCell of ->
            attributes
                .computeIfAbsent(object, _ -> new ArrayList<>())
                .add(of.state().name() + " = " + written.value(found));
        case Cell.ProductCell of ->
            products
                .computeIfAbsent(object, _ -> new ArrayList<>())
                .add(ValueWriter.name(of.product().name()) + level(found));
      }
    }
    List<ProbeReport.Lines> all = new ArrayList<>();
    attributes.forEach((object, own) -> {
      List<String> lines = new ArrayList<>(own);
      has(products.getOrDefault(object, List.of()), lines);
      all.add(new ProbeReport.Lines(object, lines));
    });
    return all;
  }

  private static String level(Value found) {
    return switch (found) {
      case Value.None _ -> "";
      case Value.Atom atom -> " " + atom.text();
      default -> " ";
    };
  }

  private static void has(List<String> products, List<String> lines) {
    List<String> there = products.stream().filter(each -> each.indexOf(' ') > 0).toList();
    if (!there.isEmpty()) {
      lines.add("has " + String.join(", ", there.stream().map(String::strip).toList()));
    }
    for (String each : products) {
      if (each.indexOf(' ') < 0) {
        lines.add("# not there: " + each);
      }
    }
  }
}
