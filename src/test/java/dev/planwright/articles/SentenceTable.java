package dev.planwright.articles;

import dev.planwright.survey.Carrier;
import dev.planwright.survey.Coverage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the sentences of an article with what carries them. */
final class SentenceTable {

  private final Map<String, Coverage.Covered> facts;

  /** Takes the facts of the library, by name. */
  SentenceTable(Map<String, Coverage.Covered> facts) {
    this.facts = facts;
  }

  /** Returns the table of an article. */
  String of(List<Sentence> sentences) {
    StringBuilder page = new StringBuilder();
    page.append("| sentence | begins | says | step | finding | diagnosis | other |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (Sentence sentence : sentences) {
      List<String> cells = new ArrayList<>();
      cells.add(sentence.name());
      cells.add(text(sentence.words()));
      if (sentence.facts().isEmpty()) {
        cells.add("*only prose: " + text(sentence.prose()) + "*");
        cells.addAll(List.of("", "", "", ""));
      } else {
        cells.add(
            sentence.facts().stream()
                .map(fact -> fact + ": " + text(facts.get(fact).fact().sentence()))
                .collect(Collectors.joining("; ")));
        cells.add(carriers(sentence, SentenceTable::step));
        cells.add(carriers(sentence, SentenceTable::finding));
        cells.add(carriers(sentence, SentenceTable::diagnosis));
        cells.add(carriers(sentence, SentenceTable::other));
      }
      page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    return page.toString().replace("|  |", "| |").replace("|  |", "| |");
  }

  /** What a column shows of a carrier, or nothing. */
  private interface Column {
    String of(Carrier carrier);
  }

  private String carriers(Sentence sentence, Column column) {
    Set<String> shown = new LinkedHashSet<>();
    for (String fact : sentence.facts()) {
      for (Carrier carrier : facts.get(fact).carriers()) {
        String cell = column.of(carrier);
        if (!cell.isEmpty()) {
          shown.add(cell);
        }
      }
    }
    return String.join(", ", shown);
  }

  private static String step(Carrier carrier) {
    String name = carrier.name();
    return switch (carrier.sort()) {
      case ACTION -> code(name.substring(name.indexOf('/') + 1));
      case CALL -> code(name.substring(0, name.indexOf(' ')));
      case HOLD -> "hold " + code(name.substring(name.indexOf('/') + 1));
      case PROCEDURE -> "procedure " + code(name.substring(name.indexOf('/') + 1));
      default -> "";
    };
  }

  private static String finding(Carrier carrier) {
    return switch (carrier.sort()) {
      case RULE, REQUIRE -> code(carrier.name());
      default -> "";
    };
  }

  private static String diagnosis(Carrier carrier) {
    return carrier.sort() == Carrier.Sort.SYMPTOM ? code(carrier.name()) : "";
  }

  private static String other(Carrier carrier) {
    return switch (carrier.sort()) {
      case PRODUCT, KIND, DEFINE, WINDOW, PROBE, READING ->
          carrier.sort().word() + " " + code(carrier.name());
      default -> "";
    };
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private static String text(String words) {
    return words.replaceAll("([\\\\|<>*_`\\[\\]])", "\\\\$1");
  }
}
