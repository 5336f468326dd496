package dev.planwright.report.format;

import dev.planwright.markup.JsonWriter;
import dev.planwright.markup.VisibleText;
import dev.planwright.model.article.Fact;
import dev.planwright.survey.Carrier;
import dev.planwright.survey.Coverage;
import java.util.stream.Collectors;

/** Draws facts and what carries them, for people and for programs. */
public final class FactsReport {

  private static final String FORMAT = "planwright-facts";
  private static final int VERSION = 1;
  private static final String INDENT = "    ";
  private static final int COLUMN = 12;

  private FactsReport() {}

  /** Returns each fact with its place, its sentence and what carries it. */
  public static String text(Coverage coverage) {
    StringBuilder out = new StringBuilder();
    coverage.facts().forEach(each -> out.append(text(each)));
    return out.append(total(coverage)).append('\n').toString();
  }

  /** Returns a fact with its place, its sentence and what carries it. */
  public static String text(Coverage.Covered covered) {
    Fact fact = covered.fact();
    String sentence = VisibleText.text(fact.sentence());
    return named(fact)
        + "  "
        + fact.citation().source()
        + "\n"
        + INDENT
        + sentence
        + "\n"
        + INDENT
        + carried(covered)
        + "\n";
  }

  /** Returns the name of a fact, with those that it had before. */
  private static String named(Fact fact) {
    return fact.was().isEmpty()
        ? fact.name()
        : fact.name() + " (was " + String.join(", ", fact.was()) + ")";
  }

  private static String carried(Coverage.Covered each) {
    return each.carriers().isEmpty()
        ? explained(each)
        : each.carriers().stream().map(Carrier::shown).collect(Collectors.joining(", "));
  }

  private static String explained(Coverage.Covered each) {
    return each.isUnexplained()
        ? "no declaration cites it"
        : "informational: " + VisibleText.text(each.fact().informational());
  }

  /** Returns how many facts are carried by what, how many of each article, and the others. */
  public static String counts(Coverage coverage) {
    StringBuilder out = new StringBuilder("facts by the declarations that cite them\n");
    coverage.bySort().forEach((sort, count) -> line(out, sort.word(), String.valueOf(count)));
    out.append("facts by article\n");
    coverage.byArticle().forEach((article, share) -> line(out, article, shown(share)));
    StringBuilder others = new StringBuilder();
    for (Coverage.Covered each : coverage.facts()) {
      if (each.carriers().isEmpty()) {
        line(others, named(each.fact()), explained(each));
      }
    }
    if (!others.isEmpty()) {
      out.append("facts that no declaration cites\n").append(others);
    }
    return out.append(total(coverage)).append('\n').toString();
  }

  private static String shown(Coverage.Share share) {
    int left = share.facts() - share.carried() - share.informational();
    return share.carried()
        + " of "
        + share.facts()
        + (share.informational() == 0 ? "" : ", " + share.informational() + " informational")
        + (left == 0 ? "" : ", " + left + " unexplained");
  }

  private static String total(Coverage coverage) {
    Coverage.Share all = coverage.all();
    return all.facts()
        + (all.facts() == 1 ? " fact, " : " facts, ")
        + all.carried()
        + " carried, "
        + all.informational()
        + " informational, "
        + (all.facts() - all.carried() - all.informational())
        + " unexplained";
  }

  private static void line(StringBuilder out, String head, String text) {
    out.append(INDENT).append(head);
    out.append(" ".repeat(Math.max(1, COLUMN - head.length()))).append(text).append('\n');
  }

  /** Returns the facts for programs. */
  public static String json(Coverage coverage) {
    Coverage.Share all = coverage.all();
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("format", FORMAT).member("version", VERSION);
    json.name("summary").beginObject().member("facts", all.facts());
    json.member("carried", all.carried()).member("informational", all.informational());
    json.member("unexplained", all.facts() - all.carried() - all.informational()).endObject();
    json.array("facts", coverage.facts(), FactsReport::fact);
    return json.endObject().text();
  }

  private static void fact(JsonWriter json, Coverage.Covered each) {
    Fact fact = each.fact();
    json.beginObject().member("fact", fact.name()).member("was", fact.was());
    json.member("article", fact.article().name());
    json.member("place", fact.place()).member("sentence", fact.sentence());
    json.member("informational", fact.informational());
    json.array(
        "carriers",
        each.carriers(),
        (out, carrier) ->
            out.beginObject()
                .member("kind", carrier.sort().word())
                .member("name", carrier.name())
                .member("file", carrier.span().file().name())
                .member("line", carrier.span().line())
                .endObject());
    json.endObject();
  }
}
